// What a wrapper adds to a request, beside JSON.stringify of its body: `node wrappers.mjs 5`. The clients send nothing: fetch is a stub, axios
// has a stub for an adapter, undici's interceptor is called with a stub for dispatch. One process per subject, rounds interleaved, best counts.
// Build first: pnpm build in the root; axios comes with the root's install.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { hundred, one, org } from "./contract.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const self = fileURLToPath(import.meta.url);
const workloads = { one, hundred };
const titles = { one: "1 record x 15 keys", hundred: "100 records x 25 keys" };
const OTHER = "https://api.example.com/v1/people";

if (process.argv[2] === "--subject") await measure(process.argv[3], process.argv[4]);
else run(Number(process.argv[2] ?? 3));

function run(rounds) {
  const clients = ["fetch", "axios", "undici"];
  const subjects = [
    "stringify",
    "parse",
    ...clients.flatMap((client) => [
      `${client} plain`,
      `${client} wrapped`,
      `${client} other-plain`,
      `${client} other`,
    ]),
  ];
  const best = {};
  for (let round = 0; round < rounds; round++) {
    for (const workload of Object.keys(workloads)) {
      for (const subject of subjects) {
        const ns = Number(
          execFileSync(process.execPath, [self, "--subject", subject, workload], { cwd: here, encoding: "utf8" }),
        );
        const key = `${subject} ${workload}`;
        best[key] = Math.min(best[key] ?? Infinity, ns);
      }
    }
  }
  console.log(
    "| workload | JSON.stringify | JSON.parse | fetch adds | axios adds | undici adds |\n|---|---|---|---|---|---|",
  );
  for (const [workload, title] of Object.entries(titles)) {
    const floor = best[`stringify ${workload}`];
    const added = clients.map((client) => best[`${client} wrapped ${workload}`] - best[`${client} plain ${workload}`]);
    const cells = [floor, best[`parse ${workload}`], ...added].map(
      (ns) => `${(ns / 1000).toFixed(1)} us (${(ns / floor).toFixed(2)})`,
    );
    console.log(`| ${title} | ${cells.join(" | ")} |`);
  }
  const other = clients.map(
    (client) => `${client} ${Math.round(best[`${client} other one`] - best[`${client} other-plain one`])} ns`,
  );
  console.log(`\nA request to another host: ${other.join(", ")}.`);
}

async function measure(subject, workload) {
  const call = await prepare(subject, workloads[workload]());
  let best = Infinity;
  for (let round = 0; round < 9; round++) {
    let calls = 0;
    let used = 0;
    const start = process.cpuUsage();
    do {
      for (let index = 0; index < 50; index++) {
        const sent = call();
        if (sent instanceof Promise) await sent;
      }
      calls += 50;
      const { user, system } = process.cpuUsage(start);
      used = user + system;
    } while (used < 150_000);
    best = Math.min(best, (used * 1000) / calls);
  }
  console.log(Math.round(best));
}

async function prepare(subject, { method, url, headers, body }) {
  const text = JSON.stringify(body);
  if (subject === "stringify") return () => JSON.stringify(body);
  if (subject === "parse") return () => JSON.parse(text);
  const [client, variant] = subject.split(" ");
  const { createPreflight } = await import("../packages/validator/dist/index.js");
  const preflight = createPreflight({ snapshot: org() });
  const wrapped = variant === "wrapped" || variant === "other";
  const target = variant.startsWith("other") ? OTHER : url;
  return await { fetch, axios, undici }[client]();

  async function fetch() {
    const { preflightFetch } = await import("../packages/validator/dist/fetch.js");
    const answer = {};
    globalThis.fetch = async () => answer;
    const send = wrapped ? preflightFetch(preflight) : globalThis.fetch;
    if (wrapped) await mustRefuse(() => send(url, { method, headers, body: "{" }));
    return () => send(target, { method, headers: { Authorization: headers.Authorization }, body: text });
  }

  async function axios() {
    const { default: Axios } = await import("axios");
    const { attachPreflight } = await import("../packages/validator/dist/axios.js");
    const instance = Axios.create({
      headers,
      adapter: async (config) => ({ data: "", status: 200, statusText: "OK", headers: {}, config }),
    });
    if (wrapped) attachPreflight(instance, preflight);
    if (wrapped) await mustRefuse(() => instance.post(url, "{"));
    return () => instance.post(target, text, { headers: { "Content-Type": "application/json" } });
  }

  async function undici() {
    const { preflightInterceptor } = await import("../packages/validator/dist/undici.js");
    const dispatch = (_options, _handler) => true;
    const send = wrapped ? preflightInterceptor(preflight)(dispatch) : dispatch;
    const { origin, pathname: path } = new URL(target);
    if (wrapped)
      await mustRefuse(async () =>
        send({ origin: new URL(url).origin, path: new URL(url).pathname, method, headers, body: "{" }, {}),
      );
    return () => send({ origin, path, method, headers, body: text }, { onResponseError() {} });
  }
}

/** A wrapper that judges nothing would be fast. */
async function mustRefuse(send) {
  const refused = await send().then(
    () => false,
    (error) => error.name === "PreflightError",
  );
  if (!refused) throw new Error("the wrapper lets a broken body pass");
}
