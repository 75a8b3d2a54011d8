/** Text as it stands in HTML, also inside of an attribute's quotes. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The same, with places where long codes and paths may be broken: `FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED`. */
export function breakable(text: string): string {
  return escaped(text).replace(/[A-Za-z]+_(?=[A-Za-z]+_)|\/(?=[\w{]{3})/g, "$&<wbr />");
}

/** `<code>` around a text. */
export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** A link; the address is one of ours, relative to the page. */
export function link(href: string, html: string): string {
  return `<a href="${escaped(href)}">${html}</a>`;
}

/** A table that scrolls by itself where the page is narrower, also with the keyboard. Cells are HTML. */
export function table(label: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (name: "td" | "th", row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${name}${name === "th" ? ' scope="col"' : ""}>${cell}</${name}>`).join("")}</tr>`;
  return `<div class="table" role="group" aria-label="${escaped(label)}" tabindex="0"><table><thead>${cells("th", head)}</thead><tbody>${rows
    .map((row) => cells("td", row))
    .join("")}</tbody></table></div>`;
}

/** The way from one page of the site to another: `relative("docs/checks/a.html", "catalogue/index.html")` is `../../catalogue/index.html`. */
export function relative(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1)}${to}`;
}

/** What GitHub makes of a heading as an anchor: `What is sent, and to whom` becomes `what-is-sent-and-to-whom`. */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
