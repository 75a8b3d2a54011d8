import type { CheckInfo } from "@zoho-preflight/validator/checks";
import type { Option } from "@zoho-preflight/validator/options";

export interface SourceFile {
  readonly file: string;
  readonly text: string;
}
/** What of an ESLint plugin the table of its rules is made from. */
export interface DescribedPlugin {
  readonly rules: Readonly<
    Record<
      string,
      {
        readonly meta?:
          | {
              readonly docs?:
                { readonly description?: string | undefined; readonly url?: string | undefined } | undefined;
            }
          | undefined;
      }
    >
  >;
  readonly configs: { readonly recommended: { readonly rules: Readonly<Record<string, unknown>> } };
}
export function severityTable(checks: readonly CheckInfo[]): string;
export function ruleTable(plugin: DescribedPlugin): string;
export function guessList(sources: readonly SourceFile[]): string;
export function withPart(page: string, name: string, text: string): string;
export function withChecks(schema: string, checks: readonly CheckInfo[]): string;
export function generatedPages(
  checks: readonly CheckInfo[],
  sources: readonly SourceFile[],
  plugin: DescribedPlugin,
  table: { readonly options: readonly Option[]; readonly LEVELS: readonly string[] },
  explanations: typeof import("@zoho-preflight/metadata/explanations"),
  answeredSample: typeof import("../packages/cli/src/explain/sample.ts").answeredSample,
): Readonly<Record<string, (page: string) => string>>;
