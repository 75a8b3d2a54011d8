// Files as real projects have them, all invented: most say "zoho" and send nothing (components of hundreds of lines, tests, generated
// classes, files that import a module of thousands of lines), some send, some call what sends. The same seed gives the same files.
import { functions, ordinaryClass, table } from "./projects/ordinary.mjs";
import { component, generated, plain, test } from "./projects/screens.mjs";
import { caller, client, service } from "./projects/senders.mjs";
import { random } from "./projects/words.mjs";

/** How the projects differ. */
const KINDS = [
  { name: "shop", ts: true, modules: "esm", alias: true, client: "axios", largest: 4500 },
  { name: "office", ts: true, modules: "esm", alias: false, client: "class", largest: 1500 },
  { name: "bridge", ts: false, modules: "cjs", alias: false, client: "axios", largest: 4500 },
  { name: "board", ts: false, modules: "esm", alias: false, client: "fetch", largest: 1500 },
];

/** `[{ name: "shop/src/zoho/client.ts", text, sends: true, leads: true }]`; `sends`: requests stand in it, `leads`: or it imports a file from which it gets to one. */
export function projects(seed = 20261130) {
  return KINDS.flatMap((kind, index) => project(kind, seed + index));
}

function project({ name, ts, modules, alias, client: clientKind, largest }, seed) {
  const chance = random(seed);
  const script = ts ? "ts" : "js";
  const screen = ts ? "tsx" : "jsx";
  const own = style(modules, alias);
  const esm = style("esm", alias);
  const given = { ts, from: own };
  const services = [0, 1, 2, 3, 4];
  const files = [];
  const add = (path, text, { sends = false, leads = sends } = {}) =>
    files.push({ name: `${name}/src/${path}`, text, sends, leads });

  add(
    `lib/logger.${script}`,
    `${own.export("const", "logger")} = { info: console.info, warn: console.warn, debug: console.debug };\n${own.end("logger")}`,
  );
  add(
    `lib/format.${script}`,
    `${functions(chance, 8, given)
      .join("\n")
      .replaceAll("export ", modules === "cjs" ? "" : "export ")}
${own.export("const", "formatDate")} = (date${ts ? ": any" : ""}) => String(date).slice(0, 10);
${own.export("const", "formatMoney")} = (amount${ts ? ": any" : ""}) => Number(amount ?? 0).toFixed(2);
${own.export("const", "cn")} = (...names${ts ? ": any[]" : ""}) => names.filter(Boolean).join(" ");
${own.end("formatDate", "formatMoney", "cn")}`,
  );
  add(
    `lib/texts.${script}`,
    table(chance, largest, "TEXTS").replace("export ", modules === "cjs" ? "" : "export ") + own.end("TEXTS"),
  );
  add(
    `lib/labels.${script}`,
    `${own.import("TEXTS", "./texts")}
${own.export("function", "translate")}(key${ts ? ": string" : ""}, values${ts ? ": any" : ""} = {}) {
  const { text } = TEXTS${ts ? "" : ""}[key${ts ? " as keyof typeof TEXTS" : ""}] ?? { text: key };
  return text.replace(/\\{(\\w+)\\}/g, (_, name) => String(values[name] ?? ""));
}
${own.end("translate")}`,
  );
  add(
    `lib/http.${script}`,
    `${own.import("logger", "./logger")}
${own.export("async function", "request")}(path${ts ? ": string" : ""}, options${ts ? ": any" : ""} = {}) {
  const response = await fetch(\`\${process.env.API_URL ?? ""}\${path}\`, { credentials: "include", ...options });
  if (!response.ok) logger.warn("request failed", path);
  return response.json();
}
${own.end("request")}`,
  );
  add(
    `lib/analytics.${script}`,
    `${own.import("request", "./http")}
${own.export("const", "track")} = (name${ts ? ": string" : ""}, more${ts ? ": any" : ""}) => request("/api/events", { method: "POST", body: JSON.stringify({ name, more }) });
${own.end("track")}`,
  );
  add(
    `ui/card.${screen}`,
    `${["Card", "DataTable"].map((each) => `export function ${each}({ children, ...more }${ts ? ": any" : ""}) {\n  return <div {...more}>{children}</div>;\n}`).join("\n")}\n`,
  );
  add(
    `zoho/auth.${script}`,
    `${own.export("async function", "getZohoToken")}() {\n  return process.env.ZOHO_TOKEN;\n}\n${own.end("getZohoToken")}`,
  );
  add(`zoho/client.${script}`, client(clientKind, given), { sends: true });
  for (const index of services)
    add(
      `zoho/service${index}.${script}`,
      service(chance, index, { ...given, wrong: index === 1 || chance.chance(0.2) }),
      { sends: true },
    );
  add(
    `hooks/useSync.${script}`,
    `${esm.import("createLead", "../zoho/service0")}
export function useSync() {
  return { push: (row${ts ? ": any" : ""}) => createLead({ name: row.name, second: "Bakery", amount: 1 }) };
}
`,
    { leads: true },
  );
  for (let index = 0; index < 12; index++)
    add(`jobs/job${index}.${script}`, caller(chance, { ...given, services }), { sends: true });
  for (let index = 0; index < 18; index++) {
    const sends = index % 6 === 0;
    // Most files that call nothing of ours get to a sender all the same: `request` sends, to somebody else.
    add(`components/Panel${index}.${screen}`, component(chance, index, { ts, from: esm, sends }), { leads: true });
  }
  for (let index = 0; index < 10; index++) {
    const of = index % 2 === 0 ? "service" : "library";
    add(`tests/part${index}.test.${script}`, test(chance, { ts, from: esm, of, services }), {
      leads: of === "service",
    });
  }
  for (let index = 0; index < 3; index++)
    add(`generated/models${index}.${script}`, generated(chance, chance.int(8, 18), { ts }));
  for (let index = 0; index < 10; index++)
    add(`shared/plain${index}.${script}`, plain(chance, { ...given, says: true }));
  for (let index = 0; index < 12; index++)
    add(
      `domain/part${index}.${script}`,
      functions(chance, chance.int(3, 8), given)
        .join("\n")
        .replaceAll("export ", modules === "cjs" ? "" : "export ") +
        ordinaryClass(chance, given).replace("export ", modules === "cjs" ? "" : "export "),
    );
  if (alias)
    files.push({
      name: `${name}/tsconfig.json`,
      text: JSON.stringify({ compilerOptions: { baseUrl: ".", paths: { "@/*": ["./src/*"] } } }),
    });
  return files;
}

/** Imports and exports as a project writes them. */
function style(modules, alias) {
  const path = (from) => (alias && from.startsWith("../") ? `@/${from.slice(3)}` : from);
  if (modules === "cjs")
    return {
      import: (name, from) => `const { ${name} } = require("${path(from)}");`,
      package: (name, from) => `const ${name} = require("${from}");`,
      export: (kind, name) => `${kind} ${name}`,
      end: (...names) => `module.exports = { ${names.join(", ")} };\n`,
    };
  return {
    import: (name, from) => `import { ${name} } from "${path(from)}";`,
    package: (name, from) => `import ${name} from "${from}";`,
    export: (kind, name) => `export ${kind} ${name}`,
    end: () => "",
  };
}
