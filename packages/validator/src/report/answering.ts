import type { Operation, Version } from "@zoho-preflight/metadata/catalogue";
import type { Bodies, BodyAnswer } from "@zoho-preflight/metadata/bodies";

import type { Facts, Path } from "./issue.ts";

/** Whose answer it is: the operation, and what bodies are answered. */
export interface Answering {
  readonly version: Version | undefined;
  readonly operation?: Operation | undefined;
  readonly bodies?: AnsweredBodies | undefined;
}

/** A fault of a body, by neutral names: `{ code: "INVALID_DATA", details: { api_name: "role" }, path: ["body", "users", 0] }`. */
export interface BodyFault {
  readonly code: string | null;
  readonly details: Facts;
  readonly path: Path;
}

/** The bodies that were handed in, with the readers of their printed answers. */
export interface AnsweredBodies extends Bodies {
  readonly answers: {
    /** The printed answer to a fault: of the same code, at the same place, and about the same thing (a type, a length, a value). */
    readonly to: (fault: BodyFault, answering: Answering) => BodyAnswer | undefined;
    /** Its details at the place of the fault: `$.users[0].role` for its third user is `$.users[2].role`. */
    readonly details: (answer: BodyAnswer, path: Path) => Facts;
    /** Where faults of that body stand that no source prints one by one: as most of those that are printed. */
    readonly standing: (path: Path, answering: Answering) => "root" | "row" | undefined;
  };
}

/** Answers hold places from v3 on (seen in v8; in between a guess); before it, what is printed for v8 is not asked. */
export const PLACES_SINCE: Version = "v3";
