import { describe, verbs } from "../../../../../../test/verbs.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("body-keys");
const post = (address: string, body: object): object => ({ method: "POST", url: `/crm/v8/${address}`, body });
const tag = (keys: object): object => post("settings/tags?module=Leads", { tags: [keys] });
const WATCH = { channel_id: "1068001", events: ["Leads.create"], notify_url: "https://example.com/zoho" };
const massUpdate = (keys: object): object =>
  post("Leads/actions/mass_update", { data: [{ Company: "Harbour & Sons" }], ...keys });

describe("body-keys: needed keys that hold nothing", () => {
  predicts("null in an item", tag({ name: null }), {
    code: "MANDATORY_NOT_FOUND",
    severity: "warning",
    path: ["body", "tags", 0, "name"],
    details: { api_name: "name", json_path: "$.tags[0].name" },
    message: '"name" is null, and this call needs it.',
  });
  predicts("empty text in an item", tag({ name: "" }), {
    code: "MANDATORY_NOT_FOUND",
    severity: "warning",
    path: ["body", "tags", 0, "name"],
    message: '"name" is empty, and this call needs it.',
  });
  predicts("null where a notification is sent to", post("actions/watch", { watch: [{ ...WATCH, notify_url: null }] }), {
    code: "MANDATORY_NOT_FOUND",
    severity: "warning",
    path: ["body", "watch", 0, "notify_url"],
  });
  predicts("null for all keys of which one is needed", massUpdate({ ids: null, cvid: null }), {
    code: "MANDATORY_NOT_FOUND",
    severity: "warning",
    path: ["body", "ids"],
    message: '"ids" is null, and this call needs it.',
  });
  predicts("a mass update that names no records", massUpdate({}), {
    code: "MANDATORY_NOT_FOUND",
    severity: "warning",
    path: ["body"],
    message: '"ids" is missing, and this call needs it.',
  });
  accepts("null beside the key that does instead", massUpdate({ ids: null, cvid: "4150868000001747019" }));
  accepts("a mass update by a view", massUpdate({ cvid: "4150868000001747019" }));
  accepts("a mass update by ids", massUpdate({ ids: ["4150868000001747019"] }));
  accepts("null for what need not be there", tag({ name: "Harbour", color_code: null }));
  silent("a key that cannot be seen", tag({ name: UNKNOWN }));
  silent("a null that may not be sent", tag({ name: null, [MAYBE]: new Set(["name"]) }));
});
