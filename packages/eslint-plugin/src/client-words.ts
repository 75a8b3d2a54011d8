import type { Issue } from "@zoho-preflight/validator";

import type { ClientName } from "./requests/call.ts";

/** The sentence for a client's users where they cannot follow the check's own advice. */
interface ClientWords {
  readonly client: ClientName;
  readonly check: string;
  readonly kind: string;
  readonly sentence: string;
}

const CLIENT_WORDS: readonly ClientWords[] = [
  {
    // Reference of the Embedded App SDK, updateRecord: Entity, APIData and Trigger; the id stands in APIData.
    client: "embedded-sdk",
    check: "record-id",
    kind: "missing",
    sentence:
      'This record has no "id", so Zoho does not know which one to update. Put it into APIData as "id": updateRecord does not read RecordID.',
  },
];

/** An issue's sentence, with the advice that fits a client: in a widget there is no path to write an id into. */
export function inWordsOf(client: ClientName, { check, because, message }: Issue): string {
  const words = CLIENT_WORDS.find(
    (each) => each.client === client && each.check === check && each.kind === because.kind,
  );
  return words?.sentence ?? message;
}
