import { resolve } from "node:path";

import { neededScopes } from "@zoho-preflight/validator/scopes";
import type { CallScopes } from "@zoho-preflight/validator/scopes";

import { findEslint } from "../code-in/find-eslint.ts";
import { readCode } from "../code-in/read-code.ts";
import { requestLine } from "../issues/plain-text.ts";
import { mask, secretsOfFound } from "../terminal/mask.ts";
import { recordsOfName } from "../requests-in/records.ts";
import { Reading } from "../reading.ts";
import { SettingsByFile } from "../settings-by-file.ts";
import { count } from "../terminal/counted.ts";
import { sortSources } from "./sort-sources.ts";
import type { InputFile } from "../requests-in/input-files.ts";
import type { ReadCode, Unread } from "../code-in/code-call.ts";
import type { World } from "../context.ts";
import type { FoundRequest } from "../requests-in/found.ts";
import type { ReadingFlags } from "../reading-flags.ts";
import type { Need, NotKnown, RequestPlace } from "./need.ts";

/** What is read by, and what is left alone. */
export interface GatherFlags extends ReadingFlags {
  readonly metadata?: string | undefined;
  readonly apiVersion?: string | undefined;
  /** The user's ESLint configuration is left alone. */
  readonly ownConfig: boolean;
}

/** What some code and some files of requests hold. */
export interface Gathered {
  readonly needs: Need[];
  readonly notKnown: NotKnown[];
  /** What could not be opened or read at all. */
  readonly unread: Unread[];
  /** Sentences about what was left out. */
  readonly notes: string[];
  requests: number;
}

/** Reads code and files of requests. Throws `SettingsError` when a flag or a configuration cannot be used. */
export async function gather(
  sources: readonly string[],
  flags: GatherFlags,
  world: Pick<World, "cwd" | "stdin">,
  onFile: () => void,
): Promise<Gathered> {
  const gathered: Gathered = { needs: [], notKnown: [], unread: [], notes: [], requests: 0 };
  const { cwd } = world;
  const { code, files, notes } = sortSources(sources, cwd);
  gathered.notes.push(...notes);
  const settings = new SettingsByFile(flags, cwd);
  const reading = new Reading(files, flags, world);
  // What is wrong with flags or a configuration is said before anything is read.
  for (const { name } of reading.files) settings.of(name);
  if (code.length > 0) {
    const { metadata, apiVersion } = flags;
    const over = {
      ...(metadata === undefined ? {} : { metadata: resolve(cwd, metadata) }),
      ...(apiVersion === undefined ? {} : { apiVersion }),
    };
    takeCode(
      await readCode(code, findEslint(cwd), {
        cwd,
        ownConfig: flags.ownConfig,
        onFile,
        withScopes: true,
        settings: over,
      }),
      gathered,
    );
  }
  for (const file of reading.files) {
    await takeFile(file, settings, reading, gathered);
    onFile();
  }
  if (reading.passedOver !== undefined) gathered.notes.push(reading.passedOver);
  return gathered;
}

function takeCode({ calls, unknownFunctions, unread, notes, notCovered, inTests }: ReadCode, gathered: Gathered): void {
  for (const { file, line, column, request, scopes = [] } of calls) {
    const place = { file, line, column };
    gathered.requests++;
    if (scopes.length === 0)
      gathered.notKnown.push({ place, request, text: "Whether this request goes to Zoho CRM cannot be seen." });
    takeRows(scopes, place, request, gathered);
  }
  for (const { callee, ...place } of unknownFunctions)
    gathered.notKnown.push({
      place,
      request: `${callee}(…)`,
      text: "This function is given an address of Zoho CRM. If it sends requests, name it in the settings.",
    });
  gathered.unread.push(...unread);
  gathered.notes.push(...notes);
  if (notCovered.length > 0)
    gathered.notes.push(`Not read, because the ESLint config does not cover them: ${notCovered.join(", ")}`);
  if (inTests.length > 0)
    gathered.notes.push(`${count(inTests.length, "call")} in tests, left out, because they send nothing`);
}

async function takeFile(
  input: InputFile,
  settings: SettingsByFile,
  reading: Reading,
  gathered: Gathered,
): Promise<void> {
  const { name } = input;
  const own = settings.of(name);
  const records = own.records ?? recordsOfName(name, own.version);
  const completes = own.apiVersion !== undefined;
  for await (const found of reading.read(input, { completes, ...(records === undefined ? {} : { records }) })) {
    if (found.kind === "problem") gathered.unread.push(found);
    if (found.kind !== "request") continue;
    const { file, line, column, request } = found;
    try {
      const rows = neededScopes(own.preflight(found.options), readable(found));
      gathered.requests++;
      takeRows(rows, { file, line, column }, mask(requestLine(request), secretsOfFound(found)), gathered);
    } catch (error) {
      // The request's own options, or a metadata file that is read only now.
      gathered.unread.push({ file, line, column, text: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** Without the body where it stands in a file that was not read. */
function readable({ request, unread = [] }: FoundRequest): object {
  const { body, ...rest } = request;
  return unread.length > 0 ? rest : { ...rest, ...(body === undefined ? {} : { body }) };
}

function takeRows(rows: readonly CallScopes[], place: RequestPlace, request: string, gathered: Gathered): void {
  for (const row of rows) {
    if (row.alternatives.length > 0) gathered.needs.push({ ...row, place, request });
    const text = whatIsNotKnown(row);
    if (text !== undefined) gathered.notKnown.push({ place, request, text });
  }
}

function whatIsNotKnown({ alternatives, operation, isPart, unknown }: CallScopes): string | undefined {
  if (alternatives.length === 0)
    return operation === undefined
      ? "Which operation this is cannot be told."
      : `No source names the scopes of ${operation}.`;
  if (operation === undefined && isPart)
    return "Which of several operations this is cannot be told; what all of them need is listed.";
  return isPart && unknown === undefined ? "Part of its scopes depends on what cannot be read." : undefined;
}
