/** Prose with code in it, whatever it begins with. */
export const PROSE = /^\.(?:md|markdown|mdx|adoc|rst|txt)$/;

/** Whether a text that begins with this line is JSON: content decides; the extension where the content says nothing. */
export function looksLikeJson(first: string, extension: string): boolean {
  if (PROSE.test(extension)) return false;
  // Pages begin with a badge or a link: `[![build](…)](…)`, `[Zoho CRM](…)`.
  if (/^\{|^\[\s*(?:$|[[{"\]\d-]|true|false|null)/.test(first)) return true;
  return /^\.(?:json|ndjson|jsonl|har)$/.test(extension) && !/\bcurl\b/.test(first);
}
