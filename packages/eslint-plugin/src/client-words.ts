import type { ClientName } from "./requests/call.ts";

/** Advice of a check that a client's users cannot follow, and what they can do. */
interface ClientWords {
  readonly client: ClientName;
  readonly check: string;
  readonly advice: string;
  readonly instead: string;
}

const CLIENT_WORDS: readonly ClientWords[] = [
  {
    // Reference of the Embedded App SDK, updateRecord: Entity, APIData and Trigger; the id stands in APIData.
    client: "embedded-sdk",
    check: "record-id",
    advice: 'Add its "id", or name it in the path: PUT …/{id}.',
    instead: 'Put it into APIData as "id": updateRecord does not read RecordID.',
  },
];

/** A check's sentence with the advice that fits a client: in a widget there is no path to write an id into. */
export function inWordsOf(client: ClientName, check: string, message: string): string {
  return CLIENT_WORDS.filter((words) => words.client === client && words.check === check).reduce(
    (text, { advice, instead }) => text.replace(advice, () => instead),
    message,
  );
}
