const LEADS = "https://www.zohoapis.com/crm/v8/Leads";
const headers = { Authorization: "Zoho-oauthtoken 1000.invented" };

/** Adds a lead; gives its id. Throws Zoho's code when it is refused. */
export async function addLead(lead) {
  const response = await fetch(LEADS, { method: "POST", headers, body: JSON.stringify({ data: [lead] }) });
  const { data } = await response.json();
  if (data[0].status !== "success") throw new Error(data[0].code);
  return data[0].details.id;
}

/** The companies of the leads with a last name. */
export async function companiesOf(lastName) {
  const query = new URLSearchParams({ criteria: `(Last_Name:equals:${lastName})`, fields: "Company" });
  const response = await fetch(`${LEADS}/search?${query}`, { headers });
  if (response.status === 204) return [];
  const { data } = await response.json();
  return data.map(({ Company }) => Company);
}
