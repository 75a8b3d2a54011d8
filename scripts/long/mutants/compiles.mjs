import { join } from "node:path";

import ts from "typescript";

/** Tells of a mutant whether TypeScript takes it. One that it refuses cannot be written by mistake. */
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
  });
  return ({ file, start, end, text }) => {
    const path = join(root, file);
    const code = ts.sys.readFile(path) ?? "";
    changed = { path, text: code.slice(0, start) + text + code.slice(end) };
    version++;
    return service.getSyntacticDiagnostics(path).length + service.getSemanticDiagnostics(path).length === 0;
  };
}
