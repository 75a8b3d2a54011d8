import type { Catalogue } from "./types.ts";

/**
 * Addresses of which all methods are known: a method that they do not list is refused. Zoho adds methods to everything else within a version
 * (below `settings/`, after `actions/`), so what is not listed here may take more than the catalogue knows.
 *
 * Sources: Kaizen #25, 1.f (records, users); the documentation of v2 to v8, three generations of OpenAPI files and the SDKs 2.0 to 8.0, which
 * agree on the methods of these addresses in every version.
 */
export const closedMethods: Catalogue["closedMethods"] = new Set([
  // records, search, upsert, deleted
  "/crm/{version}/{module}",
  "/crm/{version}/{module}/{id}",
  "/crm/{version}/{module}/search",
  "/crm/{version}/{module}/upsert",
  "/crm/{version}/{module}/deleted",
  // queries
  "/crm/{version}/coql",
  // users
  "/crm/{version}/users",
  "/crm/{version}/users/{user}",
  // tags
  "/crm/{version}/settings/tags",
  "/crm/{version}/settings/tags/{tag_id}",
  "/crm/{version}/{module}/actions/add_tags",
  "/crm/{version}/{module}/actions/remove_tags",
  "/crm/{version}/{module}/{id}/actions/add_tags",
  "/crm/{version}/{module}/{id}/actions/remove_tags",
  // notes
  "/crm/{version}/Notes",
  "/crm/{version}/Notes/{id}",
  "/crm/{version}/{module}/{id}/Notes",
  "/crm/{version}/{module}/{id}/Notes/{related_id}",
  // bulk
  "/crm/bulk/{version}/read",
  "/crm/bulk/{version}/read/{job_id}",
  "/crm/bulk/{version}/read/{job_id}/result",
  "/crm/bulk/{version}/write",
  "/crm/bulk/{version}/write/{job_id}",
  // composite
  "/crm/{version}/__composite_requests",
]);
