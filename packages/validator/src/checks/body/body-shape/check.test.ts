import { describe, get, insert, open, update, upsert, verbs } from "../../../../../../test/verbs.ts";
import { ONE_OF, PARTS, UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("body-shape");

describe("body-shape: the body as a whole", () => {
  predicts(
    "text that is no JSON",
    { method: "POST", url: "/crm/v2/Leads", body: '{"data": [{"Last_Name": }]}' },
    { code: "INVALID_DATA", path: ["body"], severity: "error", details: { expected_data_type: "jsonobject" } },
  );
  predicts(
    "no body at all where records are expected",
    { method: "POST", url: "/crm/v8/Leads" },
    {
      code: "INVALID_DATA",
      path: ["body"],
      severity: "error",
      message: 'The body is missing, and this call needs one. Send { "data": [ … ] }.',
    },
  );
  predicts(
    "no body where one source only asks for one",
    { method: "PUT", url: "/crm/v8/settings/roles", headers: {} },
    { code: "INVALID_DATA", severity: "warning" },
  );
  predicts(
    "a form at a JSON endpoint",
    { method: "POST", url: "/crm/v8/Leads", body: new URLSearchParams({ Last_Name: "Ng" }) },
    {
      code: "INVALID_DATA",
      path: ["body"],
      severity: "error",
      message:
        "The body is a form (application/x-www-form-urlencoded); this call needs JSON. Send the object through JSON.stringify, with Content-Type: application/json.",
    },
  );
  predicts(
    "form text at a JSON endpoint",
    { method: "POST", url: "/crm/v8/Leads", body: "Last_Name=Ng&Company=Ng" },
    { code: "INVALID_DATA", severity: "error" },
  );
  predicts(
    "a multipart body at a JSON endpoint, which is a guess",
    { method: "POST", url: "/crm/v8/Leads", body: new FormData() },
    { code: "INVALID_DATA", severity: "warning" },
  );
  predicts(
    "records without their envelope",
    { method: "POST", url: "/crm/v8/Leads", body: [{ Last_Name: "Ng" }] },
    {
      code: "INVALID_DATA",
      path: ["body"],
      details: { expected_data_type: "jsonobject" },
      message: 'The body is an array; Zoho expects an object with the key "data". Wrap it: { "data": [ … ] }.',
      suggestions: ['{ "data": [ … ] }'],
    },
  );
  predicts(
    "text as the whole body",
    { method: "POST", url: "/crm/v8/Leads", body: '"Ng"' },
    { code: "INVALID_DATA", message: 'The body is the text "Ng"; Zoho expects an object with the key "data".' },
  );

  accepts("a GET with a body", { method: "GET", url: "/crm/v8/Leads?fields=id", body: "anything" });
  accepts("a GET without one", get("Leads?fields=id"));
  accepts("an action that takes no body", { method: "POST", url: "/crm/v8/Leads/4150868000001747019/actions/clone" });
  predicts(
    "no tags at all, as a warning",
    { method: "POST", url: "/crm/v7/Leads/actions/add_tags?ids=4150868000001747019" },
    {
      code: "INVALID_DATA",
      severity: "warning",
      path: ["body"],
    },
  );
  accepts("tags in the query of v2", {
    method: "POST",
    url: "/crm/v2/Leads/4150868000001747019/actions/add_tags?tag_names=a",
  });
  const photo = new FormData();
  photo.append("file", new Blob(["Quay"]));
  accepts("a file", { method: "POST", url: "/crm/v8/Leads/4150868000001747019/photo", body: photo });
  accepts("a function's form", {
    method: "POST",
    url: "/crm/v8/functions/hello/actions/execute",
    body: new URLSearchParams({ a: "1" }),
  });
  silent("a body that cannot be seen", { method: "POST", url: "/crm/v8/Leads", body: UNKNOWN });
  accepts("bytes", { method: "POST", url: "/crm/v8/Leads", body: new Uint8Array([1]) });
  accepts("an object that writes its own JSON", {
    method: "POST",
    url: "/crm/v8/Leads",
    body: { toJSON: () => ({ data: [] }) },
  });
});

describe("body-shape: the root key", () => {
  predicts(
    "the key of another endpoint",
    { method: "POST", url: "/crm/v8/Leads", body: { users: [{ Last_Name: "Ng" }], trigger: [] } },
    {
      code: "MANDATORY_NOT_FOUND",
      path: ["body"],
      severity: "error",
      details: { api_name: "data" },
      message: 'The body has "users" where this call expects "data".',
      suggestions: ["data"],
    },
  );
  predicts(
    "data where tags are expected",
    { method: "POST", url: "/crm/v8/settings/tags?module=Leads", body: { data: [{ name: "hot" }] } },
    { code: "MANDATORY_NOT_FOUND", severity: "error", details: { api_name: "tags" }, suggestions: ["tags"] },
  );
  predicts(
    "data where users are expected",
    { method: "POST", url: "/crm/v2/users", body: { data: [{ last_name: "Ng" }] } },
    { code: "MANDATORY_NOT_FOUND", details: { api_name: "users" }, suggestions: ["users"] },
  );
  predicts(
    "a record without its envelope",
    { method: "POST", url: "/crm/v2/Leads", body: { Last_Name: "Ng", Company: "Ng & Co" } },
    {
      code: "MANDATORY_NOT_FOUND",
      details: { api_name: "data" },
      message: 'The body has no key "data", the array for records. Wrap the record: { "data": [{ … }] }.',
      suggestions: ['{ "data": [{ … }] }'],
    },
  );
  predicts(
    "an empty object",
    { method: "POST", url: "/crm/v8/Leads", body: {} },
    { code: "MANDATORY_NOT_FOUND", message: 'The body has no key "data", and this call needs it.' },
  );
  predicts(
    "a COQL query under another name",
    { method: "POST", url: "/crm/v8/coql", body: { query: "select id from Leads where id is not null" } },
    { code: "MANDATORY_NOT_FOUND", details: { api_name: "select_query" }, suggestions: ["select_query"] },
  );
  predicts(
    "a root key that one source calls required",
    { method: "PUT", url: "/crm/v8/settings/roles", body: { data: [{ id: "4150868000001747019" }] } },
    { code: "MANDATORY_NOT_FOUND", severity: "warning", details: { api_name: "roles" } },
  );
  predicts(
    "one record where an array is expected",
    { method: "POST", url: "/crm/v8/Leads", body: { data: { Last_Name: "Ng" } } },
    {
      code: "INVALID_DATA",
      path: ["body", "data"],
      severity: "error",
      details: { expected_data_type: "jsonarray", api_name: "data" },
      message: '"data" is an object; Zoho expects an array. Wrap it: "data": [{ … }].',
      suggestions: ['"data": [{ … }]'],
    },
  );
  predicts(
    "records as JSON text inside of JSON",
    { method: "POST", url: "/crm/v8/Leads", body: { data: '[{"Last_Name":"Ng"}]' } },
    {
      code: "INVALID_DATA",
      path: ["body", "data"],
      message: '"data" is the text "[{"Last_Name":"Ng"}]"; Zoho expects an array.',
    },
  );
  predicts(
    "an array where an object is expected",
    { method: "POST", url: "/crm/v8/Leads/actions/change_owner", body: { owner: [{ id: "4150868000001747019" }] } },
    { code: "INVALID_DATA", path: ["body", "owner"], details: { expected_data_type: "jsonobject", api_name: "owner" } },
  );
  predicts(
    "records that are none",
    { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }, "Ng", null, [{ Last_Name: "Ng" }]] } },
    {
      code: "INVALID_DATA",
      path: ["body", "data", 1],
      severity: "error",
      details: { expected_data_type: "jsonobject" },
      message: 'This item of "data" is the text "Ng"; Zoho expects an object.',
    },
    { path: ["body", "data", 2] },
    { path: ["body", "data", 3], message: 'This item of "data" is an array; Zoho expects an object.' },
  );
  predicts("no records", insert("Leads", []), {
    code: "MANDATORY_NOT_FOUND",
    severity: "warning",
    path: ["body", "data"],
    message: '"data" is empty. Add at least one record.',
  });

  accepts("an insert", insert("Leads", { Last_Name: "Ng" }));
  accepts("an insert as text", { method: "POST", url: "/crm/v8/Leads", body: '{"data":[{"Last_Name":"Ng"}]}' });
  accepts("an update", update("Leads", { id: "4150868000001747019", Company: "Ng" }));
  accepts("an upsert", upsert("Leads", { Last_Name: "Ng" }));
  accepts("a list of ids, which are text", {
    method: "POST",
    url: "/crm/v8/Leads/actions/unshare_emails",
    body: { ids: ["4150868000001747019"] },
  });
  accepts("tags in the body of v8", {
    method: "POST",
    url: "/crm/v8/Leads/actions/add_tags",
    body: { tags: [{ name: "hot" }], ids: ["4150868000001747019"] },
  });
  accepts("an empty list that is no list of records", {
    method: "PUT",
    url: "/crm/v8/Leads/4150868000001747019/actions/share",
    body: { share: [] },
  });
  silent("a body that may have more keys", { method: "POST", url: "/crm/v8/Leads", body: open({ trigger: [] }) });
  silent("records that cannot be seen", { method: "POST", url: "/crm/v8/Leads", body: { data: UNKNOWN } });
  silent("records of which some cannot be seen", {
    method: "POST",
    url: "/crm/v8/Leads",
    body: { data: [UNKNOWN, { Last_Name: "Ng" }] },
  });
  silent("an empty list that may hold more", { method: "POST", url: "/crm/v8/Leads", body: { data: open([]) } });
  silent("alternatives of which one is good", {
    method: "POST",
    url: "/crm/v8/Leads",
    body: { data: { [ONE_OF]: [[{ Last_Name: "Ng" }], "none"] } },
  });
});

