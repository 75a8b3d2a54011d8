/** What a rule says of itself. */
export interface RuleDocs {
  readonly description: string;
  readonly url: string;
  readonly recommended: "error" | "warn";
}

/** The page of a rule. */
export function docsUrl(folder: "checks" | "rules", name: string): string {
  return `https://github.com/zoho-preflight/zoho-crm-preflight/blob/main/docs/${folder}/${name}.md`;
}
