import { change } from "./change.ts";
import { gone, stepKind } from "./differences.ts";
import { isDemanded, isStored } from "./writing.ts";
import type { Change } from "./change.ts";
import type { ChangeKind } from "./change-kinds.ts";
import type { ChangeValue } from "./kinds/kind.ts";
import type { Field } from "@zoho-preflight/validator/node";

/** Types that take every value of another type. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map([
  ["text", ["textarea"]],
  ["email", ["text", "textarea"]],
  ["phone", ["text", "textarea"]],
  ["website", ["text", "textarea"]],
  ["picklist", ["text", "textarea"]],
  ["integer", ["double", "currency", "percent"]],
]);

function isWiderThan(wide: Field, narrow: Field): boolean {
  return WIDER.get(narrow.data_type)?.includes(wide.data_type) === true;
}

const WRITES = ["create", "update"] as const;

/** Two views of one field, without its options. What one of the two does not tell (a length, a flag of newer versions) is not a change. */
export function compareField(before: Field, after: Field, module: string, isOneVersion: boolean): Change[] {
  const changes: Change[] = [];
  const tell = (kind: ChangeKind | undefined, was?: ChangeValue, is?: ChangeValue): void => {
    if (kind !== undefined)
      changes.push(
        change(kind, {
          module,
          field: after.api_name,
          ...(was === undefined ? {} : { before: was }),
          ...(is === undefined ? {} : { after: is }),
        }),
      );
  };
  const either = (was: boolean, is: boolean, on: ChangeKind, off: ChangeKind): void => {
    if (was !== is) tell(is ? on : off);
  };

  const isSameType = before.data_type === after.data_type;
  const isWider = isWiderThan(after, before);
  if (!isSameType) tell(isWider ? "type-widened" : "type-changed", before.data_type, after.data_type);
  // The words of two versions are not to be held against each other.
  else if (
    isOneVersion &&
    before.json_type !== undefined &&
    after.json_type !== undefined &&
    before.json_type !== after.json_type
  )
    tell("json-type-changed", before.json_type, after.json_type);

  either(isDemanded(before), isDemanded(after), "field-mandatory", "field-optional");
  compareWriting(before, after, tell);
  // Limits of what nobody writes bind nobody, and those of two types that have little in common count different things.
  const isEverStored = [before, after].some((field) => WRITES.some((on) => isStored(field, on)));
  if (isEverStored && (isSameType || isWider || isWiderThan(before, after)))
    compareLimits(before, after, tell, isOneVersion);

  compareQuerying(before, after, tell);
  compareTargets(before, after, tell);
  either(before.external === true, after.external === true, "external-gained", "external-lost");
  either(before.unused === true, after.unused === true, "field-unused", "field-used");
  if (before.visible !== undefined && after.visible !== undefined)
    either(before.visible, after.visible, "field-visible", "field-hidden");
  if (before.field_label !== undefined && after.field_label !== undefined && before.field_label !== after.field_label)
    tell("field-label-changed", before.field_label, after.field_label);
  return changes;
}

type Tell = (kind: ChangeKind | undefined, before?: ChangeValue, after?: ChangeValue) => void;

function compareWriting(before: Field, after: Field, tell: Tell): void {
  // Up to v4 there is no operation_type, and the flags say less: between the two only the user's own rights can be compared.
  const isComparable = (before.operation_type === undefined) === (after.operation_type === undefined);
  const [was = [], is = []] = [before, after].map((field) =>
    isComparable ? WRITES.filter((on) => isStored(field, on)) : field.read_only ? [] : WRITES,
  );
  const lost = gone(was, is);
  const gained = gone(is, was);
  if (lost.length > 0) tell("field-read-only", lost);
  if (gained.length > 0) tell("field-writable", undefined, gained);
}

/** What the metadata of one of the two versions does not tell is not a change. */
function compareQuerying(before: Field, after: Field, tell: Tell): void {
  const told = QUERIES.filter(([flag]) => before[flag] !== undefined && after[flag] !== undefined);
  const changed = (from: Field, to: Field): readonly string[] =>
    told.filter(([flag]) => from[flag] === true && to[flag] === false).map(([, word]) => word);
  const lost = changed(before, after);
  const gained = changed(after, before);
  if (lost.length > 0) tell("field-not-queried", lost);
  if (gained.length > 0) tell("field-queried", undefined, gained);
}

const QUERIES = [
  ["searchable", "searched"],
  ["filterable", "filtered"],
  ["sortable", "sorted"],
] as const;

function compareLimits(before: Field, after: Field, tell: Tell, isOneVersion: boolean): void {
  tell(stepKind(before.length, after.length, "length-shorter", "length-longer"), before.length, after.length);
  tell(
    stepKind(before.decimal_place, after.decimal_place, "decimals-fewer", "decimals-more"),
    before.decimal_place,
    after.decimal_place,
  );
  const [strictness, newStrictness] = [before, after].map(({ unique }) =>
    unique === undefined ? 0 : unique.case_sensitive ? 1 : 2,
  );
  tell(
    stepKind(strictness, newStrictness, "field-not-unique", "field-unique"),
    UNIQUENESS[strictness ?? 0],
    UNIQUENESS[newStrictness ?? 0],
  );
  // v8 alone tells of ranges, and there their absence means that there is none.
  if (isOneVersion) compareRanges(before.range, after.range, tell);
}

const UNIQUENESS = [false, "exact", "any case"] as const;

/** A range that moves both narrows and widens. */
function compareRanges(before: Field["range"], after: Field["range"], tell: Tell): void {
  const [from, to] = [before?.from ?? -Infinity, before?.to ?? Infinity];
  const [newFrom, newTo] = [after?.from ?? -Infinity, after?.to ?? Infinity];
  const [was, is] = [before, after].map((range) =>
    range === undefined ? undefined : [String(range.from), String(range.to)],
  );
  if (newFrom > from || newTo < to) tell("range-narrowed", was, is);
  if (newFrom < from || newTo > to) tell("range-widened", was, is);
}

/** Modules that the values lead to. */
function compareTargets(before: Field, after: Field, tell: Tell): void {
  if (before.lookup !== undefined && after.lookup !== undefined) {
    const lost = gone(before.lookup.modules, after.lookup.modules);
    const gained = gone(after.lookup.modules, before.lookup.modules);
    if (lost.length > 0) tell("lookup-narrowed", lost);
    if (gained.length > 0) tell("lookup-widened", undefined, gained);
  }
  const { associated_module: rows, linking_key: key } = before;
  const { associated_module: newRows, linking_key: newKey } = after;
  if (rows !== undefined && newRows !== undefined && rows !== newRows) tell("rows-changed", rows, newRows);
  if (key !== undefined && newKey !== undefined && key !== newKey) tell("linking-key-changed", key, newKey);
}
