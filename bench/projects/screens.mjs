// Big components that say "zoho" and send nothing, tests, and generated code.
import { functions } from "./ordinary.mjs";
import { capital, fields, labels, things } from "./words.mjs";

/** A component of 150 to 700 lines: state, effects, handlers, and long markup. `sends`: it calls a hook that leads to a sender. */
export function component(chance, index, { ts, from, sends }) {
  const thing = capital(chance.pick(things));
  const any = ts ? ": any" : "";
  const state = chance.some(4, 12, (each) => `${chance.pick(fields)}${each}`);
  const handlers = chance.some(4, 12, (each) => `on${capital(chance.pick(things))}${each}`);
  return `import { useCallback, useEffect, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
${from.import("cn", "../lib/format")}\n${from.import("formatDate", "../lib/format")}\n${from.import("translate", "../lib/labels")}
${from.import("track", "../lib/analytics")}\n${from.import("request", "../lib/http")}\n${from.import("Card", "../ui/card")}\n${from.import("DataTable", "../ui/card")}
${sends ? from.import("useSync", "../hooks/useSync") : ""}
/** Shows what Zoho CRM and we know of a ${thing}; zohoId is that of the record. */
export default function ${thing}Panel${index}({ zohoId, rows = [], onClose }${any}) {
${state.map((field) => `  const [${field}, set${capital(field)}] = useState(${chance.pick(['""', "0", "null", "[]", "false"])}${ts ? " as any" : ""});`).join("\n")}
  const form = useForm({ defaultValues: { zohoId, ${state.map((field) => `${field}: ""`).join(", ")} } });
${sends ? "  const sync = useSync();\n" : ""}  const sorted = useMemo(() => [...rows].sort((a${any}, b${any}) => a.${chance.pick(fields)} - b.${chance.pick(fields)}), [rows]);
  useEffect(() => {
    if (!zohoId) return;
    let gone = false;
    request(\`/api/zoho/${thing.toLowerCase()}/\${zohoId}\`, { method: "GET" }).then((found${any}) => {
      if (!gone) set${capital(state[0])}(found.items);
    });
    track("zoho.${thing.toLowerCase()}.open", { zohoId });
    return () => {
      gone = true;
    };
  }, [zohoId]);
${handlers
  .map(
    (name, each) => `  const ${name} = useCallback(
    async (event${any}) => {
      event.preventDefault();
      const values = form.getValues();
      if (!values.${chance.pick(state)}) {
        toast.error(translate("${chance.pick(labels)}"));
        form.setError("${chance.pick(state)}", { message: translate("missing.${each}") });
        return;
      }
      try {
        const answer = await request("/api/${chance.pick(things)}/${each}", { method: "POST", body: JSON.stringify({ ...values, zohoId }) });
        set${capital(chance.pick(state))}(answer.${chance.pick(fields)} ?? ${each});
        toast.success(translate("${chance.pick(labels)}"), { description: formatDate(answer.at) });
        track("${thing.toLowerCase()}.${name}", { zohoId, count: sorted.length });
${sends && each === 0 ? "        await sync.push({ name: values.name, id: zohoId });\n" : ""}      } catch (error) {
        console.error("${name}", error);
        toast.error(String(error));
      }
    },
    [form, zohoId, sorted],
  );`,
  )
  .join("\n")}
  const columns = useMemo(
    () => [
${chance
  .some(
    4,
    14,
    (each) =>
      `      { key: "${chance.pick(fields)}", title: translate("${chance.pick(labels)}"), width: ${each * 10}, render: (row${any}) => <span className={cn("cell", row.${chance.pick(fields)} && "strong")}>{formatDate(row.${chance.pick(fields)})}</span> },`,
  )
  .join("\n")}
    ],
    [],
  );
  return (
    <Card className={cn("panel", "zoho-panel")}>
${chance
  .some(
    6,
    30,
    (each) => `      <section className={cn("row", ${chance.pick(state)} ? "open" : "closed")} key="${each}">
        <label htmlFor="f${each}">{translate("${chance.pick(labels)}")}</label>
        <input id="f${each}" {...form.register("${chance.pick(state)}")} onChange={(event) => set${capital(chance.pick(state))}(event.target.value)} />
        {${chance.pick(state)} && <p className="hint">{translate("hint.${each}", { date: formatDate(new Date()) })}</p>}
        <button type="button" onClick={${chance.pick(handlers)}} disabled={!zohoId}>
          ${chance.pick(labels)}
        </button>
      </section>`,
  )
  .join("\n")}
      <DataTable rows={sorted} columns={columns} onClose={onClose} />
    </Card>
  );
}
`;
}

