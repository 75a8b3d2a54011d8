import { comparableNumber, formsOf, lower, sameKey } from "./comparing.ts";
import type { Plain } from "./comparing.ts";

/** What the values of a field lie between, in one block. */
interface Zone {
  /** In how many records the field has a value, and which it was last. */
  filled: number;
  last?: unknown;
  lowNumber: number;
  highNumber: number;
  /** Of values other than numbers; undefined: none has one. */
  lowText?: string;
  highText?: string;
}

/** A text is kept to so many characters. */
const KEPT = 32;
/** Fields of one block of which zones are kept; of others anything may be true. */
const MOST_ZONES = 300;
const PHONE = /^[+\d][\d\s()./-]{2,30}$/;

/**
 * What a few records may hold, in a form that is small and quickly asked. It says "no" only when none of them does, and may say "perhaps" for
 * nothing: values and the groups of three letters in them are marks in two sets of bits (a Bloom filter), and each field has its lowest and
 * highest value.
 */
export class BlockSummary {
  readonly #values: Uint32Array;
  readonly #letters: Uint32Array;
  readonly #zones = new Map<string, Zone>();
  #size = 0;

  /** `characters`: about how long the records are in all. */
  constructor(characters: number) {
    const bits = 2 ** Math.min(24, Math.max(12, Math.ceil(Math.log2(characters))));
    this.#values = new Uint32Array(bits / 32);
    this.#letters = new Uint32Array(bits / 32);
  }

  /** How many records were added, those included that are gone or changed since. */
  get size(): number {
    return this.#size;
  }

  add(record: Readonly<Record<string, unknown>>): void {
    this.#size++;
    for (const field of Object.keys(record)) {
      const value = record[field];
      const zone = this.#zoneOf(field);
      // Users, times and options are often those of the record before.
      if (zone !== undefined && zone.last === value && zone.filled > 0) zone.filled++;
      else this.#addValue(field, value, zone);
    }
  }

  #addValue(field: string, value: unknown, zone: Zone | undefined): void {
    const forms = formsOf(value);
    if (forms.length === 0) return;
    if (zone !== undefined) {
      zone.filled++;
      zone.last = value;
    }
    for (const form of forms) {
      if (zone !== undefined) widen(zone, form);
      mark(this.#values, `${field}=${sameKey(form)}`);
      if (typeof form === "number") mark(this.#values, `${field}=text ${form}`);
      const text = lower(form);
      this.#markLetters(text);
      if (typeof value !== "string") continue;
      if (text.includes("@")) mark(this.#values, `@${text}`);
      if (PHONE.test(text)) mark(this.#values, `phone ${digitsOf(text)}`);
    }
  }

  mayHave(field: string, value: Plain): boolean {
    return (
      isMarked(this.#values, `${field}=${sameKey(value)}`) || isMarked(this.#values, `${field}=text ${lower(value)}`)
    );
  }

  /** Whether some text may hold another, in small letters. */
  mayContain(text: string): boolean {
    for (let at = 2; at < text.length; at++) {
      const hash = letterHash(text, at);
      if (!hasBit(this.#letters, hash) || !hasBit(this.#letters, hash >>> 11)) return false;
    }
    return true;
  }

  mayHaveEmail(email: string): boolean {
    return isMarked(this.#values, `@${email.toLowerCase()}`);
  }

  mayHavePhone(phone: string): boolean {
    return isMarked(this.#values, `phone ${digitsOf(phone)}`);
  }

  mayBeEmpty(field: string): boolean {
    return this.#isUnknown(field) || (this.#zones.get(field)?.filled ?? 0) < this.#size;
  }

  mayBeFilled(field: string): boolean {
    return this.#isUnknown(field) || (this.#zones.get(field)?.filled ?? 0) > 0;
  }

  mayReach(field: string, least: Plain): boolean {
    const zone = this.#zones.get(field);
    if (zone === undefined) return this.#isUnknown(field);
    const number = comparableNumber(least);
    return (
      (zone.highText !== undefined && zone.highText >= cut(lower(least))) ||
      (number === undefined ? zone.highNumber > -Infinity : zone.highNumber >= number)
    );
  }

  mayBeBelow(field: string, most: Plain): boolean {
    const zone = this.#zones.get(field);
    if (zone === undefined) return this.#isUnknown(field);
    const number = comparableNumber(most);
    return (
      (zone.lowText !== undefined && zone.lowText <= lower(most)) ||
      (number === undefined ? zone.lowNumber < Infinity : zone.lowNumber <= number)
    );
  }

  #isUnknown(field: string): boolean {
    return this.#zones.size >= MOST_ZONES && !this.#zones.has(field);
  }

  #zoneOf(field: string): Zone | undefined {
    const known = this.#zones.get(field);
    if (known !== undefined || this.#zones.size >= MOST_ZONES) return known;
    const zone: Zone = { filled: 0, lowNumber: Infinity, highNumber: -Infinity };
    this.#zones.set(field, zone);
    return zone;
  }

  #markLetters(text: string): void {
    for (let at = 2; at < text.length; at++) {
      const hash = letterHash(text, at);
      setBit(this.#letters, hash);
      setBit(this.#letters, hash >>> 11);
    }
  }
}

/** Whether a text reads as a phone number, so that a search for its digits finds it. */
export function isPhone(text: string): boolean {
  return PHONE.test(text);
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

function widen(zone: Zone, form: Plain): void {
  const number = comparableNumber(form);
  if (number !== undefined) {
    zone.lowNumber = Math.min(zone.lowNumber, number);
    zone.highNumber = Math.max(zone.highNumber, number);
    return;
  }
  const text = lower(form);
  const low = cut(text);
  // What was cut off is less than this, whatever it was.
  const high = text.length > KEPT ? `${low}\uFFFF` : text;
  if (zone.lowText === undefined || low < zone.lowText) zone.lowText = low;
  if (zone.highText === undefined || high > zone.highText) zone.highText = high;
}

function cut(text: string): string {
  return text.length > KEPT ? text.slice(0, KEPT) : text;
}

function mark(bits: Uint32Array, text: string): void {
  let hash = hashOf(text);
  const step = second(hash) | 1;
  for (let probe = 0; probe < 4; probe++, hash = (hash + step) | 0) setBit(bits, hash);
}

function isMarked(bits: Uint32Array, text: string): boolean {
  let hash = hashOf(text);
  const step = second(hash) | 1;
  for (let probe = 0; probe < 4; probe++, hash = (hash + step) | 0) if (!hasBit(bits, hash)) return false;
  return true;
}

function setBit(bits: Uint32Array, hash: number): void {
  const bit = hash & (bits.length * 32 - 1);
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

function hasBit(bits: Uint32Array, hash: number): boolean {
  const bit = hash & (bits.length * 32 - 1);
  return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** FNV-1a, mixed once more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** Of the three letters that end at a place. */
function letterHash(text: string, at: number): number {
  const letters = Math.imul(text.charCodeAt(at - 2), 0x3d4d51cb) ^ Math.imul(text.charCodeAt(at - 1), 0x2545f491);
  return mixed(letters ^ Math.imul(text.charCodeAt(at), 0x01000193));
}

function second(hash: number): number {
  return mixed(hash ^ 0x5bd1e995);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}
