import { checkNames } from "../options/options.ts";
import { createPreflight } from "../preflight/create-preflight.ts";
import type { Preflight } from "../preflight/preflight.ts";
import { printPath } from "../report/print-path.ts";
import type { Report } from "../report/report.ts";
import { legible } from "../text/legible.ts";
import { withoutTokens } from "../text/zoho-token.ts";

/** What Vitest and Jest ask of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** How requests are judged by a matcher. */
export interface MatchersOptions {
  /** Default: Zoho's default fields. */
  readonly preflight?: Preflight | undefined;
  /** Fail for warnings too. Default: for errors only, which Zoho refuses. */
  readonly warnings?: boolean | undefined;
}

/** The matchers, for `expect.extend`. */
export interface PreflightMatchers {
  /** `expect({ method, url, headers, body }).toPassPreflight()`; a `Request` has to be awaited, since its body is read. */
  readonly toPassPreflight: (request: unknown) => MatcherResult | Promise<MatcherResult>;
}

/** Matchers of Vitest and Jest: `expect.extend(preflightMatchers({ preflight: loadPreflight() }))`. Throws `OptionError` for a wrong option. */
export function preflightMatchers(options: MatchersOptions = {}): PreflightMatchers {
  checkNames(options, ["preflight", "warnings"], "preflightMatchers");
  const { preflight = createPreflight(), warnings = false } = options;
  const judge = (request: unknown): MatcherResult => resultOf(preflight.validate(request), warnings);
  return {
    toPassPreflight: (request) => (isFetchRequest(request) ? withBody(request).then(judge) : judge(request)),
  };
}

function resultOf({ issues, operation }: Report, warnings: boolean): MatcherResult {
  const found = issues.filter(({ severity }) => warnings || severity === "error");
  const what = operation === undefined ? "the request" : `${operation.method} ${operation.path}`;
  return {
    pass: found.length === 0,
    message: () =>
      found.length === 0
        ? `Zoho CRM is expected to take ${what}, and nothing is found wrong with it.`
        : clean(
            [
              `Zoho CRM would not take ${what} as it is meant:`,
              ...found.map(
                ({ severity, path, message, check }) => `  ${severity} ${printPath(path)}: ${message} (${check})`,
              ),
            ].join("\n"),
          ),
  };
}

function clean(text: string): string {
  return text
    .split("\n")
    .map((line) => legible(withoutTokens(line)))
    .join("\n");
}

/** A `Request` of the platform or of a library; told by what is called, since test environments have several classes of this name. */
function isFetchRequest(request: unknown): request is Request {
  return (
    typeof request === "object" &&
    request !== null &&
    typeof (request as { readonly clone?: unknown }).clone === "function" &&
    typeof (request as { readonly text?: unknown }).text === "function"
  );
}

/** A copy is read, so that the request can still be sent. */
async function withBody(request: Request): Promise<object> {
  const { method, url, headers } = request;
  const body = await request.clone().text();
  return { method, url, headers, ...(body === "" ? {} : { body }) };
}
