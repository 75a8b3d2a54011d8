export { rules } from "./rules/index.ts";
export { settingsDigest } from "./settings/digest.ts";
