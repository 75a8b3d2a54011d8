import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { strToU8, Zip, ZipDeflate } from "fflate";

import { UnfinishedFile } from "./unfinished-file.ts";

/** The maximum of a bulk write job. Source: zoho.com/crm/developer/docs/api/v8/bulk-write/overview.html (25,000 records, 25 MB). */
const ROWS = 25_000;
const BYTES = 25_000_000;

/** A file that a bulk write job takes: a zip with one CSV file in it. */
interface Part {
  readonly file: UnfinishedFile;
  readonly zip: Zip;
  readonly csv: ZipDeflate;
  rows: number;
  bytes: number;
}

/** `--split DIR`: the rows without errors in files that a bulk write job takes, `leads-001.zip` and on. */
export class Parts {
  readonly #folder: string;
  readonly #name: string;
  readonly #done: UnfinishedFile[] = [];
  #open: Part | undefined;
  #rows = 0;

  /** @param name what the parts are called, `leads` */
  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
    mkdirSync(folder, { recursive: true });
  }

  /** Why nothing can be written there; undefined where it can. */
  get obstacle(): string | undefined {
    const first = this.#fileName(1, "zip");
    return existsSync(join(this.#folder, first)) ? first : undefined;
  }

  add(header: string, row: string): void {
    const line = strToU8(`${row}\n`);
    let part = this.#open;
    if (part === undefined || part.rows === ROWS || part.bytes + line.length > BYTES) {
      this.#close();
      part = this.#begin(header);
    }
    part.csv.push(line);
    part.rows++;
    part.bytes += line.length;
    this.#rows++;
  }

  /** Gives all parts their names, in one go; says how many there are, and how many rows are in them. */
  finish(): { readonly parts: number; readonly rows: number } {
    this.#close();
    for (const file of this.#done) file.settle();
    return { parts: this.#done.length, rows: this.#rows };
  }

  discard(): void {
    this.#close();
    for (const file of this.#done) file.remove();
  }

  #begin(header: string): Part {
    const number = this.#done.length + 1;
    const file = new UnfinishedFile(join(this.#folder, this.#fileName(number, "zip")));
    const zip = new Zip((error, bytes) => {
      if (error !== null) throw error;
      file.writeBytes(bytes);
    });
    const csv = new ZipDeflate(this.#fileName(number, "csv"), { level: 6 });
    zip.add(csv);
    const head = strToU8(`${header}\n`);
    csv.push(head);
    this.#open = { file, zip, csv, rows: 0, bytes: head.length };
    return this.#open;
  }

  #close(): void {
    const part = this.#open;
    if (part === undefined) return;
    part.csv.push(new Uint8Array(0), true);
    part.zip.end();
    part.file.close();
    this.#done.push(part.file);
    this.#open = undefined;
  }

  #fileName(number: number, extension: string): string {
    return `${this.#name}-${String(number).padStart(3, "0")}.${extension}`;
  }
}
