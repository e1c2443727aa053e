// Copied by braze-codegen from templates/: edit it there.

/**
 * Calls back once the process that started this one is gone, where that was npm: `npx` and `npm run` put a shell in
 * between, which a SIGTERM ends without reaching the server. A server that a person put into the background outlives
 * its terminal, as usual.
 */
export function whenParentIsGone(then: () => void): void {
  const { npm_command: npmCommand } = process.env;
  if (npmCommand === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 250);
  timer.unref();
}
