import { buildCommand } from "@stricli/core";

import { choiceFlag, choicesFlag, commandDocs, listFlag, switchFlag, valueFlag } from "../flag-kinds.ts";
import { DIALECTS } from "./sql/dialect.ts";
import { words } from "./words.ts";
import type { Context } from "../context.ts";
import type { GenerateFlags } from "./flags.ts";

const { flags } = words;

/** `zoho-preflight generate` on the command line; what it does is loaded when it is called. */
export const generateCommand = buildCommand<GenerateFlags, [], Context>({
  loader: async () => (await import("./generate.ts")).generate,
  parameters: {
    flags: {
      metadata: valueFlag(flags.metadata, "folder"),
      out: valueFlag(flags.out, "folder"),
      modules: listFlag(flags.modules, "api_name,..."),
      allModules: switchFlag(flags.allModules),
      operations: choicesFlag(flags.operations, ["insert", "update", "upsert", "read"]),
      format: choicesFlag(flags.format, ["zod", "types", "json-schema", "sql", "dbt"]),
      dialect: choiceFlag(flags.dialect, DIALECTS),
      key: valueFlag(flags.key, "column"),
      table: valueFlag(flags.table, "name"),
      columns: listFlag(flags.columns, "column=Field,..."),
      apiVersion: valueFlag(flags.apiVersion, "v8"),
      lenient: switchFlag(flags.lenient),
      check: switchFlag(flags.check),
      watch: switchFlag(flags.watch),
      json: switchFlag(flags.json),
    },
    aliases: { m: "metadata", o: "out", w: "watch" },
  },
  docs: commandDocs(words),
});
