import { DATA_CENTERS, ENVIRONMENTS } from "@zoho-preflight/metadata/catalogue";

import {
  bodyFacts,
  days,
  expiry,
  filledText,
  functionThat,
  levels,
  list,
  listOrObject,
  oneOf,
  queryChecks,
  readElsewhere,
  sentences,
  texts,
  version,
} from "./forms.ts";
import type { Form } from "./forms.ts";

/** Where an option can be given. */
export type Door = "createPreflight" | "zoho-preflight.json" | "ESLint settings" | "CLI flag";

/** One option, under one name wherever it can be given; as a flag `dataCenter` is `--data-center`. Its example and advice are in `says.ts`. */
export interface Row {
  readonly name: OptionName;
  readonly form: Form;
  readonly where: readonly Door[];
}

const EVERYWHERE: readonly Door[] = ["createPreflight", "zoho-preflight.json", "ESLint settings", "CLI flag"];
const WRITTEN: readonly Door[] = ["zoho-preflight.json", "ESLint settings"];

const ROWS = {
  snapshot: { form: readElsewhere, where: ["createPreflight"] },
  catalogue: { form: readElsewhere, where: ["createPreflight"] },
  queries: { form: queryChecks, where: ["createPreflight"] },
  bodies: { form: bodyFacts, where: ["createPreflight"] },
  words: { form: sentences, where: ["createPreflight"] },
  dataCenter: { form: oneOf(DATA_CENTERS), where: EVERYWHERE },
  environment: { form: oneOf(ENVIRONMENTS), where: EVERYWHERE },
  apiVersion: { form: version, where: EVERYWHERE },
  scopes: { form: texts('a list of scopes, ["ZohoCRM.modules.ALL"]'), where: EVERYWHERE },
  severity: { form: levels, where: ["createPreflight", ...WRITTEN] },
  token: { form: expiry, where: ["createPreflight", "zoho-preflight.json"] },
  now: { form: functionThat("epoch ms"), where: ["createPreflight"] },
  metadata: { form: filledText('the folder of the snapshot, "./zoho-metadata"'), where: [...WRITTEN, "CLI flag"] },
  modules: {
    form: texts('a list of modules, ["Leads", "Deals"]', "Leave it out to pull all of them."),
    where: ["zoho-preflight.json", "CLI flag"],
  },
  generate: { form: readElsewhere, where: ["zoho-preflight.json", "CLI flag"] },
  clients: { form: list, where: WRITTEN },
  payloads: { form: listOrObject, where: WRITTEN },
  embeddedVersion: { form: version, where: WRITTEN },
  maxAgeDays: { form: days, where: WRITTEN },
  tests: { form: texts('a list of file patterns, ["checks/**"]'), where: WRITTEN },
} as const satisfies Readonly<Record<string, Omit<Row, "name">>>;

/** The name of an option: `"dataCenter"`. */
export type OptionName = keyof typeof ROWS;

/** Every option that there is; all readers, the help, the schema of `zoho-preflight.json` and the pages are made from it. */
export const rows: readonly Row[] = (Object.keys(ROWS) as OptionName[]).map((name) => ({ name, ...ROWS[name] }));

/** The options that can be given at a door. */
export function rowsAt(door: Door): readonly Row[] {
  return rows.filter(({ where }) => where.includes(door));
}
