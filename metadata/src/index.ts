export * from "./catalogue.ts";
export { standardOrg } from "./standard-org.ts";
export type { StandardOrg } from "./standard-org.ts";
