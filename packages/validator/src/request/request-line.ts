import type { Operation } from "@zoho-preflight/metadata/catalogue";

import type { SeenRequest } from "./request.ts";
import { templateSegments } from "./templates.ts";

/**
 * What a request asks for, for sentences: `GET /crm/v8/Leads`. As it is written; a part that cannot be read is the parameter that the
 * operation has there (`DELETE /crm/v8/Leads/{id}`), else `…`: of several addresses that fit, this one may not be the one that is meant.
 */
export function askedFor({ method, url }: SeenRequest, operation: Operation | undefined): string {
  const template = operation === undefined ? [] : templateSegments(operation);
  const version = typeof url.version === "string" ? url.version : "{version}";
  const segments = url.segments.map((segment, index) =>
    typeof segment === "string" ? segment : parameter(template[index]),
  );
  const verb = typeof method === "string" ? method : (operation?.method ?? "…");
  return [verb, ["/crm", ...(url.area === undefined ? [] : [url.area]), version, ...segments].join("/")].join(" ");
}

function parameter(part: string | undefined): string {
  return part?.startsWith("{") === true ? part : "…";
}
