export type { Words } from "./report/kinds.ts";
export { words } from "./checks/words.ts";
