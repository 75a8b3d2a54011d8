import { coqlColumns } from "./coql-columns.ts";
import { coqlLimits, coqlMostRecords } from "./coql-limits.ts";
import { bodyReferences } from "./body-references.ts";
import { closedLists } from "./closed-lists.ts";
import { closedMethods } from "./closed-methods.ts";
import {
  conditionallyMandatory,
  dependentKeys,
  misplacedRecords,
  orderedTimes,
  zeroDurations,
} from "./dependent-keys.ts";
import { details, detailsByOperation } from "./details.ts";
import { errors } from "./errors.ts";
import { features, freshHours, licences } from "./features.ts";
import { apiAccess, moduleFlags, permissions } from "./permissions.ts";
import { fieldAliases } from "./field-aliases.ts";
import { hostAnswers, unlistedModules, webApplication } from "./host-answers.ts";
import { criteria } from "./criteria.ts";
import { dataCenters } from "./hosts.ts";
import { limits, pageZero } from "./limits.ts";
import { moduleParametersNamed } from "./module-parameters.ts";
import { operations, reservedSegments } from "./operations.ts";
import { computedTypes, recordKeys, unwrittenFields, writtenKeys } from "./record-keys.ts";
import { fileParts } from "./file-parts.ts";
import { links, relations } from "./relations.ts";
import { renames } from "./renames.ts";
import { rows } from "./rows.ts";
import { duplicateCheckFields, undocumentedWriteKeys, writeKeys } from "./write-keys.ts";
import { searchParameters } from "./search-parameters.ts";
import { writeRules } from "./write-rules.ts";
import { VERSIONS, type Catalogue } from "./types.ts";

export type * from "./types.ts";
export { DATA_CENTERS, ENVIRONMENTS, VERSIONS } from "./types.ts";
export { referencesIn } from "./body-references.ts";
export { bareHost } from "./hosts.ts";
export { coqlLimits, coqlMostRecords } from "./coql-limits.ts";
export { conditionallyMandatory, dependentKeys, orderedTimes, zeroDurations } from "./dependent-keys.ts";
export { fieldAliases } from "./field-aliases.ts";
export { pageZero } from "./limits.ts";
export { versionChanges } from "./version-changes.ts";
export { fitsOperation, ruleFor } from "./operation-patterns.ts";
export { coversScope, hasModuleScope, moduleScope, scopeFor } from "./scopes.ts";
export { atLeast, inRange, isVersion, rowOf, versionIndex } from "./versions.ts";
export { writtenKeys } from "./record-keys.ts";
export { writeRules } from "./write-rules.ts";
export { duplicateCheckFields, undocumentedWriteKeys, writeKeys } from "./write-keys.ts";

/** Everything that Zoho publishes and that holds for every org. The operations are decoded when they are first read. */
export const catalogue: Catalogue = {
  versions: VERSIONS,
  get operations() {
    return operations();
  },
  get reserved() {
    return reservedSegments();
  },
  bodyReferences,
  closedMethods,
  closedLists,
  errors,
  details,
  detailsByOperation,
  dataCenters,
  hostAnswers,
  webApplication,
  unlistedModules,
  moduleParametersNamed,
  relations,
  fileParts,
  links,
  renames,
  rows,
  recordKeys,
  writtenKeys,
  writeKeys,
  undocumentedWriteKeys,
  duplicateCheckFields,
  writeRules,
  misplacedRecords,
  conditionallyMandatory,
  dependentKeys,
  orderedTimes,
  zeroDurations,
  fieldAliases,
  criteria,
  searchParameters,
  coqlColumns,
  coqlLimits,
  coqlMostRecords,
  limits,
  pageZero,
  computedTypes,
  unwrittenFields,
  permissions,
  apiAccess,
  moduleFlags,
  features,
  licences,
  freshHours,
};
