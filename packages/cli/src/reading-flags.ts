import { switchFlag, valueFlag } from "./flag-kinds.ts";

/** What `--help` says of the options below; every command that takes files of requests has all of them. */
export const READING_WORDS = {
  env: "Fill in the variables of an environment of Postman, JetBrains (FILE#name) or Bruno",
  readOutside: "Read body files that requests name wherever they lie, not only in this folder or the file's own",
} as const;

/** The same as flags. */
export const readingFlags = {
  env: valueFlag(READING_WORDS.env, "file"),
  readOutside: switchFlag(READING_WORDS.readOutside),
};

/** How files of requests are read, as stricli hands it over. */
export interface ReadingFlags {
  /** A file of variables, `postman.json` or `http-client.env.json#dev`. */
  readonly env?: string | undefined;
  /** Files that requests name are read wherever they lie. */
  readonly readOutside: boolean;
}
