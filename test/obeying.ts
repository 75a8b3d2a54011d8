/** A step of a JSON Patch (RFC 6902) as `check_request` writes them. */
interface PatchStep {
  readonly op: "replace" | "add" | "move";
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/** A client that obeys the messages of `check_request`, and knows nothing else: it applies each patch, and adds the parameter that a sentence names. */
export function obeyed(request: unknown, said: string): Record<string, unknown> {
  const next = structuredClone(request) as Record<string, unknown>;
  for (const [, json = ""] of said.matchAll(/^ {2}patch (.*)$/gm))
    for (const step of JSON.parse(json) as readonly PatchStep[]) {
      const keys = step.path.slice(1).split("/");
      const last = keys.pop() ?? "";
      const parent = keys.reduce<Record<string, unknown>>((value, key) => value[key] as Record<string, unknown>, next);
      if (step.op === "move") {
        const from = step.from?.split("/").at(-1) ?? "";
        parent[last] = parent[from];
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a JSON Patch moves keys by their names
        delete parent[from];
      } else parent[last] = step.value;
    }
  // What the sentence says in the words of a parameter: "Add module=Leads."
  const added = /Add (\w+=[\w,]+)/.exec(said)?.[1];
  if (added !== undefined)
    next["url"] = `${String(next["url"])}${String(next["url"]).includes("?") ? "&" : "?"}${added}`;
  return next;
}
