// Code as most files have it, which sends nothing: functions, classes, tables. `ts` adds types.
import { capital, fields, things, verbs } from "./words.mjs";

/** Functions of many shapes; `names` are functions that the file imports and that bodies call now and then. */
export function functions(chance, count, { ts, names = [] }) {
  return chance.some(count, count, (index) => {
    const [thing, field, other, verb] = [
      chance.pick(things),
      chance.pick(fields),
      chance.pick(fields),
      chance.pick(verbs),
    ];
    const name = `${verb}${capital(thing)}${capital(field)}${index}`;
    const any = ts ? ": Record<string, any>" : "";
    const list = ts ? ": Array<Record<string, any>>" : "";
    const called = names.length === 0 ? "String" : chance.pick(names);
    return chance.pick(shapes)({ name, thing, field, other, any, list, called, chance, ts });
  });
}

const shapes = [
  ({ name, thing, field, other, list, called }) => `
export function ${name}(${thing}s${list}) {
  const kept = ${thing}s.filter((each) => each.${field} !== undefined && each.${other} !== null);
  const sums = new Map();
  for (const each of kept) {
    const before = sums.get(each.${field}) ?? 0;
    sums.set(each.${field}, before + Number(each.${other} ?? 0));
  }
  return [...sums.entries()].sort(([, one], [, two]) => two - one).map(([key, sum]) => ({ key: ${called}(key), sum }));
}`,
  ({ name, thing, field, other, any, called }) => `
export async function ${name}(${thing}${any}, options${any} = {}) {
  if (!${thing} || ${thing}.${field} === "") throw new Error(\`no ${thing}: \${JSON.stringify(options)}\`);
  const result${any} = { ...options, ${field}: ${thing}.${field} };
  if (${thing}.${other}) result.${other} = ${called}(${thing}.${other});
  else delete result.${other};
  try {
    await Promise.all((${thing}.parts ?? []).map(async (part${any}) => part.load?.()));
  } catch (error) {
    console.error("${name}", error);
    return undefined;
  }
  return result;
}`,
  ({ name, thing, field, other, any, chance, ts }) => `
export function ${name}(state${any}, action${any}) {
  switch (action.type) {
${chance
  .some(
    4,
    9,
    (index) => `    case "${thing}/${field}-${index}": {
      const next = { ...state, ${field}: action.payload?.${field}, at: ${index} };
      return state.${other} === next.${other} ? state : { ...next, changed: true };
    }`,
  )
  .join("\n")}
    default:
      return state${ts ? " as Record<string, any>" : ""};
  }
}`,
  ({ name, thing, field, other, list, called }) => `
export const ${name} = (${thing}s${list}, size = 20) => {
  const pages = [];
  for (let start = 0; start < ${thing}s.length; start += size) {
    const page = ${thing}s.slice(start, start + size);
    pages.push({ page, first: page[0]?.${field}, text: page.map((each) => \`\${each.${field}}: \${${called}(each.${other})}\`).join(", ") });
  }
  return pages.length > 0 ? pages : [{ page: [], first: undefined, text: "" }];
};`,
  ({ name, thing, field, other, any }) => `
export function ${name}(text${any ? ": string" : ""}) {
  const parts = text.trim().split(/[;,]\\s*/).filter(Boolean);
  const [${field}X = "", ${other}Y = "", ...more] = parts;
  const isLong = ${field}X.length > 40 || more.some((part) => part.length > 40);
  return { ${thing}: ${field}X.toLowerCase().replace(/\\s+/g, "-"), ${other}: ${other}Y || null, more: isLong ? more.slice(0, 3) : more };
}`,
  ({ name, thing, field, other, called, ts }) => `
export function ${name}(limit = 10) {
  let timer${ts ? ": any" : ""} = null;
  const waiting = new Set();
  return {
    add(${thing}${ts ? ": any" : ""}) {
      waiting.add(${thing});
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => this.flush(), limit * 10);
      return waiting.size;
    },
    flush() {
      for (const each of waiting) console.info(${called}(each), "${field}", "${other}");
      waiting.clear();
    },
  };
}`,
];

/** A class with fields and methods. */
export function ordinaryClass(chance, { ts }) {
  const thing = chance.pick(things);
  const name = `${capital(thing)}${chance.pick(["Store", "Queue", "Index", "Board", "Planner"])}`;
  const own = chance.some(3, 6, (index) => `${chance.pick(fields)}${index}`);
  const any = ts ? ": any" : "";
  return `
export class ${name} {
${own.map((field) => `  ${ts ? "private " : ""}${field}${any} = new Map();`).join("\n")}
  constructor(${ts ? "private readonly " : ""}clock${any} = Date) {${ts ? "" : "\n    this.clock = clock;\n  "}}
${own
  .map(
    (field) => `
  set${capital(field)}(key${any}, value${any}) {
    if (this.${field}.has(key) && this.${field}.get(key) === value) return this;
    this.${field}.set(key, { value, at: this.clock.now() });
    return this;
  }
  get${capital(field)}(key${any}) {
    const kept = this.${field}.get(key);
    return kept === undefined ? undefined : kept.value;
  }`,
  )
  .join("\n")}
}`;
}

/** A long constant, as translations, price lists and icons are. */
export function table(chance, rows, name) {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `  "${chance.pick(things)}.${chance.pick(fields)}.${index}": { text: "${capital(chance.pick(verbs))} the ${chance.pick(things)}", width: ${chance.int(1, 400)}, tags: ["${chance.pick(things)}", "${chance.pick(fields)}"] },`,
  );
  return `export const ${name} = {\n${lines.join("\n")}\n};\n`;
}
