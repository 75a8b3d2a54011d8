import { describe, open, update, verbs } from "../../../../../../test/verbs.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("record-limit");

const leads = (count: number): object[] => Array.from({ length: count }, () => ({ Last_Name: "Ng" }));
const post = (module: string, body: unknown, version = "v8"): object => ({
  method: "POST",
  url: `/crm/${version}/${module}`,
  body,
});

describe("record-limit", () => {
  predicts("101 records in an insert", post("Leads", { data: leads(101) }), {
    code: "LIMIT_EXCEEDED",
    path: ["body", "data"],
    severity: "error",
    details: { maximum_length: 100, api_name: "data" },
    message: '"data" has 101 records; the maximum is 100. Split them into several calls.',
  });
  predicts("101 records in an upsert of v2", post("Leads/upsert", { data: leads(101) }, "v2"), {
    code: "LIMIT_EXCEEDED",
    details: { maximum_length: 100, api_name: "data" },
  });
  predicts("two users", post("users", { users: [{ last_name: "Ng" }, { last_name: "Lee" }] }), {
    code: "INVALID_DATA",
    path: ["body", "users"],
    severity: "error",
    details: { maximum_length: 1, api_name: "users", json_path: "$.users" },
  });
  predicts("six sub-requests", post("__composite_requests", { __composite_requests: [{}, {}, {}, {}, {}, {}] }), {
    code: "INVALID_DATA",
    details: { maximum_length: 5, api_name: "__composite_requests", json_path: "$.__composite_requests" },
  });
  predicts("an open list that is over the limit already", post("Leads", { data: open(leads(101)) }), {
    code: "LIMIT_EXCEEDED",
  });
  predicts(
    "two records at the path of one",
    {
      method: "PUT",
      url: "/crm/v8/Leads/4150868000001747019",
      body: { data: [{ Company: "Ng" }, { Company: "Lee" }] },
    },
    {
      code: "INVALID_DATA",
      severity: "warning",
      message:
        'The path names one record, but "data" has 2. Leave the id out of the path and give each record its own "id".',
    },
  );

  accepts("100 records", post("Leads", { data: leads(100) }));
  accepts("one record at its path", {
    method: "PUT",
    url: "/crm/v8/Leads/4150868000001747019",
    body: { data: [{ Company: "Ng" }] },
  });
  accepts(
    "100 updates",
    update(
      "Leads",
      Array.from({ length: 100 }, (_, index) => ({ id: String(4150868000001747000n + BigInt(index)) })),
    ),
  );
  silent("a list that may hold more", post("Leads", { data: open(leads(100)) }));
  silent(
    "records that may be absent",
    post("Leads", { data: Object.assign(leads(101), { [MAYBE]: new Set(["100"]) }) }),
  );
  silent("records that cannot be seen", post("Leads", { data: UNKNOWN }));
});
