import type { Words } from "@zoho-preflight/validator/seen";

import type { ClientName } from "./requests/call.ts";

/** Sentences for users of a client that cannot follow the usual advice: in a widget there is no path to write an id into. */
const CLIENT_WORDS: Partial<Record<ClientName, Words>> = {
  // Reference of the Embedded App SDK, updateRecord: Entity, APIData and Trigger; the id stands in APIData.
  "embedded-sdk": {
    "record-id": {
      missing: () =>
        'This record has no "id", so Zoho does not know which one to update. Put it into APIData as "id": updateRecord does not read RecordID.',
    },
  },
};

/** The sentences of a client's own, by check and kind. */
export function wordsOf(client: ClientName): Words {
  return CLIENT_WORDS[client] ?? {};
}
