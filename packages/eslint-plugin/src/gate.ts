import type { ClientPattern } from "./settings/settings.ts";

/**
 * A file that sends requests to Zoho CRM has one of these: a name, in one of the usual cases, or a module in quotes or behind a slash, which may
 * be an argument of a function that adds the rest.
 */
const CALLS = String.raw`[Zz]oho|ZOHO|/crm/|zrc\.|ZDK\.|zcrm|["'\x60/](?:Leads|Contacts|Deals|Accounts|Tasks|Events|Calls|Products|Quotes|Invoices|Vendors|Campaigns|Cases|Notes|Sales_Orders|Purchase_Orders|Price_Books|coql)["'\x60/?$]`;
/** And a file that holds a token or a secret one of these. */
const SECRETS = String.raw`100[03]\.|[Zz]oho-|ZOHO-|cret|CRET`;

const MAY_HOLD_CALLS = new RegExp(CALLS);
const MAY_HOLD_SECRETS = new RegExp(SECRETS);
const MAY_HOLD_EITHER = new RegExp(`${CALLS}|${SECRETS}`);

/** The text before, and whether it has either: what most files have not is looked for once, for all rules. */
let lastText = "";
let lastHasEither = false;

function mayHoldEither(text: string): boolean {
  if (text !== lastText) {
    lastText = text;
    lastHasEither = MAY_HOLD_EITHER.test(text);
  }
  return lastHasEither;
}

/** Whether the text of a file could hold a request to Zoho CRM. Most files do not, and cost one search. */
export function mayHoldCalls(text: string, clients: readonly Pick<ClientPattern, "callee">[]): boolean {
  return (
    (mayHoldEither(text) && MAY_HOLD_CALLS.test(text)) ||
    (clients.length > 0 && clients.some(({ callee }) => text.includes(callee.slice(callee.lastIndexOf(".") + 1))))
  );
}

/** Digits of the shortest secret. */
const SHORTEST = 32;

/** Whether the text of a file could hold a secret: a word that goes with one, and a row of hexadecimal digits and dots that is long enough. */
export function mayHoldSecrets(text: string): boolean {
  return mayHoldEither(text) && MAY_HOLD_SECRETS.test(text) && hasLongRow(text);
}

/** A row of 32 covers a place that is a multiple of 32, so only these are looked at. */
function hasLongRow(text: string): boolean {
  for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - start < SHORTEST && isDigit(text.charCodeAt(end))) end++;
    if (end - start >= SHORTEST) return true;
  }
  return false;
}

/** `[0-9a-fA-F.]` */
function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70) || code === 46;
}
