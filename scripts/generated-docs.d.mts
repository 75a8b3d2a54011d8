import type { CheckInfo } from "@zoho-preflight/validator/checks";

export interface SourceFile {
  readonly file: string;
  readonly text: string;
}
export function severityTable(checks: readonly CheckInfo[]): string;
export function guessList(sources: readonly SourceFile[]): string;
export function withPart(page: string, name: string, text: string): string;
export function withChecks(schema: string, checks: readonly CheckInfo[]): string;
export function generatedPages(checks: readonly CheckInfo[], sources: readonly SourceFile[]): Readonly<Record<string, (page: string) => string>>;
