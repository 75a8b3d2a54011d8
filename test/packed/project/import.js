import { createPreflight, validate } from "@zoho-preflight/validator";
import { loadSnapshot } from "@zoho-preflight/validator/node";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";

const modules = { modules: [{ api_name: "Boats" }] };
const fields = { Boats: { fields: [{ api_name: "Name", data_type: "text", json_type: "string", length: 20, system_mandatory: true }] } };

const codes = (report) => report.issues.map((issue) => `${issue.severity} ${issue.code}`);
const getting = (module) => ({ method: "GET", url: `https://www.zohoapis.com/crm/v8/${module}?fields=Name` });

const loaded = createPreflight({ snapshot: loadSnapshot("zoho-metadata") });
const read = createPreflight({ snapshot: readSnapshot({ version: "v8", modules, fields }) });

console.log(
  JSON.stringify({
    embedded: codes(validate({ method: "POST", url: "https://www.zohoapis.com/crm/v8/Leads", body: { data: [{ Company: "Ng & Co" }] } })),
    loaded: [codes(loaded.validate(getting("Projects"))), codes(loaded.validate(getting("Boats")))],
    read: [codes(read.validate(getting("Boats"))), codes(read.validate(getting("Projects")))],
  }),
);
