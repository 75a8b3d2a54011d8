/** A file that stands beside the code of an example: `zoho-preflight.json`, a module that it imports. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** Code of a page, with what the page says that the rules say of it. */
export interface CodeExample {
  readonly kind: "bad" | "good" | "silent";
  readonly language: "js" | "ts";
  readonly code: string;
  /** Options of `createPreflight` from the last `json options` block above: the org that the code is judged by, and settings. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The files of the page above it, by `js file zoho.js` and the like; `json settings` is `zoho-preflight.json`. The last of a name counts. */
  readonly files: readonly ExampleFile[];
  /** Quoted below: the message, and behind it the rule where it is not the page's own. */
  readonly messages: readonly string[];
  /** What the line "The editor offers …" names. */
  readonly offers: readonly string[];
}

/** The blocks `js bad`, `ts good`, `js silent` of a page, in their order. */
export function codeExamples(page: string, lines: readonly string[]): readonly CodeExample[] {
  const examples: (CodeExample & { readonly messages: string[]; readonly offers: string[] })[] = [];
  const files = new Map<string, string>();
  let options: Record<string, unknown> = {};
  /** What a quoted message belongs to. */
  let last: (typeof examples)[number] | undefined;

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("> ")) last?.messages.push(line.slice(2));
    if (line.startsWith("The editor offers "))
      last?.offers.push(...[...line.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text));
    if (!line.startsWith("```")) continue;
    const [, language = "", kind, name] = /^```(\w*)(?: (\w+))?(?: (\S+))?$/.exec(line) ?? [];
    const end = lines.indexOf("```", at + 1);
    const text = `${lines.slice(at + 1, end).join("\n")}\n`;
    at = end;
    if (kind !== undefined) last = undefined;
    if (kind === "options") options = JSON.parse(text) as typeof options;
    else if (kind === "settings") files.set("zoho-preflight.json", text);
    else if (kind === "file") files.set(name ?? "", text);
    else if (language === "js" || language === "ts") {
      if (kind === "bad" || kind === "good" || kind === "silent")
        examples.push(
          (last = {
            kind,
            language,
            code: text,
            options,
            files: [...files].map(([each, content]) => ({ name: each, text: content })),
            messages: [],
            offers: [],
          }),
        );
      else if (kind !== undefined && kind !== "config" && kind !== "declaration")
        throw new Error(`${page}: no test knows a block "${language} ${kind}"`);
    }
  }
  return examples;
}

/**
 * What the carets of an example point at, as they stand below a line of code: `"1:6-14"`, one for each.
 *
 * ```
 * lead.Last_Nme = name;
 * //   ^^^^^^^^
 * ```
 */
export function caretPlaces(code: string): string[] {
  const places: string[] = [];
  let pointedAt = 0;
  for (const [at, line] of code.split("\n").entries()) {
    const [, carets] = /^\/\/ *(\^+)$/.exec(line) ?? [];
    if (carets === undefined) pointedAt = at + 1;
    else places.push(`${pointedAt}:${line.length - carets.length + 1}-${line.length + 1}`);
  }
  return places;
}
