import { catalogue } from "../../metadata/src/catalogue.ts";
import type { Operation, Parameter } from "../../metadata/src/catalogue.ts";

import { bodyTree, keysOf, witness } from "./body-tree.ts";
import { code, escaped, link, relative, slug, table } from "./html.ts";
import { readFacts } from "./facts.ts";
import type { BodyOfOperation, OperationFacts } from "./facts.ts";
import type { Page } from "./page.ts";

const LIST = "catalogue/index.html";
const DOCS = "https://www.zoho.com/crm/developer/docs/api/";
const MOST_VALUES = 40;
const LEGEND =
  "Who says so: <b>oas1</b>, <b>oas2</b> and <b>oas3</b> are the generations of Zoho's OpenAPI files and count as one witness, <b>docs</b> is its documentation, <b>sdk</b> are its client libraries.";

/** Where the page of an operation stands. */
function operationPath(id: string): string {
  return `catalogue/${id}.html`;
}

/** The list of all operations, and a page for each. */
export function cataloguePages(root: string): readonly Page[] {
  const facts = readFacts(root);
  const { operations } = catalogue;
  const pages = operations.map((operation) =>
    operationPage(operation, facts.operations.get(operation.id), facts.bodies.get(operation.id)),
  );
  return [listPage(operations), ...pages];
}

function listPage(operations: readonly Operation[]): Page {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const group = groupOf(operation);
    groups.set(group, [...(groups.get(group) ?? []), operation]);
  }
  const sections = [...groups].map(([group, list]) => {
    const items = list.map(
      (operation) =>
        `<li data-path="${escaped(operation.path.toLowerCase())}" data-parameter="${escaped(
          operation.query.map(({ name }) => name.toLowerCase()).join(" "),
        )}" data-scope="${escaped(operation.scopes.flat().join(" ").toLowerCase())}">${link(
          relative(LIST, operationPath(operation.id)),
          `${address(operation)} <span class="id">${escaped(operation.id)}</span>`,
        )}</li>`,
    );
    return `<section class="group" id="${slug(group)}"><h2>${escaped(groupName(group))}</h2><ul class="operations">${items.join("")}</ul></section>`;
  });
  return {
    path: LIST,
    title: "Catalogue of operations",
    section: "catalogue",
    summary: `${operations.length} operations of the Zoho CRM REST API, v2 to v8, with parameters, scopes and bodies.`,
    body: `<h1>Catalogue of operations</h1><p>${operations.length} operations of the REST API, v2 to v8, with their parameters, scopes and bodies, and who says so.</p>
<div class="filter" id="operation-filter" hidden><label>Find <input type="search" id="operation-text" autocomplete="off" placeholder="upsert, per_page, settings.tags …" /></label>
<label>in <select id="operation-in"><option value="all">path, parameters and scopes</option><option value="path">path</option><option value="parameter">parameters</option><option value="scope">scopes</option></select></label>
<p id="operation-count" role="status"></p></div>${sections.join("")}`,
    headings: [...groups.keys()].map((group) => ({ id: slug(group), text: groupName(group) })),
    entries: [],
  };
}

/** `tags` of `tags.create`. */
function groupOf({ id }: Operation): string {
  return id.slice(0, id.indexOf("."));
}

