// Measures every subject in a process of its own, rounds interleaved over the subjects, CPU time; writes results.md and results.svg. Build first:
// pnpm build in the root. `node run.mjs 7`; `--dry` writes nothing.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

import { chart } from "./chart.mjs";
import { workloads } from "./workloads.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const rounds = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 5);
const versions = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).dependencies;
const hasPeers = existsSync(new URL("node_modules/arktype", import.meta.url));
if (!hasPeers)
  console.log("Others are left out: npx --yes pnpm@12.21.0 install --ignore-workspace in this folder brings them.");
const subjects = {
  stringify: "`JSON.stringify`",
  validator: "this, the whole request",
  ...(hasPeers && {
    ajv: `Ajv ${versions.ajv}`,
    typebox: `typebox ${versions.typebox}, compiled`,
    arktype: `arktype ${versions.arktype}`,
    zodCompiled: `zod ${versions.zod}, \`z.compile\``,
    zod: `zod ${versions.zod}`,
    zodGenerated: "zod, as `generate` writes it",
    valibot: `valibot ${versions.valibot}`,
  }),
};

const measured = Object.fromEntries(
  Object.keys(workloads).map((workload) => [
    workload,
    Object.fromEntries([...Object.keys(subjects), "validatorUnread"].map((subject) => [subject, []])),
  ]),
);
const ask = (subject, workload) =>
  Number(execFileSync(process.execPath, ["subject.mjs", subject, workload, "60"], { cwd: here, encoding: "utf8" }));
for (let round = 0; round < rounds; round++) {
  for (const workload of Object.keys(workloads)) {
    for (const subject of Object.keys(subjects)) measured[workload][subject].push(ask(subject, workload));
    if (workload === "wrong") measured[workload].validatorUnread.push(ask("validatorUnread", workload));
  }
  console.error(`round ${round + 1} of ${rounds}`);
}

/** Each round against the floor of the same round. */
function ratios(workload, subject) {
  const sorted = measured[workload][subject]
    .map((ns, round) => ns / measured[workload].stringify[round])
    .sort((a, b) => a - b);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)], max: sorted.at(-1) };
}
const spread = ({ min, median, max }) => `**${median.toFixed(2)}** (${min.toFixed(2)} to ${max.toFixed(2)})`;
const best = (workload, subject) => Math.min(...measured[workload][subject]) / 1000;
const us = (number) => `${number < 10 ? number.toFixed(1) : number.toFixed(0)} us`;

const rows = Object.keys(workloads);
const table = [
  `| | ${rows.map((workload) => workloads[workload].title).join(" | ")} |`,
  `|---|${rows.map(() => "---").join("|")}|`,
  `| goal | ${rows.map((workload) => (workloads[workload].goal === undefined ? "see below" : `<= ${workloads[workload].goal}`)).join(" | ")} |`,
  ...Object.entries(subjects).map(
    ([subject, title]) =>
      `| ${title} | ${rows.map((workload) => (subject === "stringify" ? us(best(workload, subject)) : spread(ratios(workload, subject)))).join(" | ")} |`,
  ),
];
const issues = Number(
  execFileSync(process.execPath, ["subject.mjs", "validatorIssues", "wrong", "1"], { cwd: here, encoding: "utf8" }),
);
const unread = best("wrong", "validatorUnread") / issues;
const read = best("wrong", "validator") / issues;
const plans = execFileSync(process.execPath, ["plans.mjs"], { cwd: here, encoding: "utf8" }).trim();
const text = `# Speed of a request

Made by \`node bench/run.mjs ${rounds}\`; nobody edits it. Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${new Date().toISOString().slice(0, 10)}.

Multiples of what \`JSON.stringify\` takes for the same body, which every request pays anyway: the median of ${rounds} rounds, the least and the greatest. CPU
time; one process for each subject, rounds interleaved over the subjects. Bodies all differ. Faults are what people get wrong: an option that does not
exist, a misspelt key, another type, a text that is too long, a wrong email, date, lookup, decimals, a missing field.

This judges the *whole request*: host, path, method, header, parameters, body, records, duplicates in the batch; the others judge the body by the same
fields. \`generate\` writes schemas that say more of a record than the other ones do.

${table.join("\n")}

![The same as a chart](results.svg)

- A wholly wrong record has ${issues} issues: **${unread.toFixed(2)} us** each to find (goal 0.3), **${read.toFixed(2)} us** with the message (goal 2).
- ${plans.replace("plans for", "Plans for")} (goal 60 ms).
`;
if (process.argv.includes("--dry")) console.log(text);
else {
  writeFileSync(new URL("results.md", import.meta.url), text);
  const shown = Object.keys(subjects).filter((subject) => subject !== "stringify");
  const groups = rows.map((workload) => ({
    title: workloads[workload].title,
    goal: workloads[workload].goal,
    bars: shown.map((subject) => ({
      title: subjects[subject].replaceAll("`", ""),
      value: ratios(workload, subject).median,
    })),
  }));
  writeFileSync(new URL("results.svg", import.meta.url), chart(groups));
}
