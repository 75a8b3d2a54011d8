/**
 * The file of a module in a snapshot folder, as it stands in `fields/`, `layouts/` and `related_lists/`: `moduleFileName("Leads")` is
 * `"Leads.json"`.
 *
 * Letters, digits and `_` stand for themselves; any other character becomes `%2F`, beyond Latin-1 `%u4E2D`, so no name leaves its folder
 * (`../x` is `%2E%2E%2Fx.json`). Names that Windows keeps for devices get their first letter encoded (`CON` is `%43ON.json`).
 *
 * Many file systems take `Leads` and `LEADS` for one file. When `all`, the names of the snapshot's modules, holds such twins, the first of
 * them in code-unit order keeps its name and the others are numbered: `"LEADS.json"`, `"Leads~2.json"`. A `~` in a name is encoded, so the
 * two never meet. The numbers follow from the names alone, so nothing needs to be written down.
 */
export function moduleFileName(module: string, all: Iterable<string> = []): string {
  return moduleFileNames([...all, module]).get(module) ?? `${encode(module)}.json`;
}

/** The files of all modules at once, in time linear in their number: `Map { "Leads" => "Leads.json" }`. */
export function moduleFileNames(modules: Iterable<string>): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  const files = new Map<string, string>();
  for (const module of [...new Set(modules)].sort((a, b) => (a < b ? -1 : 1))) {
    const encoded = encode(module);
    const twins = (seen.get(fileNameFold(module)) ?? 0) + 1;
    seen.set(fileNameFold(module), twins);
    files.set(module, twins === 1 ? `${encoded}.json` : `${encoded}~${twins}.json`);
  }
  return files;
}

/** The module whose file this is, when the file name says so by itself: `"Leads.json"` is Leads; undefined for a twin and for other files. */
export function moduleOfFile(file: string): string | undefined {
  const name = /^([A-Za-z0-9_%]+)\.json$/.exec(file)?.[1];
  const module = name?.replace(
    /%u([0-9A-F]{4})|%([0-9A-F]{2})/g,
    (_, wide: string | undefined, narrow: string | undefined) =>
      String.fromCharCode(parseInt(wide ?? narrow ?? "", 16)),
  );
  return module !== undefined && file === `${encode(module)}.json` ? module : undefined;
}

/** The same for modules whose files would be one where case does not count. */
export function fileNameFold(module: string): string {
  return encode(module).toLowerCase();
}

/** File names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

function encode(module: string): string {
  const plain = module.replace(/[^A-Za-z0-9_]/g, percent);
  return DEVICE.test(plain) ? percent(plain.charAt(0)) + plain.slice(1) : plain;
}

/** One UTF-16 code unit; halves of a pair are encoded one by one, so a lone one survives. */
function percent(character: string): string {
  const code = character.charCodeAt(0);
  const digits = code.toString(16).toUpperCase();
  return code > 0xff ? `%u${digits.padStart(4, "0")}` : `%${digits.padStart(2, "0")}`;
}