/** A test of 80 to 300 lines over a service (`of: "service"`) or a library. */
export function test(chance, { ts, from, of, services }) {
  const any = ts ? ": any" : "";
  const service = chance.pick(services);
  const names = [
    ["createLead", "findLeads"],
    ["createContact", "findContacts"],
    ["createDeal", "findDeals"],
    ["createAccount", "findAccounts"],
    ["createTask", "findTasks"],
  ][service % 5];
  const [one, two] = of === "service" ? names : ["formatDate", "formatMoney"];
  const file = of === "service" ? `../zoho/service${service % 5}` : "../lib/format";
  return `import { beforeEach, describe, expect, it, vi } from "vitest";
${from.import(one, file)}\n${from.import(two, file)}\n${from.import("translate", "../lib/labels")}
const answer = (data${any}) => ({ ok: true, status: 200, json: async () => ({ data }) });
const zohoRow = (more${any} = {}) => ({ id: "700000000001001", name: "Baker", ...more });
describe("${one}", () => {
  beforeEach(() => {
${of === "service" ? "    global.fetch = vi.fn().mockResolvedValue(answer([zohoRow()]));" : "    vi.useRealTimers();"}
    vi.clearAllMocks();
  });
${chance
  .some(
    6,
    24,
    (each) => `  it("${chance.pick(labels)} ${each}", async () => {
    const given = zohoRow({ ${chance.pick(fields)}: "${chance.pick(things)} ${each}", amount: ${each} });
    const result${any} = await ${each % 2 === 0 ? one : two}(${of === "service" ? (each % 2 === 0 ? "given" : '"a@example.com"') : "given.amount"});
    expect(result).toBeDefined();
    expect(String(result).length).toBeGreaterThan(${each % 3});
    expect(translate("${chance.pick(labels)}")).toEqual(expect.any(String));
    expect(Object.keys(given)).toContain("id");
  });`,
  )
  .join("\n")}
});
`;
}

/** What a generator of clients writes: a class for each thing, getters and setters, a registry. */
export function generated(chance, count, { ts }) {
  const s = ts ? ": any" : "";
  return `// Generated from the schema of Zoho exports. Do not edit.\n${chance
    .some(count, count, (index) => {
      const name = `${capital(chance.pick(things))}${index}`;
      const own = chance.some(6, 14, (each) => `${chance.pick(fields)}${each}`);
      return `export class ${name} {
${own.map((field) => `  ${ts ? "private " : ""}_${field}${s} = undefined;`).join("\n")}
${own.map((field) => `  get ${field}() {\n    return this._${field};\n  }\n  set ${field}(value${s}) {\n    this._${field} = value;\n  }`).join("\n")}
  static from(row${s}) {
    const made = new ${name}();
${own.map((field) => `    made.${field} = row.zoho_${field} ?? null;`).join("\n")}
    return made;
  }
  toJSON() {
    return { ${own.map((field) => `zoho_${field}: this._${field}`).join(", ")} };
  }
}`;
    })
    .join("\n")}\n`;
}

/** A module of things that have nothing to do with Zoho, or only say its name. */
export function plain(chance, { ts, from, says }) {
  return `${from.import("logger", "../lib/logger")}\n${from.import("formatDate", "../lib/format")}\n${from.import("translate", "../lib/labels")}
${says ? "/** Ids are those of Zoho, so zoho_id is text. */" : ""}
logger.debug(formatDate(new Date()), translate("ready"));
${functions(chance, chance.int(4, 10), { ts, names: ["formatDate", "translate"] }).join("\n")}
`;
}
