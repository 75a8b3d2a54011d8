import { bodies } from "@zoho-preflight/metadata/bodies";
import type { BodyNode } from "@zoho-preflight/metadata/bodies";
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { expect, it } from "vitest";

/** `data.*.Deals record` for each request and record of a schema. */
function named(node: BodyNode, at: readonly string[]): readonly string[] {
  if (node.ref === "request" || node.ref === "record") return [`${at.join(".")} ${node.ref}`];
  return [
    ...Object.entries(node.keys ?? {}).flatMap(([key, inner]) => named(inner, [...at, key])),
    ...(node.item === undefined ? [] : named(node.item, [...at, "*"])),
  ];
}

it("requests and records stand where the schemas of the bodies have them", () => {
  const inSchemas = catalogue.operations
    .filter(({ records }) => records === undefined)
    .flatMap(({ id }) => named(bodies.of(id)?.root ?? {}, []).map((place) => `${id} ${place}`));
  const inTable = Object.entries(catalogue.bodyReferences).flatMap(([id, references]) =>
    references.map(({ at, is }) => `${id} ${at.join(".")} ${is}`),
  );
  expect(inTable.sort()).toEqual(inSchemas.sort());
});
