// Copied by braze-codegen from templates/: edit it there.
import { call } from "./call.js";
import type { Call, Input, Operation, Output } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { PagePromise } from "./page-promise.js";
import { type ItemOf, pages } from "./pages.js";
import type { ResponsePromise } from "./response-promise.js";
import type { Transport } from "./transport.js";

/** Base of the classes that hold the methods of the client: one method, one operation. */
export abstract class Resource {
  protected readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
    // What the consoles of Node, Bun and Deno show, instead of all that hangs below.
    Object.defineProperty(this, Symbol.for("nodejs.util.inspect.custom"), {
      value: () => `${this.constructor.name} at ${transport.baseUrl}`,
    });
  }

  protected call<C extends Call>(
    operation: Operation<C>,
    input: Input<C>,
    options?: RequestOptions,
  ): ResponsePromise<Output<C>> {
    return call(this.transport, operation, input, options);
  }

  protected pages<C extends Call, Item = ItemOf<Output<C>>>(
    operation: Operation<C>,
    input: Input<C>,
    options?: RequestOptions,
  ): PagePromise<Item, Output<C>> {
    return pages<C, Item>(this.transport, operation, input, options);
  }
}
