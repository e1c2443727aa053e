import { expect, test } from "vitest";
import { jsonRpcLines, type LineError } from "../../templates/mcp/src/json-rpc-lines.js";

/** What is passed on and what is refused, where the input comes in pieces. */
async function through(...pieces: string[]) {
  const refused: [LineError["id"], number, string][] = [];
  const stream = jsonRpcLines(({ id, error }, line) => refused.push([id, error.code, line.trimEnd()]));
  const passed: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => passed.push(chunk));
  for (const piece of pieces) stream.write(Buffer.from(piece));
  await new Promise((resolve) => stream.end(resolve));
  return { passed: Buffer.concat(passed).toString(), refused };
}

const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}';

test.each([
  ping,
  '{"jsonrpc":"2.0","id":"a","method":"tools/list","params":{}}',
  '{"jsonrpc":"2.0","method":"notifications/initialized"}',
  '{"jsonrpc":"2.0","id":1,"result":{}}',
  '{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}}',
])("%s is passed on", async (line) => {
  expect(await through(`${line}\r\n`)).toEqual({ passed: `${line}\r\n`, refused: [] });
});

test.each<[line: string, id: LineError["id"], code: number]>([
  ["no JSON", null, -32700],
  ['{"jsonrpc":"2.0","id":1,"method":"ping"', null, -32700],
  ["null", null, -32600],
  ["7", null, -32600],
  [`[${ping}]`, null, -32600],
  ['{"jsonrpc":"1.0","id":1,"method":"ping"}', 1, -32600],
  ['{"id":1,"method":"ping"}', 1, -32600],
  ['{"jsonrpc":"2.0","id":null,"method":"ping"}', null, -32600],
  ['{"jsonrpc":"2.0","id":{},"method":"ping"}', null, -32600],
  ['{"jsonrpc":"2.0","id":"b","method":7}', "b", -32600],
  ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}', 1, -32600],
  ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":null}', 1, -32600],
  ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"_meta":7}}', 1, -32600],
  ['{"jsonrpc":"2.0","id":1}', 1, -32600],
])("%s is answered with id %j and code %i", async (line, id, code) => {
  expect(await through(`${line}\n${ping}\n`)).toEqual({ passed: `${ping}\n`, refused: [[id, code, line]] });
});

test("a line may come in pieces, and several in one", async () => {
  const whole = `${ping}\n\nno JSON\n${ping}\n`;
  const want = { passed: `${ping}\n\n${ping}\n`, refused: [[null, -32700, "no JSON"]] };
  expect(await through(...whole)).toEqual(want);
  expect(await through(whole)).toEqual(want);
});
