import type { SchemaElement, SchemaTree } from "hyparquet";

/** A column as the file declares it. */
export interface ParquetColumn {
  readonly name: string;
  /** Digits behind the point of decimals, which are read as they stand, since not all of them are exact as numbers. */
  readonly scale?: number;
  /** What it holds, where that has no value in JSON that Zoho takes: `INTERVAL`. */
  readonly unread?: string;
}

const UNREAD = new Set([
  "INTERVAL",
  "BSON",
  "TIME",
  "TIME_MILLIS",
  "TIME_MICROS",
  "GEOMETRY",
  "GEOGRAPHY",
  "VARIANT",
  "FILE",
  "MAP",
  "MAP_KEY_VALUE",
]);

/** The columns of a file. Decimals lose their annotation in `schema`, so that the package gives their digits. */
export function declaredColumns({ children }: SchemaTree): readonly ParquetColumn[] {
  return children.map((tree): ParquetColumn => {
    const { element } = tree;
    const { name } = element;
    const unread = unreadOf(tree);
    if (unread !== undefined) return { name, unread };
    if (element.converted_type !== "DECIMAL") return { name };
    const { scale = 0 } = element;
    delete element.converted_type;
    delete element.logical_type;
    return { name, scale };
  });
}

/** What a column or a part of it holds that cannot be turned. */
function unreadOf({ element, children }: SchemaTree): string | undefined {
  const { converted_type, logical_type, type } = element;
  const kind = [logical_type?.type, converted_type].find((what) => what !== undefined && UNREAD.has(what));
  if (kind !== undefined) return kind;
  if (type === "FIXED_LEN_BYTE_ARRAY" && !isKnown(element)) return "bytes";
  for (const child of children) {
    const inner = unreadOf(child);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function isKnown({ converted_type, logical_type }: SchemaElement): boolean {
  return converted_type === "DECIMAL" || logical_type?.type === "UUID" || logical_type?.type === "FLOAT16";
}
