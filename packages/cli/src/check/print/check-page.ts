/** The page of a check, for readers who have no copy of the project. It is named here alone. */
export function checkPage(check: string): string {
  return `https://www.npmjs.com/package/zoho-preflight#${check}`;
}
