/**
 * The `message` of Zoho's answers by their code, as far as sources print them. Sources: Kaizen #25; the examples of zoho/crm-oas, v8.0; "Possible
 * errors" of the v7 documentation.
 */
const table = `
INVALID_MODULE | the module name given seems to be invalid | the given module is not supported in api | the given module is not supported for this api | The module name is invalid or the module is not supported in API | The module name is invalid | permission denied to access the api | The module name specified is invalid | The given module seems to be invalid
INVALID_DATA | invalid data | the field api name given seems to be invalid | record not deleted | Invalid data type | either the request body or parameters is in wrong format | Pattern not matched | limit should be greater than 0 | the related id given seems to be invalid
DUPLICATE_DATA | duplicate data | duplicate select column | duplicate aggregate function | Failed to add user since same email id is already present | Failed to add role since role with same name is already exist | A scoring rule with the specified criteria or the same name already exists | Unsubscribe Link name already exists | Territory already associated with the user | Given territory already exists for that record
MANDATORY_NOT_FOUND | required field not found | mandatory key not found | Company Name is required | Mandatory fields are missing | Mandatory field is missing | One of the expected parameter is missing | mandatory param missing | Required fields not found | One or more of these data is invalid - name, date, type
PATTERN_NOT_MATCHED | Please check whether the input values are correct | The portal name contains special characters | The value for the "type" parameter is invalid
INVALID_REQUEST_METHOD | The http request method type is not a valid one | The https request method type is not a valid one | The HTTP request method is invalid | The given http request method type is invalid | The HTTP request method is incorrect | The request method specified is invalid | The HTTP method is invalid
REQUIRED_PARAM_MISSING | One of the expected parameter is missing | required param is missing | One of the expected param is missing | Required parameter is missing | One of the expected parameters is missing | Required paramter is missing | The expected parameter is missing | The job_id parameter in the request | One or more mandatory parameters are missing in the input
LICENSE_LIMIT_EXCEEDED | Request exceeds your license limit. Need to upgrade in order to add a user | Request exceeds your license limit. Need to upgrade in order to add a team user | Request exceeds your license limit. | Request exceeds your license limit. Need to upgrade in order to add
UNABLE_TO_PARSE_DATA_TYPE | either the request body or parameters is in wrong format
AUTHENTICATION_FAILURE | Authentication failed
OAUTH_SCOPE_MISMATCH | invalid oauth scope to access this URL | Unauthorized | The token you used has been created using the wrong oauth scope | The token does not have the scope ZohoCRM.settings.ALL | The token does not have the scope ZohoCRM.templates.email.READ | User does not have the required scope to access the module | invalid oauth scope to access this URLe
INVALID_TOKEN | invalid oauth token
NO_PERMISSION | permission denied | Permission denied to delete | Permission denied to read | Permission denied to update records | Permission denied to create | Permission denied to read records | Permission denied to update | Permission denied to delete records
FEATURE_NOT_SUPPORTED | The Multi-Currency feature is not available except the Enterprise and higher editions. | Data enrichment is not available for your edition of CRM | Feature not supported for the module specified in the "mapped_module" key | Record Locking Configuration is not supported in your edition | Record locking configuration is not supported in the user's current edition | Feature not enabled | This feature is not supported for your edition | When record locking configuration is not supported in the user's current edition
INVALID_URL_PATTERN | Please check if the URL trying to access is a correct one | Check if you are trying to access the correct URL | The request URL has syntactical errors
INTERNAL_ERROR | Internal Server Error | Problem occurred internally | Unexpected and unhandled exception in the server | There is an unexpected exception in the server | Error occurred while updating CRM Plus User in CRM Account
AUTHORIZATION_FAILED | User does not have sufficient privilege to perform this action | User does not have sufficient privilege to delete records | User does not have sufficient privilege to update records | User does not have sufficient privilege to read | User does not have sufficient privilege to read records | User does not have sufficient privilege to create | User does not have sufficient privilege to read layouts data | User does not have sufficient privilege to read module details | User does not have sufficient privilege to read territories
NOT_ALLOWED | You cannot create user in a sandbox org | the id given seems to be already deleted | Thousand separator and Decimal separator should not be equal | Only profiles associated with the module can be assigned for the layout | The specified API names or IDs of the unique fields for mapping are not valid unique field API names | The cadence ID you specified is not of the type "Manual Enrollment" | Record is already locked | Job Sheet is not configured for your organization in service preferences | Logged in users cannot update their own territories
LIMIT_EXCEEDED | limit exceeded | count of records in your request exceeds the limit | Only 50 participants can be added to an event | Maximum limit of territories for that record exceeds | Maximum Users Limit reached for a territory | Contact Role feature limit exceeded | Module creation limit has been reached for the current edition | The field has reached its maximum creation limit | you are trying to convert more than 50 leads
DEPENDENT_FIELD_MISSING | DEPENDENT_FIELD_MISSING | One or more dependent fields are missing | Dependent fields missing | Required field not found | One or more dependent keys are missing for the field you specified in the request body | Dependent keys are missing | Dependent Field missing | "company" and "name" are dependent fields. You have specified only one of these keys in the input | Either the layout ID or the view's ID is missing
AMBIGUITY_DURING_PROCESSING | AMBIGUITY_DURING_PROCESSING | The API name and ID do not belong to the same parent or child | "rollback_on_fail" and "parallel_execution" keys cannot be true in the same request | Amibiguity while processing the request | The module API name and it's ID do not match in the | The ID given in the request body does not belong to the respective module from which you are trying to convert | The API name and the ID in the "related_modules" key do not belong to each other | Ambiguity during processing | The ID given in the request body does not belong to the respective module which you are tyring to convert
RECORD_LOCKED | Sorry, you cannot perform this operation as the record is locked. | You cannot perform this operation as the record is locked. | Cannot update record that is not approved yet | cannot convert record that is not approved yet | The record under merge is locked | cannot get the record image that is not approved yet | cannot delete record that is not approved yet
NOT_SUPPORTED | Created by & Modified by fields cannot be updated by api | This API does not support the specified module | The given module is not supported in API | Module creation is not supported for the current edition | Encryptions is not supported for the requested data type | The API does not support the specified module | This API does not support the given module | The module is not supported to be mass-deleted through an API | The module name given is not supported for the feature
DEPENDENT_MISMATCH | Call Duration can not be zero | The datatype of the " | In the | When you have specified the Job_Sheet_Required key as 'No', you cannot specify the Job-Sheet_Section__s | Either 'Unavailable_From' or 'Unavailable_Till' is given with available status | When Job_Sheet_Required key is given 'No', you cannot specify the Job-Sheet_Section__s | The dependent keys of a field seem to be mismatched
EXPECTED_FIELD_MISSING | Specify atleast one field | One or more expected fields missing | One or more expected fields are missing | The 'convert_to' JSON array is missing or empty | The id or api_name of field is missing in criteria for the record locking rule | The ID or API name of field is missing in criteria for the record locking rule | One or more expected keys are missing
NO_CONTENT | There are no groups associated to that user | There are no user groups | There are no business hours configured for your org | There is no data enrichment configured for your org | No content found | There is no data enrichment created for your org | No audit log has been scheduled | No Content
API_NOT_SUPPORTED | The API is not supported in this version | The API is not supported for the requested version
NOT_APPROVED | Cannot update record that is not approved yet | cannot delete record that is not approved yet | cannot convert record that is not approved yet | Specified parent record has not been approved | The user record you are trying to invite is not approved, yet | The record is not approved | The record is unapproved | record not approved | cannot get the record image that is not approved yet
INVALID_QUERY | Invalid query formed | limit given seems to be invalid | unsupported column | unsupported column in criteria | Territory fields only supported in the SELECT clause | The CVID provided in the query is invalid
FEATURE_NOT_ENABLED | The multi-currency feature is not yet enabled. Please enable it before doing this action. | ReportingTo Feature is not enabled | Data enrichment feature is not enabled for your account | Feature is not supported in this edition | The multi-currency feature is not enabled
INVALID_REQUEST | Cannot add user under CRM Plus account. Kindly use CRMPlus URL to add user | Re-invite is not allowed for a confirmed user | Primary Contact cannot be deactivated | Primary contact cannot be deleted | Ensure that you have specified valid parameters, their values, and URL
ALREADY_SCHEDULED | The data log has already been scheduled | Already a Mass Action scheduler is running for the given cvid
ALREADY_USED | The portal name already exists | The specified criteria is already given in the same rule under different index | Duplicate territory ID found
CANNOT_PROCESS | The user you are trying to invite is already invited or the record is under GDPR process | The record is in stop processing | Scheduler is running | Zia vision rejected the photo
INACTIVE_USER | An inactive user cannot access this API
RESOURCE_NOT_FOUND | The requested resource doesn't exist
SYNTAX_ERROR | missing clause | unexpected token | operator not supported | given coql query not supported | error occured while parsing the query | The query does not contain either proper criteria, base table, or the | The query does not contain the | Parsing is happening for so long for the given query. please validate the query
TERRITORY_NOT_ENABLED | Territory feature is not enabled
ACTIVE_STATE_LIMIT_EXCEEDED | Allowed active currency limit reached. Please deactivate any one of the existing active currencies to create this currency.
ALREADY_ACTIVATED | The user is already active
CANNOT_PERFORM_ACTION | no permission to perform an action on this record | The specified module has no Scoring Rules for any layout
DEPENDENT_SERVICE_ERROR | Document processing time is more than 1 minute
DISCRETE_PAGINATION_LIMIT_EXCEEDED | You can only get the first 2000 records without using page_token param
EXPIRED_VALUE | Page token expired | Your page token has expired | The token given has expired
MAPPING_MISMATCH | the number separator and decimal separator values should not be same | Given tag present with different color already
PAGINATION_LIMIT_EXCEEDED | You can only get upto 100000 records using page_token param
RESERVED_KEYWORD_NOT_ALLOWED | System-defined keywords not allowed in the API name | System-defined keywords given for api_name key
TOKEN_BOUND_DATA_MISMATCH | The page_token given seems to be invalid or input param is added or altered or deleted | The page_token given seems to be invalid or input param is added, altered, or deleted
ALREADY_MODIFIED | record updated time has already passed if-unmodified-since time
BAD_REQUEST | The request method specified is invalid | No sharing through this record is available to revoke
EXPECTED_DEPENDENT_FIELD_MISSING | Either global_picklist or picklist values is expected
FILE_SIZE_EXCEEDS | Total file(s) size should not exceed 10MB | The total size of the attachment has exceeded 10 MB
FILE_SIZE_MORE_THAN_ALLOWED_SIZE | please check if the file size is in the correct range
FORBIDDEN | Permission denied
ID_ALREADY_CONVERTED | id already converted
MAPPING_EXISTS | The given parent and child fields are already associated in another map dependency created in this layout
MINIMUM_DATA_NOT_FOUND | Minimum one profile is needed
NOT_REVIEWED | record in review | Specified parent record has not been reviewed
TERRITORY_DISABLED | Territory feature is not enabled
ALREADY_CANCELLED | Backup is already canceled
ALREADY_CONFIGURED | Already configured
ALREADY_DEACTIVATED | Given layout ID has already been deactivated
ALREADY_ENABLED | The multi-currency is already enabled
BACKUP_ALREADY_SCHEDULED | Backup is already scheduled
CANNOT_UPDATE_DELETED_USER | Deleted user cannot be updated
COLUMN_INDEX_NOT_FOUND | Index is mapped with negative values
CURRENCIES_NOT_ENABLED | Multi currency is not enabled
CUSTOM_ERROR | An error occurred while connecting to the SMTP server
DAILY_LIMIT_EXCEEDED | Daily limit reached
DUPLICATE_ALIAS | same alias cannot refer more than one column | The same alias cannot refer to more than one select column
EMAIL_UPDATE_NOT_ALLOWED | Cannot update email of a confirmed CRM User
EXPECTED_PARAM_MISSING | one of the expected parameter is missing | mandatory param missing
FEATURE_PERMISSION | Share among Subordinates Feature is not available
FILE_TOO_LARGE | The file size is too large to process
HEADER_LIMIT_EXCEEDED | The number of fields mapped has exceeded the maximum limit of 200
ID_ALREADY_ACTIVE | User is already active
ID_ALREADY_DEACTIVATED | User is already deactivated
ID_ALREADY_DELETED | User is already deleted
INPROGRESS | Backup is in progress
INVALID_ALIAS | alias name cannot be an empty string
INVALID_FIELD | The field API name is invalid
INVALID_FILE_FORMAT | The file you uploaded is not in the zip format
INVALID_FILE_ID | The file ID specified is invalid
INVALID_OAUTHSCOPE | Unauthorized
LIMIT_REACHED | Maximum response iteration limit reached
MANDATORY_FIELDS_NOT_MAPPED | All the mandatory fields in the module are not mapped
MEDIA_TYPE_NOT_SUPPORTED | Media type is not supported
MODULE_NOT_AVAILABLE | The module name specified is invalid
MULTIPLE_OR_MULTI_ERRORS | Multiple errors in the request | Duplicate data in multiple fields
NOT_ACTIVE_PERSONALITY_MODULE | The personality module you are trying to create a user type for is inactive
NOT_FOUND | Empty response
NO_RECORDS_FOUND | no record found to update
RECORD_IN_BLUEPRINT | The record is in blue print
RECORD_LIMIT_EXCEEDED | The custom view has more than 50,000 records
RECORD_NOT_IN_PROCESS | Record not in process
SHARE_LIMIT_EXCEEDED | Cannot share a record to more than 10 users
STORAGE_SPACE_EXCEEDS | storage space exceeds
URL_RULE_NOT_CONFIGURED | Please check if the URL trying to access is a correct one
VIRUS_DETECTED | Unable to process your request. Virus has been detected
DEPENDENT_PARAM_MISSING | Dependent Param missing
DUPLICATE_LINKING_DATA | duplicate association
PROCESSING_STOPPED | the transaction was rolled back since another sub request in the same transaction failed.
RATE_LIMIT_EXCEEDED | Too many requests. Please try again later.
ROLLBACK_PERFORMED | the transaction was rolled back since another sub request in the same transaction failed.
SERVICE_UNAVAILABLE | Service temporarily unavailable | Service temporarily unavailable for maintenance
TOO_MANY_REQUESTS | Rate limit exceeded. Please retry after the specified time.
UNAPPROVABLE | Cannot add user for ZohoOne account from CRM. Kindly add user through ZohoOne | Cannot add user for CRMPlus account from CRM. Kindly add user through CRMPlus
UNAUTHORIZED | Authentication required or token invalid.
`;

