/** The API versions that the catalogue knows, oldest first: `https://{host}/crm/{version}/…`. */
export const VERSIONS = ["v2", "v2.1", "v3", "v4", "v5", "v6", "v7", "v8"] as const;
export type Version = (typeof VERSIONS)[number];

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What an operation does to records; `action` is everything that is neither reading nor writing records. */
export type Kind = "create" | "update" | "upsert" | "delete" | "read" | "action";

/** Zoho's data centres, each with its own hosts, orgs and tokens. */
export const DATA_CENTERS = ["us", "eu", "in", "au", "jp", "cn", "ca", "sa", "ae", "uk"] as const;
/** A data centre of Zoho: `"eu"`. */
export type DataCenterId = (typeof DATA_CENTERS)[number];

/** The environments of an org. */
export const ENVIRONMENTS = ["production", "sandbox", "developer"] as const;
export type Environment = (typeof ENVIRONMENTS)[number];
