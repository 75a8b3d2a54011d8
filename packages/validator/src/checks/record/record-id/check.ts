import { eachItem } from "../../../growth/sparse.ts";
import { requestCheck } from "../../../check.ts";
import type { ContextOf, RequestContext, RequestTest } from "../../../check.ts";
import { isObject, presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { Path } from "../../../report/issue.ts";
import type { SeenUrl } from "../../../request/url.ts";
import type { says } from "./says.ts";

/** `{{lead_id}}`, `<id>`, `$id`: a place to fill in. */
const PLACEHOLDER = /[{}<>$*…]/;

const kinds = {
  missing: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"], evidence: "either" },
  empty: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"], evidence: "either" },
  digits: {
    code: "INVALID_DATA",
    names: ["api_name"],
    details: ["api_name"],
    evidence: "either",
    words: "the id given seems to be invalid",
  },
  // guess: which of the two Zoho takes is not documented.
  other: { code: "INVALID_DATA", names: ["api_name"], details: ["api_name"], evidence: "thin" },
} as const;
type Finding = FindingOf<typeof says, typeof kinds>;

/**
 * A record to update is named by its id: in the path, or in each record.
 *
 * reads     `id` of each record of an update or upsert, the path, the header X-EXTERNAL
 * reports   MANDATORY_NOT_FOUND for an update that names no record, INVALID_DATA for an id that is not text of digits; a warning where the
 *           id may be left out (in the path, on upsert), outside the Records API, and when path and body name different records
 * silent    with X-EXTERNAL, which lets other fields name the record, or where it may be set and a key may be such a field; on placeholders
 */
export const recordId = requestCheck<typeof says>()({
  name: "record-id",
  stage: "record",
  severity: "error",
  kinds,

  forOperation({ operation: { records, body, kind } }) {
    const key = body?.key;
    if (records === undefined || key === undefined || (kind !== "update" && kind !== "upsert")) return undefined;
    const asked = kind === "update" && records.idInPath !== true;
    const evidence = asked && records.module === "{module}" ? undefined : "thin";

    const test: RequestTest<ContextOf<typeof says, typeof kinds>> = (context) => {
      const { body: sent, headers, url } = context.request;
      if (sent.kind !== "json" || !isObject(sent.value) || headers?.get("x-external") !== undefined) return;
      const list = Object.hasOwn(sent.value, key) ? sent.value[key] : undefined;
      if (!Array.isArray(list)) return;
      let known: ReadonlySet<string> | undefined;
      // Nearly all records have an id, and nobody asks.
      const ownNames =
        headers === undefined || headers.open ? () => (known ??= namesWithoutExternal(context)) : undefined;
      const inPath = records.idInPath === true ? lastSegment(url) : undefined;
      eachItem(list, (record, index) => {
        const judged = { report: context.report, asked, evidence, ownNames, inPath } as const;
        if (isObject(record)) judge(record, ["body", key, index], judged);
      });
    };
    return records.idInPath === true ? test : Object.assign(test, { passesIds: { needed: asked } });
  },
});

interface Case {
  readonly report: (finding: Finding, path: Path) => void;
  /** Each record must carry its id. */
  readonly asked: boolean;
  readonly evidence: "thin" | undefined;
  /** Where X-EXTERNAL may be set: the keys that certainly are not external fields. */
  readonly ownNames: (() => ReadonlySet<string>) | undefined;
  readonly inPath: string | undefined;
}

const api_name = "id";

function judge(record: SeenObject, path: Path, { report, asked, evidence, ownNames, inPath }: Case): void {
  const there = presence(record, "id");
  if (there === "absent") {
    if (
      asked &&
      (ownNames === undefined || Object.keys(record).every((name) => ownNames().has(name) || name.startsWith("$")))
    )
      report({ kind: "missing", facts: { api_name }, evidence }, path);
    return;
  }
  const id = readable(record, "id");
  // Digits that were lost in a number are another check's.
  if (there === "maybe" || id === undefined || typeof id === "number") return;
  const at = [...path, "id"];
  if (id === null || id === "") {
    if (asked) report({ kind: "empty", facts: { api_name, value: id }, evidence }, at);
  } else if (typeof id !== "string" || !/^\d+$/.test(id)) {
    if (typeof id === "string" && PLACEHOLDER.test(id)) return;
    report({ kind: "digits", facts: { api_name, value: id }, evidence }, at);
  } else if (inPath !== undefined && inPath !== id)
    report({ kind: "other", facts: { api_name, value: id, inPath } }, at);
}

/** The id that the path names, when it is one. */
function lastSegment({ segments }: SeenUrl): string | undefined {
  const last = segments.at(-1);
  return typeof last === "string" && /^\d+$/.test(last) ? last : undefined;
}

/** The keys that X-EXTERNAL cannot mean: fields not marked external, and what every record may have. The org's own fields may be external. */
function namesWithoutExternal({
  operation,
  module,
  snapshot,
  catalogue,
}: Omit<RequestContext, "report">): ReadonlySet<string> {
  const api_name = operation?.records?.module === "{module}" ? module?.name : operation?.records?.module;
  const fields = api_name === undefined ? undefined : snapshot.module(api_name)?.fields;
  return new Set([
    ...catalogue.recordKeys,
    ...(fields ?? []).filter((field) => field.external !== true).map((field) => field.api_name),
  ]);
}
