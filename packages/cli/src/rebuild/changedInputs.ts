/** Somebody edited the workspace while it was being read. */
export class ChangedInputsError extends Error {
  override readonly name = "ChangedInputsError";
}
