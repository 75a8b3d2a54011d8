// A user's file: it must compile in a strict project, and each wrong line below must not.
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { explanation } from "@zoho-preflight/metadata/explanations";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { createPreflight, OptionError, printPath, validate } from "@zoho-preflight/validator";
import type { Issue, PredictedBody, Preflight, PreflightOptions, Report, Snapshot, StandardSchema } from "@zoho-preflight/validator";
import { attachPreflight } from "@zoho-preflight/validator/axios";
import { checks } from "@zoho-preflight/validator/checks";
import { createPreflight as createCore } from "@zoho-preflight/validator/core";
import { preflightFetch } from "@zoho-preflight/validator/fetch";
import { guardRequests, PreflightError } from "@zoho-preflight/validator/guard";
import type { GuardOptions } from "@zoho-preflight/validator/guard";
import { ConfigError, loadConfig, loadPreflight, loadSnapshot, SnapshotError } from "@zoho-preflight/validator/node";
import { attachPreflight as attachToSdk } from "@zoho-preflight/validator/sdk";
import { OPEN, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";
import { preflightInterceptor } from "@zoho-preflight/validator/undici";

const options: PreflightOptions = { dataCenter: "eu", scopes: ["ZohoCRM.modules.ALL"], severity: { "known-host": "warning" } };
const preflight: Preflight = createPreflight(options);
const report: Report = preflight.validate({ method: "GET", url: "https://www.zohoapis.eu/crm/v8/users" });
const first: Issue | undefined = report.issues[0];
const told: string = first === undefined ? "fine" : `${printPath(first.path)}: ${first.message} (${first.code ?? first.effect ?? "wrong"})`;

const loaded: Snapshot = loadSnapshot("zoho-metadata");
const read: Snapshot = readSnapshot({ version: "v8", modules: { modules: [] }, fields: {} });
const core: Preflight = createCore({ snapshot: loaded, catalogue });
const seen: Report = validateSeen(core, { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Company: UNKNOWN, [OPEN]: true }] } }, { alternatives: "any" });
const names: readonly string[] = checks.map((check) => check.name);

const guarding: GuardOptions = { onIssues: (found, request) => { if (!found.ok) throw new PreflightError(found, request); }, onReport: ({ operation }) => operation?.id, sample: 0.1, hosts: ["localhost"] };
const zohoFetch: typeof fetch = preflightFetch(preflight, guarding);
const ownFetch: (url: string, init?: { readonly retries: number }) => Promise<string> = preflightFetch(preflight, { fetch: (url: string, init?: { readonly retries: number }) => Promise.resolve(url + String(init?.retries)) });
const interceptor = preflightInterceptor(preflight, { onIssues: "warn" });
const dispatch: (options: { readonly path: string }, handler: object) => boolean = interceptor((options: { readonly path: string }, handler: object) => options.path in handler);
guardRequests(preflight)({ method: "GET", url: "https://www.zohoapis.eu/crm/v8/users" });

interface Lead {
  Last_Name: string;
}
const schema: StandardSchema<Lead> = preflight.schema<Lead>("Leads", "insert", { warnings: true });
const result = schema["~standard"].validate({ Last_Name: "Ng" });
const parsed: string = result.issues === undefined ? result.value.Last_Name : result.issues.map((issue) => issue.message).join();

// What is optional may also be undefined, as a program's own settings often are.
const maybe: { readonly [name: string]: string | undefined } = {};
const setUp: PreflightOptions = { dataCenter: maybe["dc"] === "eu" ? "eu" : undefined, apiVersion: maybe["version"], scopes: maybe["scopes"]?.split(",") };
const byFile: Preflight = createPreflight(loadConfig());
const byProject: Preflight = loadPreflight(undefined, { ...setUp, token: undefined });
const isEmbedded: boolean | undefined = byProject.snapshot.embedded;
const quiet: GuardOptions = { onIssues: undefined, sample: undefined, onReport: undefined, hosts: undefined };
readSnapshot({ version: "v8", modules: [], fields: undefined, layouts: undefined });

// The body of an answer is told by its code: an error about the request, or entries about its items.
const body: PredictedBody | undefined = report.response?.body;
const about: string | undefined = body?.code === undefined ? undefined : body.details.param_name;
const rows = body?.code === undefined ? body?.["data"] : undefined;

// @ts-expect-error no check of that name
createPreflight({ severity: { "picklist-valeu": "error" } });
// @ts-expect-error no data centre of that name
createPreflight({ dataCenter: "europe" });
// @ts-expect-error an entry has no code of its own
const wrongCode: unknown = body?.code === undefined ? body?.code.length : undefined;
// @ts-expect-error no such mode
preflightFetch(preflight, { onIssues: "log" });
// @ts-expect-error records are not deleted by a body
preflight.schema("Leads", "delete");
// @ts-expect-error no axios and no instance of it
attachPreflight({}, preflight);
// @ts-expect-error no connector of an SDK
attachToSdk({}, preflight);
// @ts-expect-error `ok` is a boolean
const wrongReport: string = validate({ url: "/crm/v8/users" }).ok;
// @ts-expect-error an issue has a severity, and it is none of these
const wrongSeverity: "fatal" | undefined = first?.severity;
// @ts-expect-error the core brings no catalogue of its own
createCore({ snapshot: read });
// @ts-expect-error a list of scopes
createPreflight({ scopes: "ZohoCRM.modules.ALL" });
// @ts-expect-error names are text
const wrongNames: readonly number[] = names;

export { about, byFile, ConfigError, dispatch, explanation, isEmbedded, quiet, rows, wrongCode, loadConfig, OptionError, ownFetch, parsed, seen, SnapshotError, standardOrg, told, wrongNames, wrongReport, wrongSeverity, zohoFetch };
