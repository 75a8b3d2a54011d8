/** How records are written. */
export type WriteOperation = "insert" | "update" | "upsert";

const ADDRESSES: Readonly<Record<WriteOperation, { readonly method: string; readonly path: string }>> = {
  insert: { method: "POST", path: "" },
  // The id stands in the path, so that a form need not carry it.
  update: { method: "PUT", path: "/{id}" },
  upsert: { method: "POST", path: "/upsert" },
};

/** What an operation may be. */
export const writeOperations: readonly string[] = Object.keys(ADDRESSES);

/** `{ method: "POST", url: "/crm/v8/Leads/upsert" }`: where one record of a module is written. */
export function recordAddress(
  operation: WriteOperation,
  module: string,
  version: string,
): { readonly method: string; readonly url: string } {
  const { method, path } = ADDRESSES[operation];
  return { method, url: `/crm/${version}/${module}${path}` };
}
