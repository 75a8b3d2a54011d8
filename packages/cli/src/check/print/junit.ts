import { secretsOfFound } from "../../terminal/mask.ts";
import { placeOfIssue } from "../../issues/place-of-issue.ts";
import { labelOf } from "../../issues/effect.ts";
import { requestLine } from "../../issues/plain-text.ts";
import { printable } from "../../terminal/printable.ts";
import { write } from "../../terminal/streams.ts";
import type { FoundRequest } from "../../requests-in/found.ts";
import type { Reporter } from "./reporter.ts";
import type { Output } from "../../terminal/streams.ts";
import type { Report } from "@zoho-preflight/validator";

/** The test cases of one file; they are kept until the next one, since their counts stand before them. */
interface Suite {
  readonly file: string;
  readonly cases: string[];
  /** How often a name was used: names stay when lines move, and no two are the same. */
  readonly names: Map<string, number>;
  failures: number;
  errors: number;
}

/**
 * JUnit XML: a suite per file, a case per request. A request with errors is a failure, what could not be read an error; warnings stand in the
 * case's output. The elements are those that Jenkins and GitLab read.
 */
export function junitReporter(output: Output): Reporter {
  let suite: Suite | undefined;
  const suiteOf = async (file: string): Promise<Suite> => {
    if (suite?.file === file) return suite;
    await flush();
    return (suite = { file, cases: [], names: new Map(), failures: 0, errors: 0 });
  };
  const flush = async (): Promise<void> => {
    if (suite === undefined) return;
    const { file, cases, failures, errors } = suite;
    suite = undefined;
    await write(
      output,
      `  <testsuite${attributes({ name: file, tests: cases.length, failures, errors, skipped: 0 })}>\n${cases.join("")}  </testsuite>\n`,
    );
  };
  return {
    start: () => write(output, '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="zoho-preflight">\n'),
    request: async (found, report) => {
      const current = await suiteOf(found.file);
      if (!report.ok) current.failures++;
      current.cases.push(testCase(found, report, current.names));
    },
    share: () => Promise.resolve(),
    problem: async ({ file, line, column, text, isWarning }) => {
      // What was read all the same is not a case that failed; standard error says it.
      if (isWarning === true) return;
      const current = await suiteOf(file);
      current.errors++;
      const place = [...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])].join(":");
      const said = printable(text);
      current.cases.push(
        `    <testcase${attributes({ classname: file, name: place === "" ? "could not be read" : `${place} could not be read`, time: 0 })}>\n      <error${attributes({ message: said, type: "unreadable" })}/>\n    </testcase>\n`,
      );
    },
    end: async () => {
      await flush();
      await write(output, "</testsuites>\n");
    },
  };
}

function testCase(found: FoundRequest, report: Report, names: Suite["names"]): string {
  const { file, line, request, name } = found;
  const known = secretsOfFound(found);
  const call = requestLine(request);
  const called = printable(name === undefined ? call : `${name}: ${call}`, known);
  const number = (names.get(called) ?? 0) + 1;
  names.set(called, number);
  const head = attributes({
    classname: file,
    name: number === 1 ? called : `${called} (${number})`,
    file,
    line,
    time: 0,
  });
  const errors = report.issues.filter(({ severity }) => severity === "error");
  const warnings = report.issues.filter(({ severity }) => severity !== "error");
  const lines = (issues: Report["issues"]): string =>
    issues
      .map((issue) => {
        const { check, message } = issue;
        const place = placeOfIssue(found, issue);
        const file = place.file === undefined ? "" : `${place.file}:`;
        return escape(
          printable(`${file}${place.line}:${place.column} ${labelOf(issue)}: ${message} (${check})`, known),
        );
      })
      .join("\n");
  const [first] = errors;
  const failure =
    first === undefined
      ? ""
      : `      <failure${attributes({ message: printable(first.message, known), type: first.check })}>${lines(errors)}</failure>\n`;
  const said = warnings.length === 0 ? "" : `      <system-out>${lines(warnings)}</system-out>\n`;
  return failure === "" && said === ""
    ? `    <testcase${head}/>\n`
    : `    <testcase${head}>\n${failure}${said}    </testcase>\n`;
}

/** ` name="…" tests="3"` */
function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(printable(String(value)))}"`)
    .join("");
}

/** Text as XML may hold it: half of a surrogate pair and the two noncharacters may not stand in it at all. */
function escape(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
