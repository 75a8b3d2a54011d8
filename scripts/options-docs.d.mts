import type { Option } from "@zoho-preflight/validator/options";

export function configurationTable(options: readonly Option[]): string;
export function settingsTable(options: readonly Option[]): string;
export function withOptions(schema: string, options: readonly Option[], levels: readonly string[]): string;
