// How options are read, for doors that read files: it rides in the chunk that they load anyway. The words of the table are in `/options`.
export { demandKnownKeys, OptionFault, placeIn, saidOf } from "./options/forms.ts";
export { rowsAt as optionRows } from "./options/table.ts";
export type { Row as OptionRow } from "./options/table.ts";
export { didYouMean } from "./report/words.ts";
export { describeFound } from "./snapshot/snapshot-error.ts";
export type { Config, DataCenterId, GenerateConfig } from "./options/config.ts";
export { ConfigError } from "./options/config-error.ts";
export type { LoadedConfig } from "./options/load-config.ts";
export { CONFIG_FILE, loadConfig } from "./options/load-config.ts";
export type { Decoder, Encoding } from "./files/decoder.ts";
export { decoderFor, encodingOf, markedText } from "./files/decoder.ts";
export type { TextFile } from "./files/text-file.ts";
export { readTextFile } from "./files/text-file.ts";
export type { PayloadName } from "./options/payload-file.ts";
export { payloadName, splitRequest } from "./options/payload-file.ts";
export { loadPreflight, nearestSnapshot, SNAPSHOT_FOLDER } from "./preflight/load-preflight.ts";
export type { LoadOptions } from "./snapshot/load.ts";
export { loadSnapshot, SNAPSHOT_FORMAT } from "./snapshot/load.ts";
export { moduleFileName, moduleFileNames, moduleOfFile } from "./snapshot/module-file-name.ts";
export { rowModules } from "./snapshot/row-modules.ts";
export {
  trimApis,
  trimFeatures,
  trimFields,
  trimLayouts,
  trimModules,
  trimOrg,
  trimProfile,
  trimRelatedLists,
  trimUserLicenses,
  trimUsers,
} from "./snapshot/trim.ts";
export type {
  Feature,
  Field,
  Layout,
  Module,
  ModuleMetadata,
  Option,
  OrgApi,
  Permission,
  RelatedList,
  Snapshot,
} from "./snapshot/snapshot.ts";
export type { TrimmedAnswer } from "./snapshot/trim.ts";
export { SnapshotError } from "./snapshot/snapshot-error.ts";

export type { Answer } from "./clients/crm-path.ts";
export { UNREADABLE } from "./clients/crm-path.ts";
export { hostAndPath, whoseRequests } from "./clients/is-zoho-crm.ts";
