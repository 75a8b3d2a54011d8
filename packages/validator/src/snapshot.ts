export type { SnapshotResponses } from "./snapshot/create-snapshot.ts";
export { readSnapshot } from "./snapshot/read.ts";
export type { Field, Layout, Module, ModuleMetadata, Option, RelatedList, Snapshot } from "./snapshot/snapshot.ts";
export { SnapshotError } from "./snapshot/snapshot-error.ts";
