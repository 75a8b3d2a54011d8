/** `scopes, permissions and licences`: names with commas, the last two with a word between them. */
export function inWords(names: readonly string[], word: "and" | "or" = "and"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1) ?? ""}`;
}
