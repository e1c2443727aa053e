import type { Input, ItemOf, Operation, Output, PagePromise, ResponsePromise } from "@braze-codegen/client/core";
import { call, pages } from "@braze-codegen/client/core";
import { expectTypeOf, test } from "vitest";
import { scripted } from "./support/transport.js";

interface Item {
  id: string;
}
interface ListCall {
  path: { catalog_name: string };
  query?: { cursor?: string };
  response: { items?: Item[]; message: string };
}
interface TrackCall {
  body: { events: string[] };
  response: { message: string };
}
interface LooseCall {
  query: { page?: number };
  response: { names: string[] };
}

test("an input has the places of its operation; those without anything required may be left out", () => {
  expectTypeOf<{ path: { catalog_name: string } }>().toExtend<Input<ListCall>>();
  expectTypeOf<{ path: { catalog_name: string }; query: undefined }>().toExtend<Input<ListCall>>();
  expectTypeOf<Record<never, never>>().not.toExtend<Input<ListCall>>();
  expectTypeOf<Record<never, never>>().not.toExtend<Input<TrackCall>>();
  expectTypeOf<Record<never, never>>().toExtend<Input<LooseCall>>();
  expectTypeOf<{ query: undefined }>().toExtend<Input<LooseCall>>();
});

test("outputs and items follow from the call", () => {
  expectTypeOf<Output<TrackCall>>().toEqualTypeOf<{ message: string }>();
  expectTypeOf<ItemOf<ListCall["response"]>>().toEqualTypeOf<Item>();
  expectTypeOf<ItemOf<LooseCall["response"]>>().toEqualTypeOf<string>();
});

test("an operation of known types is also an operation", () => {
  expectTypeOf<Operation<ListCall>>().toExtend<Operation>();
  expectTypeOf<Operation<TrackCall>>().not.toExtend<Operation<ListCall>>();
});

test("call and pages are typed by the operation", () => {
  const { transport } = scripted([{ body: { items: [], message: "success" } }]);
  const common = { method: "GET", effect: "read", retry: "safe" } as const;
  const pagination = { style: "page", parameter: "page", items: "items" } as const;
  const list: Operation<ListCall> = { ...common, id: "list", path: "/{catalog_name}", pagination };
  const input = { path: { catalog_name: "menu" } };
  const answer = call(transport, list, input);
  expectTypeOf(answer).toEqualTypeOf<ResponsePromise<ListCall["response"]>>();
  expectTypeOf(answer).toExtend<Promise<ListCall["response"]>>();
  expectTypeOf(pages(transport, list, input)).toEqualTypeOf<PagePromise<Item, ListCall["response"]>>();
  // @ts-expect-error: the body is missing.
  void (() => call(transport, list as unknown as Operation<TrackCall>, {}));
  // @ts-expect-error: no such parameter.
  void (() => call(transport, list, { path: { name: "menu" } }));
});
