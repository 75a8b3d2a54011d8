// A user's file: it must compile in a strict project, and each wrong line below must not.
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { explanation } from "@zoho-preflight/metadata/explanations";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { createPreflight, OptionError, printPath, validate } from "@zoho-preflight/validator";
import type { Issue, Preflight, PreflightOptions, Report, Snapshot } from "@zoho-preflight/validator";
import { checks } from "@zoho-preflight/validator/checks";
import { createPreflight as createCore } from "@zoho-preflight/validator/core";
import { loadConfig, loadSnapshot, SnapshotError } from "@zoho-preflight/validator/node";
import { OPEN, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";

const options: PreflightOptions = { dataCenter: "eu", scopes: ["ZohoCRM.modules.ALL"], severity: { "known-host": "warning" } };
const preflight: Preflight = createPreflight(options);
const report: Report = preflight.validate({ method: "GET", url: "https://www.zohoapis.eu/crm/v8/users" });
const first: Issue | undefined = report.issues[0];
const told: string = first === undefined ? "fine" : `${printPath(first.path)}: ${first.message} (${first.code ?? "value lost"})`;

const loaded: Snapshot = loadSnapshot("zoho-metadata");
const read: Snapshot = readSnapshot({ version: "v8", modules: { modules: [] }, fields: {} });
const core: Preflight = createCore({ snapshot: loaded, catalogue });
const seen: Report = validateSeen(core, { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Company: UNKNOWN, [OPEN]: true }] } }, { alternatives: "any" });
const names: readonly string[] = checks.map((check) => check.name);

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

export { explanation, loadConfig, OptionError, seen, SnapshotError, standardOrg, told, wrongNames, wrongReport, wrongSeverity };
