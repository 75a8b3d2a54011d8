import {
  trimApis,
  trimFeatures,
  trimOrg,
  trimProfile,
  trimUserLicenses,
  trimUsers,
} from "@zoho-preflight/validator/node";

import { APIS, FEATURES, isOffered, ORG, PROFILE, USER_LICENSES, USERS } from "../snapshot-folder/part-scopes.ts";
import { pathOf } from "./parts.ts";
import type { Collected } from "./collected.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Question } from "./zoho-api.ts";
import type { Operation } from "@zoho-preflight/metadata/catalogue";
import type { TrimmedAnswer } from "@zoho-preflight/validator/node";

// What the org, its edition and the profile allow. Each part is for itself: one that is refused is left out, and the rest is a snapshot all the same.

/** 200 entries each. No licence has so many users; a server that always promises one more page does. */
const MOST_PAGES = 250;
/** Pages that have a number; more than 2,000 entries are reached by token alone. Source: v7 documentation, Get Features. */
const NUMBERED = 10;

/** A file of the snapshot, and what it is called in a sentence. */
interface Part {
  readonly file: string;
  readonly what: string;
  readonly operation: Operation;
}

const PROFILE_PART: Part = { file: "profile.json", what: "the profile", operation: PROFILE };
const ORG_PART: Part = { file: "org.json", what: "the org", operation: ORG };
const USERS_PART: Part = { file: "users.json", what: "the number of users", operation: USERS };
const LICENSES_PART: Part = { file: "user_licenses.json", what: "the user licences", operation: USER_LICENSES };
const FEATURES_PART: Part = { file: "features.json", what: "the features", operation: FEATURES };
const APIS_PART: Part = { file: "apis.json", what: "the list of API addresses", operation: APIS };

/** The profile of the token's user, whose view of the org the snapshot is: its id, undefined when it cannot be told. */
export async function pullProfile(inquiry: Inquiry, collected: Collected): Promise<string | undefined> {
  const answer = await inquiry.ask({ path: pathOf(USERS), query: { type: "CurrentUser" }, key: "users" }, "profile");
  const { file, what } = PROFILE_PART;
  if (answer.kind === "refused") collected.leftOut(file, what, answer, USERS);
  const id = answer.kind === "answer" ? profileOf(answer.json["users"]) : undefined;
  if (id !== undefined)
    await pullOne(PROFILE_PART, { path: pathOf(PROFILE, id), key: "profiles" }, trimProfile, inquiry, collected);
  return id;
}

/** Edition, trial and environment. */
export async function pullOrg(inquiry: Inquiry, collected: Collected): Promise<void> {
  await pullOne(ORG_PART, { path: pathOf(ORG), key: "org" }, trimOrg, inquiry, collected);
}

/** How many of what there may be: users, licences, features. */
export async function pullCounts(version: string, inquiry: Inquiry, collected: Collected): Promise<void> {
  await Promise.all([
    pullPages(USERS_PART, "users", { type: "ActiveConfirmedUsers" }, trimUsers, inquiry, collected),
    isOffered(USER_LICENSES, version)
      ? pullOne(LICENSES_PART, { path: pathOf(USER_LICENSES), key: "__features" }, trimUserLicenses, inquiry, collected)
      : undefined,
    isOffered(FEATURES, version)
      ? pullPages(FEATURES_PART, "__features", {}, trimFeatures, inquiry, collected)
      : undefined,
  ]);
}

/** The addresses that the org has. */
export async function pullApis(version: string, inquiry: Inquiry, collected: Collected): Promise<void> {
  if (isOffered(APIS, version))
    await pullOne(APIS_PART, { path: pathOf(APIS), key: "__apis" }, trimApis, inquiry, collected);
}

/** All pages of a list, trimmed together; where one of them is refused, there is none. */
async function pullPages(
  { file, what, operation }: Part,
  key: string,
  query: Readonly<Record<string, string>>,
  trim: (pages: readonly unknown[]) => TrimmedAnswer | undefined,
  inquiry: Inquiry,
  collected: Collected,
): Promise<void> {
  const path = pathOf(operation);
  const pages: unknown[] = [];
  let token: unknown;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const at = page > NUMBERED && typeof token === "string" ? { page_token: token } : { page: String(page) };
    const answer = await inquiry.ask({ path, query: { ...query, per_page: "200", ...at }, key }, what);
    if (answer.kind === "refused") {
      collected.leftOut(file, what, answer, operation);
      return;
    }
    if (answer.kind !== "answer") break;
    pages.push(answer.json);
    const info = answer.json["info"] as { more_records?: unknown; next_page_token?: unknown } | null | undefined;
    if (info?.more_records !== true) break;
    token = info.next_page_token;
  }
  collected.put(
    file,
    inquiry.read(path, () => trim(pages)),
  );
}

async function pullOne(
  { file, what, operation }: Part,
  question: Question,
  trim: (json: unknown) => TrimmedAnswer | undefined,
  inquiry: Inquiry,
  collected: Collected,
): Promise<void> {
  const answer = await inquiry.trimmed(question, what, trim);
  if (answer.kind === "refused") collected.leftOut(file, what, answer, operation);
  else if (answer.kind === "trimmed") collected.put(file, answer.answer);
}

/** `[{ profile: { id: "100000000000000009", name: "Administrator" } }]` */
function profileOf(users: unknown): string | undefined {
  const [user] = (Array.isArray(users) ? users : []) as readonly ({
    readonly profile?: { readonly id?: unknown } | null;
  } | null)[];
  const id = user?.profile?.id;
  return typeof id === "string" && /^\d+$/.test(id) ? id : undefined;
}
