import type { SourceFile } from "./generated-docs.mjs";

export function sourceFiles(root: string): SourceFile[];
