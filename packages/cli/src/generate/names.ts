/** Names that are not taken yet: asked for one twice, it gives `LeadsInsert`, then `LeadsInsert_2`. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}_${number}`;
    this.#taken.add(name);
    return name;
  }
}

/**
 * What each module is called in code, `Map { "Price_Books" => "PriceBooks" }`. Where two come out the same the later one in code-unit order is
 * numbered; give all modules of the snapshot, so that a name does not depend on which of them are wanted.
 */
export function moduleNames(modules: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Names();
  return new Map(
    [...new Set(modules)].sort((a, b) => (a < b ? -1 : 1)).map((module) => [module, names.take(upperCamel(module))]),
  );
}

/** `Lead_Source` becomes `LeadSource`: an identifier, whatever the text. */
export function upperCamel(text: string): string {
  const joined = text
    // Format characters may stand in identifiers, where nobody sees them.
    .split(/(?:[^\p{ID_Continue}]|\p{Cf}|_)+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
  return /^\p{ID_Start}/u.test(joined) ? joined : `Name${joined}`;
}

/** `LeadsInsert` becomes `leadsInsert`. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
