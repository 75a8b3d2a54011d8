export type { Queries } from "./checks/queries.ts";
export { queries } from "./checks/queries.ts";
