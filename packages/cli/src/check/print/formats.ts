import { coloursFor } from "../../terminal/colour.ts";
import { prettyReporter } from "./pretty.ts";
import type { World } from "../../context.ts";
import type { ReportFormat } from "./format-names.ts";
import type { Reporter } from "./reporter.ts";

/** What is shown. */
interface ShownOptions {
  /** For people: the same issue in many places is shown at each. */
  readonly allIssues: boolean;
  /** For programs: also the requests about which there is nothing to say. */
  readonly allRequests: boolean;
}

/** The reporter of a format, which is loaded here; `version` is the command's own. */
export async function reporterFor(
  format: ReportFormat,
  world: World,
  version: string,
  options: ShownOptions,
): Promise<Reporter> {
  const { stdout, env } = world;
  switch (format) {
    case "pretty":
      return prettyReporter(stdout, coloursFor(stdout, env), options);
    case "json":
      return (await import("./json.ts")).jsonReporter(stdout, options);
    case "sarif":
      return (await import("./sarif.ts")).sarifReporter(world, version);
    case "github":
      return (await import("./github.ts")).githubReporter(world);
    case "junit":
      return (await import("./junit.ts")).junitReporter(stdout);
    case "html":
      return (await import("./html.ts")).htmlReporter(stdout);
  }
}
