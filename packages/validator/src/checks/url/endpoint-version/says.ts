import { quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The API version exists and has the operation",
  source:
    "v7 and v8 documentation, what's new (introductions); SDK 2.0 to 8.0 (last versions); v7 documentation, common errors",
};

export const says = {
  unknown: ({ version, newest, judged }: { version: string; newest: string; judged: string }) =>
    `${quoted(version)} is not a known API version (the newest is ${newest}). The request was checked as ${judged}.`,
  tooEarly: ({ version, since, asked }: { version: string; since: string; asked: string }) =>
    `${asked} is known from ${since} on; in ${version} Zoho may answer API_NOT_SUPPORTED. Use ${since}.`,
  tooLate: ({ version, until, asked }: { version: string; until: string; asked: string }) =>
    `${asked} is known until ${until}; in ${version} Zoho may answer API_NOT_SUPPORTED.`,
};
