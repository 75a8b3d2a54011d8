import { ANSWERED_REFERENCE, RECORD_ID, REFERENCE } from "@zoho-preflight/validator/schemas";

import { isRow } from "./is-row.ts";
import { comment, indented, literal, propertyKey, union } from "./layout.ts";
import { Names, upperCamel } from "./names.ts";
import type { AnySchema, Member, ObjectSchema } from "@zoho-preflight/validator/schemas";

/** What files declare where they use it, by name. */
const helpers = {
  RecordId: `/** A record's id: digits as text; a number only as long as it keeps its digits. */
export type RecordId = string | number;`,
  Reference: `/** What names a record. */
export interface Reference {
  id: RecordId | null;
  [key: string]: unknown;
}`,
  AnsweredReference: `/** A record or user as an answer names it. */
export interface AnsweredReference {
  id: string;
  name?: string | null | undefined;
  [key: string]: unknown;
}`,
  // An interface does not fit where any key may stand, which is what the schema of an answer takes; a mapped type does.
  Open: `/** An answer may hold more keys than these. */
type Open<Keys> = { [Key in keyof Keys]: Keys[Key] };`,
} as const;

/** Writes the schemas of one file as TypeScript types: a type a record, a union a pick list. */
export class TypesSource {
  readonly #names = new Names(Object.keys(helpers));
  readonly #declarations: string[] = [];
  /** The name of what is declared already, by its source. */
  readonly #declared = new Map<string, string>();
  readonly #module: string;
  /** The member that is being written, from the record inwards. */
  readonly #path: string[] = [];
  readonly #helpers = new Set<keyof typeof helpers>();

  /** @param module what the module is called in code: `PriceBooks` */
  constructor(module: string, names: readonly string[]) {
    this.#module = module;
    for (const name of names) this.#names.take(name);
  }

  /** Adds `export interface LeadsInsert { … }`, and `export type LeadsRead = Open<{ … }>` for what may hold more. */
  add(name: string, schema: ObjectSchema, description: string): void {
    this.#path.push(name);
    const declaration = this.#declaration(name, schema);
    this.#path.pop();
    this.#declarations.push(`${comment(description)}\n${declaration}`);
  }

  text(): string {
    return [...[...this.#helpers].map((name) => helpers[name]), ...this.#declarations].join("\n\n");
  }

  #declaration(name: string, schema: ObjectSchema): string {
    const body = this.#body(schema);
    if (schema.members.length === 0) return `export type ${name} = ${body};`;
    return schema.closed
      ? `export interface ${name} ${body}`
      : `export type ${name} = ${this.#helper("Open")}<${body}>;`;
  }

  #body({ members, closed }: ObjectSchema): string {
    return members.length === 0
      ? `Record<string, ${closed ? "never" : "unknown"}>`
      : `{\n${members.map((member) => `${indented(this.#member(member))}\n`).join("")}}`;
  }

  #member(member: Member): string {
    const { description } = member;
    return `${description === undefined ? "" : `${comment(description)}\n`}${this.#entry(member)};`;
  }

  #entry({ name, schema, required, nullable }: Member): string {
    this.#path.push(name);
    const key = `${propertyKey(name)}${required ? "" : "?"}:`;
    const types = this.#types(schema);
    // What is undefined is left out of the JSON, and is what a schema's own output says of a key that may be absent.
    const more = [...(nullable ? ["null"] : []), ...(required ? [] : ["undefined"])];
    const shown = union(types.includes("unknown") ? types : some([...types, ...more]), key.length + 3);
    this.#path.pop();
    return `${key}${shown.startsWith("\n") ? "" : " "}${shown}`;
  }

  /** The alternatives of a schema: `["LeadsLeadSource", '""']`. */
  #types(schema: AnySchema): string[] {
    if (schema === REFERENCE) return [this.#helper("Reference")];
    if (schema === ANSWERED_REFERENCE) return [this.#helper("AnsweredReference")];
    if (schema === RECORD_ID) return [this.#helper("RecordId")];
    if (schema.type === "object") return [this.#object(schema)];
    if (schema.type === "array") return [this.#array(schema.items ?? {})];
    if (schema.enum !== undefined && schema.type === "string") return this.#options(schema.enum as readonly string[]);
    if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value));
    if (schema.const !== undefined)
      return [typeof schema.const === "string" ? literal(schema.const) : String(schema.const)];
    if (schema.anyOf !== undefined) return this.#alternatives(schema.anyOf);
    if (schema.type === undefined) return ["unknown"];
    return [schema.type === "integer" ? "number" : schema.type];
  }

  /** Options beside any text stay visible to an editor when the text is not a plain `string`. */
  #alternatives(schemas: readonly AnySchema[]): string[] {
    const isOpen = schemas.some((schema) => schema.type === "string" && schema.enum !== undefined);
    return [
      ...new Set(
        schemas
          .flatMap((schema) => this.#types(schema))
          .map((type) => (type === "string" && isOpen ? "(string & {})" : type)),
      ),
    ];
  }

  #array(items: AnySchema): string {
    const types = this.#types(items);
    return types.length === 1 ? `${types.join("")}[]` : `(${types.join(" | ")})[]`;
  }

  #object(schema: ObjectSchema): string {
    const { members } = schema;
    if (isRow(schema)) {
      return this.#declare(
        `${this.#path[0] ?? ""}${upperCamel(this.#path.at(-1) ?? "")}`,
        (name) => this.#declaration(name, schema),
        `A row of ${this.#path.at(-1) ?? ""}.`,
      );
    }
    if (members.length === 0) return "Record<string, unknown>";
    return `{ ${members.map((member) => `${this.#entry(member)}; `).join("")}[key: string]: unknown }`;
  }

  #options(options: readonly string[]): string[] {
    const shown = options.filter((option) => option !== "").map(literal);
    const empty = shown.length === options.length ? [] : ['""'];
    if (shown.length === 0) return empty.length === 0 ? ["never"] : empty;
    const member = this.#path.at(-1) ?? "";
    const name = this.#declare(
      this.#module + upperCamel(member),
      (alias) => {
        const types = union(shown, alias.length + 16);
        return `export type ${alias} =${types.startsWith("\n") ? "" : " "}${types};`;
      },
      `Options of ${member}.`,
    );
    return [name, ...empty];
  }

  #helper(name: keyof typeof helpers): string {
    if (name === "Reference") this.#helper("RecordId");
    this.#helpers.add(name);
    return name;
  }

  /** The name under which a type is declared; one that reads the same, name aside, has one name. */
  #declare(wanted: string, source: (name: string) => string, description: string): string {
    const nameless = source(wanted);
    const known = this.#declared.get(nameless);
    if (known !== undefined) return known;
    const name = this.#names.take(wanted);
    this.#declared.set(nameless, name);
    this.#declarations.push(`${comment(description)}\n${name === wanted ? nameless : source(name)}`);
    return name;
  }
}

/** Alternatives without the one that nothing is of. */
function some(types: readonly string[]): readonly string[] {
  const others = types.filter((type) => type !== "never");
  return others.length === 0 ? types : others;
}
