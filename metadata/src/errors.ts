import type { ErrorFacts } from "./types.ts";

const guide = "Kaizen #25";
const examples = "examples of zoho/crm-oas, v8.0";
const docs = "v7 documentation, possible errors";
const changes = "change logs v2.1 to v5";
/** No source prints a message: the words are ours, and a predicted answer that holds them is not a documented one. */
const printed = "code and status: v8 example uploadFiles; message: ours";
const described = "code and status: v8 OpenAPI file, bulk read; message: ours, none is published";
const ours = "code and status: v7 documentation; message: ours, none is published";

/**
 * The codes that a check may report: HTTP status and Zoho's usual words. Sources often disagree about words and letter case (three spell
 * OAUTH_SCOPE_MISMATCH's in three ways), so compare answers by code. What each code means stands in `explanations.ts`.
 */
export const errors: Readonly<Record<string, ErrorFacts>> = {
  // The fifteen of the guide
  INVALID_MODULE: error(400, "the module name given seems to be invalid", guide),
  INVALID_DATA: error(400, "invalid data", examples),
  DUPLICATE_DATA: error(400, "duplicate data", guide),
  MANDATORY_NOT_FOUND: error(400, "required field not found", guide),
  PATTERN_NOT_MATCHED: error(400, "Please check whether the input values are correct", guide),
  INVALID_REQUEST_METHOD: error(400, "The http request method type is not a valid one", guide),
  REQUIRED_PARAM_MISSING: error(400, "One of the expected parameter is missing", guide),
  LICENSE_LIMIT_EXCEEDED: error(
    400,
    "Request exceeds your license limit. Need to upgrade in order to add a user",
    guide,
  ),
  UNABLE_TO_PARSE_DATA_TYPE: error(400, "either the request body or parameters is in wrong format", guide),
  // The guide's heading says AUTHENTICATION_FAILED, its answer AUTHENTICATION_FAILURE.
  AUTHENTICATION_FAILURE: error(401, "Authentication failed", guide),
  OAUTH_SCOPE_MISMATCH: error(401, "invalid oauth scope to access this URL", guide),
  INVALID_TOKEN: error(401, "invalid oauth token", guide),
  NO_PERMISSION: error(403, "permission denied", guide),
  FEATURE_NOT_SUPPORTED: error(
    403,
    "The Multi-Currency feature is not available except the Enterprise and higher editions.",
    guide,
  ),
  INVALID_URL_PATTERN: error(404, "Please check if the URL trying to access is a correct one", guide),

  // Host, version, permission
  INVALID_HOST: error(
    400,
    "the host of the request is not an API domain",
    `code and status: ${changes}; message: ours, none is published`,
  ),
  API_NOT_SUPPORTED: error(400, "The API is not supported in this version", docs),
  VERSION_NOT_SUPPORTED: error(400, "the version is not supported", ours),
  AUTHORIZATION_FAILED: error(400, "User does not have sufficient privilege to perform this action", examples),
  NOT_ALLOWED: error(400, "You cannot create user in a sandbox org", examples),
  NOT_SUPPORTED: error(400, "This API does not support the specified module", docs),
  FEATURE_NOT_ENABLED: error(
    400,
    "The multi-currency feature is not yet enabled. Please enable it before doing this action.",
    examples,
  ),
  CURRENCIES_NOT_ENABLED: error(403, "Multi currency is not enabled", docs),
  TERRITORY_NOT_ENABLED: error(403, "Territory feature is not enabled", docs),
  UNAPPROVABLE: error(400, "Cannot add user for ZohoOne account from CRM. Kindly add user through ZohoOne", examples),
  PROFILE_LIMIT_EXCEEDED: error(404, "the number of profiles exceeds the limit", ours),

  // Parameters and paging
  EXPECTED_PARAM_MISSING: error(400, "one of the expected parameter is missing", examples),
  DEPENDENT_PARAM_MISSING: error(400, "Dependent Param missing", examples),
  // Zoho's only printed message repeats the code.
  AMBIGUITY_DURING_PROCESSING: error(400, "AMBIGUITY_DURING_PROCESSING", examples),
  LIMIT_EXCEEDED: error(400, "limit exceeded", examples),
  LIMIT_REACHED: error(400, "Maximum response iteration limit reached", docs),
  DISCRETE_PAGINATION_LIMIT_EXCEEDED: error(
    400,
    "You can only get the first 2000 records without using page_token param",
    examples,
  ),
  PAGINATION_LIMIT_EXCEEDED: error(400, "You can only get upto 100000 records using page_token param", examples),
  EXPIRED_VALUE: error(400, "Page token expired", examples),
  TOKEN_BOUND_DATA_MISMATCH: error(
    400,
    "The page_token given seems to be invalid or input param is added or altered or deleted",
    examples,
  ),
  CRITERIA_LIMIT_EXCEEDED: error(400, "the number of criteria exceeds the limit", ours),
  FIELD_TYPE_UNAVAILABLE: error(400, "the type of the field is not supported in criteria", ours),

  // COQL
  INVALID_QUERY: error(400, "Invalid query formed", examples),
  SYNTAX_ERROR: error(400, "missing clause", examples),
  DUPLICATE_ALIAS: error(400, "same alias cannot refer more than one column", examples),
  INVALID_ALIAS: error(400, "alias name cannot be an empty string", examples),

  // Bodies
  DEPENDENT_FIELD_MISSING: error(400, "Dependent fields missing", docs),
  DEPENDENT_MISMATCH: error(400, "Call Duration can not be zero", docs),
  MAPPING_MISMATCH: error(
    400,
    "the mapped values do not fit together",
    "code and status: v7 documentation; message: ours, the printed ones speak of separators and tags",
  ),
  EXPECTED_FIELD_MISSING: error(400, "One or more expected fields are missing", docs),
  MULTIPLE_OR_MULTI_ERRORS: error(400, "Multiple errors in the request", examples),
  RESERVED_KEYWORD_NOT_ALLOWED: error(400, "System-defined keywords not allowed in the API name", docs),
  SHARE_LIMIT_EXCEEDED: error(403, "Cannot share a record to more than 10 users", docs),
  INVALID_REFERENCE: error(400, "the reference names no sub-request", ours),
  LOOPING_FOUND: error(400, "the sub-requests refer to each other in a circle", ours),
  ALREADY_MODIFIED: error(412, "record updated time has already passed if-unmodified-since time", examples),
  MEDIA_TYPE_NOT_SUPPORTED: error(415, "Media type is not supported", docs),
  JSON_PARSE_ERROR: error(400, "the body is not JSON", ours),

  // Bulk jobs
  INVALID_CALLBACK_METHOD: error(400, "the method of the callback must be post", ours),
  INVALID_CALLBACK_URL: error(400, "the url of the callback is not valid", ours),
  MODULE_NOT_AVAILABLE: error(400, "The module name specified is invalid", docs),
  MODULE_NOT_SUPPORTED: error(400, "the module is not supported in bulk jobs", ours),
  FIELD_NOT_AVAILABLE: error(400, "the field does not exist", ours),
  INVALID_FIELD: error(400, "The field API name is invalid", docs),
  MANDATORY_FIELDS_NOT_MAPPED: error(400, "All the mandatory fields in the module are not mapped", docs),
  HEADER_LIMIT_EXCEEDED: error(400, "The number of fields mapped has exceeded the maximum limit of 200", docs),
  COLUMN_INDEX_NOT_FOUND: error(400, "Index is mapped with negative values", docs),
  INVALID_FILE_FORMAT: error(400, "The file you uploaded is not in the zip format", docs),
  AMBIGUOUS_CRITERIA: error(400, "the criteria have both a field and a group", described),
  FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED: error(400, "the field does not take this comparator", described),
  COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE: error(400, "the comparator does not take this value", described),
  failure_in_attachment_handling: error(400, "the body has no file", printed),
  INVALID_REQUEST: error(400, "the request has too many files", printed),
  // Attachments print 413
  FILE_SIZE_MORE_THAN_ALLOWED_SIZE: error(415, "please check if the file size is in the correct range", docs),
  FILE_TOO_LARGE: error(413, "The file size is too large to process", docs),
  MISSING_REQUIRED_KEY: error(400, "a required key is missing", ours),
  PAGE_RANGE_EXCEEDED: error(400, "the page is out of range", ours),
};

/* @__NO_SIDE_EFFECTS__ */ function error(status: number, message: string, source: string): ErrorFacts {
  return { status, message, source, ...(source.includes("message: ours") ? { ownWords: true } : {}) };
}
