import { element } from "./element.ts";

/** Tables that are longer get a field above them that leaves the rows with what is typed. */
const LONG = 30;

/** Gives long tables a filter. */
export function filterRows(): void {
  for (const holder of document.querySelectorAll<HTMLElement>(".text .table")) {
    const rows = [...holder.querySelectorAll<HTMLTableRowElement>("tbody tr")];
    if (rows.length < LONG) continue;
    const filter = element("p", { class: "filter" });
    const label = element("label", {}, "Find in this table ");
    const input = element("input", { type: "search", autocomplete: "off" }) as HTMLInputElement;
    const count = element("span", { role: "status" });
    label.append(input);
    filter.append(label, count);
    holder.before(filter);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    input.addEventListener("input", () => {
      const words = input.value
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== "");
      let shown = 0;
      rows.forEach((row, place) => {
        row.hidden = !words.every((word) => texts[place]?.includes(word) === true);
        if (!row.hidden) shown++;
      });
      count.textContent = words.length === 0 ? "" : ` ${shown} of ${rows.length}`;
    });
  }
}
