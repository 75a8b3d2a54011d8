import { filterOperations } from "./filter-operations.ts";
import { filterRows } from "./filter-rows.ts";
import { startSearch } from "./search.ts";

startSearch();
filterOperations();
filterRows();

// Where there is room the list beside a page is open.
const side = document.querySelector<HTMLDetailsElement>(".side details");
if (side !== null && matchMedia("(min-width: 60rem)").matches) {
  side.open = true;
  side.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  window.scrollTo({ top: 0 });
}
document.body.dataset["ready"] = "yes";
