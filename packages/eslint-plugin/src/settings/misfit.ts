import { describeFound, OptionFault, placeIn, saidOf } from "@zoho-preflight/validator/node";

/** A setting that its key cannot have: `settings["zoho-crm"].maxAgeDays: expected a number of days, found "7".` Thrown and caught by the reader. */
export class Misfit extends Error {
  /** @param place the full key, `settings["zoho-crm"].clients[0].callee` */
  constructor(place: string, expected: string, found: string, advice = "") {
    super(`${place}: ${saidOf({ expected, found, advice })}`);
  }
}

/** What `read` gives; what it refuses becomes a `Misfit` at that place. */
export function placed<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OptionFault)) throw error;
    throw new Misfit(placeIn(place, error.path), error.expected, error.found, error.advice);
  }
}

/** @throws {Misfit} unless it is text, and not empty */
export function demandText(given: unknown, at: string, expected: string): string {
  if (typeof given === "string" && given !== "") return given;
  throw new Misfit(at, expected, describeFound(given));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
