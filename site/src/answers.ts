import { explanation as meaning } from "@zoho-preflight/metadata/explanations";
import { checks } from "@zoho-preflight/validator/checks";
import type { ExplainedError, Explanation } from "@zoho-preflight/validator";

import { answerInText, holdsAnswer } from "../../packages/cli/src/explain/answers-in-text.ts";
import type { FoundAnswer, FoundRequest } from "../../packages/cli/src/requests-in/found.ts";
import { fixOf, placeOf } from "./places.ts";
import type { LineStarts } from "./line-starts.ts";
import type { GivenOptions, OwnOrg } from "./own-org.ts";
import type { ShownAnswer, ShownError, ShownRequest, Span } from "./protocol.ts";

/** What an answer is explained by. */
export interface Asked {
  readonly org: OwnOrg;
  readonly options: GivenOptions;
  /** Chosen for what does not say it. */
  readonly module: string;
}

/** An answer of Zoho's that stands alone in the text; undefined where the text is something else. */
export async function answerAlone(text: string, { org, options, module }: Asked): Promise<ShownRequest[] | undefined> {
  if (!holdsAnswer(text) && !isFromElsewhere(text)) return undefined;
  const answers = answersIn(text);
  const preflight = await org.explaining(options);
  const given = module === "" ? { meaning } : { module, meaning };
  const codes = codePlaces(text);
  return answers.map((answer) => {
    const explained = preflight.explain(undefined, answer, given);
    const spans = explained.errors.map(({ code }) => codes(code));
    return { title: "", line: 1, issues: [], notJudged: [], explained: shownAnswer(explained, spans) };
  });
}

/** A page of a gateway, or an answer of the accounts server: `{ "error": "invalid_code" }`, `{ "access_token": "…", "expires_in": 3600 }`. */
function isFromElsewhere(text: string): boolean {
  if (/^\s*<(?:!doctype|html)/i.test(text)) return true;
  return /^\s*\{\s*(?:"error"\s*:\s*"[a-z_]+"\s*[,}]|"access_token"\s*:\s*")/.test(text);
}

function answersIn(text: string): FoundAnswer[] {
  try {
    const value = JSON.parse(text) as unknown;
    return (Array.isArray(value) ? (value as unknown[]) : [value]).map((body) => ({ body }));
  } catch {
    return [answerInText(text)];
  }
}

/** The answer that came to a request: beside it, or below the only one of a text. Undefined where none did. */
export async function answerTo(
  found: FoundRequest,
  isOnly: boolean,
  lines: LineStarts,
  { org, options }: Asked,
): Promise<ShownAnswer | undefined> {
  const answer = found.answer ?? (isOnly ? answerBelow(lines.text) : undefined);
  if (answer === undefined) return undefined;
  const preflight = await org.explaining({ ...options, ...found.options });
  const explained = preflight.explain(found.request, answer, { meaning });
  if (explained.errors.length === 0) return undefined;
  return shownAnswer(
    explained,
    explained.errors.map(({ path }) => (path === undefined ? undefined : lines.span(placeOf(found, path)))),
    (error) => fixOf(error, found, lines),
  );
}

/** What stands below a command, from a line on that begins it. */
function answerBelow(text: string): FoundAnswer | undefined {
  const start = text.search(/^(?:\{|(?:<\s)?HTTP\/\d)/m);
  const below = start > 0 ? text.slice(start) : "";
  return holdsAnswer(below) ? answerInText(below) : undefined;
}

function shownAnswer(
  { text, errors }: Explanation,
  spans: readonly (Span | undefined)[],
  fixFor: (error: ExplainedError) => ReturnType<typeof fixOf> = () => undefined,
): ShownAnswer {
  return {
    text,
    errors: errors.map((error, place): ShownError => {
      const { code, check, several = [], about, outdated, foretold } = error;
      const fix = fixFor(error);
      return {
        ...(spans[place] ?? {}),
        code,
        text: error.text,
        ...(check === undefined ? {} : { check }),
        ...(saysFix(error) ? {} : { todo: error.fix }),
        ...(outdated === undefined ? (about === undefined ? {} : { about }) : { outdated: outdated.text }),
        several: several.map((name) => ({
          name,
          holds: checks.find((one) => one.name === name)?.description ?? "",
        })),
        foretold: foretold === true,
        ...(fix === undefined ? {} : { fix }),
      };
    }),
  };
}

/** The sentences of the checks end with their fix. */
function saysFix({ text, fix, suggestions = [] }: ExplainedError): boolean {
  const [first] = suggestions;
  return text.includes(fix) || (first !== undefined && text.includes(first.text));
}

/** Leads to the codes in a text, one after the other. */
function codePlaces(text: string): (code: string) => Span | undefined {
  const next = new Map<string, number>();
  return (code) => {
    const quoted = JSON.stringify(code);
    const from = text.indexOf(quoted, next.get(code) ?? 0);
    if (from < 0) return undefined;
    const to = from + quoted.length;
    next.set(code, to);
    return { from, to };
  };
}
