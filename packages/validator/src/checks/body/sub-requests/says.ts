import { quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The sub-requests of a composite call have the form that it takes",
  source: "v7 documentation, composite API and its possible errors; v8 OpenAPI file and example",
};

export const says = {
  uri: ({ uri }: { uri: string; api_name: string; expected_data_type: string; regex: string }) =>
    `${quoted(uri)} is not the address of a sub-request: write its path with the version, such as /crm/v8/Leads.`,
  id: ({ id }: { id: string; api_name: string; expected_data_type: string; regex: string }) =>
    `${quoted(id)} cannot be a sub_request_id, which begins with a letter or digit and holds letters, digits and underscores.`,
  header: ({ header }: { header: string; api_name: string; restricted_headers: readonly string[] }) =>
    `The header ${quoted(header)} belongs to the call and not to a sub-request.`,
  sameId: ({ id }: { id: string; api_name: string }) =>
    `Another sub-request has the sub_request_id ${quoted(id)} already.`,
  exclusive: ({ first, second }: { first: string; second: string; ambiguity_due_to: unknown }) =>
    `"${first}" and "${second}" cannot both be true.`,
  noReference: ({ reference, id, isKnown }: { reference: string; id: string; isKnown: boolean }) =>
    isKnown
      ? `${quoted(reference)} refers to a sub-request that has not run by then.`
      : `${quoted(reference)} refers to a sub-request ${quoted(id)}, and there is none.`,
  laterVersion: ({
    sub_request_version,
    composite_request_version,
  }: {
    sub_request_version: number;
    composite_request_version: number;
  }) => `This sub-request is of v${sub_request_version}, and the call that holds it of v${composite_request_version}.`,
};
