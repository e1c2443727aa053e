import { vi } from "vitest";
import { main } from "../../../../generator/cli/main.ts";

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line in this process, as if it were called in a folder and in a pipe: what it takes a second to load is loaded once. */
export async function run(cwd: string, ...args: string[]): Promise<Result> {
  const out: string[] = [];
  const err: string[] = [];
  const lineInto =
    (texts: string[]) =>
    (...words: unknown[]) =>
      void texts.push(`${words.map(String).join(" ")}\n`);
  const mocks = [
    vi.spyOn(process, "cwd").mockReturnValue(cwd),
    vi.spyOn(console, "log").mockImplementation(lineInto(out)),
    vi.spyOn(console, "error").mockImplementation(lineInto(err)),
    vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0),
  ];
  try {
    return { code: await main(args), out: out.join(""), err: err.join("") };
  } finally {
    for (const mock of mocks) mock.mockRestore();
  }
}
