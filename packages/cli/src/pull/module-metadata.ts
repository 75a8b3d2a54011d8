import { basename } from "node:path";

import { nearest } from "@zoho-preflight/validator/checks";
import { didYouMean } from "@zoho-preflight/validator/options";
import { rowModules, trimModules } from "@zoho-preflight/validator/node";

import { MODULES, scopeOf } from "../snapshot-folder/part-scopes.ts";
import { MODULE_PARTS, pathOf, scopesOfPull } from "./parts.ts";
import { PullError } from "../to-zoho/pull-error.ts";
import { moduleFiles } from "../snapshot-folder/snapshot-files.ts";
import type { Collected } from "./collected.ts";
import type { Inquiry } from "./inquiry.ts";
import type { ModulePart } from "./parts.ts";
import type { StoredSnapshot } from "../snapshot-folder/snapshot-files.ts";
import type { Refusal } from "./zoho-api.ts";
import type { TrimmedAnswer } from "@zoho-preflight/validator/node";

/** Most file systems take 255 bytes; a little is left for programs that put something behind a name. */
const LONGEST_FILE_NAME = 240;

/** Every module of the org, and those of them that the API serves. */
export interface OrgModules {
  readonly names: readonly string[];
  readonly supported: ReadonlySet<string>;
}

/** The list of modules, without which there is no snapshot. Throws `PullError` when it is refused or empty. */
export async function pullModules(version: string, inquiry: Inquiry, collected: Collected): Promise<OrgModules> {
  const answer = await inquiry.trimmed(
    { path: pathOf(MODULES), key: "modules" },
    "modules",
    trimModules,
    "modules.json",
  );
  if (answer.kind === "refused") throw new PullError(withoutModules(answer, version));
  const modules = (answer.kind === "trimmed" ? (answer.answer?.["modules"] ?? []) : []) as readonly {
    readonly api_name: string;
    readonly api_supported?: unknown;
  }[];
  if (modules.length === 0)
    throw new PullError(`${inquiry.host} lists no modules. May the token's user use the API, and see any module?`);
  collected.put("modules.json", { modules });
  return {
    names: modules.map(({ api_name }) => api_name),
    supported: new Set(modules.flatMap(({ api_name, api_supported }) => (api_supported === false ? [] : [api_name]))),
  };
}

/** The modules of `named` that there is something to ask about; without `named` all. Throws `PullError` for one that the org does not have. */
export function modulesToPull(
  { names, supported }: OrgModules,
  named: readonly string[] | undefined,
): readonly string[] {
  if (named === undefined) return [...supported];
  for (const name of named) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    throw new PullError(
      `This org has no module ${name}${near.length === 0 ? ", or the token's user may not see it" : `.${didYouMean(near)}`}`,
    );
  }
  return [...new Set(named)].filter((name) => supported.has(name));
}

/** Fields, layouts and related lists of modules, and what is stored of the modules that are not asked for. */
export class ModuleMetadata {
  readonly #org: OrgModules;
  readonly #inquiry: Inquiry;
  readonly #collected: Collected;
  readonly #storedModules: ReadonlySet<string>;
  readonly #fileOf: (part: string, module: string) => string;
  readonly #storedFileOf: (part: string, module: string) => string;
  /** Parts whose scope is missing: one answer tells it for every module. */
  readonly #closed = new Set<ModulePart>();
  readonly #asked = new Set<string>();

  constructor(org: OrgModules, stored: StoredSnapshot | undefined, inquiry: Inquiry, collected: Collected) {
    this.#org = org;
    this.#inquiry = inquiry;
    this.#collected = collected;
    this.#storedModules = new Set(stored?.modules ?? []);
    this.#fileOf = moduleFiles(org.names);
    this.#storedFileOf = moduleFiles(stored?.modules ?? []);
  }

  /** Asks for modules, and for those that describe the rows of their fields: line items, subforms. */
  async pull(modules: readonly string[]): Promise<void> {
    const fresh = modules.filter((name) => this.#org.supported.has(name) && !this.#asked.has(name));
    for (const name of fresh) this.#asked.add(name);
    const hasFile = (module: string): boolean => basename(this.#fileOf("fields", module)).length <= LONGEST_FILE_NAME;
    for (const module of fresh) if (!hasFile(module)) this.#collected.nameTooLong(module);
    await Promise.all(
      fresh.filter(hasFile).flatMap((module) =>
        MODULE_PARTS.map(async (part) => {
          const answer = await this.#pullPart(part, module);
          if (part.folder === "fields" && answer !== undefined) await this.pull(rowModules(answer, module));
        }),
      ),
    );
  }

  /** Keeps what is stored of the modules that nobody asked for, as long as the org has them. */
  keepOthers(): void {
    for (const module of this.#org.names) {
      if (this.#asked.has(module)) continue;
      for (const part of MODULE_PARTS)
        this.#collected.keep(this.#fileOf(part.folder, module), this.#storedFile(part, module));
    }
  }

  async #pullPart(part: ModulePart, module: string): Promise<TrimmedAnswer | undefined> {
    const file = this.#fileOf(part.folder, module);
    const stored = this.#storedFile(part, module);
    const question = {
      path: pathOf(part.operation),
      query: { module, ...part.query },
      key: part.folder,
      isMoot: () => this.#closed.has(part),
    };
    const answer = await this.#inquiry.trimmed(question, module, (json) => part.trim(json, module), stored);
    if (answer.kind === "trimmed") {
      this.#collected.put(file, answer.answer);
      return answer.answer;
    }
    const lacksScope = answer.kind === "refused" && answer.code === "OAUTH_SCOPE_MISMATCH";
    if (answer.kind === "refused" && !lacksScope) {
      this.#collected.refused(`the ${part.noun} of ${module}`, answer, part.operation, file, stored);
      return undefined;
    }
    this.#collected.keep(file, stored);
    if (answer.kind === "refused" && !this.#closed.has(part)) {
      this.#closed.add(part);
      this.#collected.refusedForAll(`all ${part.noun}`, answer, part.operation, part.folder);
    }
    return undefined;
  }

  #storedFile({ folder }: ModulePart, module: string): string | undefined {
    return this.#storedModules.has(module) ? this.#storedFileOf(folder, module) : undefined;
  }
}

function withoutModules({ code, message }: Refusal, version: string): string {
  const said = `Without the list of modules there is no snapshot, and Zoho refuses it: ${code}${message === "" ? "" : `, ${message}`}`;
  if (code !== "OAUTH_SCOPE_MISMATCH") return said;
  return `The token lacks the scope ${scopeOf(MODULES)}. ${said}. Make a token with these scopes:\n\n  ${scopesOfPull(version).join(",")}`;
}
