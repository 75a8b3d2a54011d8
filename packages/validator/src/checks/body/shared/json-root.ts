import type { SeenRequest } from "../../../request/request.ts";
import { isObject } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";

/** The body as an object with keys; undefined when it is none, cannot be seen, or says itself what JSON it becomes (`toJSON`). */
export function jsonRoot({ body }: SeenRequest): SeenObject | undefined {
  return body.kind === "json" && isObject(body.value) && !writesItself(body.value) ? body.value : undefined;
}

/** A Date, or an instance of somebody's class: what is sent is not what is seen. */
export function writesItself(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof (value as { toJSON?: unknown }).toJSON === "function";
}
