import { UNKNOWN } from "@zoho-preflight/validator/seen";

import { templateText } from "../template-request.ts";
import { filledText } from "../template.ts";
import { HOLE } from "../word.ts";
import type { Values } from "../template.ts";

const SHORTEST = 4;

/** What an `auth` block adds to a request. */
export interface PostmanAuth {
  readonly headers: Readonly<Record<string, unknown>>;
  /** `key=value`, or nothing. */
  readonly query: string;
  /** There may be headers that nobody can tell. */
  readonly isOpen: boolean;
  /** What it gives is secret by where it comes from, under whatever name it is sent. */
  readonly secrets: readonly string[];
}

/**
 * Reads an `auth` block: `{ type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] }` in 2.1, `{ type: "bearer", bearer: { token } }` in
 * 2.0. A token that is not exported with it is unknown, and so is a prefix that is not.
 */
export function postmanAuth(auth: unknown, values: Values): PostmanAuth {
  const nothing: PostmanAuth = { headers: {}, query: "", isOpen: false, secrets: [] };
  if (typeof auth !== "object" || auth === null || !("type" in auth) || typeof auth.type !== "string") return nothing;
  const { type } = auth;
  const given = parameters((auth as Record<string, unknown>)[type]);
  const text = (name: string): string | undefined => {
    const value = given.get(name);
    return value === undefined || value === "" ? undefined : filledText(value, values);
  };
  const authorization = (scheme: string, credential: string | undefined): PostmanAuth => ({
    ...nothing,
    secrets: piecesOf(credential),
    headers: { Authorization: templateText(`${scheme} ${credential ?? "{{credential}}"}`.trim()) },
  });
  switch (type) {
    case "noauth":
      return nothing;
    case "bearer":
      return authorization("Bearer", text("token"));
    case "basic":
      return authorization("Basic", undefined);
    case "oauth2": {
      if (given.get("addTokenTo") === "queryParams") return { ...nothing, isOpen: true };
      const prefix = text("headerPrefix");
      return prefix === undefined
        ? { ...nothing, headers: { Authorization: UNKNOWN } }
        : authorization(prefix, text("accessToken"));
    }
    case "apikey": {
      const name = text("key");
      if (name === undefined) return { ...nothing, isOpen: true };
      const value = text("value") ?? "{{value}}";
      const secrets = piecesOf(text("value"));
      return given.get("in") === "query"
        ? { ...nothing, secrets, query: `${name}=${value}` }
        : { ...nothing, secrets, headers: { [name]: templateText(value) } };
    }
    default:
      return { ...nothing, isOpen: true };
  }
}

/** The known pieces of a credential that may have holes; one of a few letters would be found in words. */
function piecesOf(credential: string | undefined): string[] {
  return (credential ?? "").split(HOLE).filter((piece) => piece.trim().length >= SHORTEST);
}

function parameters(block: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const entries: unknown[] = Array.isArray(block)
    ? block
    : typeof block === "object" && block !== null
      ? Object.entries(block).map(([key, value]: [string, unknown]) => ({ key, value }))
      : [];
  for (const entry of entries) {
    if (
      typeof entry === "object" &&
      entry !== null &&
      "key" in entry &&
      "value" in entry &&
      typeof entry.key === "string" &&
      typeof entry.value === "string"
    )
      found.set(entry.key, entry.value);
  }
  return found;
}
