import { deflateRawSync } from "node:zlib";

/** The address of the page with a text in it, as `src/state.ts` packs it: `index.html#z=…`. */
export function tryAddress(text: string, given: Readonly<Record<string, string>> = {}): string {
  return `index.html#z=${deflateRawSync(JSON.stringify({ text, ...given }), { level: 9 }).toString("base64url")}`;
}
