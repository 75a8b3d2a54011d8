import { criteriaFilter } from "./criteria.ts";
import { compare } from "./filter.ts";
import type { StoredRecord } from "./module-records.ts";

/** The test of a search by `criteria`, `email`, `phone` or `word`, the first of them that is given; undefined when it cannot be run here. */
export function searchTest(query: URLSearchParams): ((record: StoredRecord) => boolean) | undefined {
  const criteria = query.get("criteria");
  if (criteria !== null) {
    const filter = criteriaFilter(criteria);
    return filter === undefined ? undefined : (record) => filter.matches(record);
  }
  const email = query.get("email");
  if (email !== null)
    return (record) => texts(record).some((text) => text.length === email.length && compare(email, text) === 0);
  const phone = query.get("phone");
  if (phone !== null)
    return (record) => texts(record).some((text) => digits(text) !== "" && digits(text) === digits(phone));
  const word = query.get("word")?.toLowerCase();
  return word === undefined ? undefined : (record) => texts(record).some((text) => text.toLowerCase().includes(word));
}

function texts(record: StoredRecord): string[] {
  return Object.values(record).filter((value) => typeof value === "string");
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}
