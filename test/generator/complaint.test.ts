import { expect, test } from "vitest";
import { type Complaint, SpecError, formatComplaint } from "../../generator/complaint.ts";

const complaint: Complaint = { position: { file: "/a/spec/b.yaml", line: 2, column: 3 }, message: "it is wrong" };

test.each<[from: string, given: Complaint, want: string]>([
  ["/a", complaint, "spec/b.yaml:2:3 it is wrong"],
  ["/a/spec", complaint, "b.yaml:2:3 it is wrong"],
  ["/a/other", complaint, "../spec/b.yaml:2:3 it is wrong"],
  ["/a", { ...complaint, rule: "facts" }, "spec/b.yaml:2:3 it is wrong [facts]"],
])("from %s", (from, given, want) => {
  expect(formatComplaint(given, from)).toBe(want);
});

test("an error holds all complaints, and says them", () => {
  const error = new SpecError([complaint, { ...complaint, message: "so is this" }]);
  expect(error.complaints).toHaveLength(2);
  expect(error.message.split("\n")).toEqual([
    expect.stringMatching(/b\.yaml:2:3 it is wrong$/),
    expect.stringMatching(/b\.yaml:2:3 so is this$/),
  ]);
});
