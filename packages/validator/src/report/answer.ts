/** What Zoho says of an error besides its code: the keys that its answers have, by their own names. */
export interface AnswerDetails {
  readonly api_name?: string;
  readonly json_path?: string;
  readonly param_name?: string;
  readonly expected_data_type?: string;
  readonly maximum_length?: number;
  readonly limit?: number;
  readonly supported_values?: readonly unknown[];
  readonly resource_path_index?: number;
  readonly [key: string]: unknown;
}

/** `{ code: "MANDATORY_NOT_FOUND", details: { api_name: "Stage" }, message: "required field not found", status: "error" }`. */
export interface ErrorAnswer {
  readonly code: string;
  readonly details: AnswerDetails;
  readonly message: string;
  readonly status: "error";
}

/** What an item is answered that nothing is wrong with. */
export interface SuccessAnswer {
  readonly code: "SUCCESS";
  readonly details: AnswerDetails;
  readonly message: string;
  readonly status: "success";
}

/** An answer with one entry for each item of the body: `{ data: [{ code: "SUCCESS", … }, { code: "INVALID_DATA", … }] }`. */
export interface AnswerOfItems {
  readonly code?: never;
  readonly [list: string]: readonly (ErrorAnswer | SuccessAnswer)[] | ErrorAnswer | undefined;
}

/** The body of an answer: `"code" in body` tells an error about the request from entries about its items. */
export type PredictedBody = ErrorAnswer | AnswerOfItems;
