import { readFileSync, readdirSync } from "node:fs";

import { expect, it } from "vitest";

import { fieldAliases } from "./field-aliases.ts";

const folder = new URL("../standard-org/fields/", import.meta.url);
const modules = new Map(
  readdirSync(folder).map((file) => {
    const { fields } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as {
      fields: readonly { api_name: string }[];
    };
    return [file.replace(".json", ""), new Set(fields.map(({ api_name }) => api_name))] as const;
  }),
);

it("every field that is offered stands in a standard module, and in one of those that are named", () => {
  const lost = fieldAliases.flatMap(({ fields, modules: only = [...modules.keys()] }) =>
    fields.filter((field) => !only.some((module) => modules.get(module)?.has(field) === true)),
  );
  expect(lost).toEqual([]);
});

it("every module that is named has one of the fields", () => {
  const lost = fieldAliases.flatMap(({ names, fields, modules: only = [] }) =>
    only
      .filter((module) => !fields.some((field) => modules.get(module)?.has(field) === true))
      .map((module) => `${String(names[0])} in ${module}`),
  );
  expect(lost).toEqual([]);
});

it("a name is none of the fields that it alone stands for", () => {
  expect(
    fieldAliases.filter(({ names, fields }) => names.some((name) => fields.length === 1 && fields.includes(name))),
  ).toEqual([]);
});
