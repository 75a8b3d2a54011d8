import type { Module, ModuleMetadata, Snapshot } from "./snapshot.ts";

/**
 * A snapshot of which a part may turn out broken when it is first read (a lazily loaded file). `validate` never throws, so such a module
 * counts as one without fields, and `fault` says what was wrong for the report's `skipped`.
 */
export class GuardedSnapshot implements Snapshot {
  readonly version: string;
  readonly embedded?: true;
  readonly #snapshot: Snapshot;
  readonly #faults = new Map<string, string>();
  readonly #stubs = new Map<string, ModuleMetadata | undefined>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.version = snapshot.version;
    if (snapshot.embedded === true) this.embedded = true;
  }

  get modules(): readonly Module[] {
    return this.#snapshot.modules;
  }

  module(api_name: string): ModuleMetadata | undefined {
    try {
      return this.#snapshot.module(api_name);
    } catch (error) {
      if (!this.#faults.has(api_name)) {
        this.#faults.set(api_name, error instanceof Error ? error.message : "the snapshot could not be read");
        this.#stubs.set(
          api_name,
          this.modules.find((module) => module.api_name === api_name),
        );
      }
      return this.#stubs.get(api_name);
    }
  }

  /** Why a module could not be read, or undefined when nothing went wrong. */
  fault(api_name: string): string | undefined {
    return this.#faults.get(api_name);
  }

  get org(): Snapshot["org"] {
    return this.#read(() => this.#snapshot.org);
  }

  get profile(): Snapshot["profile"] {
    return this.#read(() => this.#snapshot.profile);
  }

  get users(): Snapshot["users"] {
    return this.#read(() => this.#snapshot.users);
  }

  get userLicenses(): Snapshot["userLicenses"] {
    return this.#read(() => this.#snapshot.userLicenses);
  }

  get features(): Snapshot["features"] {
    return this.#read(() => this.#snapshot.features);
  }

  get pulledAt(): string | undefined {
    return this.#read(() => this.#snapshot.pulledAt);
  }

  get scopes(): Snapshot["scopes"] {
    return this.#read(() => this.#snapshot.scopes);
  }

  get apis(): Snapshot["apis"] {
    return this.#read(() => this.#snapshot.apis);
  }

  #read<Part>(part: () => Part): Part | undefined {
    try {
      return part();
    } catch {
      return undefined;
    }
  }
}
