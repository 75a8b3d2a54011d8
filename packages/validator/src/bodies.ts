export type { Bodies } from "@zoho-preflight/metadata/bodies";
export { bodies } from "@zoho-preflight/metadata/bodies";
