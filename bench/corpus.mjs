// 300 files of ordinary code, TypeScript-free so that every parser reads them, each with calls to Zoho CRM in one of the usual styles; and
// the same without a call.
const words = ["order", "basket", "ledger", "parcel", "recipe", "ticket", "voucher", "harvest", "bakery", "garden"];

/** About 120 lines that have nothing to do with Zoho CRM. */
function ordinary(index) {
  const word = words[index % words.length];
  const name = word[0].toUpperCase() + word.slice(1);
  return `
/** Keeps ${word}s. */
export class ${name}Store {
  #items = new Map();
  constructor(clock = Date) { this.clock = clock; }
  add(id, ${word}) {
    if (this.#items.has(id)) throw new Error(\`duplicate \${id}\`);
    this.#items.set(id, { ...${word}, at: this.clock.now() });
    return this;
  }
  *recent(limit = 10) {
    let seen = 0;
    for (const [id, ${word}] of this.#items) {
      if (seen++ >= limit) return;
      yield { id, ...${word} };
    }
  }
  get size() { return this.#items.size; }
}
${[1, 2, 3, 4]
  .map(
    (n) => `
export function sort${name}${n}(list, key = "name") {
  const copy = [...list];
  copy.sort((a, b) => {
    if (a[key] === b[key]) return 0;
    return a[key] < b[key] ? -1 : 1;
  });
  const result = [];
  for (let i = 0; i < copy.length; i++) {
    const item = copy[i];
    switch (item.kind) {
      case "new": result.push({ ...item, fresh: true }); break;
      case "old": result.unshift({ ...item, fresh: false }); break;
      default: if (item.total > ${n} * 100) { result.push(item); } else { continue; }
    }
  }
  try { console.log("sorted", result.length); } catch (error) { console.error(error); }
  return result.filter((item) => item !== undefined).map((item, index) => ({ ...item, index }));
}`,
  )
  .join("\n")}
export async function load${name}s(source, { retries = 3, delay = 50 } = {}) {
  for (let attempt = 0; attempt < retries; attempt++) {
    try {
      const rows = await source.read(\`/${word}s?page=\${attempt}\`);
      const totals = rows.reduce((sum, row) => sum + (row.total ?? 0), 0);
      return { rows, totals, average: rows.length === 0 ? 0 : totals / rows.length };
    } catch (error) {
      if (attempt === retries - 1) throw error;
      await new Promise((done) => setTimeout(done, delay * 2 ** attempt));
    }
  }
  return undefined;
}
`;
}

const styles = [
  (n) => `
const BASE = process.env.ZOHO_BASE ?? "https://www.zohoapis.eu/crm/v8";
export async function createLead(name, phone) {
  const lead = { Last_Name: name, Company: "Bakery ${n}", Lead_Source: "Web Download" };
  if (phone) lead.Phone = phone;
  return fetch(\`\${BASE}/Leads\`, { method: "POST", headers: { Authorization: \`Zoho-oauthtoken \${process.env.TOKEN}\` }, body: JSON.stringify({ data: [lead] }) });
}
export async function findLead(email) {
  return fetch(\`\${BASE}/Leads/search?email=\${encodeURIComponent(email)}\`, { headers: { Authorization: \`Zoho-oauthtoken \${process.env.TOKEN}\` } });
}`,
  (n) => `
import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.com/crm/v7" });
export const listDeals = (page) => crm.get("/Deals", { params: { fields: "Deal_Name,Stage,Amount", page, per_page: 200 } });
export async function moveDeal(id, stage) {
  await crm.put(\`/Deals/\${id}\`, { data: [{ Stage: stage, Amount: ${n} * 10 }] });
  return crm.post("/Notes", { data: [{ Note_Title: "Moved", Note_Content: "to " + stage, Parent_Id: { id, module: { api_name: "Deals" } } }] });
}`,
  () => `
async function zoho(method, path, body) {
  const response = await fetch(\`https://www.zohoapis.in/crm/v8\${path}\`, { method, headers: { Authorization: \`Zoho-oauthtoken \${await token()}\` }, body: body ? JSON.stringify(body) : undefined });
  if (!response.ok) throw new Error(\`\${response.status}\`);
  return response.json();
}
async function token() { return process.env.ZOHO_TOKEN; }
export const contact = (id) => zoho("GET", \`/Contacts/\${id}?fields=Last_Name,Email\`);
export const addContact = (name, email) => zoho("POST", "/Contacts", { data: [{ Last_Name: name, Email: email, ...(email ? { Email_Opt_Out: false } : {}) }] });
export const removeContacts = (ids) => zoho("DELETE", \`/Contacts?ids=\${ids.join(",")}\`);`,
  (n) => `
export function save(entity, record) {
  ZOHO.CRM.API.insertRecord({ Entity: "Tasks", APIData: { Subject: "Call ${n}", Due_Date: "2026-12-01", Status: "Not Started" }, Trigger: ["workflow"] });
  return ZOHO.CRM.API.updateRecord({ Entity: entity, APIData: { id: record.id, Description: record.text } });
}`,
];

/** `[{ name: "file-000.js", text }]` */
export function corpus(count = 300, withCalls = true) {
  return Array.from({ length: count }, (_, index) => ({
    name: `file-${String(index).padStart(3, "0")}.js`,
    text: (withCalls ? styles[index % styles.length](index) : "") + ordinary(index),
  }));
}