function groupName(group: string): string {
  const words = group.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function address({ method, path }: Operation): string {
  return `<span class="method ${method.toLowerCase()}">${method}</span> <code>${escaped(path).replaceAll("/", "/<wbr />")}</code>`;
}

function operationPage(
  operation: Operation,
  facts: OperationFacts | undefined,
  body: BodyOfOperation | undefined,
): Page {
  const { id, method, path, query, scopes } = operation;
  const own = operationPath(id);
  const parts = [
    ["", `<h1 class="operation">${address(operation)}</h1>${about(operation, facts)}`],
    ["Parameters", parameters(operation, facts)],
    ["Scopes", scopesOf(operation)],
    ["Body", bodyPart(operation, body, own)],
    ["Printed refusals", refusals(body)],
  ] as const;
  const shown = parts.filter(([, html]) => html !== "");
  return {
    path: own,
    title: `${method} ${path}`,
    section: "catalogue",
    group: groupOf(operation),
    short: `${method} ${path.replace(/^\/crm\/(?:\{version\}\/)?/, "")}`,
    summary: `${id}: parameters, scopes and body of ${method} ${path}.`,
    body: shown.map(([title, html]) => (title === "" ? html : `<h2 id="${slug(title)}">${title}</h2>${html}`)).join(""),
    headings: shown.flatMap(([text]) => (text === "" ? [] : [{ id: slug(text), text }])),
    entries: [
      {
        path: own,
        title: `${method} ${path}`,
        kind: `Operation: ${id}`,
        text: [
          id,
          ...query.map(({ name }) => name),
          ...scopes.flat(),
          ...(body === undefined ? [] : new Set(keysOf(body.root))),
        ].join(" "),
      },
    ],
  };
}

function about(operation: Operation, facts: OperationFacts | undefined): string {
  const { id, kind, since, introduced, until, host, modules, records } = operation;
  const lines: [string, string][] = [
    ["Id", code(id)],
    ["Kind", escaped(records === undefined ? kind : `${kind}, of records of ${records.module}`)],
  ];
  if (introduced !== undefined) lines.push(["Introduced in", introduced]);
  else if (since !== undefined) lines.push(["Seen since", since]);
  if (until !== undefined) lines.push(["Until", until]);
  if (host === "content") lines.push(["Host", "the one for uploads, content.zohoapis"]);
  if (modules !== undefined) lines.push(["Modules", modules.map(escaped).join(", ")]);
  if (facts?.editions !== undefined) lines.push(["Editions", facts.editions.map(escaped).join(", ")]);
  if (facts !== undefined) lines.push(["Known from", witness(facts.sources.join("+"))]);
  if (facts?.pages !== undefined)
    lines.push([
      "Zoho's pages",
      facts.pages
        .map((page) =>
          /^v[\d.]+\/[\w-]+\.html$/.test(page)
            ? `<a href="${DOCS}${escaped(page)}" rel="noreferrer">${escaped(page)}</a>`
            : escaped(page),
        )
        .join(", "),
    ]);
  return `<dl class="facts">${lines.map(([name, html]) => `<div><dt>${name}</dt><dd>${html}</dd></div>`).join("")}</dl>`;
}

function parameters({ query, oneOf = [], exclusive = [] }: Operation, facts: OperationFacts | undefined): string {
  if (query.length === 0) return "";
  const rows = query.map((parameter) => [
    code(parameter.name),
    needed(parameter),
    values(parameter),
    [
      parameter.since === undefined ? "" : `from ${parameter.since}`,
      parameter.until === undefined ? "" : `to ${parameter.until}`,
    ]
      .filter((text) => text !== "")
      .join(" "),
    witness(facts?.query.find(({ name }) => name === parameter.name)?.sources.join("+") ?? ""),
  ]);
  const notes = [
    ...oneOf.map((names) => `One of ${names.map(code).join(", ")} is needed.`),
    ...exclusive.map(([one, other]) => `${code(one)} and ${code(other)} exclude each other.`),
  ];
  return `${table("Parameters", ["name", "needed", "values", "versions", "known from"], rows)}${notes
    .map((note) => `<p>${note}</p>`)
    .join("")}`;
}

function needed({ required, requiredFrom }: Parameter): string {
  if (required === undefined) return "";
  const since = requiredFrom === undefined ? "" : ` from ${requiredFrom}`;
  return required === "error" ? `<span class="needed">yes${since}</span>` : `one source says so${since}`;
}

function values({ form, list, seen }: Parameter): string {
  const closed = list === undefined ? undefined : catalogue.closedLists[list];
  const lead = form === undefined ? "" : `${escaped(form)} `;
  if (closed === undefined) return lead + (seen === undefined ? "" : `seen: ${listed(seen)}`);
  const ranges = closed.ranges.map(({ from, until, values: taken }) => {
    const versions = [from === undefined ? "" : ` from ${from}`, until === undefined ? "" : ` to ${until}`].join("");
    return `one of ${listed(taken)}${versions}`;
  });
  return `${lead}${ranges.join("; ")}${witness(closed.witnesses.join("+"))}`;
}

function listed(all: readonly string[]): string {
  const more = all.length > MOST_VALUES ? ` and ${all.length - MOST_VALUES} more` : "";
  return all.slice(0, MOST_VALUES).map(code).join(" ") + more;
}

function scopesOf({ scopes, documentedScopes, disputedScopes = [], anonymous }: Operation): string {
  if (anonymous === true) return "<p>None: it takes no Authorization header.</p>";
  if (scopes.length === 0) return "";
  const items = scopes.map((all) => `<li>${all.map(code).join(" and ")}</li>`).join("");
  const doubt = documentedScopes === true ? "" : "<p>Only the OpenAPI files say so, which is one witness.</p>";
  const disputed =
    disputedScopes.length === 0 ? "" : `<p>One source asks for ${disputedScopes.map(code).join(", ")} besides.</p>`;
  return `${scopes.length > 1 ? "<p>One of these lines is enough:</p>" : ""}<ul>${items}</ul>${doubt}${disputed}`;
}

function bodyPart({ body, records }: Operation, facts: BodyOfOperation | undefined, own: string): string {
  const lines: string[] = [];
  if (body?.contentTypes !== undefined) lines.push(`Sent as ${body.contentTypes.map(code).join(" or ")}.`);
  if (body?.maxItems !== undefined && body.key !== undefined)
    lines.push(`At most ${body.maxItems} items under ${code(body.key)}.`);
  if (records !== undefined)
    lines.push(
      `It holds records, so the fields of the module decide: ${link(relative(own, "modules/index.html"), "Zoho's default modules")}.`,
    );
  if (facts?.note !== undefined) lines.push(escaped(facts.note.charAt(0).toUpperCase() + facts.note.slice(1)));
  const said = lines.map((line) => `<p>${line}</p>`).join("");
  if (facts === undefined) return said;
  return `${said}${bodyTree(facts.root, facts.from)}<p class="quiet">${LEGEND} ${link(relative(own, "docs/sources.html"), "How sure we are")}</p>`;
}

function refusals(body: BodyOfOperation | undefined): string {
  const list = body?.refusals ?? [];
  if (list.length === 0) return "";
  return table(
    "Printed refusals",
    ["when", "status", "code", "printed in"],
    list.map(({ when, status, code: name, by }) => [escaped(when), String(status), code(name), escaped(by)]),
  );
}
