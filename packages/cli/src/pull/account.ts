import { trimApis, trimOrg, trimProfile, trimUserLicenses, trimUsers } from "@zoho-preflight/validator/node";

import { APIS, isOffered, ORG, pathOf, PROFILE, USER_LICENSES, USERS } from "./parts.ts";
import type { Collected } from "./collected.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Question } from "./zoho-api.ts";
import type { Operation } from "@zoho-preflight/metadata/catalogue";
import type { TrimmedAnswer } from "@zoho-preflight/validator/node";

/** 200 users each. No licence has so many; a server that always promises one more page does. */
const MOST_PAGES = 250;

/** The profile of the token's user, whose view of the org the snapshot is: its id, undefined when it cannot be told. */
export async function pullProfile(inquiry: Inquiry, collected: Collected): Promise<string | undefined> {
  const answer = await inquiry.ask({ path: pathOf(USERS), query: { type: "CurrentUser" }, key: "users" }, "profile");
  if (answer.kind === "refused") {
    collected.refused("the profile", answer, USERS, "profile.json", "profile.json");
    return undefined;
  }
  const id = answer.kind === "answer" ? profileOf(answer.json["users"]) : undefined;
  if (id !== undefined)
    await pullOne(
      "profile.json",
      "the profile",
      PROFILE,
      { path: pathOf(PROFILE, id), key: "profiles" },
      trimProfile,
      inquiry,
      collected,
    );
  return id;
}

/** Edition and environment. */
export async function pullOrg(inquiry: Inquiry, collected: Collected): Promise<void> {
  await pullOne("org.json", "the org", ORG, { path: pathOf(ORG), key: "org" }, trimOrg, inquiry, collected);
}

/** The number of users and the number of licences. */
export async function pullCounts(version: string, inquiry: Inquiry, collected: Collected): Promise<void> {
  await Promise.all([
    pullUsers(inquiry, collected),
    isOffered(USER_LICENSES, version)
      ? pullOne(
          "user_licenses.json",
          "the user licences",
          USER_LICENSES,
          { path: pathOf(USER_LICENSES), key: "__features" },
          trimUserLicenses,
          inquiry,
          collected,
        )
      : undefined,
  ]);
}

/**
 * The addresses that the org has. It is a help and nothing that a check waits for, so a refusal is no failure: the part is left out, an older copy of
 * it too, since what it clears may be gone.
 */
export async function pullApis(version: string, inquiry: Inquiry, collected: Collected): Promise<void> {
  if (!isOffered(APIS, version)) return;
  const what = "the list of API addresses";
  const answer = await inquiry.trimmed({ path: pathOf(APIS), key: "__apis" }, what, trimApis);
  if (answer.kind === "refused") collected.leftOut(what, answer, APIS);
  else if (answer.kind === "trimmed") collected.put("apis.json", answer.answer);
}

/** Pages of people, of which only their number is kept. */
async function pullUsers(inquiry: Inquiry, collected: Collected): Promise<void> {
  const pages: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = { type: "ActiveConfirmedUsers", per_page: "200", page: String(page) };
    const answer = await inquiry.ask({ path: pathOf(USERS), query, key: "users" }, "users");
    if (answer.kind === "refused") {
      collected.refused("the number of users", answer, USERS, "users.json", "users.json");
      return;
    }
    if (answer.kind !== "answer") break;
    pages.push(answer.json);
    const info = answer.json["info"] as { readonly more_records?: unknown } | null | undefined;
    if (info?.more_records !== true) break;
  }
  collected.put(
    "users.json",
    inquiry.read(pathOf(USERS), () => trimUsers(pages)),
  );
}

async function pullOne(
  file: string,
  what: string,
  operation: Operation,
  question: Question,
  trim: (json: unknown) => TrimmedAnswer | undefined,
  inquiry: Inquiry,
  collected: Collected,
): Promise<void> {
  const answer = await inquiry.trimmed(question, what, trim);
  if (answer.kind === "refused") collected.refused(what, answer, operation, file, file);
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
