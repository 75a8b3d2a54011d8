import { isObject } from "../../is-object.ts";
import { isCollection } from "../documents.ts";
import { itemAt } from "../json-place.ts";
import { items } from "../json-walk.ts";
import { handedDown, NOTHING_INHERITED } from "./postman-folders.ts";
import { foundRequest, savedAnswers } from "./postman-examples.ts";
import { postmanRequest } from "./postman-request.ts";
import { isZohoCrmUrl, otherRequest } from "../is-zoho-crm.ts";
import type { Postman } from "../documents.ts";
import type { Found } from "../found.ts";
import type { Item } from "../json-walk.ts";
import type { Inherited } from "./postman-folders.ts";
import type { JsonContext } from "../request-object.ts";

/** A folder being walked: its items as parsed, and one by one with their places. */
interface Level {
  readonly values: readonly unknown[];
  readonly places: Generator<Item, void>;
  readonly inherited: Inherited;
  index: number;
}

/** Nobody nests folders like this by hand; each level is walked through for those in it. */
const DEEPEST = 100;

/**
 * The requests of a Postman collection, folder by folder. Variables of the collection and its folders are filled in where they have a value;
 * those of environments, which a collection does not hold, are unknown. Saved answers are read where they are asked for.
 */
export function* postmanRequests(value: Postman, context: JsonContext): Generator<Found, void> {
  const { text, file, lines } = context;
  const [collection, steps] = isCollection(value) ? [value, ["item"]] : [value.collection, ["collection", "item"]];
  const list = itemAt(text, context.start, steps);
  const levels: Level[] = [
    {
      values: collection.item,
      places: items(text, list?.start ?? context.start),
      inherited: withEnvironment(handedDown(collection, NOTHING_INHERITED), context.environment),
      index: 0,
    },
  ];

  // Not by recursion: a folder may be nested deeper than the stack is.
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const place = level.places.next().value;
    if (place === undefined) {
      levels.pop();
      continue;
    }
    const item = level.values[level.index++];
    const inner = isObject(item) && Array.isArray(item.item) ? itemAt(text, place.start, ["item"]) : undefined;
    if (isObject(item) && Array.isArray(item.item) && inner !== undefined) {
      if (levels.length > DEEPEST) {
        const { line, column } = lines.place(place.start);
        yield {
          kind: "problem",
          file,
          line,
          column,
          text: `folders are read ${DEEPEST} deep; what is in this one was not`,
        };
        continue;
      }
      const name = typeof item.name === "string" ? item.name : undefined;
      levels.push({
        values: item.item,
        places: items(text, inner.start),
        inherited: handedDown(item, level.inherited, name),
        index: 0,
      });
      continue;
    }
    const read = isObject(item) ? postmanRequest(item, { ...context, start: place.start }, level.inherited) : undefined;
    // A draft without an address is nobody's yet.
    if (read === undefined || !isZohoCrmUrl(read.template.url.text)) {
      yield otherRequest(read?.template.url.text ?? "", "requests");
    } else {
      yield foundRequest(read, place, context);
    }
    if (context.answers === true && isObject(item)) yield* savedAnswers(item, place, level.inherited, context);
  }
}

/** An environment wins over the variables of a collection; those of folders lie nearer than both. */
function withEnvironment(inherited: Inherited, environment: ReadonlyMap<string, string> | undefined): Inherited {
  if (environment === undefined) return inherited;
  return { ...inherited, variables: new Map([...inherited.variables, ...environment]) };
}
