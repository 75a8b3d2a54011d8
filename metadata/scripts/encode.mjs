// The compact form of the operations: parameters, scope rules and bodies that recur stand once, in tables. src/operations.ts reads it back.

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * `{ columns, parameters, scopes, bodies }`; the columns are id, method, path, kind, query, scopes and whatever else there is to say, 0 for nothing.
 * What stands together is alike, which compresses better than a row an operation.
 */
export function encode(operations) {
  const parameters = table();
  const scopes = table();
  const bodies = table();
  const columns = [[], [], [], [], [], [], []];
  for (const { id, method, path, kind, query, scopes: rule, documentedScopes, body, ...rest } of operations) {
    const more = { ...rest, ...(body && { body: bodies.index(body) }) };
    const row = [
      id,
      METHODS.indexOf(method),
      path.replace("/crm/{version}/", "~"),
      kind,
      query.map((parameter) => parameters.index(parameter)),
      scopes.index([documentedScopes ? 1 : 0, rule]),
      Object.keys(more).length > 0 ? more : 0,
    ];
    row.forEach((value, column) => columns[column].push(value));
  }
  return { columns, parameters: parameters.rows, scopes: scopes.rows, bodies: bodies.rows };
}

/** Keeps equal values once and hands out their places. */
function table() {
  const places = new Map();
  const rows = [];
  return {
    rows,
    index(value) {
      const key = JSON.stringify(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, rows.length);
      rows.push(value);
      return rows.length - 1;
    },
  };
}
