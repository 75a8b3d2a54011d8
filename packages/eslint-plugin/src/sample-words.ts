import type { Report } from "@zoho-preflight/validator";
import { Code, sayAnew } from "@zoho-preflight/validator/seen";

import { wordsOf } from "./client-words.ts";
import type { FoundCall } from "./requests/call.ts";
import { MOMENTS } from "./values/moments.ts";
import type { Value } from "./values/value.ts";
import { valueAt } from "./locate.ts";
import type { ShownFile } from "./locate.ts";

type FoundIssue = Report["issues"][number];

/** Longer code does not help in a sentence. */
const LONGEST = 60;

/** An issue's sentence in words of the client. Where the value is one of a kind, the code is quoted and not the sample that stood for it. */
export function messageOf(issue: FoundIssue, found: FoundCall, source: ShownFile): string {
  const value = valueAt(issue.path, found);
  const samples = samplesOf(value);
  const says = wordsOf(found.client);
  if (value === undefined || samples === undefined || !source.holds(value.node)) return sayAnew(issue, { says });
  const [start, end] = value.node.range;
  const code = end - start > LONGEST ? `${source.text.slice(start, start + LONGEST)}…` : source.text.slice(start, end);
  return sayAnew(issue, {
    says,
    facts: (fact) => (samples.some((sample) => sample === fact) ? new Code(code) : fact),
    // What would be written in place of a sample does not help either.
    suggestions: [],
  });
}

/** What stands for a value of which only the kind is known: none of it may be written into the code. */
export function samplesOf(value: Value | undefined): readonly (string | number | boolean)[] | undefined {
  if (value?.kind === "sample") return value.samples;
  return value?.kind === "instance" && value.what === "Date" ? MOMENTS : undefined;
}
