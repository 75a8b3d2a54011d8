import { buildCommand } from "@stricli/core";

import type { Context } from "../context.ts";
import type { PullFlags } from "./flags.ts";

const text = (input: string): string => input;

function wholeNumber(from: number, to: number): (input: string) => number {
  return (input) => {
    if (/^\d{1,5}$/.test(input) && Number(input) >= from && Number(input) <= to) return Number(input);
    throw new SyntaxError(`"${input}" is no whole number from ${from} to ${to}`);
  };
}

/** The words of `zoho-preflight pull`; what it does, and all that it needs for that, is loaded when it is called. */
export const pullCommand = buildCommand<PullFlags, [], Context>({
  loader: async () => (await import("./pull.ts")).pull,
  parameters: {
    flags: {
      metadata: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Folder to write (default: the one of zoho-preflight.json, else zoho-metadata)",
        placeholder: "folder",
      },
      dataCenter: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Where your org lives: us eu in au jp cn ca sa ae uk",
        placeholder: "id",
      },
      environment: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "production (default), sandbox or developer",
        placeholder: "name",
      },
      apiVersion: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Version to ask for the metadata; best the one that you call (default: v8)",
        placeholder: "v8",
      },
      modules: {
        kind: "parsed",
        parse: text,
        optional: true,
        variadic: ",",
        brief: "Only these modules, by api_name; what is stored of others stays",
        placeholder: "name,...",
      },
      credentials: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "JSON file of mode 600 with access_token, or refresh_token, client_id and client_secret",
        placeholder: "file",
      },
      check: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Write nothing; exit 1 when the org is no longer as it is stored, and tell whom that breaks",
      },
      partial: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Write also when some of it was refused; what is stored of that stays",
      },
      fresh: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Ask for everything, also for what Zoho says has not changed",
      },
      concurrency: {
        kind: "parsed",
        parse: wholeNumber(1, 25),
        default: "5",
        brief: "Requests at once; your org may have 5 to 25, by its edition, and others use them too",
        placeholder: "number",
      },
      retries: {
        kind: "parsed",
        parse: wholeNumber(0, 20),
        default: "4",
        brief: "How often to try again when Zoho is busy (429), broken (5xx) or not to be reached",
        placeholder: "number",
      },
      retryDelay: {
        kind: "parsed",
        parse: wholeNumber(0, 60_000),
        default: "500",
        brief: "Milliseconds before the first of them; it doubles each time, and Zoho's own Retry-After comes on top",
        placeholder: "ms",
      },
      timeout: {
        kind: "parsed",
        parse: wholeNumber(1, 3600),
        default: "30",
        brief: "Seconds to wait for one answer",
        placeholder: "seconds",
      },
      apiDomain: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Address instead of Zoho's own, for a gateway; also ZOHO_API_DOMAIN",
        placeholder: "url",
      },
      accountsUrl: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Address of the accounts server instead of Zoho's own; also ZOHO_ACCOUNTS_URL",
        placeholder: "url",
      },
      quiet: { kind: "boolean", default: false, withNegated: false, brief: "Say only what went wrong" },
      json: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Print { version, folder, changes, failures, … } for programs",
      },
    },
    aliases: { m: "metadata", q: "quiet" },
  },
  docs: {
    brief: "Fetch your org's metadata into a folder",
    customUsage: [
      { input: "", brief: "All modules, as zoho-preflight.json says where" },
      { input: "--data-center eu --metadata zoho-metadata", brief: "The same without a configuration" },
      { input: "--modules Leads,Deals", brief: "Only these two, and what their subforms need" },
      {
        input: "--credentials ~/.zoho-preflight-credentials.json",
        brief: "Secrets from a file instead of the environment",
      },
      { input: "--environment sandbox", brief: "The org's sandbox" },
      { input: "--check", brief: "In CI: exit 1 when the org has changed since the snapshot was pulled" },
    ],
    fullDescription: [
      "Fetches modules, fields, layouts, related lists, edition, profile, licences and the number of users of your org into a folder.",
      "check, the ESLint plugin and loadSnapshot() read it. Commit it: it is sorted, changes by the line, and holds no names, e-mail addresses or ids of people.",
      "",
      "Credentials come from the environment, and are never shown or stored:",
      "  ZOHO_ACCESS_TOKEN                                          a token that lives for an hour, or",
      "  ZOHO_REFRESH_TOKEN, ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET     what pull makes one from",
      "Scopes to grant: ZohoCRM.settings.{modules,fields,layouts,related_lists,profiles}.READ, ZohoCRM.org.READ, ZohoCRM.users.READ, ZohoCRM.features.READ",
      "",
      "The folder changes as a whole or not at all: a pull that fails, or is interrupted, leaves it as it was. When something is refused, the rest is",
      "fetched, told, and written only with --partial. Requests cost API credits: three per module, and a few.",
      "HTTPS_PROXY and NO_PROXY are honoured.",
      "",
      "Exit code: 0 done, 1 the org has changed (--check), 2 something could not be fetched or written, or wrong usage.",
    ].join("\n"),
  },
});
