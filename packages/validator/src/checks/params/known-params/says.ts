import { didYouMean, quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Every parameter is one of the operation's, none is there twice, and none is overruled by another",
  source: "v7 documentation; OpenAPI files and SDKs of all versions; that the rest is ignored is a guess",
};

export const says = {
  unknown: ({ param, asked }: { param: string; asked: string }, suggestions: readonly string[]) =>
    `${asked} has no parameter ${quoted(param)}, so Zoho probably ignores it.${didYouMean(suggestions)}`,
  otherVersion: ({
    param,
    since,
    until,
    version,
  }: {
    param: string;
    since: string | undefined;
    until: string | undefined;
    version: string;
  }) =>
    `The parameter ${quoted(param)} exists ${until === undefined ? `from ${String(since)} on` : `until ${until} only`}; ${version} probably ignores it.`,
  overruled: ({ param, winner }: { param: string; winner: string }) =>
    `${quoted(param)} is ignored: Zoho searches by ${quoted(winner)} alone. Of criteria, email, phone and word only the first counts.`,
  repeated: ({ param }: { param: string }) =>
    `The parameter ${quoted(param)} is repeated, and Zoho probably reads only the first one. Put several values into one parameter, comma-separated.`,
};
