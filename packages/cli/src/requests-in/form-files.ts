import { DescribedForm } from "./described-form.ts";
import { HOLE } from "./word.ts";
import type { NotRead } from "./found.ts";
import type { ReadNamed } from "./named-files.ts";

/** A part of a form: `{ name: "file", file: "quay.pdf" }`; a text has no `file`. */
export interface FormPart {
  readonly name: string;
  /** The name of the file that is sent, a `HOLE` for what cannot be known of it. */
  readonly file?: string;
  /** The content of the file is sent as a text. */
  readonly isText?: boolean;
}

/** What is known of a form with files in it, and the files whose size is not. */
export interface FormWithFiles {
  readonly body: DescribedForm;
  readonly unread: readonly NotRead[];
}

/** Asks how large the files of a form are, without opening them. */
export function formWithFiles(parts: readonly FormPart[], read: ReadNamed | undefined): FormWithFiles {
  const body = new DescribedForm();
  const unread: NotRead[] = [];
  for (const { name, file, isText = false } of parts) {
    if (file === undefined) {
      body.append(name);
      continue;
    }
    const size = isText || file === "-" || file.includes(HOLE) ? undefined : read?.size(file);
    if (size !== undefined && "bytes" in size) {
      body.append(name, size.bytes);
      continue;
    }
    body.append(name);
    unread.push({ name: shownName(file), ...(size === undefined ? {} : { why: size.unread }) });
  }
  return { body, unread };
}

/** A file as sentences call it. */
export function shownName(file: string): string {
  return file === "-" ? "standard input" : file.replaceAll(HOLE, "…");
}
