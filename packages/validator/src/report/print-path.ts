import type { Path } from "./issue.ts";

/** Prints a path for people: `body.data[0].Stage`, `url path[1]`, `query.ids`. The only place that does. */
export function printPath(path: Path): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (/^[\w$]+$/.test(part)) text += text === "" ? part : `.${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}
