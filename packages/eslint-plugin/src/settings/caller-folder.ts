import { dirname, isAbsolute } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * The folder of the file that called the plugin, which is the user's config; undefined where the stack does not tell. Files of packages do
 * not count: a shared config speaks for the project that uses it.
 *
 * @param own `import.meta.url` of the plugin's files on the way
 */
export function callerFolder(...own: readonly string[]): string | undefined {
  const passed = new Set([import.meta.url, ...own]);
  const file = filesOnStack().find((name) => !passed.has(name) && !name.includes("/node_modules/"));
  return file === undefined ? undefined : dirname(fileURLToPath(file));
}

/** The files of the functions that are running, innermost first, as `file:` URLs without the query that ESLint adds. */
function filesOnStack(): string[] {
  const { stackTraceLimit } = Error;
  const format = Object.getOwnPropertyDescriptor(Error, "prepareStackTrace");
  const holder: { stack?: unknown } = {};
  try {
    Error.stackTraceLimit = 50;
    Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getFileName());
    Error.captureStackTrace(holder);
    return (holder.stack as readonly (string | null | undefined)[]).flatMap((file) => asUrl(file ?? "") ?? []);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    if (format === undefined) Reflect.deleteProperty(Error, "prepareStackTrace");
    else Object.defineProperty(Error, "prepareStackTrace", format);
  }
}

function asUrl(file: string): string | undefined {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.startsWith("file:") ? file.replace(/[?#].*$/, "") : undefined;
}
