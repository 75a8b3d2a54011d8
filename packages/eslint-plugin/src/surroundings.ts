import type { ParsedFile } from "./code/source.ts";
import { projectFiles } from "./read/files.ts";
import type { ParserOptions } from "./read/files.ts";
import type { Files } from "./read/project.ts";
import { importsSenders, senderWords } from "./requests/may-send.ts";
import type { PluginSettings } from "./settings/settings.ts";
import type { Run } from "./settings/upwards.ts";

/** The files that a file may import, and what they lead to. */
export interface Surroundings {
  readonly files: Files;
  /** Whether the file's text, or that of one from which it imports, says something that sends: without, nothing in it has to be looked at. */
  readonly mayLead: boolean;
}

/** What is around a file, told from texts alone. */
export function surroundingsOf(
  file: {
    readonly sourceCode: Pick<ParsedFile, "text" | "visitorKeys">;
    readonly filename: string;
    readonly languageOptions: ParserOptions;
    readonly run?: Run;
  },
  settings: PluginSettings,
): Surroundings {
  const words = senderWords(settings.clients);
  const files = projectFiles(file, words, settings);
  const { text } = file.sourceCode;
  return { files, mayLead: words.test(text) || importsSenders({ text, filename: file.filename }, files) };
}
