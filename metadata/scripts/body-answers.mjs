// The refusals of a line of facts/bodies.ndjson -> what Zoho answers to a fault of that body: by code and place, where the error stands and what
// its details are. Answers that depend on what Zoho has stored, and those that sources print differently, are left out.

/** Told by the address or by who asks: the same for every operation, and known without its body. */
const ELSEWHERE = new Set("NO_PERMISSION INVALID_MODULE REQUIRED_PARAM_MISSING API_NOT_SUPPORTED".split(" "));
/** What the page of a sibling says of these is not true of an update. */
const OWN = new Set(["MANDATORY_NOT_FOUND", "EXPECTED_FIELD_MISSING"]);
/** A place-holder of the facts: the value depends on the request. */
const OPEN = "…";

/** `[{ c, p, l, s, n, j, d, t, g }]`; src/body-answers.ts says what the letters mean. `lineOf` finds the sibling whose refusals hold here too. */
export function bodyAnswers(line, lineOf) {
  const like = line.refusalsLike === undefined ? [] : (lineOf(line.refusalsLike)?.refusals ?? []);
  const siblings = like.filter(({ code, when }) => !OWN.has(code) && !/^more than one\b/.test(when));
  const rows = [...(line.refusals ?? []), ...siblings].filter(isSaid).map((refusal) => rowFrom(refusal, line.root));
  const known = new Map();
  for (const row of rows) {
    // Seen with values by one page and as a schema by another: the same answer.
    const key = JSON.stringify({ ...row, g: undefined });
    if (row !== undefined && !known.has(key)) known.set(key, row);
  }
  return [...known.values()];
}

function isSaid({ code, details, seen }) {
  if (seen === "contested" || code.includes("|") || ELSEWHERE.has(code)) return false;
  return details !== undefined && !("resource_path_index" in details) && !JSON.stringify(details).includes(OPEN);
}

/** Undefined for an answer that names no place, which no fault can be held against. */
function rowFrom(refusal, root) {
  const { code, details, in: list, status, when, seen } = refusal;
  const place = placeOf(refusal, root);
  if (place === undefined) return undefined;
  const { api_name, json_path, ...others } = details;
  const isOwnList = list !== undefined && list === `${place.split("[]", 1)[0]}[]`;
  return {
    c: code,
    p: place,
    ...(list !== undefined && { l: isOwnList ? 1 : list }),
    // A mixed answer is 207 whatever is wrong.
    ...(status !== 400 && status !== 207 && { s: status }),
    ...(api_name !== lastOf(place) && { n: api_name ?? 0 }),
    ...(json_path === undefined ? { j: 0 } : plain(json_path) !== place && { j: json_path }),
    ...(Object.keys(others).length > 0 && { d: others }),
    ...(details.expected_data_type === undefined &&
      /\bis no (?:list|boolean|text|string|integer|json\w+)$/.test(when) && { t: 1 }),
    ...(seen !== undefined && { g: 1 }),
  };
}

/** The place in the body as a path of its schema: `users[].role`; `""` for the body itself. */
export function placeOf({ details, in: list, when }, root) {
  const { json_path, api_name, expected_fields, ambiguity_due_to } = details ?? {};
  if (typeof json_path === "string") return plain(json_path);
  // Several keys of one object: the object.
  const [one] = expected_fields ?? ambiguity_due_to ?? [];
  if (typeof one?.json_path === "string") return plain(one.json_path).replace(/(?:^|\.)[^.]+$/, "");
  if (/^body is no\b/.test(when)) return "";
  const named = api_name ?? /^missing (\w+)$/.exec(when)?.[1];
  if (named === undefined) return undefined;
  // The root key itself is named in its own list: `variables` in `variables[]`, and `{}` for `data` in `data[]`.
  if (list === `${named}[]`) return named;
  if (list !== undefined) return `${list}.${named}`;
  return root.keys?.[named] === undefined ? (onlyPlace(named, root) ?? named) : named;
}

/** The one place at which a key of that name stands in a schema: `watch[].notify_url`. */
function onlyPlace(named, root) {
  const found = [];
  const look = (node, path) => {
    for (const [name, key] of Object.entries(node.keys ?? {})) {
      const at = path === "" ? name : `${path}.${name}`;
      if (name === named) found.push(at);
      look(key, at);
    }
    if (node.item !== undefined) look(node.item, `${path}[]`);
  };
  look(root, "");
  return found.length === 1 ? found[0] : undefined;
}

function plain(json_path) {
  return json_path.replace(/^\$\.?/, "").replace(/\[[^\]]*\]/g, "[]");
}

function lastOf(place) {
  return place
    .replace(/(?:\[\])+$/, "")
    .split(".")
    .at(-1);
}
