import type { ModuleMetadata } from "./snapshot.ts";

/** What was read from files, and what these looked like then. */
export interface Stamped<T> {
  readonly stamp: string;
  readonly value: T;
}

/** Fields of all modules that are kept, about a kilobyte each with their plans: 80 modules of 500. */
const MOST_FIELDS = 40_000;

/** The modules of a folder that were read. Those that were not asked for the longest leave when there are too many, and are read again when they are. */
export class KeptModules {
  readonly #modules = new Map<string, Stamped<ModuleMetadata>>();
  #fields = 0;

  get(name: string): Stamped<ModuleMetadata> | undefined {
    const known = this.#modules.get(name);
    // Far from the limit nobody leaves, so nobody's turn has to be known.
    if (known !== undefined && this.#fields > MOST_FIELDS / 2) {
      this.#modules.delete(name);
      this.#modules.set(name, known);
    }
    return known;
  }

  keep(name: string, module: Stamped<ModuleMetadata>): void {
    this.delete(name);
    this.#modules.set(name, module);
    this.#fields += sizeOf(module);
    for (const oldest of this.#modules.keys()) {
      if (this.#fields <= MOST_FIELDS || oldest === name) break;
      this.delete(oldest);
    }
  }

  delete(name: string): void {
    const known = this.#modules.get(name);
    if (known === undefined) return;
    this.#fields -= sizeOf(known);
    this.#modules.delete(name);
  }

  keys(): Iterable<string> {
    return this.#modules.keys();
  }
}

function sizeOf({ value }: Stamped<ModuleMetadata>): number {
  return 1 + (value.fields?.length ?? 0);
}
