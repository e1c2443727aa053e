/** A config that cannot be used: a sentence a fault, each with the file and the member. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
