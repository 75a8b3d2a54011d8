/** Why a pull ended: one sentence or two for the user, without secrets. */
export class PullError extends Error {
  override readonly name = "PullError";
}
