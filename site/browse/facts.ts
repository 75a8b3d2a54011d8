import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A parameter as the sources have it. */
export interface ParameterFacts {
  readonly name: string;
  readonly sources: readonly string[];
}

/** What the sources say of an operation; of `metadata/facts/operations.ndjson`, as far as it is shown. */
export interface OperationFacts {
  readonly id: string;
  readonly sources: readonly string[];
  /** `v7/insert-records.html`, or the title of a page. */
  readonly pages?: readonly string[];
  readonly sdk?: readonly string[];
  readonly query: readonly ParameterFacts[];
  readonly editions?: readonly string[];
}

/** A value of a body with its witnesses: `{ type: "string", required: "oas1+oas2", maxLength: { "25": "oas2" } }`. */
export interface BodyFacts {
  readonly type?: string;
  /** Who knows the key; absent: who knows what holds it. */
  readonly by?: string;
  readonly keys?: Readonly<Record<string, BodyFacts>>;
  readonly item?: BodyFacts;
  readonly required?: string;
  /** Who says that it is not. */
  readonly requiredNot?: string;
  readonly nullable?: string;
  readonly readOnly?: string;
  readonly enum?: readonly { readonly values: readonly unknown[]; readonly by: string }[];
  readonly seen?: readonly unknown[];
  readonly maxLength?: Readonly<Record<string, string>>;
  readonly maxItems?: Readonly<Record<string, string>>;
  readonly minItems?: Readonly<Record<string, string>>;
  readonly pattern?: Readonly<Record<string, string>>;
  readonly typeDiffers?: Readonly<Record<string, string>>;
  /** What it names: a module, a field, a user. */
  readonly ref?: string;
  readonly note?: string;
  /** Keys deeper down that are left out. */
  readonly dropped?: number;
}

/** A refusal that a source prints. */
export interface Refusal {
  readonly when: string;
  readonly status: number;
  readonly code: string;
  readonly by: string;
}

/** What the sources say of a body; of `metadata/facts/bodies.ndjson`. */
export interface BodyOfOperation {
  readonly id: string;
  readonly from: string;
  readonly bodyRequired?: string;
  readonly root: BodyFacts;
  readonly refusals?: readonly Refusal[];
  readonly note?: string;
}

/** Both files of facts, by the id of an operation. */
export function readFacts(root: string): {
  readonly operations: ReadonlyMap<string, OperationFacts>;
  readonly bodies: ReadonlyMap<string, BodyOfOperation>;
} {
  return {
    operations: byId<OperationFacts>(join(root, "metadata/facts/operations.ndjson")),
    bodies: byId<BodyOfOperation>(join(root, "metadata/facts/bodies.ndjson")),
  };
}

function byId<Line extends { readonly id: string }>(file: string): ReadonlyMap<string, Line> {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return new Map(lines.map((text) => JSON.parse(text) as Line).map((line) => [line.id, line]));
}
