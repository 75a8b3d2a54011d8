import { buildCommand } from "@stricli/core";

import type { Context } from "../context.ts";
import type { InitFlags } from "./flags.ts";

const text = (input: string): string => input;

/** The words of `zoho-preflight init`. */
export const initCommand = buildCommand<InitFlags, [], Context>({
  loader: async () => (await import("./init.ts")).init,
  parameters: {
    flags: {
      dataCenter: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Where your org lives: us eu in au jp cn ca sa ae uk",
        placeholder: "id",
      },
      environment: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "production (default), sandbox or developer",
        placeholder: "name",
      },
      apiVersion: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Version of the API that you call (default: v8)",
        placeholder: "v8",
      },
      metadata: {
        kind: "parsed",
        parse: text,
        optional: true,
        brief: "Folder for your org's metadata (default: zoho-metadata)",
        placeholder: "folder",
      },
      eslint: {
        kind: "boolean",
        optional: true,
        brief: "Add the ESLint plugin to eslint.config.js, where that is simple enough",
      },
      yes: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Ask nothing; what no flag says gets its default",
      },
      force: {
        kind: "boolean",
        default: false,
        withNegated: false,
        brief: "Replace what zoho-preflight.json says about these; its other keys stay",
      },
    },
    aliases: { m: "metadata", y: "yes" },
  },
  docs: {
    brief: "Set a project up: write zoho-preflight.json",
    customUsage: [
      { input: "", brief: "Asks, and says what to do next" },
      { input: "--data-center eu", brief: "Without questions where there is no terminal" },
      {
        input: "--data-center in --environment sandbox --metadata ./sandbox-metadata --yes",
        brief: "The same for a sandbox",
      },
      { input: "--data-center us --eslint", brief: "With the ESLint plugin" },
    ],
    fullDescription: [
      "Writes zoho-preflight.json, which the command, loadConfig() and the ESLint plugin read: where your org lives, which version you call,",
      "where its metadata is kept. Editors know its keys by its schema.",
      "",
      "On a terminal it asks for what no flag says; elsewhere only --data-center must be given. Nothing that is there is replaced without --force.",
      "With --eslint it adds the plugin to the nearest eslint.config.js, if that is a plain list; otherwise it prints the lines to add.",
      "",
      "Exit code: 0 written, 2 it was there already, or wrong usage.",
    ].join("\n"),
  },
});
