import { eachItem } from "../growth/sparse.ts";
import type { Path } from "../report/issue.ts";
import { isObject } from "../seen.ts";
import { referring } from "./answer-references.ts";
import type { SeenRequest } from "./request.ts";
import type { Placed } from "./values-at.ts";

/** The sub-requests of a composite call, in their order, and whether each may refer to the answer of another. */
export type SubRequests = NonNullable<SeenRequest["subRequests"]>;

class SubRequest implements Placed {
  readonly value: unknown;
  readonly #key: string;
  readonly #index: number;

  constructor(value: unknown, key: string, index: number) {
    this.value = value;
    this.#key = key;
    this.#index = index;
  }

  /** Made when there is something to say. */
  get path(): Path {
    return ["body", this.#key, this.#index];
  }
}

/** The sub-requests under a root key of the body: two ask for them in turn, and they are looked through once. */
export function subRequestsOf(request: SeenRequest, key: string): SubRequests {
  if (request.subRequests !== undefined) return request.subRequests;
  const items: SubRequest[] = [];
  const { body } = request;
  const list = body.kind === "json" && isObject(body.value) && Object.hasOwn(body.value, key) && body.value[key];
  if (Array.isArray(list))
    eachItem(list, (value, index) => {
      items.push(new SubRequest(value, key, index));
    });
  const found = { items, refers: referring(items) };
  request.subRequests = found;
  return found;
}
