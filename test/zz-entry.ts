export { Answers } from "../packages/cli/src/serve/answers.ts";
export { asked } from "../packages/cli/src/serve/asked.ts";
export { judgeIncoming } from "../packages/cli/src/serve/judge-incoming.ts";
export { standardMetadata } from "../packages/cli/src/serve/org-metadata.ts";
export { createPreflight } from "@zoho-preflight/validator";
