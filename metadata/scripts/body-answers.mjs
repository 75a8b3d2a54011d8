// The refusals of a line of facts/bodies.ndjson -> what Zoho answers to a fault of that body: by code and place, where the error stands and what
// its details are. Answers that depend on what Zoho has stored, and those that sources print differently, are left out.

/** Told by the address or by who asks: the same for every operation, and known without its body. */
const ELSEWHERE = new Set("NO_PERMISSION INVALID_MODULE REQUIRED_PARAM_MISSING API_NOT_SUPPORTED".split(" "));
/** What the page of a sibling says of these is not true of an update. */
const OWN = new Set(["MANDATORY_NOT_FOUND", "EXPECTED_FIELD_MISSING"]);
/** A place-holder of the facts: the value depends on the request. */
const OPEN = "…";

/** `[{ c, p, l, s, d, t, g }]`; src/body-answers.ts says what the letters mean. `lineOf` finds the sibling whose refusals hold here too. */
export function bodyAnswers(line, lineOf) {
  const like = line.refusalsLike === undefined ? [] : (lineOf(line.refusalsLike)?.refusals ?? []);
  const siblings = like.filter(({ code, when }) => !OWN.has(code) && !/^more than one\b/.test(when));
  const rows = [...(line.refusals ?? []), ...siblings].filter(isSaid).map(rowFrom);
  const known = new Set();
  return rows.filter(({ g, ...row }) => {
    const key = JSON.stringify(row);
    return !known.has(key) && known.add(key);
  });
}

function isSaid({ code, details, seen }) {
  if (seen === "contested" || code.includes("|") || ELSEWHERE.has(code)) return false;
  return details !== undefined && !("resource_path_index" in details) && !JSON.stringify(details).includes(OPEN);
}

function rowFrom(refusal) {
  const { code, details, in: list, status, when, seen } = refusal;
  const place = placeOf(refusal);
  return {
    c: code,
    ...(place !== undefined && { p: place }),
    ...(list !== undefined && { l: list }),
    // A mixed answer is 207 whatever is wrong.
    ...(status !== 400 && status !== 207 && { s: status }),
    d: details,
    ...(details.expected_data_type === undefined &&
      /\bis no (?:list|boolean|text|string|integer|json\w+)$/.test(when) && { t: 1 }),
    ...(seen !== undefined && { g: 1 }),
  };
}

/** The place in the body as a path of its schema: `users[].role`. */
function placeOf({ details, in: list, when }) {
  const { json_path, api_name } = details;
  if (typeof json_path === "string") return json_path.replace(/^\$\.?/, "").replace(/\[[^\]]*\]/g, "[]");
  const named = api_name ?? /^missing (\w+)$/.exec(when)?.[1];
  if (named === undefined) return undefined;
  // The root key itself is named in its own list: `variables` in `variables[]`, and `{}` for `data` in `data[]`.
  return list === undefined || list === `${named}[]` ? named : `${list}.${named}`;
}
