import { isPostmanExample } from "../documents.ts";
import { itemAt } from "../json-place.ts";
import { items } from "../json-walk.ts";
import { isZohoCrmUrl, otherRequest } from "../is-zoho-crm.ts";
import { templatePlace } from "../template-request.ts";
import { NOTHING_INHERITED } from "./postman-folders.ts";
import { postmanRequest } from "./postman-request.ts";
import type { Found, FoundRequest } from "../found.ts";
import type { Range, Place } from "../place.ts";
import type { JsonContext } from "../request-object.ts";
import type { Inherited } from "./postman-folders.ts";
import type { PostmanRequest } from "./postman-request.ts";

/** A saved example by itself: the request, and its answer. */
export function* postmanExample(value: Record<string, unknown>, context: JsonContext): Generator<Found, void> {
  const { start, text } = context;
  yield* example(value, { start, end: text.length }, NOTHING_INHERITED, context);
}

/** The saved examples of an item, each with the request that it answered. */
export function* savedAnswers(
  item: Record<string, unknown>,
  place: Range,
  inherited: Inherited,
  context: JsonContext,
): Generator<Found, void> {
  const { response } = item;
  if (!Array.isArray(response) || response.length === 0) return;
  const list = itemAt(context.text, place.start, ["response"]);
  if (list?.key !== "response") return;
  let index = 0;
  for (const inner of items(context.text, list.start)) {
    const value: unknown = response[index++];
    if (isPostmanExample(value)) yield* example(value, inner, inherited, context);
  }
}

function* example(
  value: Record<string, unknown>,
  place: Range,
  inherited: Inherited,
  context: JsonContext,
): Generator<Found, void> {
  const read = postmanRequest(value, { ...context, start: place.start }, inherited, "originalRequest");
  if (read === undefined || !isZohoCrmUrl(read.template.url.text)) {
    yield otherRequest(read?.template.url.text ?? "", "requests");
    return;
  }
  const { code, body } = value;
  yield {
    ...foundRequest(read, place, context),
    answer: { ...(typeof code === "number" ? { status: code } : {}), ...(body === undefined ? {} : { body }) },
  };
}

/** A request of a collection, with the way back to its place. */
export function foundRequest(read: PostmanRequest, place: Range, { file, lines }: JsonContext): FoundRequest {
  const { template, request, name, ignore, secrets, unread } = read;
  const { line, column } = lines.place(place.start);
  return {
    kind: "request",
    file,
    line,
    column,
    request,
    partial: true,
    among: "requests",
    ...(name === "" ? {} : { name }),
    ...(ignore.length === 0 ? {} : { ignore }),
    ...(secrets.length === 0 ? {} : { secrets }),
    ...(unread.length === 0 ? {} : { unread }),
    place: (path, part, within) => {
      const { start, end } = templatePlace(template, path, part, within);
      return ownPart(lines.place(start, end), lines.place(place.start, place.end));
    },
  };
}

/** Where an entire collection is one line, the rest of it is other requests, tokens and all. */
function ownPart(place: Place, own: Place): Place {
  return place.line === own.line ? { ...place, clip: [own.column - 1, own.column - 1 + own.length] } : place;
}
