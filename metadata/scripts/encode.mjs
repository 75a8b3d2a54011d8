// The compact form of the operations, which every bundle carries; src/operations.ts reads it back, and a test compares the two.

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
/** What an operation of a method usually is, and how the last part of its scope and of its id are called. */
const KINDS = ["read", "create", "update", "update", "delete"];
const SCOPES = ["READ", "CREATE", "UPDATE", "UPDATE", "DELETE"];
const VERBS = ["list", "create", "update", "patch", "delete"];
const NEEDED = { error: "!", warning: "?" };

/**
 * A line a column, an entry an operation, parted by blanks; what is usual, or as in the operation before, is left out: since operations stand by
 * path, most is. The columns: id, method, path, kind, query, body, scopes, since, introduced, until. The last line is JSON: what else there is to say,
 * by row. A parameter or a body is written where it is first used, later its number stands for it.
 */
export function encode(operations) {
  const [parameters, bodies] = [table(parameterText), table(bodyText)];
  const columns = Array.from({ length: 10 }, () => []);
  const more = {};
  let before = { id: "", segments: [], scopes: "" };
  operations.forEach(({ id, method, path, kind, query, scopes, documentedScopes, body, ...rest }, row) => {
    const { since, introduced, until, ...others } = rest;
    const number = METHODS.indexOf(method);
    const segments = path.replace("/crm/{version}/", "~").split("/");
    const scopesText = textOfScopes(scopes, documentedScopes, SCOPES[number]);
    const entry = [
      textOfId(id, before.id, usualVerb(number, path)),
      String(number),
      textOfPath(segments, before.segments),
      kind === KINDS[number] ? "" : kind,
      query.map(parameters).join(","),
      body === undefined ? "" : bodies(body),
      scopesText === before.scopes ? "" : scopesText,
      ...[since, introduced, until].map((version) => version?.slice(1) ?? ""),
    ];
    entry.forEach((text, column) => columns[column].push(text));
    if (Object.keys(others).length > 0) more[row] = others;
    before = { id, segments, scopes: scopesText };
  });
  return [...columns.map((column) => column.join(" ")), JSON.stringify(more)].join("\n");
}

/** `roles.list`, `list` in the group of the operation before, nothing where the method says it. */
function textOfId(id, before, usual) {
  const [group, verb] = id.split(".");
  return (group === before.split(".")[0] ? "" : `${group}.`) + (verb === usual ? "" : verb);
}

function usualVerb(method, path) {
  if (!path.endsWith("}")) return VERBS[method];
  return { 0: "get", 1: "create" }[method] ?? `${VERBS[method]}_one`;
}

/** How many segments of the path before are left, and what follows then: `1/{id}`. */
function textOfPath(segments, before) {
  let same = 0;
  while (same < segments.length && segments[same] === before[same]) same++;
  const [gone, rest] = [before.length - same, segments.slice(same)];
  return gone === 0 && rest.length === 0 ? "" : `${gone || ""}/${rest.join("/")}`;
}

/** `settings.roles` for ZohoCRM.settings.roles.READ of a GET; `|` before another list, `+` before another of a list. */
function textOfScopes(scopes, documented, verb) {
  const short = (scope) => {
    const own = scope.startsWith("ZohoCRM.") ? scope.slice("ZohoCRM.".length) : `/${scope}`;
    return own.endsWith(`.${verb}`) ? own.slice(0, -verb.length - 1) : own;
  };
  return (documented ? "" : "?") + (scopes.map((all) => all.map(short).join("+")).join("|") || "-");
}

/** `fields:fields!v3>v4<v7#list=seen|seen`; `&v3` where it is not needed and yet has a version. */
function parameterText({ name, form, required, requiredFrom, since, until, list, seen, ...other }) {
  none(other);
  return [
    name,
    form && `:${form}`,
    (required || requiredFrom) && (NEEDED[required] ?? "&") + (requiredFrom ?? ""),
    since && `>${since}`,
    until && `<${until}`,
    list && `#${list}`,
    seen && `=${seen.join("|")}`,
  ].join("");
}

/** `data:a!v3@100(beside,beside)[inItem!,inItem?]~multipart/form-data`. */
function bodyText({ key = "", keyType, required, requiredFrom, maxItems, keys, itemKeys, contentTypes, ...other }) {
  none(other);
  const text = [
    key,
    keyType && `:${keyType[0]}`,
    required && NEEDED[required] + (requiredFrom ?? ""),
    maxItems && `@${maxItems}`,
    keys && `(${keys.join(",")})`,
    itemKeys && `[${itemKeys.map(({ name, required }) => name + (NEEDED[required] ?? "")).join(",")}]`,
    contentTypes && `~${contentTypes.join("|")}`,
  ].join("");
  return text === "" ? "~" : text;
}

function none(other) {
  if (Object.keys(other).length > 0)
    throw new Error(`The form of the operations has no place for ${Object.keys(other)}`);
}

/** Writes a value at its first use, and its number whenever it comes again. */
function table(write) {
  const numbers = new Map();
  return (value) => {
    const text = write(value);
    const known = numbers.get(text);
    if (known === undefined) numbers.set(text, numbers.size);
    return known === undefined ? text : String(known);
  };
}
