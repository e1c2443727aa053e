// Preloaded: tells on standard error, at SIGUSR2, how many bytes are alive.
process.on("SIGUSR2", () => {
  globalThis.gc();
  process.stderr.write(String(process.memoryUsage().heapUsed));
});
