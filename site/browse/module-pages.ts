import { standardOrg } from "../../metadata/src/standard-org.ts";
import type { StandardField, StandardModule } from "../../metadata/src/standard-org.ts";

import { code, escaped, link, relative, table } from "./html.ts";
import type { Page } from "./page.ts";

const LIST = "modules/index.html";

/** The modules and fields that every org has at first: a list, and a page for each. */
export function modulePages(): readonly Page[] {
  const { modules } = standardOrg.modules;
  const withFields = modules.filter(({ api_name }) => fieldsOf(api_name).length > 0);
  return [listPage(modules), ...withFields.map(modulePage)];
}

function fieldsOf(module: string): readonly StandardField[] {
  return standardOrg.fields[module]?.fields ?? [];
}

function modulePath(module: string): string {
  return `modules/${module}.html`;
}

function listPage(modules: readonly StandardModule[]): Page {
  const items = modules.map(({ api_name, $preflight }) => {
    const count = fieldsOf(api_name).length;
    const name = `<b>${escaped(api_name)}</b>`;
    const since = $preflight?.since === undefined ? "" : `, from ${$preflight.since}`;
    return `<li>${count === 0 ? name : link(relative(LIST, modulePath(api_name)), name)}<span>${count === 0 ? "no fields known" : `${count} fields`}${since}</span></li>`;
  });
  return {
    path: LIST,
    title: "Zoho's default modules",
    section: "modules",
    summary: "The modules and fields that a new org has, which judge requests where your own metadata are not given.",
    body: `<h1>Zoho's default modules</h1><p>These modules and fields a new org has. They judge a request as long as your own metadata are not given; yours are other ones, so most of what they find is a warning.</p><ul class="cards">${items.join("")}</ul>`,
    headings: [],
    entries: [],
  };
}

function modulePage({ api_name }: StandardModule): Page {
  const path = modulePath(api_name);
  const fields = fieldsOf(api_name);
  const rows = fields.map((field) => [
    `<span id="${escaped(field.api_name)}">${code(field.api_name)}</span><br /><span class="quiet">${escaped(field.field_label)}</span>`,
    typeOf(field),
    writes(field),
    notes(field, path),
  ]);
  const mandatory = fields.filter(({ system_mandatory }) => system_mandatory);
  return {
    path,
    title: api_name,
    section: "modules",
    summary: `${fields.length} default fields of ${api_name}, with type, length and options.`,
    body: `<h1>${escaped(api_name)}</h1><p>${fields.length} default fields. ${
      mandatory.length === 0
        ? "None is mandatory."
        : `Mandatory: ${mandatory.map((field) => code(field.api_name)).join(", ")}.`
    }</p>${table(`Fields of ${api_name}`, ["field", "type", "written", "options and more"], rows)}`,
    headings: [],
    entries: [
      {
        path,
        title: api_name,
        kind: "Module",
        text: fields.map((field) => `${field.api_name} ${field.field_label}`).join(" "),
      },
    ],
  };
}

function typeOf({ data_type, json_type, length, decimal_place, $preflight }: StandardField): string {
  const size = length === undefined ? "" : `, up to ${length}`;
  const places = decimal_place === undefined ? "" : `, ${decimal_place} decimals`;
  const doubt = $preflight.trust === "type" ? "" : ' <span class="quiet">(only the name is sure)</span>';
  return `${escaped(data_type)} <span class="quiet">as ${escaped(json_type)}${size}${places}</span>${doubt}`;
}

function writes({ system_mandatory, operation_type: { api_create, api_update } }: StandardField): string {
  if (system_mandatory) return '<span class="needed">mandatory</span>';
  if (api_create && api_update) return "yes";
  if (api_create) return "on insert";
  return api_update ? "on update" : "read-only";
}

function notes(field: StandardField, path: string): string {
  const { pick_list_values: options = [], lookup, multi_module_lookup, associated_module, $preflight } = field;
  const said: string[] = [];
  if (options.length > 0)
    said.push(
      `<details><summary>${options.length} options</summary>${options.map(({ display_value }) => code(display_value)).join(" ")}</details>`,
    );
  const named = [
    ...(lookup === undefined ? [] : [lookup.module.api_name]),
    ...(multi_module_lookup?.modules ?? []).map(({ api_name }) => api_name),
    ...(associated_module === undefined ? [] : [associated_module.module]),
  ];
  if (named.length > 0) said.push(`of ${named.map((name) => moduleLink(name, path)).join(", ")}`);
  const { since, until, condition } = $preflight;
  if (since !== undefined) said.push(`from ${since}`);
  if (until !== undefined) said.push(`to ${until}`);
  if (condition !== undefined) said.push(`only: ${escaped(condition)}`);
  return said.join(" · ");
}

function moduleLink(name: string, path: string): string {
  return fieldsOf(name).length > 0 ? link(relative(path, modulePath(name)), escaped(name)) : escaped(name);
}
