import { coloursFor } from "../../terminal/colour.ts";
import { githubReporter } from "./github.ts";
import { htmlReporter } from "./html.ts";
import { jsonReporter } from "./json.ts";
import { junitReporter } from "./junit.ts";
import { prettyReporter } from "./pretty.ts";
import { sarifReporter } from "./sarif.ts";
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

/** The reporter of a format; `version` is the command's own. */
export function reporterFor(format: ReportFormat, world: World, version: string, options: ShownOptions): Reporter {
  const { stdout, env } = world;
  switch (format) {
    case "pretty":
      return prettyReporter(stdout, coloursFor(stdout, env), options);
    case "json":
      return jsonReporter(stdout, options);
    case "sarif":
      return sarifReporter(world, version);
    case "github":
      return githubReporter(world);
    case "junit":
      return junitReporter(stdout);
    case "html":
      return htmlReporter(stdout);
  }
}
