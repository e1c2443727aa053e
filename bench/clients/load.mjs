// Loads a module, where one is named, and prints the milliseconds of the processor that the process took.
const [module] = process.argv.slice(2);
if (module) await import(module);
const { user, system } = process.cpuUsage();
process.stdout.write(String((user + system) / 1000));
process.exit();
