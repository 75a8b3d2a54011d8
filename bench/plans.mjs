// Plans for 10,000 fields (50 modules x 200): CPU and heap beyond the snapshot itself. Run with --expose-gc.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { org, record } from "./contract.mjs";

if (typeof gc !== "function") {
  process.exit(
    spawnSync(process.execPath, ["--expose-gc", fileURLToPath(import.meta.url)], { stdio: "inherit" }).status ?? 1,
  );
}
const { createPreflight } = await import("../packages/validator/dist/index.js");
const { readSnapshot } = await import("../packages/validator/dist/snapshot.js");
const snapshot = readSnapshot(org(50, 200));
// The fields are read before the clock starts: that is the snapshot's cost, not the plan's.
for (const module of snapshot.modules) snapshot.module(module.api_name);
const warm = createPreflight();
warm.validate({ method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }] } });
gc();
const heap = process.memoryUsage().heapUsed;
const start = process.cpuUsage();
const preflight = createPreflight({ snapshot });
for (const { api_name } of snapshot.modules)
  preflight.validate({ method: "POST", url: `/crm/v8/${api_name}`, body: { data: [record(15, 1)] } });
const { user, system } = process.cpuUsage(start);
gc();
console.log(
  `plans for 10,000 fields: ${((user + system) / 1000).toFixed(0)} ms CPU, ${((process.memoryUsage().heapUsed - heap) / 1048576).toFixed(1)} MB heap`,
);
