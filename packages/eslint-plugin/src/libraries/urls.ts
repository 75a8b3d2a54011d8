import { readParams } from "../values/search-params.ts";
import type { Node } from "../values/source.ts";
import { concat, textOf, wholeText } from "../values/text.ts";
import { truthOf } from "../values/truth.ts";
import { known, oneOf, optionsOf, unknown } from "../values/value.ts";
import type { InstanceValue, Value } from "../values/value.ts";
import { searchParamsOf } from "../values/written.ts";
import { NOT_FOLLOWED } from "./arguments.ts";
import type { Library } from "./library.ts";

/** Packages that bring their own, as the run-time has them. */
const PACKAGES: ReadonlySet<string> = new Set(["url", "node:url", "undici", "node-fetch", "form-data"]);

export const urls: Library = {
  made({ module, path }, [first, second], node) {
    if (module !== undefined && !PACKAGES.has(module)) return undefined;
    switch (path.at(-1)) {
      case "URL":
        return {
          kind: "instance",
          what: "URL",
          from: first === undefined ? unknown(node, "no address") : resolved(first, second, node),
          node,
        };
      case "URLSearchParams":
        return { kind: "instance", what: "URLSearchParams", from: readParams(first, node.arguments[0] ?? node), node };
      default:
        return undefined;
    }
  },
  member(value, key, node) {
    if (value.what === "URLSearchParams" && (key === "size" || (key === "length" && value.asText === true)))
      return lengthOfText(value, node);
    if (value.what === "URL" && (key === "href" || key === "toString")) return value;
    return value.what === "URL" && key === "searchParams" ? searchParamsOf(value) : undefined;
  },
};

/** `params.toString()`, `url.toJSON()` */
export function writtenAsText(value: InstanceValue, node: Node): Value {
  if (value.what === "URLSearchParams") return { ...value, asText: true };
  return value.what === "URL" || value.what === "json-text" ? value : unknown(node, NOT_FOLLOWED);
}

/** Of the text of parameters: nothing, or something. */
function lengthOfText(value: InstanceValue, node: Node): Value {
  const truth = truthOf({ ...value, asText: true });
  return truth === undefined
    ? unknown(node, "a calculation")
    : truth
      ? { kind: "sample", samples: [3, 30], node }
      : known(0, node);
}

/** `new URL("/crm/v8/Leads", base)` */
function resolved(first: Value, base: Value | undefined, node: Node): Value {
  if (base === undefined) return first;
  const options = optionsOf(first).map((option) => {
    const text = wholeText(option) ?? (option.kind === "text" ? option.pieces[0]?.text : undefined);
    if (text === undefined) return unknown(node, "an address that cannot be read");
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return option;
    return text.startsWith("/")
      ? concat([originOf(base, node), option], node)
      : unknown(node, "an address that is relative to another one");
  });
  return oneOf(options, node);
}

/** Scheme and host of a base address: all that stays when the path begins with a slash. */
function originOf(base: Value, node: Node): Value {
  const value = base.kind === "instance" && base.what === "URL" ? base.from : base;
  return oneOf(
    optionsOf(value).map((option) => {
      const text = wholeText(option);
      const origin = text === undefined ? undefined : /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(text)?.[0];
      return origin === undefined
        ? textOf([{ node: base.node, reason: "a base address" }], node)
        : known(origin, option.node, option.kind === "known" ? option.start : undefined);
    }),
    node,
  );
}
