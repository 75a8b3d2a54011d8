import { readTextFile } from "@zoho-preflight/validator/node";
import type { ESLint } from "eslint";

/** What no JavaScript has, and Deluge scripts do. Source: the Deluge reference, invokeurl, info, maps, and the integration tasks of Zoho CRM. */
const DELUGE =
  /\binvokeurl\s*\[|^\s*info\s+[\w."]+.*;\s*$|=\s*(?:Map|List)\(\)\s*;|\bzoho\.(?:crm|books|creator|desk)\.\w+\(|\.(?:toMap|toJSONList|toList)\(\)|^\s*for\s+each\s+\w+\s+in\b/m;

const RETURN = /'return' outside of function/;

/** Whether a file cannot be parsed as a module because it returns at its top level, as a Client Script may. */
export function returnsOutside({ messages }: Pick<ESLint.LintResult, "messages">): boolean {
  return messages.some(({ fatal, message }) => fatal === true && RETURN.test(message));
}

/** Why a file cannot be parsed, in words that say what it is where that can be told. */
export function whyNotParsed(path: string, message: string): string {
  if (DELUGE.test(textOf(path)))
    return "this is Deluge, not JavaScript, and is not read. Another ending than that of JavaScript, such as .dg, keeps linters away from it";
  if (RETURN.test(message))
    return `this cannot be parsed: ${message}. A Client Script may return at its top level; in your ESLint config that takes languageOptions: { sourceType: "commonjs" } for it`;
  return `this cannot be parsed: ${message}`;
}

function textOf(path: string): string {
  const read = readTextFile(path);
  return "text" in read ? read.text : "";
}
