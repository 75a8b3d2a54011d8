/** Makes the catalogue's list show the operations whose path, parameters or scopes hold what is typed. */
export function filterOperations(): void {
  const filter = document.querySelector<HTMLElement>("#operation-filter");
  const input = document.querySelector<HTMLInputElement>("#operation-text");
  const where = document.querySelector<HTMLSelectElement>("#operation-in");
  const count = document.querySelector("#operation-count");
  if (filter === null || input === null || where === null || count === null) return;
  const groups = [...document.querySelectorAll<HTMLElement>(".group")].map((group) => ({
    group,
    items: [...group.querySelectorAll("li")].map((item) => ({ item, texts: textsOf(item) })),
  }));
  const show = (): void => {
    const words = input.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    let shown = 0;
    for (const { group, items } of groups) {
      let any = false;
      for (const { item, texts } of items) {
        const text = texts[where.value as keyof typeof texts];
        const isMeant = words.every((word) => text.includes(word));
        item.hidden = !isMeant;
        if (isMeant) shown++;
        any ||= isMeant;
      }
      group.hidden = !any;
    }
    count.textContent = words.length === 0 ? "" : `${shown} operations`;
  };
  filter.hidden = false;
  input.addEventListener("input", show);
  where.addEventListener("change", show);
  // Back from an operation, the browser fills in what was typed.
  show();
}

function textsOf({
  dataset,
  textContent,
}: HTMLElement): Readonly<Record<"all" | "path" | "parameter" | "scope", string>> {
  const [path = "", parameter = "", scope = ""] = [dataset["path"], dataset["parameter"], dataset["scope"]];
  return { path, parameter, scope, all: `${textContent.toLowerCase()} ${path} ${parameter} ${scope}` };
}
