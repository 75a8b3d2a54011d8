import { projectPage } from "@zoho-preflight/validator/checks";

/** What a rule says of itself. */
export interface RuleDocs {
  readonly description: string;
  readonly url: string;
  readonly recommended: "error" | "warn";
}

/** The page of a rule. */
export function docsUrl(folder: "checks" | "rules", name: string): string {
  return projectPage(`docs/${folder}/${name}.md`);
}
