// Copied by braze-codegen from templates/: edit it there.

/** A call of the control that cannot be done. */
export class ControlError extends Error {
  override readonly name = "ControlError";
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}
