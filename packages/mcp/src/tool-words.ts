/** What the server says of itself, to whoever connects. */
export const INSTRUCTIONS =
  "Zoho CRM drops misspelt fields in silence and refuses most other mistakes. Before you write code or data for it: describe_module or find_field for the right names, check_request before a request is sent, explain_answer when Zoho has refused one. Nothing is sent anywhere.";

/** What each tool is for, by its name; the skill lists them too. */
export const TOOLS = {
  describe_module:
    "The fields of a module that a request may write: type, required, options; the required ones first, paged",
  find_field:
    "The field of a module that a word means (label, part of a name, misspelt name), with all options of a pick list",
  check_request:
    "What Zoho CRM would answer to a request: every issue with its place and, where there is one, a JSON Patch that fixes it. Nothing is sent",
  explain_answer: "What an answer of Zoho CRM means and what to do, with the request it answered where you have it",
  scopes_for: "The least OAuth scopes that requests need",
} as const;
