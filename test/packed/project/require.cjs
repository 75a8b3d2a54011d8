/* global console */
const { createPreflight, validate } = require("@zoho-preflight/validator");
const { catalogue } = require("@zoho-preflight/metadata/catalogue");
const { createPreflight: createCore } = require("@zoho-preflight/validator/core");
const { loadSnapshot } = require("@zoho-preflight/validator/node");

const request = { method: "POST", url: "https://www.zohoapis.com/crm/v8/Leads", body: { data: [{ Company: "Ng & Co" }] } };
const reports = [validate(request), createPreflight().validate(request), createCore({ snapshot: loadSnapshot("zoho-metadata"), catalogue }).validate({ url: "/crm/v8/Boats?fields=Name" })];

console.log(JSON.stringify(reports.map((report) => report.issues.map((issue) => issue.code))));
