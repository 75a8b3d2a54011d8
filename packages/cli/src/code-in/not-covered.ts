import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** Endings of files that hold code. */
export const CODE: ReadonlySet<string> = new Set([
  ".js",
  ".mjs",
  ".cjs",
  ".jsx",
  ".ts",
  ".mts",
  ".cts",
  ".tsx",
  ".vue",
  ".svelte",
  ".astro",
  ".html",
]);
const TYPESCRIPT = /\.[cm]?tsx?$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;
/** Bytes; longer files are generated. */
const LARGEST = 400_000;

export function isTypescript(file: string): boolean {
  return TYPESCRIPT.test(file) && !DECLARATIONS.test(file);
}

/**
 * The files with code below a folder that speak of Zoho CRM and that no config covers, as paths below it. Folders that begin with a dot and
 * `node_modules` are left out; what cannot be looked at as well.
 */
export async function* filesNotRead(
  folder: string,
  isLeftOut: (file: string) => Promise<boolean>,
): AsyncGenerator<string, void> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") yield* filesNotRead(path, isLeftOut);
    } else if (
      entry.isFile() &&
      CODE.has(extname(entry.name)) &&
      !DECLARATIONS.test(entry.name) &&
      (await isLeftOut(path)) &&
      (await speaksOfZoho(path))
    ) {
      yield path;
    }
  }
}

async function speaksOfZoho(file: string): Promise<boolean> {
  try {
    if ((await stat(file)).size > LARGEST) return false;
    const text = await readFile(file, "utf8");
    return (
      /zohoapis|ZOHO\.CRM|\bzrc\.|ZDK\.|zcrmsdk|@zohocrm\//.test(text) || (/zoho/i.test(text) && text.includes("/crm/"))
    );
  } catch {
    return false;
  }
}
