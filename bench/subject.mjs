// One subject in one process: `node subject.mjs validator one 400` prints CPU nanoseconds per call, the best of seven rounds. VALIDATOR names another
// build of the validator.
import { calls, orgOf, workloads } from "./workloads.mjs";

const [, , subject, workload, budget = "400"] = process.argv;
const given = { ...workloads, ...calls }[workload];
const requests = given.requests();
const org = orgOf(given);
const run = await subjectOf();

async function subjectOf() {
  if (subject === "stringify") return ({ body }) => JSON.stringify(body);
  if (subject.startsWith("validator")) {
    const { createPreflight } = await import(process.env.VALIDATOR ?? "../packages/validator/dist/index.js");
    const preflight = createPreflight({ snapshot: org });
    const found = requests.flat().map((request) => preflight.validate(request).issues.length);
    const expected = { one: 0, hundred: 0, wide: 0, rows: 0, five: 0, composite: 0, bad: 10 }[workload];
    if (expected !== undefined && found.some((count) => count !== expected))
      throw new Error(`${workload}: ${found.join()} issues, ${expected} expected`);
    if (subject === "validatorIssues") {
      console.log(found[0]);
      process.exit(0);
    }
    if (subject === "validatorUnread") return (request) => preflight.validate(request);
    if (workload === "five") return (five) => five.forEach((request) => preflight.validate(request));
    // Messages count: a caller that finds issues reads them.
    return (request) => {
      for (const issue of preflight.validate(request).issues) void issue.message;
    };
  }
  const { peers } = await import("./peers.mjs");
  const check = await peers[subject](org);
  const isGood = !["bad", "wrong"].includes(workload);
  for (const { body } of requests)
    if (check(body) !== isGood) throw new Error(`${subject} does not find what is wrong in ${workload}, or finds more`);
  return ({ body }) => check(body);
}

/** Runs for some CPU time: nanoseconds per call. */
function timed(ms) {
  let calls = 0;
  let used = 0;
  const start = process.cpuUsage();
  do {
    for (let i = 0; i < 20; i++) run(requests[(calls + i) % requests.length]);
    calls += 20;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  } while (used < ms * 1000);
  return (used * 1000) / calls;
}

// Before the compilers are done nothing counts; with many kinds of faults there is much to compile.
timed(400);
let best = Infinity;
for (let round = 0; round < 7; round++) best = Math.min(best, timed(Number(budget)));
console.log(Math.round(best));
