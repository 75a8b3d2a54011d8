import type { OptionName } from "./table.ts";

/** What help, documentation and the schema say of an option. */
interface Said {
  /** A value, as JSON; absent for what only a program can give. */
  readonly example?: unknown;
  /** What it is for, in sentences of Markdown: help shows the first, documentation all. */
  readonly advice: string;
}

/** The words of the table, apart so that a page that only validates does not carry them; a row without words does not compile. */
export const says: Readonly<Record<OptionName, Said>> = {
  snapshot: {
    advice: "The org's metadata, from `readSnapshot` or `loadSnapshot`. Without it Zoho's default fields are used.",
  },
  catalogue: {
    advice: "What Zoho publishes, from `@zoho-preflight/metadata`.",
  },
  queries: {
    advice:
      "What reads COQL and criteria, from `@zoho-preflight/validator/queries`; `bodies` brings it too. Only `/core` does without it.",
  },
  bodies: {
    advice:
      "What bodies that hold no records may hold, from `@zoho-preflight/validator/bodies`. Only `/core` does without them.",
  },
  words: {
    advice: "The sentences, from `@zoho-preflight/validator/words`. Only `/core` does without them.",
  },
  dataCenter: {
    example: "eu",
    advice: "Where your org lives. A request to the host of another data centre is reported, and `pull` asks this one.",
  },
  environment: {
    example: "sandbox",
    advice: "Which of your org's environments is meant. Default: production.",
  },
  apiVersion: {
    example: "v8",
    advice: "Version for URLs without one, such as `/Leads`. It is also the version that `pull` asks.",
  },
  scopes: {
    example: ["ZohoCRM.modules.ALL"],
    advice:
      "Scopes of your access token. Default: those that came with the token that `pull` made; without either, scopes are not checked.",
  },
  severity: {
    example: { "picklist-value": "error" },
    advice: "By check: `error`, `warning` or `off`. Checks that are not listed keep their own.",
  },
  token: {
    example: { expiresAt: "2027-01-31T12:00:00Z" },
    advice: "When the access token ends, in epoch milliseconds or as a time. Never the token itself.",
  },
  now: {
    advice: "The clock, for tests.",
  },
  metadata: {
    example: "./zoho-metadata",
    advice:
      "Folder with your org's metadata; without it Zoho's default fields are used, which finds fewer problems. `pull` writes it.",
  },
  modules: {
    example: ["Leads", "Deals"],
    advice: "The modules whose fields, layouts and related lists are pulled, by API name. Default: all.",
  },
  generate: {
    example: { modules: ["Leads", "Deals"], formats: ["zod", "types"] },
    advice:
      "What `generate` writes: `modules` (a list, or `all`), `operations`, `formats`, `lenient`, and `out`, the folder that it writes to; for a warehouse `dialect`, `key`, `table` and `columns`.",
  },
  clients: {
    example: [{ callee: "zohoFetch", path: { arg: 0 }, base: "/crm/v8" }],
    advice: "Your own functions that send requests.",
  },
  payloads: {
    example: { "payloads/leads/*.json": "POST /crm/v8/Leads" },
    advice: "JSON files that hold request bodies, and of which request.",
  },
  embeddedVersion: {
    example: "v2",
    advice: "Version that `ZOHO.CRM.API.*` speaks. Default: v2.",
  },
  maxAgeDays: {
    example: 30,
    advice: "Days after which the pulled metadata counts as old.",
  },
  tests: {
    example: ["checks/**"],
    advice:
      "Files that hold tests, where a call through another file counts as mocked. Default: by their names and folders, `*.test.*`, `*.spec.*`, `test/`, `__tests__/`. Set `[]` for none.",
  },
};
