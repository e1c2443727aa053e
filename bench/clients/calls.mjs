// Calls a server as often as asked with one client, one call after the other, in a process of its own: prints what a
// call takes, in microseconds.
const [module, url, count] = process.argv.slice(2);
const { connect } = await import(module);
const call = connect(url);
const body = { events: [{ external_id: "ada", name: "signed_up", time: "2026-11-22T09:00:00Z" }] };
const run = async (calls) => {
  for (let index = 0; index < calls; index++) await call(body);
};
await run(Number(count) / 2);
const before = { wall: performance.now(), cpu: process.cpuUsage() };
await run(Number(count));
const { user, system } = process.cpuUsage(before.cpu);
const wall = (performance.now() - before.wall) * 1000;
process.stdout.write(JSON.stringify({ wall: wall / count, cpu: (user + system) / count }));
process.exit();
