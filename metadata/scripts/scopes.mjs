// What a call needs, from what the sources say: outer list = alternatives, inner list = all needed together.

const OPERATION = { GET: "READ", POST: "CREATE", PUT: "UPDATE", PATCH: "UPDATE", DELETE: "DELETE" };
const EXACT = ["READ", "CREATE", "UPDATE", "DELETE", "CUSTOM"];
const OPEN = ["ALL", "WRITE", "{OPERATION_TYPE}"];

/**
 * Every reading of every source is an alternative, so that a token is called too narrow only when no reading covers it.
 * `…ALL` is what a sample token had, not what the call needs: it becomes the operation that another source names, or the method's own.
 */
export function scopesFrom({ method, path, scopes }) {
  const { oas1, oas2, oas3, docs = [] } = scopes;
  const described = oas3 ?? oas2 ?? (oas1 ?? []).flat().map((scope) => [scope]);
  const together = new Set(
    described
      .filter((all) => all.length > 1)
      .flat()
      .map((scope) => group(scope)),
  );
  // The documentation lists scopes flat; where they only repeat the members of an "all of these", they are no alternatives.
  const documented =
    together.size > 0 && docs.every((scope) => together.has(group(scope))) ? [] : docs.map((scope) => [scope]);
  const lists = [...described, ...documented].map((all) => all.map((scope) => parse(scope)));
  const open = openOperations(lists.flat(), method);
  const alternatives = lists
    .filter((all) => all.every((scope) => scope))
    .flatMap((all) => combinations(all.map((scope) => readings(scope, open))));
  return withoutStricter(unique(aboutPath(alternatives, path)));
}

/** `ZohoCRM.modules.{module_name}.READ` -> `zohocrm.modules`, enough to see that two lists name the same things. */
function group(scope) {
  return scope.split(".").slice(0, 2).join(".").toLowerCase();
}

/** `ZohoCRM.settings.tags.all` -> `{ place: "ZohoCRM.settings.tags", operation: undefined }`, undefined meaning open. Undefined when it is no scope. */
function parse(scope) {
  const parts = scope
    .trim()
    .replace("{{operation", "{operation_type}")
    .replace(/^settings\./, "ZohoCRM.settings.")
    .split(".");
  const last = parts.at(-1).toUpperCase();
  const named = EXACT.includes(last) || OPEN.includes(last);
  const [service, ...names] = named ? parts.slice(0, -1) : parts;
  if (last === "VIEW" || !/^Zoho[A-Za-z]+$/.test(service) || names.length === 0) return undefined;
  const place = [service, ...names.map((name) => (name.startsWith("{") ? "{module}" : name.toLowerCase()))].join(".");
  return { place, operation: EXACT.includes(last) ? last : undefined };
}

/** What an open operation may mean: what the others name; else the method's own, and for a POST that acts on something an update too. */
function openOperations(scopes, method) {
  const exact = new Set(scopes.flatMap((scope) => scope?.operation ?? []));
  if (exact.size > 0) return [...exact];
  return method === "POST" ? ["CREATE", "UPDATE"] : [OPERATION[method]];
}

function readings({ place, operation }, open) {
  return (operation ? [operation] : open).map((name) => `${place}.${name}`);
}

/** [[a], [b, c]] -> [[a, b], [a, c]] */
function combinations(readings) {
  return readings.reduce((lists, choices) => lists.flatMap((list) => choices.map((choice) => [...list, choice])), [[]]);
}

/** Scopes by module: the description names sample modules (`leads`) where the path's is meant, and the documentation `{module}` where the path has none. */
function aboutPath(alternatives, path) {
  if (!path.includes("{module}")) {
    const exact = alternatives.filter((all) => !all.some((scope) => scope.includes("{module}")));
    return exact.length > 0 ? exact : alternatives;
  }
  const byModule = new Set(
    alternatives
      .flat()
      .filter((scope) => scope.includes("{module}"))
      .map((scope) => group(scope)),
  );
  const sample = (scope) =>
    byModule.has(group(scope)) &&
    /\.(leads|contacts|accounts|deals|quotes|salesorders|products|tasks|events|calls)\.[A-Z]+$/.test(scope);
  return alternatives.filter((all) => !all.some(sample));
}

function unique(alternatives) {
  return [
    ...new Map(alternatives.map((all) => [JSON.stringify([...new Set(all)].sort()), [...new Set(all)]])).values(),
  ];
}

/** Leaves out what asks for more than another alternative does: `modules.READ` beside `modules.{module}.READ`. */
function withoutStricter(alternatives) {
  return alternatives.filter((all) => !alternatives.some((other) => other !== all && asksLess(other, all)));
}

function asksLess(other, all) {
  const covered = other.every((need) => all.some((scope) => covers(scope, need)));
  return covered && (other.length < all.length || other.some((need) => !all.includes(need)));
}

/** Whether a token with `scope` has what `need` asks for. */
function covers(scope, need) {
  if (scope === need) return true;
  const [service, group, ...rest] = need.split(".");
  return rest.length > 1 && scope === [service, group, rest.at(-1)].join(".");
}
