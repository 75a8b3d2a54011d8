import { requestCheck } from "../../../check.ts";
import type { says } from "./says.ts";

/**
 * There is a request at all: an object with a `url` that is text.
 *
 * reports   nothing of Zoho's (code null) at `["url"]`; the pipeline itself says so when nothing can be read
 */
export const requestShape = requestCheck<typeof says>()({
  name: "request-shape",
  stage: "url",
  description: "The request is an object with a url",
  severity: "error",
  kinds: { unreadable: { code: null, effect: "none" } },
  source: "the validator's own contract",
  run() {
    // Judged before any check can run: without a URL there is nothing that a check could read.
  },
});
