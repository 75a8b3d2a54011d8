import { describe, lintVerbs } from "./lint.ts";

/** What Zoho itself offers to call its API with, and hosts. */

describe("clients", () => {
  const { reports, silent } = lintVerbs();

  reports(
    "embedded insert",
    `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Company: "x" } });`,
    '1:55-71 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "embedded insert array",
    `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: [{ Company: "x" }, { Last_Name: "y" }], Trigger: ["workflow"] });`,
    '1:56-72 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent("embedded entity unknown", `ZOHO.CRM.API.insertRecord({ Entity: data.Entity, APIData: { Nonsense: 1 } });`);
  reports(
    "embedded entity misspelt",
    `ZOHO.CRM.API.getAllRecords({ Entity: "Leeds", page: 1 });`,
    '1:39-44 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
  reports(
    "embedded update without id",
    `ZOHO.CRM.API.updateRecord({ Entity: "Deals", APIData: { Stage: "Closed Won" } });`,
    '1:55-78 record-id This record has no "id", so Zoho does not know which one to update. Put it into APIData as "id": updateRecord does not read RecordID.',
  );
  reports(
    "embedded update with the id in another place",
    `ZOHO.CRM.API.updateRecord({ Entity: "Deals", RecordID: id, APIData: { Stage: "Closed Won" } });`,
    '1:69-92 record-id This record has no "id", so Zoho does not know which one to update. Put it into APIData as "id": updateRecord does not read RecordID.',
  );
  reports(
    "embedded search",
    `ZOHO.CRM.API.searchRecord({ Entity: "Leads", Type: "criteria", Query: "(Last_Name:equals:Ng" });`,
    '1:72-73 search-criteria The brackets of the criteria do not match: "(Last_Name:equals:Ng". Close each bracket that is opened.',
  );
  reports(
    "embedded coql",
    `ZOHO.CRM.API.coql({ select_query: "select Last_Name from Leads" });`,
    "1:58-63 coql-query The query has no WHERE, and COQL requires one. For all records, add: where id is not null.",
  );
  reports(
    "embedded upsert duplicate check",
    `ZOHO.CRM.API.upsertRecord({ Entity: "Leads", APIData: { Company: "x" }, duplicate_check_fields: ["Email"] });`,
    '1:55-71 maybe-mandatory-fields "Last_Name" is missing. If no such lead exists yet, Zoho answers MANDATORY_NOT_FOUND.',
  );
  reports(
    "embedded APIData filled later",
    `const record = {};
record["Last_Nme"] = document.getElementById("name").value;
ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: record });`,
    '1:16-18 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '2:8-18 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  silent(
    "embedded ZOHO.embeddedApp handler",
    `ZOHO.embeddedApp.on("PageLoad", (data) => { ZOHO.CRM.API.getRecord({ Entity: data.Entity, RecordID: data.EntityId }); });`,
  );
  reports(
    "zrc post",
    `zrc.post("/crm/v8/Leads", { data: [{ Company: "x" }] });`,
    '1:36-52 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "zrc get params",
    `zrc.get("/crm/v8/Leads", { params: { page: 1 } });`,
    '1:36-47 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "connection invoke",
    `ZOHO.CRM.CONNECTION.invoke("crm", { method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads", param_type: 2, parameters: { data: [{ Company: "x" }] } });`,
    '1:134-150 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  silent(
    "connection invoke unknown place",
    `ZOHO.CRM.CONNECTION.invoke("crm", { method: "GET", url: "https://www.zohoapis.eu/crm/v8/Leads", parameters: { fields: "id" } });`,
  );
  reports(
    "official sdk",
    `import * as ZOHOCRMSDK from "@zohocrm/nodejs-sdk-8.0";
const operations = new ZOHOCRMSDK.Record.RecordOperations("Leads");
const request = new ZOHOCRMSDK.Record.BodyWrapper();
const record = new ZOHOCRMSDK.Record.Record();
record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.COMPANY, "Ng");
record.addKeyValue("Last_Nme", "Ng");
request.setData([record]);
await operations.createRecords(request);`,
    '4:16-46 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '6:20-30 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  silent(
    "official sdk good",
    `import * as ZOHOCRMSDK from "@zohocrm/nodejs-sdk-8.0";
const operations = new ZOHOCRMSDK.Record.RecordOperations("Leads");
const request = new ZOHOCRMSDK.Record.BodyWrapper();
const records = [];
const record = new ZOHOCRMSDK.Record.Record();
record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.LAST_NAME, "Ng");
record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.NO_OF_EMPLOYEES, 5);
record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.LEAD_SOURCE, new ZOHOCRMSDK.Choice("Advertisement"));
records.push(record);
request.setData(records);
await operations.createRecords(request);`,
  );
  silent(
    "official sdk through a function that is given the module",
    `import * as ZOHOCRMSDK from "@zohocrm/nodejs-sdk-8.0";
async function save(moduleAPIName) {
  const request = new ZOHOCRMSDK.Record.BodyWrapper();
  const record = new ZOHOCRMSDK.Record.Record();
  await record.addFieldValue(ZOHOCRMSDK.Record.Field.Leads.LAST_NAME, "Ng");
  request.setData([record]);
  await new ZOHOCRMSDK.Record.RecordOperations(moduleAPIName).upsertRecords(request);
}
await save("Leads");`,
  );
  reports(
    "official sdk 2.0 deep imports",
    `import { MasterModel as Record } from "@zohocrm/typescript-sdk-2.0/core/com/zoho/crm/api/record/record";
import { RecordOperations } from "@zohocrm/typescript-sdk-2.0/core/com/zoho/crm/api/record/record_operations";
import { BodyWrapper } from "@zohocrm/typescript-sdk-2.0/core/com/zoho/crm/api/record/body_wrapper";
const moduleAPIName = "Deals";
const record = new Record();
record.addKeyValue("Deal_Nme", "x");
const body = new BodyWrapper();
body.setData([record]);
new RecordOperations().createRecords(moduleAPIName, body);`,
    '5:16-28 mandatory-fields "Deal_Name" is missing, and every deal needs it.',
    '5:16-28 mandatory-fields "Stage" is missing, and every deal needs it.',
    '6:20-30 known-fields Zoho\'s standard Deals has no field "Deal_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Deal_Name"?',
  );
  reports(
    "zcrmsdk",
    `const ZCRMRestClient = require("zcrmsdk");
ZCRMRestClient.API.MODULES.post({ module: "Leads", body: { data: [{ Company: "x" }] } });
ZCRMRestClient.API.MODULES.delete({ module: "Leads", id: "12" });`,
    '2:67-83 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "client script",
    `// zoho-module: Leads
const field = ZDK.Page.getField("Last_Nme");
ZDK.Page.getField("Created_Time").getValue();`,
    '2:33-43 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  silent("client script without module", `const field = ZDK.Page.getField("Last_Nme");`);
  reports(
    "host less fetch",
    `fetch("/crm/v8/Leads");`,
    '1:7-22 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
  );
  reports(
    "wrong host",
    `fetch("https://crm.zoho.eu/crm/v8/Leads?fields=id");`,
    '1:16-27 known-host "crm.zoho.eu" is not an API host of Zoho CRM. Did you mean "www.zohoapis.eu"?',
  );
});
