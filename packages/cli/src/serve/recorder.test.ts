import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { loadPreflight } from "@zoho-preflight/validator/node";
import { expect, test } from "vitest";

import { newFolder } from "../../../../test/folders.ts";
import { openRecorder } from "./recorder.ts";

test("a line that cannot be written does not keep back those after it", async () => {
  const folder = join(newFolder(), "out");
  mkdirSync(folder);
  const file = join(folder, "a.ndjson");
  const record = await openRecorder(file, "a.ndjson", loadPreflight(folder));
  const request = { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }] } };
  const refused = {
    code: "INVALID_DATA",
    details: { api_name: "Last_Name" },
    message: "invalid data",
    status: "error",
  };
  const answer = { status: 400, bytes: Buffer.from(JSON.stringify({ data: [refused] })) };
  rmSync(folder, { recursive: true });
  await expect(record(request, answer)).rejects.toThrow("ENOENT");
  mkdirSync(folder);
  await record(request, answer);
  expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(1);
});
