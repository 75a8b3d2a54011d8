/** Where the project lives. Every address of ours that is printed, or stands in a manifest, begins with it; a test follows each of them. */
export const PROJECT = "https://github.com/zoho-preflight/zoho-crm-preflight";

/** The address of a page of the project: `projectPage("docs/checks/known-fields.md")`. */
export function projectPage(file: string): string {
  return `${PROJECT}/blob/main/${file}`;
}
