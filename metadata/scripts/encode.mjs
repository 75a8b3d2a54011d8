// The compact form of the operations: parameters, scope rules and bodies that recur stand once, in tables. src/operations.ts reads it back.

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** `{ parameters, scopes, bodies, operations }`; an operation is `[id, method, path, kind, query, scopes, rest]`. */
export function encode(operations) {
  const parameters = table();
  const scopes = table();
  const bodies = table();
  return {
    operations: operations.map(({ id, method, path, kind, query, scopes: rule, documentedScopes, body, ...rest }) => {
      const more = { ...rest, ...(body && { body: bodies.index(body) }) };
      const row = [
        id,
        METHODS.indexOf(method),
        path.replace("/crm/{version}/", "~"),
        kind,
        query.map((parameter) => parameters.index(parameter)),
        scopes.index([documentedScopes ? 1 : 0, rule]),
      ];
      return Object.keys(more).length > 0 ? [...row, more] : row;
    }),
    parameters: parameters.rows,
    scopes: scopes.rows,
    bodies: bodies.rows,
  };
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
