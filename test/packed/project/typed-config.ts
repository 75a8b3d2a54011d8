// A user's typed config: it must compile in a strict project, and each wrong line below must not.
import { defineConfig } from "eslint/config";
import zohoCrm from "@zoho-preflight/eslint-plugin";
import type { ClientPattern, ConfigureOptions, PayloadPattern, ZohoCrmSettings } from "@zoho-preflight/eslint-plugin";

const client: ClientPattern = { callee: "zohoFetch", method: { arg: 0 }, path: { arg: 1 }, body: { arg: 2, key: "json" }, base: "/crm/v8" };
const payload: PayloadPattern = { files: "payloads/*.json", request: "POST /crm/v8/Leads" };
const settings: ZohoCrmSettings = { metadata: "./zoho-metadata", apiVersion: "v8", scopes: ["ZohoCRM.modules.ALL"], clients: [client], payloads: [payload], severity: { "known-fields": "off" }, maxAgeDays: 30 };
const options: ConfigureOptions = { ...settings, metadata: new URL("zoho-metadata", import.meta.url), preset: "strict", files: ["packages/bakery/**"] };

// @ts-expect-error days are a number
const wrongDays: ZohoCrmSettings = { maxAgeDays: "30" };
// @ts-expect-error no such preset
zohoCrm.configure({ preset: "recomended" });
// @ts-expect-error no such key
zohoCrm.configure({ metdata: "./zoho-metadata" });

export const byName = defineConfig([{ files: ["**/*.js"], plugins: { "zoho-crm": zohoCrm }, extends: ["zoho-crm/strict"] }, wrongDays === settings ? [] : []]);
export default defineConfig([zohoCrm.configs.recommended, zohoCrm.configure(options), zohoCrm.configs.json, { settings: { "zoho-crm": settings } }]);
