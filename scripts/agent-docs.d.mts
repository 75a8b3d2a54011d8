export const SKILL: string;
export const COMMANDS: readonly string[];
export function skillPage(given: {
  readonly tools: Readonly<Record<string, string>>;
  readonly instructions: string;
  readonly commands: Readonly<Record<string, string>>;
  readonly checks: readonly unknown[];
}): string;
export function llmsIndex(root: string): string;
