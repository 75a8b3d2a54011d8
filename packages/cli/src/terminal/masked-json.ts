import { isCode, isSecretHeader, isSecretName, nameAnExchange } from "@zoho-preflight/validator/secrets";

import { isObject } from "../is-object.ts";
import { mask, MASK, PLACEHOLDER } from "./mask.ts";

/** Texts of fewer characters are kept with what became of them, so many at most. */
const OFTEN = 300;
const MOST_SAID = 10_000;

/**
 * A JSON value with every secret in it replaced, by its shape, its key or its header name: `{ headers: { Authorization: "Zoho-oauthtoken ***" } }`.
 * Headers are what stands under the key `headers`: a record, or entries. Objects with `toJSON` speak for themselves.
 */
export function maskedJson(value: unknown, known: readonly string[] = []): unknown {
  // Issues say the same words many times.
  const said = new Map<string, string>();
  const masked = (text: string): string => {
    const before = said.get(text);
    if (before !== undefined) return before;
    const after = mask(text, known);
    if (text.length < OFTEN && said.size < MOST_SAID) said.set(text, after);
    return after;
  };
  const header = (name: string, text: unknown): unknown => {
    if (Array.isArray(text)) return changed(text, (item: unknown) => header(name, item));
    return typeof text === "string" && isSecretHeader(name) ? maskHeader(text) : walk(text, factsOf(name).isSecret);
  };
  const headers = (given: unknown): unknown => {
    if (Array.isArray(given))
      return given.map((entry: unknown) =>
        Array.isArray(entry) ? [walk(entry[0], false), header(String(entry[0]), entry[1])] : walk(entry, false),
      );
    return isObject(given) ? mapped(given, (name, item) => header(name, item)) : walk(given, false);
  };
  /** `isSecret`: by the name that it stands under. */
  const walk = (inner: unknown, isSecret: boolean): unknown => {
    if (typeof inner === "string") return isSecret && !PLACEHOLDER.test(inner) ? MASK : masked(inner);
    if (typeof inner === "number" && isSecret) return MASK;
    if (Array.isArray(inner)) return changed(inner, (item: unknown) => walk(item, isSecret));
    if (!isObject(inner)) return inner;
    if (typeof inner.toJSON === "function") return walk((inner as { toJSON(): unknown }).toJSON(), isSecret);
    let isExchange: boolean | undefined;
    // All that a secret name holds is secret: `{ credentials: { user, pass } }`.
    return mapped(inner, (name, item, facts) => {
      if (name === "headers") return headers(item);
      if (isSecret || facts.isSecret) return walk(item, true);
      return walk(item, facts.isCode && (isExchange ??= Object.keys(inner).some((one) => factsOf(one).isOfExchange)));
    });
  };
  return walk(value, false);
}

/** A list with its items changed; the list itself where none is. */
function changed(list: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  let out: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = change(list[index]);
    if (out === undefined && item !== list[index]) out = list.slice(0, index);
    out?.push(item);
  }
  return out ?? list;
}

/** What a key says of its value, and the key without the secrets that it holds by their shape. */
interface NameFacts {
  readonly shown: string;
  readonly isSecret: boolean;
  /** Beside it, a `code` is a grant code. */
  readonly isOfExchange: boolean;
  /** It is such a `code` there. */
  readonly isCode: boolean;
}

const names = new Map<string, NameFacts>();

function factsOf(name: string): NameFacts {
  const known = names.get(name);
  if (known !== undefined) return known;
  const facts = {
    shown: mask(name),
    isSecret: isSecretName(name),
    isOfExchange: nameAnExchange([name]),
    isCode: isCode(name),
  };
  if (names.size >= MOST_SAID) names.clear();
  if (name.length < OFTEN) names.set(name, facts);
  return facts;
}

/** An object with its values changed and without secrets in its names; the object itself where there is nothing to change, which is nearly always. */
function mapped(
  object: Record<string, unknown>,
  change: (name: string, value: unknown, facts: NameFacts) => unknown,
): Record<string, unknown> {
  const names = Object.keys(object);
  let out: Record<string, unknown> | undefined;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? "";
    const facts = factsOf(name);
    const value = object[name];
    const after = change(name, value, facts);
    if (out === undefined && (after !== value || facts.shown !== name)) {
      out = {};
      for (const before of names.slice(0, index)) put(out, before, object[before]);
    }
    if (out !== undefined) put(out, facts.shown, after);
  }
  return out ?? object;
}

function put(object: Record<string, unknown>, name: string, value: unknown): void {
  // A definition, so that a key `__proto__` stays a key; it takes ten times as long as writing does.
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}

/** `Zoho-oauthtoken 1000.…` keeps its scheme, which is what a reader needs to see. */
function maskHeader(value: string): string {
  const [, scheme = "", credential = ""] = /^([A-Za-z-]{1,40}[ \t]+)?(.*)$/s.exec(value) ?? [];
  return PLACEHOLDER.test(credential.trim()) || credential.trim() === "" ? value : scheme + MASK;
}
