import { criteriaFilter } from "./criteria.ts";
import { digitsOf, isPhone } from "./stored/block-summary.ts";
import type { WantedRecords } from "./stored/find-records.ts";
import type { StoredRecord } from "./stored/module-records.ts";

/** What a search by `criteria`, `email`, `phone` or `word` wants, the first of them that is given; undefined when it cannot be run here. */
export function searchTest(query: URLSearchParams): WantedRecords | undefined {
  const criteria = query.get("criteria");
  if (criteria !== null) return criteriaFilter(criteria);
  const email = query.get("email")?.toLowerCase();
  if (email !== undefined)
    return {
      matches: (record) => texts(record).some((text) => text.length === email.length && text.toLowerCase() === email),
      mayBeIn: (block) => block.mayHaveEmail(email),
    };
  const phone = query.get("phone");
  if (phone !== null)
    return {
      matches: (record) => texts(record).some((text) => isPhone(text) && digitsOf(text) === digitsOf(phone)),
      mayBeIn: (block) => block.mayHavePhone(phone),
    };
  const word = query.get("word")?.toLowerCase();
  if (word === undefined) return undefined;
  return {
    matches: (record) => texts(record).some((text) => text.toLowerCase().includes(word)),
    mayBeIn: (block) => block.mayContain(word),
  };
}

function texts(record: StoredRecord): string[] {
  return Object.values(record).filter((value) => typeof value === "string");
}
