import { mayBeLeftOut, oneOf, optionsOf } from "./value.ts";
import type { Value } from "./value.ts";

/** Whether a condition holds, when the code shows it. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case "known":
      return Boolean(value.value);
    case "object":
    case "array":
    case "function":
    case "class":
      return true;
    case "instance":
      return value.asText === true ? hasParameters(value.from) : true;
    case "text":
      return value.pieces.some((piece) => piece.text !== undefined && piece.text !== "") ? true : undefined;
    case "choice": {
      const [first, ...others] = value.options.map(truthOf);
      return others.every((other) => other === first) ? first : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether the text of parameters is more than `""`. */
function hasParameters(params: Value): boolean | undefined {
  if (params.kind !== "object") return undefined;
  const entries = [...params.entries.values()];
  if (entries.some(({ value, maybe }) => maybe !== true && isThere(value))) return true;
  return entries.length > 0 || params.open ? undefined : false;
}

/** What `left && …` is when left stops it: a value that cannot be told, but that a spread adds nothing for. */
export function falsyOf(left: Value): Value {
  const falsy = optionsOf(left).filter((option) => truthOf(option) !== true);
  return oneOf(
    falsy.map((option) =>
      option.kind === "known" ? option : { kind: "unknown", reason: "a condition", node: option.node, falsy: true },
    ),
    left.node,
  );
}

export function isGiven(value: Value): boolean | undefined {
  if (value.kind === "known") return value.value !== undefined && value.value !== null;
  if (mayBeLeftOut(value)) return undefined;
  return value.kind === "unknown" || value.kind === "foreign" ? undefined : true;
}

export function isNothing(value: Value): boolean {
  return value.kind === "known" && (value.value === undefined || value.value === null);
}

export function isThere(value: Value): boolean {
  return optionsOf(value).every((option) => isGiven(option) === true);
}

/** `process.env.X`, `import.meta.env.X` */
export function isEnvironment(value: Value): boolean {
  return value.kind === "foreign" && value.path.includes("env");
}
