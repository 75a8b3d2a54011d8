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
  severity: "error",
  kinds: { unreadable: { code: null, effect: "none" } },
  run() {
    // Judged before any check can run: without a URL there is nothing that a check could read.
  },
});
