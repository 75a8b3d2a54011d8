import { demandKnownKeys, describeFound } from "@zoho-preflight/validator/node";

import { demandText, isRecord, Misfit, placed } from "./misfit.ts";
import type { ArgumentPlace, ClientPattern } from "./settings.ts";

const PARTS = ["path", "url", "query", "headers", "body"] as const;
const EXAMPLE = '{ callee: "zohoFetch", method: { arg: 0 }, path: { arg: 1 } }';

/** @throws {Misfit} when an entry of `clients` is none */
export function readClientPattern(given: unknown, at: string): ClientPattern {
  if (!isRecord(given)) throw new Misfit(at, `an object, ${EXAMPLE}`, describeFound(given));
  placed(at, () => {
    demandKnownKeys(Object.keys(given), ["callee", "method", "base", ...PARTS]);
  });
  const { callee, method, base, path, url } = given;
  if (path === undefined && url === undefined) throw new Misfit(at, `path or url, ${EXAMPLE}`, "neither");
  const places: Partial<Record<(typeof PARTS)[number], ArgumentPlace>> = {};
  for (const part of PARTS) if (given[part] !== undefined) places[part] = readPlace(given[part], `${at}.${part}`);
  return {
    callee: demandText(callee, `${at}.callee`, 'the name of a function, "zohoFetch" or "client.request"'),
    ...(method !== undefined && {
      method:
        typeof method === "string" ? demandText(method, `${at}.method`, "a method") : readPlace(method, `${at}.method`),
    }),
    ...(base !== undefined && { base: demandText(base, `${at}.base`, 'what stands before the path, "/crm/v8"') }),
    ...places,
  };
}

function readPlace(given: unknown, at: string): ArgumentPlace {
  if (!isRecord(given)) throw new Misfit(at, "the place of an argument, { arg: 1 }", describeFound(given));
  placed(at, () => {
    demandKnownKeys(Object.keys(given), ["arg", "key"]);
  });
  const { arg, key } = given;
  if (typeof arg !== "number" || !Number.isInteger(arg) || arg < 0)
    throw new Misfit(`${at}.arg`, "the number of an argument, counted from 0", describeFound(arg));
  return { arg, ...(key !== undefined && { key: demandText(key, `${at}.key`, "a key of that argument") }) };
}
