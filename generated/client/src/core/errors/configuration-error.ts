// Copied by braze-codegen from templates/: edit it there.
import { BrazeError } from "./braze-error.js";
import { KindOfError } from "./kind.js";

/** The client or a call is set up in a way that cannot work. Nothing was sent. */
export class ConfigurationError extends KindOfError {
  protected static override readonly names: readonly string[] = ["ConfigurationError"];
  override readonly name = "ConfigurationError";

  constructor(message: string) {
    super(message, "not-processed", { name: "ConfigurationError" });
  }
}

/** Ends what cannot work, in one sentence. */
export function refuse(sentence: string): never {
  throw new BrazeError(sentence, "not-processed", { name: "ConfigurationError" });
}
