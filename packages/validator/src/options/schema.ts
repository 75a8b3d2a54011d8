import { VERSION_PATTERN } from "../request/version.ts";
import { EARLIEST } from "./forms.ts";
import type { Form } from "./forms.ts";

const TIME =
  "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?$";

const BY_KIND: Readonly<Record<Form["kind"], object>> = {
  "one of": {},
  version: { type: "string", pattern: VERSION_PATTERN.source },
  texts: { type: "array", items: { type: "string" } },
  "some texts": { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
  "some of": { type: "array", minItems: 1 },
  "texts or all": {
    anyOf: [{ const: "all" }, { type: "array", minItems: 1, items: { type: "string", minLength: 1 } }],
  },
  truth: { type: "boolean" },
  object: { type: "object", additionalProperties: false },
  levels: { type: "object", additionalProperties: { $ref: "#/definitions/level" } },
  expiry: {
    type: "object",
    additionalProperties: false,
    required: ["expiresAt"],
    properties: {
      expiresAt: {
        description: "Epoch milliseconds, or a time such as 2027-01-31T12:00:00Z.",
        anyOf: [
          { type: "number", minimum: EARLIEST },
          { type: "string", pattern: TIME },
        ],
      },
    },
  },
  text: { type: "string", minLength: 1 },
  days: { type: "number", exclusiveMinimum: 0 },
  list: { type: "array" },
  "list or object": { type: ["array", "object"] },
  "from code": {},
};

/** What a form takes, in JSON Schema; the definition `level` is the reader's to add. */
export function schemaOf({ kind, values, members }: Form): object {
  return {
    ...BY_KIND[kind],
    ...(values !== undefined && (kind === "some of" ? { items: { enum: values } } : { enum: values })),
    ...(members !== undefined && {
      properties: Object.fromEntries(Object.entries(members).map(([key, form]) => [key, schemaOf(form)])),
    }),
  };
}
