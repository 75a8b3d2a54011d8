import { join } from "node:path";

import ts from "typescript";

/**
 * Tells of a mutant whether TypeScript takes it. One that it refuses cannot be written by mistake. Throws for a file that it refuses unchanged:
 * every mutant of that file would count as refused.
 */
export function compilerOf(root, folder) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, folder, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  let changed = { path: "", text: "" };
  let version = 0;
  const service = ts.createLanguageService({
    getCompilationSettings: () => config.options,
    getScriptFileNames: () => config.fileNames,
    getScriptVersion: (path) => (path === changed.path ? String(version) : "0"),
    getScriptSnapshot: (path) => {
      const text = path === changed.path ? changed.text : ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => join(root, folder),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    // Without it the types that a package has from another one are not found: pnpm keeps them beside the real folder.
    realpath: ts.sys.realpath,
  });
  const refusal = (path, text) => {
    changed = { path, text };
    version++;
    const [first] = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)];
    return first && ts.flattenDiagnosticMessageText(first.messageText, "\n");
  };
  const tried = new Set();
  return ({ file, start, end, text }) => {
    const path = join(root, file);
    const code = ts.sys.readFile(path) ?? "";
    const unchanged = tried.has(path) ? undefined : refusal(path, code);
    if (unchanged !== undefined) throw new Error(`Without any mutant ${file} does not compile: ${unchanged}`);
    tried.add(path);
    return refusal(path, code.slice(0, start) + text + code.slice(end)) === undefined;
  };
}
