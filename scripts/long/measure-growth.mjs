// Judges and prints one growing request in a process of its own, and prints the CPU time that took, in ms:
// `node measure-growth.mjs rows 3000`. Reads packages/*/dist.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { createPreflight } from "../../packages/validator/dist/index.js";
import * as requests from "../../test/growth/requests.mjs";

const [name, count] = process.argv.slice(2);
const org = join(import.meta.dirname, "../../test/cases/orgs/workshop.json");
const preflight = createPreflight({ snapshot: JSON.parse(readFileSync(org, "utf8")) });
const judge = (size) => JSON.stringify(preflight.validate(requests[name](size)));

// What is made once for a module, and the compiler's first look at the code, are no growth.
for (let time = 0; time < 5; time++) judge(100);
const request = requests[name](Number(count));
const before = process.cpuUsage();
JSON.stringify(preflight.validate(request));
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
