import type { Setup } from "../preflight/setup.ts";
import type { Report } from "../report/report.ts";
import { readRequest } from "../request/request.ts";
import type { GivenRequest } from "../request/request.ts";
import type { AskedParts } from "./place.ts";

const NOTHING: AskedParts = { params: [], segments: [] };

/** What an explanation looks at of a request: its body as JSON, its parameters, where its module and its list are. Never throws. */
export function asked(given: unknown, { operation }: Report, setup: Setup): AskedParts {
  try {
    const address = setup.addresses.of((given as GivenRequest).url);
    if (address === undefined) return NOTHING;
    const request = readRequest(given as GivenRequest, address.url);
    const route = setup.addresses.route(address, request);
    const { body, url } = request;
    const list =
      operation === undefined ? undefined : setup.catalogue.operations.find(({ id }) => id === operation.id)?.body?.key;
    return {
      params: url.query.flatMap(({ name }) => (typeof name === "string" ? [name] : [])),
      segments: url.segments.map((segment) => (typeof segment === "string" ? segment : undefined)),
      ...(body.kind === "json" ? { body: body.value } : {}),
      ...(list === undefined ? {} : { list }),
      ...(route.module === undefined ? {} : { module: route.module.index }),
    };
  } catch {
    return NOTHING;
  }
}
