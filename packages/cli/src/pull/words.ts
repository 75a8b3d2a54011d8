import { COMMON } from "../common-words.ts";
import type { CommandWords } from "../flag-kinds.ts";
import type { PullFlags } from "./flags.ts";

/** The words of `zoho-preflight pull`. */
export const words: CommandWords<keyof PullFlags> = {
  brief: "Fetch your org's metadata into a folder",
  examples: [
    ["", "All modules, into the folder in zoho-preflight.json"],
    ["--data-center eu --metadata zoho-metadata", "The same without a configuration"],
    ["--modules Leads,Deals", "Only these two, and what their subforms need"],
    ["--credentials ~/.zoho-preflight-credentials.json", "Secrets from a file instead of the environment"],
    ["--environment sandbox", "The org's sandbox"],
    ["--check", "In CI: exit 1 when the org has changed since the snapshot was pulled"],
  ],
  description: [
    "Fetches modules, fields, layouts, related lists, edition, profile, licences, features, addresses and the number of users of your org into a folder. check, the ESLint plugin and loadSnapshot() read it. Commit it: it is sorted, changes line by line, and holds no names, email addresses or ids of people.",
    "",
    "Credentials come from the environment, and are never shown or stored:",
    "  ZOHO_ACCESS_TOKEN                                       a token that lives for an hour, or",
    "  ZOHO_REFRESH_TOKEN, ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET  what pull gets a token with",
    "Scopes to grant: ZohoCRM.settings.{modules,fields,layouts,related_lists}.READ. Optional, and what is missing without them: ZohoCRM.settings.profiles.READ (permissions), ZohoCRM.org.READ (edition), ZohoCRM.users.READ (number of users, and whose profile it is), ZohoCRM.features.READ (licences and features), ZohoCRM.apis.READ (addresses)",
    "",
    "The folder changes completely or not at all: a pull that fails, or is interrupted, leaves it as it was. An optional part that Zoho refuses is left out, and an older copy of it is removed. When it refuses another one, the rest is fetched, the refusal is reported, and --partial writes what there is. Requests cost API credits: three per module, and a few. HTTPS_PROXY and NO_PROXY are honoured.",
    "",
    "Exit code: 0 done, 1 the org has changed (--check), 2 something could not be fetched or written, or wrong usage.",
  ],
  flags: {
    metadata: "Folder to write (default: the one in zoho-preflight.json, else zoho-metadata)",
    dataCenter: COMMON.dataCenter,
    environment: `${COMMON.environment} (default: production)`,
    apiVersion: "API version to fetch the metadata with; best the one that you call (default: v8)",
    modules: "Only these modules, by api_name; what is stored of others stays",
    credentials: "JSON file of mode 600 with access_token, or refresh_token, client_id and client_secret",
    check: "Write nothing; exit 1 when the org differs from the snapshot, and show what that breaks",
    partial: "Write also when Zoho refused a part; what is stored of that part stays",
    fresh: "Ask for everything, also for what Zoho says has not changed",
    concurrency: "Requests at once; your org may have 5 to 25, by its edition, and others use them too",
    retries: "How often to try again when Zoho is busy (429), broken (5xx) or unreachable",
    retryDelay: "Milliseconds before the first retry; doubled each time, and Zoho's own Retry-After comes on top",
    timeout: "Seconds to wait for one answer",
    apiDomain: "Address instead of Zoho's own, for a gateway; also ZOHO_API_DOMAIN",
    accountsUrl: "Address of the accounts server instead of Zoho's own; also ZOHO_ACCOUNTS_URL",
    quiet: "Report only what went wrong",
    json: "Print { version, folder, changes, failures, ... } for programs",
  },
};
