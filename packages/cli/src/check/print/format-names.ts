/** Ways to tell what was found, as `--format` names them. Apart from the rest, since `--help` needs no more. */
export const FORMATS = ["pretty", "json", "sarif", "github", "junit", "html"] as const;
export type ReportFormat = (typeof FORMATS)[number];
