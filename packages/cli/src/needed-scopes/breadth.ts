const OPERATIONS: Readonly<Record<string, number>> = {
  READ: 10,
  CREATE: 11,
  UPDATE: 12,
  DELETE: 13,
  WRITE: 30,
  ALL: 46,
};
/** Groups in which each module or each kind of setting has a scope; their scopes without a name cover all of these. */
const WITH_NAMES: ReadonlySet<string> = new Set([
  "modules",
  "settings",
  "send_mail",
  "share",
  "mass_update",
  "mass_delete",
  "mass_convert",
]);

/** How many rights a scope gives, as a number to compare by: reading is less than writing, a module less than all of them. */
export function breadth(scope: string): number {
  const { group, name, operation } = partsOf(scope);
  const isOfAll = WITH_NAMES.has(group.toLowerCase()) && (name === "" || name.toLowerCase() === "all");
  return (OPERATIONS[operation.toUpperCase()] ?? 10) * (isOfAll ? 20 : 1);
}

/** `{ service: "ZohoCRM", group: "modules", name: "leads", operation: "READ" }`; without a name `""`. */
export function partsOf(scope: string): {
  readonly service: string;
  readonly group: string;
  readonly name: string;
  readonly operation: string;
} {
  const parts = scope.split(".");
  const operation = parts.pop() ?? "";
  const [service = "", group = "", ...names] = parts;
  return { service, group, name: names.join("."), operation };
}
