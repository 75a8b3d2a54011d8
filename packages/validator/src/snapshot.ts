export type { SnapshotResponses } from "./snapshot/create-snapshot.ts";
export { readSnapshot } from "./snapshot/read.ts";
export type {
  Feature,
  Field,
  Layout,
  Module,
  ModuleMetadata,
  Option,
  Permission,
  RelatedList,
  Snapshot,
} from "./snapshot/snapshot.ts";
export { SnapshotError } from "./snapshot/snapshot-error.ts";
