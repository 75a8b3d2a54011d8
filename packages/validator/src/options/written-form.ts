import { isRaw } from "../snapshot/shape.ts";
import { demandKnownKeys, filledText, oneOf, OptionFault, texts, within } from "./forms.ts";
import type { Form } from "./forms.ts";
import type { Row } from "./table.ts";

/** The form of an option as a file holds it. What only files hold is apart from the table, so that a page that validates does not carry it. */
export function writtenForm({ name, form }: Pick<Row, "name" | "form">): Form {
  return name === "generate" ? generated() : form;
}

function generated(): Form {
  return objectOf(
    {
      modules: textsOrAll('a list of modules, ["Leads", "Deals"]'),
      operations: someOf(["insert", "update", "upsert", "read"]),
      formats: someOf(["zod", "types", "json-schema", "sql", "dbt"]),
      out: filledText('a folder, "src/zoho"'),
      lenient: truth,
      dialect: oneOf(["duckdb", "postgres", "spark"]),
      key: filledText('a column, "id"'),
      table: filledText('a table, "staging.{module}"'),
      columns: texts('a list of columns, ["Last_Name", "mail=Email"]', "Leave it out, or name some."),
    },
    '{ "modules": ["Leads", "Deals"] }',
  );
}

/** At least one of a few values. */
function someOf(values: readonly string[]): Form {
  const one = oneOf(values);
  return {
    values,
    kind: "some of",
    read: (value) => {
      if (!Array.isArray(value) || value.length === 0) throw new OptionFault(value, `a list of ${values.join(", ")}`);
      for (const [index, given] of value.entries()) within(String(index), () => one.read(given, {}));
      return value as readonly string[];
    },
  };
}

/** A list of texts that is not empty, or `"all"`. */
function textsOrAll(expected: string): Form {
  const some = texts(`${expected}, or "all"`, "Leave it out, or name some.");
  return { kind: "texts or all", read: (value, reader) => (value === "all" ? value : some.read(value, reader)) };
}

const truth: Form = {
  kind: "truth",
  read: (value) => {
    if (typeof value === "boolean") return value;
    throw new OptionFault(value, "true or false");
  },
};

/** An object of options that all may be left out. */
function objectOf(members: Readonly<Record<string, Form>>, example: string): Form {
  return {
    kind: "object",
    members,
    read: (value, reader) => {
      if (!isRaw(value)) throw new OptionFault(value, `an object, ${example}`);
      demandKnownKeys(Object.keys(value), Object.keys(members));
      return Object.fromEntries(
        Object.entries(value).map(([key, given]) => [key, within(key, () => members[key]?.read(given, reader))]),
      );
    },
  };
}
