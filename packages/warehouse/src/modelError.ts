/** A model or assertion that DuckDB refused, or a claim that does not hold. */
export class ModelError extends Error {
  readonly model: string;

  constructor(model: string, cause: unknown) {
    const message = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    super(`invalid model: ${message} (${model})`, {cause});
    this.name = "ModelError";
    this.model = model;
  }
}
