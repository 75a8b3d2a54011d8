import { known } from "../values/value.ts";
import type { Entry, Value } from "../values/value.ts";
import type { Node } from "../values/source.ts";

/** What of a tree of `@eslint/json` is read; it is momoa's. */
export interface JsonNode {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly body?: JsonNode;
  readonly members?: readonly { readonly name: JsonNode & { readonly name?: string }; readonly value: JsonNode }[];
  readonly elements?: readonly { readonly value: JsonNode }[];
  readonly value?: unknown;
}

/** A JSON value with the node of each part, in the reader's form. */
export function jsonValue(json: JsonNode, text: string): Value {
  const node = asNode(json);
  switch (json.type) {
    case "Object": {
      const entries = new Map<string, Entry>();
      for (const { name, value } of json.members ?? [])
        entries.set(String(name.type === "Identifier" ? name.name : name.value), {
          key: asNode(name),
          value: jsonValue(value, text),
        });
      return { kind: "object", entries, open: false, node };
    }
    case "Array":
      return {
        kind: "array",
        items: (json.elements ?? []).map((element) => jsonValue(element.value, text)),
        open: false,
        node,
      };
    case "String": {
      const value = String(json.value);
      const [start, end] = json.range;
      return known(value, node, text.slice(start + 1, end - 1) === value ? start + 1 : undefined);
    }
    case "Number":
    case "Boolean":
      return known(json.value as number | boolean, node);
    // JSON5's NaN and Infinity become null when they are sent.
    default:
      return known(null, node);
  }
}

/** Places need nothing of a node but where it stands, which both kinds of trees tell alike. */
function asNode(json: JsonNode): Node {
  return json as unknown as Node;
}
