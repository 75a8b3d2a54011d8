import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, it } from "vitest";

import { OptionError, createPreflight } from "../index.ts";
import type { StandardSchema } from "../index.ts";
import { readSnapshot } from "../snapshot.ts";

const snapshot = readSnapshot({
  version: "v7",
  modules: { modules: [{ api_name: "Projects" }, { api_name: "Rooms" }, { api_name: "Walls" }] },
  fields: {
    Projects: {
      fields: [
        { api_name: "Name", data_type: "text", json_type: "string", length: 10, system_mandatory: true },
        {
          api_name: "Stage",
          data_type: "picklist",
          json_type: "string",
          pick_list_values: [{ display_value: "Open", actual_value: "Open" }],
        },
        { api_name: "Budget", data_type: "integer", json_type: "integer", length: 9 },
        { api_name: "Rooms", data_type: "subform", json_type: "jsonarray", associated_module: { module: "Rooms" } },
      ],
    },
    Rooms: {
      fields: [{ api_name: "Kind", data_type: "text", json_type: "string", length: 5, system_mandatory: true }],
    },
  },
});
const preflight = createPreflight({ snapshot });

/** As consumers of the standard do: `{ value }`, or what is wrong, as `Name: …`. */
function parse<Output>(
  schema: StandardSchemaV1<unknown, Output> | StandardSchemaV1<Output, Output>,
  value: unknown,
): unknown {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise) throw new Error("a promise was not expected");
  return result.issues === undefined
    ? { value: result.value }
    : result.issues.map(
        ({ path = [], message }) =>
          `${path.map((part) => (typeof part === "object" ? String(part.key) : String(part))).join(".")}: ${message}`,
      );
}

