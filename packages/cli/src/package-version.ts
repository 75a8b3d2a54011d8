import { createRequire } from "node:module";

/** The version of this command: `"0.1.0"`. */
export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)("zoho-preflight/package.json") as { version: string };
  return version;
}
