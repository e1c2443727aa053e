import { vi } from "vitest";
import { main } from "../../../../generator/cli/main.ts";

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line in this process, as if it were called in a folder and in a pipe: what it takes a second to load is loaded once. */
export async function run(cwd: string, ...args: string[]): Promise<Result> {
  let out = "";
  let err = "";
  const mocks = [
    vi.spyOn(process, "cwd").mockReturnValue(cwd),
    vi
      .spyOn(console, "log")
      .mockImplementation((...words: unknown[]) => void (out += `${words.map(String).join(" ")}\n`)),
    vi
      .spyOn(console, "error")
      .mockImplementation((...words: unknown[]) => void (err += `${words.map(String).join(" ")}\n`)),
    vi.spyOn(process.stdout, "write").mockImplementation((text) => Boolean((out += String(text)))),
  ];
  try {
    return { code: await main(args), out, err };
  } finally {
    for (const mock of mocks) mock.mockRestore();
  }
}
