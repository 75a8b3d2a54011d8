import * as all from "./late.ts";

/**
 * What reads code, with the validator behind it. In what is published it is loaded when it is first asked for: scripts/bundle.mjs puts another file
 * in the place of this one, since TypeScript's sources cannot be required.
 */
export function late(): typeof all {
  return all;
}

/** Whether it is there already. */
export function isLoaded(): boolean {
  return true;
}
