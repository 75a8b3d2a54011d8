import type { Node } from "../values/source.ts";
import { wholeText } from "../values/text.ts";
import { unknown } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import type { Library } from "./library.ts";
import type { Reading } from "./reading.ts";

export const modules: Library = {
  calls: {
    require(node, reading) {
      const [first] = node.arguments;
      return first === undefined ? undefined : required(first, node, reading);
    },
  },
};

/** `require("./client")`, `import("./client")` */
export function required(specifier: Node, node: Node, reading: Reading): Value {
  const text = wholeText(reading.evaluate(specifier));
  return text === undefined ? unknown(node, "a package that cannot be told") : reading.exported(text, "*", node);
}
