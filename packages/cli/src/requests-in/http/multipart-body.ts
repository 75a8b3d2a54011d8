import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { formWithFiles } from "../form-files.ts";
import { filledText } from "../template.ts";
import { HOLE } from "../word.ts";
import type { FormPart, FormWithFiles } from "../form-files.ts";
import type { HttpLine } from "./http-block.ts";
import type { ReadNamed } from "../named-files.ts";
import type { TemplatePart } from "../template-request.ts";
import type { Values } from "../template.ts";

/** `Content-Disposition: form-data; name="file"; filename="quay.pdf"` */
const PART = /^content-disposition:[ \t]*form-data;.*?\bname=(?:"([^"]*)"|([^;\s]+))/i;
/** `< ./quay.pdf`; behind `<@` it is a text in which variables are filled in. */
const FILE = /^<(@[\w-]*)?[ \t]+(.+?)[ \t]*$/;

/** The body of a request that is written part by part, some of them files: `< ./quay.pdf`. Unknown where the names of its parts are. */
export function multipartBody(
  lines: readonly HttpLine[],
  values: Values,
  read: ReadNamed,
): (FormWithFiles & { readonly parts: readonly TemplatePart[] }) | { readonly body: typeof UNKNOWN } {
  const parts: (FormPart & TemplatePart)[] = [];
  for (const { text, start, end } of lines) {
    const [, quoted, bare] = PART.exec(text) ?? [];
    const name = quoted ?? bare;
    if (name !== undefined) parts.push({ name: filledText(name, values), range: { start, end } });
    const [, filling, file] = FILE.exec(text) ?? [];
    const part = parts.at(-1);
    if (file === undefined) continue;
    // A file that stands before the first part, or beside another one, is not read so by any client.
    if (part === undefined || part.file !== undefined) return { body: UNKNOWN };
    const isText = filling !== undefined;
    parts[parts.length - 1] = { name: part.name, file: filledText(file, values), isText, range: { start, end } };
  }
  if (parts.some(({ name }) => name.includes(HOLE))) return { body: UNKNOWN };
  return { ...formWithFiles(parts, read), parts };
}