let known: readonly (readonly [message: string, code: string])[] | undefined;

/**
 * The codes whose answers have that message, written in any case; else those whose message is a part of the text, as in a line of a log, or has the text
 * in it. `codesOfMessage("required field not found")` is `["MANDATORY_NOT_FOUND", "DEPENDENT_FIELD_MISSING"]`; for what no source prints `[]`.
 */
export function codesOfMessage(text: string): readonly string[] {
  const wanted = folded(text);
  if (wanted.length < SHORTEST) return [];
  known ??= rows();
  for (const fits of [
    (message: string) => message === wanted,
    (message: string) => message.length >= TELLING && wanted.includes(message),
    (message: string) => wanted.length >= TELLING && message.includes(wanted),
  ]) {
    const codes = new Set(known.filter(([message]) => fits(message)).map(([, code]) => code));
    if (codes.size > 0) return [...codes];
  }
  return [];
}

/** The messages that sources print for a code, the usual one first. */
export function messagesOf(code: string): readonly string[] {
  const line = lines().find((one) => one.startsWith(`${code} | `));
  return line === undefined ? [] : line.split(" | ").slice(1);
}

const SHORTEST = 4;
/** A part of a message says little when it is shorter. */
const TELLING = 12;

function rows(): [string, string][] {
  return lines().flatMap((line) => {
    const [code = "", ...messages] = line.split(" | ");
    return messages.map((message): [string, string] => [folded(message), code]);
  });
}

function lines(): string[] {
  return table.trim().split("\n");
}

/** Without case, quotes and what ends a sentence. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/["'`.]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
