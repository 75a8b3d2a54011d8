import { quoted } from "../../../report/words.ts";

export const says = {
  unknown: ({ version, newest, judged }: { version: string; newest: string; judged: string }) =>
    `${quoted(version)} is not a known API version (the newest is ${newest}). The request was checked as ${judged}.`,
  tooEarly: ({ version, since, asked }: { version: string; since: string; asked: string }) =>
    `${asked} is known from ${since} on; in ${version} Zoho may answer API_NOT_SUPPORTED. Use ${since}.`,
  tooLate: ({ version, until, asked }: { version: string; until: string; asked: string }) =>
    `${asked} is known until ${until}; in ${version} Zoho may answer API_NOT_SUPPORTED.`,
};
