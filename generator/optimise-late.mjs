import { setFlagsFromString } from "node:v8";

// What a run calls often enough for Node 20 to optimise it is called hardly often enough to pay for that: a run takes a fifth less of the
// processor when optimising begins later. Newer versions compile in one more step in between, and go without this flag.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");