describe("body-shape: bodies that hold files", () => {
  const form = (...parts: readonly (readonly [string, string | Blob])[]): FormData => {
    const made = new FormData();
    for (const [name, value] of parts)
      if (typeof value === "string") made.append(name, value);
      else made.append(name, value);
    return made;
  };
  const file = new Blob(["Quay"]);
  const upload = (body: unknown, version = "v8"): object => ({ method: "POST", url: `/crm/${version}/files`, body });
  const attach = (body: unknown, query = ""): object => ({
    method: "POST",
    url: `/crm/v8/Leads/4150868000001747019/Attachments${query}`,
    body,
  });

  predicts("another part: an error, since the answer is printed for v8", upload(form(["attachment", file])), {
    code: "failure_in_attachment_handling",
    severity: "error",
    path: ["body"],
    message: 'The body has no part "file"; this call takes a file. Send it as multipart/form-data.',
    details: {},
  });
  predicts("the same before v8", upload(form(["attachment", file]), "v7"), { severity: "warning" });
  predicts("a file without a byte", upload(form(["file", new Blob([])])), {
    code: "failure_in_attachment_handling",
    message: 'The file in the part "file" is empty.',
  });
  predicts("JSON in place of a file", upload({ file: "quay.pdf" }), { code: "failure_in_attachment_handling" });
  predicts("a body that is left out, as a warning", upload(undefined), { severity: "warning" });
  predicts("more files than a call takes", upload(form(...Array.from({ length: 11 }, () => ["file", file] as const))), {
    code: "INVALID_REQUEST",
    severity: "error",
    message: 'The body has 11 parts "file"; the maximum is 10.',
  });
  predicts("neither a file nor its address", attach(form(["title", "Quay"])), {
    code: "MANDATORY_NOT_FOUND",
    severity: "error",
    message:
      'The body has no part "file", and no "attachmentUrl" in its place; this call takes a file. Send it as multipart/form-data.',
  });
  predicts(
    "a photo under another name, as a warning",
    { ...attach(form(["photo", file])), url: "/crm/v8/Leads/4150868000001747019/photo" },
    {
      code: "INVALID_DATA",
      severity: "warning",
    },
  );
  const ten = Array.from({ length: 10 }, () => ["file", file] as const);
  const BULK = "https://content.zohoapis.com/crm/v8/upload";
  const written = (name: string): string =>
    `--x\r\nContent-Disposition: form-data; name="${name}"; filename="quay.pdf"\r\n\r\nQuay\r\n--x--`;
  const text = (name: string): object => ({
    ...upload(written(name)),
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
  });
  predicts("another part in a form that is written out", text("attachment"), {
    code: "failure_in_attachment_handling",
  });
  accepts("the part in a form that is written out", text("file"));
  silent("a form whose parts cannot be told apart", { ...text("file"), body: { [PARTS]: [UNKNOWN] } });
  const MB = 1024 * 1024;
  const ofSize = (bytes: number): Blob => new Blob([new Uint8Array(bytes)]);
  const photo = (body: unknown): object => ({ ...attach(body), url: "/crm/v8/Leads/4150868000001747019/photo" });
  predicts("a photo that is too large by a byte, as a warning", photo(form(["file", ofSize(10 * MB + 1)])), {
    code: "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
    severity: "warning",
    path: ["body", "file"],
    message: 'The file in the part "file" has 10.1 MB; the maximum of a file is 10 MB.',
  });
  accepts("a photo of the maximum", photo(form(["file", ofSize(10 * MB)])));
  accepts("a large part beside the file", photo(form(["file", file], ["notes", ofSize(11 * MB)])));
  predicts("a photo sent as bytes that hold its form", photo(new Uint8Array(11 * MB)), {
    code: "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
    severity: "warning",
    path: ["body"],
    message: "The body has 11 MB; the maximum of a file is 10 MB.",
  });
  predicts("a photo sent as a blob", photo(ofSize(11 * MB)), { code: "FILE_SIZE_MORE_THAN_ALLOWED_SIZE" });
  accepts("bytes of a photo of the maximum, with what a form writes around it", photo(new ArrayBuffer(10 * MB + 900)));
  const ofLength = (request: object, length: number, more: object = {}): object => ({
    ...request,
    headers: {
      Authorization: "Zoho-oauthtoken 1000.0000",
      "Content-Type": "multipart/form-data; boundary=x",
      "Content-Length": String(length),
      ...more,
    },
  });
  predicts("an attachment whose header says that it is too large", ofLength(attach(UNKNOWN), 101 * MB), {
    code: "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
    severity: "error",
    path: ["body"],
  });
  predicts(
    "a file of a bulk write",
    { ...ofLength(upload(written("file")), 26 * MB, { feature: "bulk-write", "X-CRM-ORG": "1" }), url: BULK },
    { code: "FILE_TOO_LARGE", severity: "warning" },
  );
  predicts("a file in a form that is written out", ofLength(text("file"), 21 * MB), { severity: "warning" });
  accepts("ten files that share a body", ofLength(upload(form(...ten)), 199 * MB));
  silent("as many files as a call takes, in a body that cannot be seen", ofLength(upload(UNKNOWN), 199 * MB));
  silent("a body that was compressed", ofLength(attach(UNKNOWN), 101 * MB, { "Content-Encoding": "gzip" }));
  silent("a length that is a variable", ofLength(attach(UNKNOWN), 0, { "Content-Length": UNKNOWN }));
  accepts("a file", upload(form(["file", file])));
  accepts(
    "ten files, and texts beside them",
    upload(form(["title", "Quay"], ...Array.from({ length: 10 }, () => ["file", file] as const))),
  );
  accepts("an address in a form", attach(form(["attachmentUrl", "https://bakery.example/quay.pdf"])));
  accepts("an address in the query", attach(undefined, "?attachmentUrl=https://bakery.example/quay.pdf"));
  accepts("a file whose size is not known", upload(form(["file", ""])));
  silent("a body that cannot be seen", upload(UNKNOWN));
});
