import { DATA_CENTERS, ENVIRONMENTS } from "@zoho-preflight/metadata/catalogue";

import {
  days,
  expiry,
  filledText,
  functionThat,
  levels,
  list,
  listOrObject,
  oneOf,
  readElsewhere,
  texts,
  version,
} from "./forms.ts";
import type { Form } from "./forms.ts";

/** Where an option can be given. */
export type Door = "createPreflight" | "zoho-preflight.json" | "ESLint settings" | "CLI flag";

/** One option, under one name wherever it can be given; as a flag `dataCenter` is `--data-center`. */
export interface Option {
  readonly name: OptionName;
  readonly form: Form;
  /** A value of that form, as JSON; absent for what only a program can give. */
  readonly example?: unknown;
  /** What it is for, in sentences: help shows the first, documentation all. */
  readonly advice: string;
  readonly where: readonly Door[];
}

const EVERYWHERE: readonly Door[] = ["createPreflight", "zoho-preflight.json", "ESLint settings", "CLI flag"];
const WRITTEN: readonly Door[] = ["zoho-preflight.json", "ESLint settings"];

const ROWS = {
  snapshot: {
    form: readElsewhere,
    advice: "The org's metadata, from readSnapshot or loadSnapshot. Without it Zoho's default fields are used.",
    where: ["createPreflight"],
  },
  catalogue: {
    form: readElsewhere,
    advice: "What Zoho publishes, from @zoho-preflight/metadata.",
    where: ["createPreflight"],
  },
  dataCenter: {
    form: oneOf(DATA_CENTERS),
    example: "eu",
    advice: "Where your org lives. A request to the host of another data centre is reported, and pull asks this one.",
    where: EVERYWHERE,
  },
  environment: {
    form: oneOf(ENVIRONMENTS),
    example: "sandbox",
    advice: "Which of your org's environments is meant. Default: production.",
    where: EVERYWHERE,
  },
  apiVersion: {
    form: version,
    example: "v8",
    advice: "Version of URLs that name none, such as /Leads. It is also the version that pull asks.",
    where: EVERYWHERE,
  },
  scopes: {
    form: texts('a list of scopes, ["ZohoCRM.modules.ALL"]'),
    example: ["ZohoCRM.modules.ALL"],
    advice: "Scopes of your access token; without them scopes are not checked.",
    where: EVERYWHERE,
  },
  severity: {
    form: levels,
    example: { "picklist-value": "error" },
    advice: "By check: error, warning or off. Checks that are not listed keep their own.",
    where: ["createPreflight", ...WRITTEN],
  },
  token: {
    form: expiry,
    example: { expiresAt: "2027-01-31T12:00:00Z" },
    advice: "When the access token ends, in epoch milliseconds or as a time. Never the token itself.",
    where: ["createPreflight", "zoho-preflight.json"],
  },
  now: {
    form: functionThat("epoch ms"),
    advice: "The clock, for tests.",
    where: ["createPreflight"],
  },
  metadata: {
    form: filledText('the folder of the snapshot, "./zoho-metadata"'),
    example: "./zoho-metadata",
    advice:
      "Folder with your org's metadata; without it Zoho's default fields are used, which finds fewer problems. pull writes it.",
    where: [...WRITTEN, "CLI flag"],
  },
  modules: {
    form: texts('a list of modules, ["Leads", "Deals"]', "Leave it out to pull all of them."),
    example: ["Leads", "Deals"],
    advice: "The modules whose fields, layouts and related lists are pulled, by API name. Default: all.",
    where: ["zoho-preflight.json", "CLI flag"],
  },
  clients: {
    form: list,
    example: [{ callee: "zohoFetch", path: { arg: 0 }, base: "/crm/v8" }],
    advice: "Functions of your own that send requests.",
    where: WRITTEN,
  },
  payloads: {
    form: listOrObject,
    example: { "payloads/leads/*.json": "POST /crm/v8/Leads" },
    advice: "JSON files that hold request bodies, and of which request.",
    where: WRITTEN,
  },
  embeddedVersion: {
    form: version,
    example: "v2",
    advice: "Version that ZOHO.CRM.API.* speaks. Default: v2.",
    where: WRITTEN,
  },
  maxAgeDays: {
    form: days,
    example: 30,
    advice: "Days after which the pulled metadata is called old.",
    where: WRITTEN,
  },
} as const satisfies Readonly<Record<string, Omit<Option, "name">>>;

export type OptionName = keyof typeof ROWS;

/** Every option that there is; all readers, the help, the schema of `zoho-preflight.json` and the pages are made from it. */
export const options: readonly Option[] = (Object.keys(ROWS) as OptionName[]).map((name) => ({ name, ...ROWS[name] }));

/** The row of an option. */
export function optionOf(name: OptionName): Option {
  return { name, ...ROWS[name] };
}

/** The options that can be given at a door. */
export function optionsAt(door: Door): readonly Option[] {
  return options.filter(({ where }) => where.includes(door));
}