describe("the schema of a record", () => {
  it("is a Standard Schema, and gives back the very value", () => {
    const schema: StandardSchemaV1<Record<string, unknown>> = preflight.schema("Projects", "insert");
    expect([schema["~standard"].version, schema["~standard"].vendor]).toEqual([1, "zoho-preflight"]);
    const record = { Name: "Roof", Budget: 5, Rooms: [{ Kind: "attic" }] };
    const result = schema["~standard"].validate(record);
    expect(result).toEqual({ value: record });
    expect((result as { value: unknown }).value).toBe(record);
  });

  it("carries a type of one's own", () => {
    interface Project {
      readonly Name: string;
    }
    const schema = preflight.schema<Project>("Projects", "insert");
    const output = (value: StandardSchemaV1.InferOutput<typeof schema>): string => value.Name;
    const own: StandardSchema<Project> = schema;
    expect(output({ Name: "Roof" })).toBe("Roof");
    expect(own).toBe(schema);
    // @ts-expect-error the name is text
    expect(output({ Name: 1 })).toBe(1);
  });

  it("says all that is wrong, each at its place, a missing field at its own", () => {
    expect(
      parse(preflight.schema("Projects", "insert"), {
        Budget: "many",
        Rooms: [{ Kind: "attic" }, { Kind: "kitchen" }, {}],
      }),
    ).toEqual([
      'Budget: Budget must be an integer without quotes, not the text "many".',
      "Rooms.1.Kind: Kind is limited to 5 characters; this value has 7.",
      'Rooms.2.Kind: "Kind" is missing, and every row needs it.',
      'Name: "Name" is missing, and every record of Projects needs it.',
    ]);
  });

  it("lets pass what is only worth a warning, unless it is asked for", () => {
    const record = { Name: "Roof", Stage: "Shut", Nmae: "Roof" };
    expect(parse(preflight.schema("Projects", "insert"), record)).toEqual({ value: record });
    expect(
      (parse(preflight.schema("Projects", "insert", { warnings: true }), record) as string[]).map(
        (line) => line.split(":", 1)[0],
      ),
    ).toEqual(["Stage", "Nmae"]);
    const strict = createPreflight({ snapshot, severity: { "picklist-value": "error" } });
    expect(
      (parse(strict.schema("Projects", "insert"), record) as string[]).map((line) => line.split(":", 1)[0]),
    ).toEqual(["Stage"]);
  });

  it("of an update asks for no field and no id, but takes none away", () => {
    const update = preflight.schema("Projects", "update");
    expect(parse(update, { Budget: 5 })).toEqual({ value: { Budget: 5 } });
    expect(parse(update, { id: "1000000000001", Budget: 5 })).toEqual({ value: { id: "1000000000001", Budget: 5 } });
    expect((parse(update, { Name: null }) as string[])[0]).toMatch(/^Name: /);
  });

  it("of an upsert only warns of a missing field", () => {
    expect(parse(preflight.schema("Projects", "upsert"), { Budget: 5 })).toEqual({ value: { Budget: 5 } });
    expect(
      (parse(preflight.schema("Projects", "upsert", { warnings: true }), { Budget: 5 }) as string[]).map(
        (line) => line.split(":", 1)[0],
      ),
    ).toEqual(["Name"]);
  });

  it("refuses what is no record, and throws for nothing", () => {
    const cyclic: Record<string, unknown> = { Name: "Roof" };
    cyclic["Self"] = cyclic;
    const hostile = {
      get Name(): string {
        throw new Error("no");
      },
    };
    const schema = preflight.schema("Projects", "insert");
    const refused = [undefined, null, "Roof", 5, [], [{ Name: "Roof" }], Symbol("Roof"), () => "Roof", 5n, hostile].map(
      (value) => Array.isArray(parse(schema, value)),
    );
    expect(refused).toEqual(Array.from({ length: 10 }, () => true));
    expect(parse(schema, hostile)).toEqual([": This value cannot be read as a record."]);
    expect(parse(schema, cyclic)).toEqual({ value: cyclic });
    expect((parse(schema, "Roof") as string[])[0]).toMatch(/^: /);
  });

  it("speaks the version of the metadata, or the one that is asked for", () => {
    const quote = { Subject: "Roof", Quoted_Items: [{ Product_Name: { id: "1000000000001" }, Quantity: 1 }] };
    const parsed = (apiVersion?: string): unknown =>
      parse(
        createPreflight(apiVersion === undefined ? {} : { apiVersion }).schema("Quotes", "insert", { warnings: true }),
        quote,
      );
    expect(parsed()).toEqual({ value: quote });
    expect((parsed("v2") as string[]).map((line) => line.split(":", 1)[0])).toContain("Quoted_Items");
  });
});

describe("a schema that cannot be", () => {
  const message = (make: () => unknown): string => {
    try {
      make();
    } catch (error) {
      if (error instanceof OptionError) return error.message;
      throw error;
    }
    return "made";
  };

  it("is of a module that the metadata does not have", () => {
    expect(message(() => preflight.schema("Project", "insert"))).toBe(
      'preflight.schema: option "module": expected a module of the metadata, found "Project". Did you mean "Projects"?',
    );
    expect(message(() => preflight.schema("Leads", "insert"))).toBe(
      'preflight.schema: option "module": expected a module of the metadata by its api_name, such as "Projects", found "Leads".',
    );
    expect(message(() => createPreflight().schema("Projects", "insert"))).toBe(
      'preflight.schema: option "module": expected a module of the metadata (only Zoho\'s default modules are built in; pass your org\'s snapshot), found "Projects". Did you mean "Products"?',
    );
  });

  it("is of a module whose fields are not known", () => {
    expect(message(() => preflight.schema("Walls", "insert"))).toBe(
      'preflight.schema: option "module": expected a module whose fields are in the metadata, since there is nothing else to judge by, found "Walls".',
    );
  });

  it("is of no operation, or has an option that is none", () => {
    expect(message(() => preflight.schema("Projects", "delete" as never))).toBe(
      'preflight.schema: option "operation": expected one of insert, update, upsert, found "delete".',
    );
    expect(message(() => preflight.schema("Projects", "insert", { warning: true } as never))).toBe(
      'preflight.schema: option "warning": expected a known key, found "warning". Did you mean "warnings"?',
    );
  });
});
