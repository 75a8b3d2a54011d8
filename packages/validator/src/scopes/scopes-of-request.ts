import { referencesIn } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";

import { requestOf } from "../request/sub-request.ts";
import { valuesAt } from "../request/values-at.ts";
import { coqlModules } from "./coql-modules.ts";
import { neededScopes } from "./needed-scopes.ts";
import type { NeededScopes } from "./needed-scopes.ts";
import type { Setup } from "../preflight/setup.ts";
import { alternatives } from "../request/alternatives.ts";
import { readRequest } from "../request/request.ts";
import type { GivenRequest, SeenRequest } from "../request/request.ts";
import { templateSegments } from "../request/templates.ts";
import { isObject } from "../seen.ts";
import type { SeenObject } from "../seen.ts";

/** What one reading of a request asks of a token. */
export interface CallScopes extends NeededScopes {
  /** The operation, `records.insert`; absent where it cannot be told. */
  readonly operation?: string;
  /** The module in its path. */
  readonly module?: string;
}

const NOT_KNOWN: CallScopes = { alternatives: [], disputed: [], documented: false, isPart: false };

/**
 * What a request asks of a token, a row for each thing that it may be: for each of its alternatives (`ONE_OF`), and for each sub-request of a composite.
 * All rows are needed. Never throws; what cannot be read gives a row without alternatives.
 */
export function scopesOfRequest(setup: Setup, request: unknown): readonly CallScopes[] {
  const rows = new Map<string, CallScopes>();
  try {
    // Each alternative is only good until the next one is asked for.
    for (const each of alternatives(request)) for (const row of ofOne(setup, each)) rows.set(JSON.stringify(row), row);
  } catch {
    return [NOT_KNOWN]; // a request that resists reading
  }
  return [...rows.values()];
}

function ofOne(setup: Setup, given: unknown): readonly CallScopes[] {
  const address =
    typeof given === "object" && given !== null ? setup.addresses.of((given as GivenRequest).url) : undefined;
  if (address === undefined) return [NOT_KNOWN];
  const request = readRequest(given as GivenRequest, address.url);
  const { candidates } = setup.addresses.route(address, request);
  const [only, ...others] = likely(candidates, request);
  if (only === undefined) return [NOT_KNOWN];
  if (others.length > 0) return [shared([only, ...others].map((operation) => ofOperation(setup, operation, request)))];
  const row = { operation: only.id, ...ofOperation(setup, only, request) };
  const within = referencesIn(setup.catalogue, only).filter(({ is }) => is === "request");
  return [row, ...within.flatMap(({ at }) => subRequests(setup, request, at))];
}

/**
 * The operations that a request may be, without those that need a hidden part of the path to be a word of Zoho's where a module may stand: a variable
 * for `users` is rare, one for a module is not.
 */
function likely(candidates: readonly Operation[], { url }: SeenRequest): readonly Operation[] {
  if (candidates.length < 2) return candidates;
  const hidden = url.segments.map((part) => typeof part !== "string");
  const holds = (operation: Operation): boolean =>
    templateSegments(operation).some((part, index) => part === "{module}" && hidden[index] === true);
  const ofModules = candidates.filter(holds);
  if (ofModules.length === 0) return candidates;
  const literals = (operation: Operation): number =>
    templateSegments(operation).filter((part, index) => !part.startsWith("{") && hidden[index] === true).length;
  const fewest = Math.min(...ofModules.map(literals));
  return ofModules.filter((operation) => literals(operation) === fewest);
}

function ofOperation(setup: Setup, operation: Operation, { url, body }: SeenRequest): CallScopes {
  if (operation.anonymous === true) return { ...NOT_KNOWN, alternatives: [[]] };
  const written = url.segments[templateSegments(operation).indexOf("{module}")];
  const module = typeof written === "string" ? written : undefined;
  return {
    ...(module === undefined ? {} : { module }),
    ...neededScopes(operation, module, body, setup.snapshot, coqlModules),
  };
}

/** What all of several operations need, of which nobody can tell which one it is. */
function shared(ways: readonly CallScopes[]): CallScopes {
  const [first = NOT_KNOWN, ...others] = ways;
  if (others.every((other) => JSON.stringify(other.alternatives) === JSON.stringify(first.alternatives))) return first;
  const inAll = ways
    .map(({ alternatives }) => (alternatives.length === 1 ? (alternatives[0] ?? []) : []))
    .reduce((some, more) => some.filter((scope) => more.includes(scope)));
  return { ...first, alternatives: inAll.length === 0 ? [] : [inAll], disputed: [], isPart: true };
}

/** `{ method: "GET", uri: "/crm/v8/Leads/…" }`, as a composite holds them; one composite holds no other. */
function subRequests(setup: Setup, { body }: SeenRequest, at: readonly string[]): readonly CallScopes[] {
  if (body.kind !== "json") return [];
  return valuesAt(body.value, at).flatMap(({ value }) => (isObject(value) ? subRequest(setup, value) : [NOT_KNOWN]));
}

function subRequest(setup: Setup, sub: SeenObject): readonly CallScopes[] {
  if (typeof sub["uri"] === "string" && /\/__composite_requests\b/.test(sub["uri"])) return [];
  const given = requestOf(sub, undefined);
  return given === undefined ? [NOT_KNOWN] : ofOne(setup, given);
}
