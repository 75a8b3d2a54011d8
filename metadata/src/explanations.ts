export { codesOfMessage, messagesOf } from "./answer-messages.ts";
export type { Sample } from "./samples.ts";
export { sampleOf } from "./samples.ts";

/**
 * What Zoho's error codes mean, in our own words, for `zoho-preflight explain`. Not part of the catalogue, since no check needs them.
 * Sources: Kaizen #25; "Possible errors" of the v7 documentation; the codes and examples of zoho/crm-oas, v8.0; change logs.
 */
export interface Explanation {
  readonly code: string;
  /** The HTTP status it usually comes with; record errors also come with 200 to 207. Absent: no source shows one. */
  readonly status?: number;
  /** Whether it can be told from a request before it is sent, in principle: `"in part"` leaves cases that only the server knows. */
  readonly predictable: "yes" | "in part" | "no";
  /** What it takes to tell: the `request`, the org's `metadata`, facts of the `account`, the `token`, or the `server` itself. */
  readonly from: readonly ("request" | "metadata" | "account" | "token" | "server")[];
  readonly means: string;
  readonly when: string;
  readonly mend: string;
}

let known: ReadonlyMap<string, Explanation> | undefined;

/** The explanation of a code, written in any case; undefined for a code that no source names. */
export function explanation(code: string): Explanation | undefined {
  const explanations = all();
  return explanations.get(code) ?? explanations.get(code.toUpperCase()) ?? explanations.get(code.toLowerCase());
}

/** All codes that are explained: the guide's fifteen first, then by name. */
export function explainedCodes(): readonly string[] {
  return [...all().keys()];
}

function all(): ReadonlyMap<string, Explanation> {
  return (known ??= new Map(
    table
      .trim()
      .split("\n")
      .map(read)
      .map((entry) => [entry.code, entry]),
  ));
}

function read(line: string): Explanation {
  const [code = "", status = "", predictable = "", from = "", means = "", when = "", mend = ""] = line.split(" | ");
  return {
    code,
    ...(status === "" ? {} : { status: Number(status) }),
    predictable: predictable as Explanation["predictable"],
    from: from.split(", ") as unknown as Explanation["from"],
    means,
    when,
    mend,
  };
}

/** code | status | predictable | from | means | when | how to fix it */
const table = `
INVALID_MODULE | 400 | yes | metadata | No module of that name is open to this call | the api_name in the path, or in a module parameter, is misspelt, is a label, has no API support, or is not offered for this operation | use the api_name from GET settings/modules, in its exact case
INVALID_DATA | 400 | in part | request, metadata | A value is not what the API takes | wrong JSON type, too long, outside a fixed list, an unknown id, or a body or root key of the wrong shape; details name the place and what was expected | send the type and length that the field's metadata declares; ids are text of digits
DUPLICATE_DATA | 400 | in part | request, metadata | A value that must be unique is there already | a unique field, a name of a role, tag or profile, a COQL column, or the same thing twice in one request | look up the stored record and update it, or use upsert with duplicate_check_fields
MANDATORY_NOT_FOUND | 400 | in part | request, metadata | Something mandatory is missing or empty | a required key of the body, a system-mandatory field of a new record, a field that the given layout or a layout rule asks for, or the id of a record to update | add the field that details.api_name names; null and "" count as missing
PATTERN_NOT_MATCHED | 400 | yes | request | A parameter's value is none of those allowed | type, sort_order, include and the like hold a word outside their list; in some APIs a value of the body | use one of the listed words, in the exact case
INVALID_REQUEST_METHOD | 400 | yes | request | The path is known, but not with this method | PUT where records are inserted with POST, GET on an action, and so on | use the method that the operation is listed with
REQUIRED_PARAM_MISSING | 400 | yes | request | A mandatory query parameter is absent | fields of a list call from v3 on, ids of a bulk delete, module of the settings APIs | add the parameter that details names, in the query string and not in the body
LICENSE_LIMIT_EXCEEDED | 400 | in part | account | The licence has no room for one more | a user, profile or portal user beyond what is bought or what the edition allows | free or buy a licence first; GET __features/user_licenses tells how many are left
UNABLE_TO_PARSE_DATA_TYPE | 400 | yes | request | A parameter or the body cannot be read | ids in quotes or brackets, text for a number, broken JSON | write ids bare and with commas: ids=1,2,3
AUTHENTICATION_FAILURE | 401 | in part | request, token | The call carries no usable credential | the Authorization header is missing or misspelt, or the host is not that of the account's data centre | send Authorization: Zoho-oauthtoken {token} to the api_domain that came with the token
OAUTH_SCOPE_MISMATCH | 401 | yes | token | The token does not cover this call | none of the operation's scopes was granted; also the answer for Activities from v3 on | authorise again with the scope; ZohoCRM.modules.ALL does not cover settings, users, org, COQL or bulk jobs
INVALID_TOKEN | 401 | in part | token | The access token is not valid here | it is older than an hour, revoked, cut off, or of another data centre or environment | get a new one with the refresh token, from the same data centre's accounts server
NO_PERMISSION | 403 | in part | account | The user may not do this | the profile lacks the permission in details.permissions, or sharing rules keep the record away | give the profile the permission, or call as another user
FEATURE_NOT_SUPPORTED | 403 | in part | account | The edition does not have the feature | several currencies, data enrichment, record locking, scheduled mails and others below their edition | upgrade, or do without; the message names the feature
INVALID_URL_PATTERN | 404 | yes | request | No API has this path | a typo, a missing /crm or version, a doubled slash, a misspelt action | compare with the path of the operation; record ids and modules go where {id} and {module} stand
ACTIVE_STATE_LIMIT_EXCEEDED | 400 | in part | account | As many as allowed are active | one more currency or scoring rule is made active | deactivate another one first
ALREADY_ACTIVATED | 400 | no | server | It is active already | a user, layout or cadence is activated a second time | nothing to do
ALREADY_CANCELLED | 400 | no | server | It is cancelled already | a backup is cancelled a second time | nothing to do
ALREADY_CONFIGURED | 400 | no | server | The setting exists already | a duplicate check preference is created a second time | update it instead
ALREADY_DEACTIVATED | 400 | no | server | It is inactive already | a layout or cadence is deactivated a second time | nothing to do
ALREADY_ENABLED | 400 | no | server | It is switched on already | several currencies are enabled a second time | nothing to do
ALREADY_MODIFIED | 412 | in part | request | The record was changed meanwhile | its Modified_Time is later than If-Unmodified-Since | read it again, merge, and send the new time
ALREADY_SCHEDULED | 400 | no | server | The job is planned already | a second export or mass action is started while the first one waits | wait for the first one to end
ALREADY_SENT |  | no | server | It was sent already | known by name only: no source shows where | nothing to do
ALREADY_SHARED | 207 | no | server | The record is shared like this already | the same email sharing twice | nothing to do
ALREADY_USED | 400 | no | server | The name or value is taken | a portal name, a criterion or a territory that is in use | choose another one
AMBIGUITY_DURING_PROCESSING | 400 | yes | request | Two inputs exclude each other | page with page_token, cvid with sort_by, rollback_on_fail with parallel_execution, or an id and a name of different things | keep one of the two
AMBIGUOUS_CRITERIA | 400 | yes | request | A criterion is two things at once | bulk read: group and field in one object | make it a group or a comparison
AMBIGUOUS_GROUP_IN_CRITERIA | 400 | yes | request | A group of criteria is not clear | bulk read: a group without its operator, or mixed with a comparison | give group_operator and a list of criteria
API_NOT_SUPPORTED | 400 | yes | request | This version of the API does not have the operation | an operation that came later is called in an older version | call the first version that has it, or a newer one
ASSOCIATIONS_EXIST | 400 | no | server | Something still hangs on it | a layout with records or rules is deleted | move them to another one first
AUTHORIZATION_ERROR | 400 | in part | account | The user lacks the privilege for this action | the same causes as NO_PERMISSION | check the profile's permissions
AUTHORIZATION_FAILED | 400 | in part | account | The user lacks the privilege for this action | the same causes as NO_PERMISSION; Zoho does not say when it uses which | check the profile's permissions for the module and the API
BACKUP_ALREADY_SCHEDULED | 400 | no | server | A backup is planned already | a second one is scheduled | wait for it, or cancel it first
BAD_REQUEST | 400 | in part | request, server | The request is refused without a precise reason | a value or combination that the API does not take | read the message
BODY_SIZE_REACHED | 413 | in part | request | The body is too large | an attachment beyond the limit | send a smaller file
CALLBACK_FAILURE | 400 | no | server | The callback address did not answer | Zoho called the job's url and failed | make it public, with https, and answer 200
CANNOT_BE_UPDATED | 400 | no | server | It cannot be changed as it is | business hours in a state that forbids it | read the message
CANNOT_DELETE | 400 | no | server | It cannot be deleted as it is | something still uses the pipeline, profile or record | move what uses it first
CANNOT_PERFORM_ACTION | 400 | no | server | The action is not possible on this record | no permission for this record, or nothing that the action could work on | read the message; check sharing and the record's state
CANNOT_PROCESS | 400 | no | server | The state of the thing forbids the change | an invitation is out already, a scheduler runs, processing of the record is stopped | wait, or undo what holds it
CANNOT_REMOVE | 400 | no | server | It cannot be removed as it is | a portal or its user type is in use | take its users out first
CANNOT_UPDATE | 400 | no | server | It cannot be changed as it is | business hours in a state that forbids it | read the message
CANNOT_UPDATE_DELETED_USER | 400 | no | server | The user is deleted | a deleted user is updated | restore or add the user instead
COEXISTENCE_NOT_ALLOWED | 400 | yes | request | Two keys exclude each other | bulk write: keys of different kinds of jobs | keep one of them
COLUMN_INDEX_NOT_FOUND | 400 | yes | request | A mapped column does not exist | bulk write: an index is negative or beyond the CSV's columns | count columns from 0
COMPARATOR_AND_ENCRYPTED_VALUE_IN_CRITERIA_NOT_COMPATIBLE | 400 | yes | metadata | An encrypted field knows few comparisons | bulk read: a comparator that needs the plain value | compare with equal, or another field
COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE | 400 | yes | metadata | The value does not suit the comparator | bulk read: text for between, one value for in and so on | give the kind of value that the comparator takes
CONFLICTING_DATA_FOUND | 400 | in part | request | The changes contradict each other | an update of a user that conflicts with itself or the stored user | send them apart, or drop one
CRITERIA_LIMIT_EXCEEDED | 400 | yes | request | There are too many criteria | more than 10 in a search, 25 in COQL | split the query
CRITERIA_NOT_SUPPORTED | 400 | yes | request | Criteria are not taken here | bulk read: a job or module without criteria, or the wrong structure | leave them out, or write comparator, field and value
CURRENCIES_NOT_ENABLED | 403 | in part | account | Several currencies are not switched on | a currency call before the feature is enabled | enable it with POST org/currencies/actions/enable first
CUSTOM_ERROR | 400 | no | server | Sending the mail failed | the mail server could not be reached or refused | check the mail settings, then try again
CVID_NOT_SUPPORTED | 400 | in part | request | A view is not taken here | bulk read: cvid in a job that does not know it | use criteria instead
DAILY_LIMIT_EXCEEDED | 400 | no | server | The day's quota is used up | too many cancellation mails were sent today | go on tomorrow
DEPENDENT_FIELD_MISMATCH | 400 | in part | request, metadata | Two values contradict each other | parameters of a related count that do not fit together | change one of them
DEPENDENT_FIELD_MISSING | 400 | in part | request, metadata | A key needs a second one that is absent | What_Id without $se_module, Wizard without its path and the like; details.dependee names the pair | send both keys or neither
DEPENDENT_FIELD_UNCHANGED | 400 | in part | request, metadata | A field must change together with another one | an appointment is moved without the fields that go with it | send the new value of both
DEPENDENT_MISMATCH | 400 | in part | request, metadata | Two values contradict each other | an end before its start, an inbound call of zero length, a status that does not suit a time | change one of the two fields in details
DEPENDENT_PARAM_MISSING | 400 | yes | request | A parameter needs a second one | query_id without child_data and the like | send details.dependee as well
DEPENDENT_SERVICE_ERROR | 400 | no | server | Another service of Zoho failed or refused | details.dependency_error holds its reason | try again, or fix what that reason names
DISCRETE_PAGINATION_LIMIT_EXCEEDED | 400 | yes | request | Pages reach the first 2,000 records only | page times per_page is beyond that, without page_token | go on with info.next_page_token
DOWNLOAD_NOT_ALLOWED | 400 | no | server | The file may not be downloaded | Zoho does not say when | ask an administrator
DUPLICATE_ALIAS | 400 | yes | request | Two COQL columns have one alias | the same name stands after as twice | give each its own
DUPLICATE_LINKING_DATA | 400 | no | server | The two records are linked already | the same pair in a linking module twice | leave the link as it is
EMAIL_UPDATE_NOT_ALLOWED | 400 | no | server | The address of a confirmed user stays | the email of a user who accepted the invitation is changed | the user changes it in the own account
ERROR | 200 | no | server | Another service failed, without a reason | territory calls, with status 200 | try again
EXPECTED_DEPENDENT_FIELD_MISSING | 400 | in part | request, metadata | None of the keys that a value calls for is there | a pick list field without values and without a global pick list | send one of them
EXPECTED_FIELD_MISSING | 400 | yes | request | None of several alternative keys is there | neither id nor api_name, or no key at all to change | send one of details.expected_fields
EXPECTED_PARAM_MISSING | 400 | yes | request | None of several alternative parameters is there | a search without criteria, email, phone or word | send one of details.param_names
EXPIRED_VALUE | 400 | in part | token | The token in the request has run out | a page_token is older than 24 hours | start again with the first page
failure_in_attachment_handling | 400 | no | server | Storing the file failed | an upload that Zoho could not keep; the code is in lower case | upload again
FEATURE_NOT_AVAILABLE | 400 | in part | account | The feature is not available | a key of a user whose feature the org does not have | leave the key out
FEATURE_NOT_ENABLED | 400 | in part | account | The feature is in the edition, but switched off | several currencies, territories, reporting-to, cadences, data enrichment | switch it on in the settings first
FEATURE_PERMISSION | 400 | in part | account | The feature is not available here | a user is created with a setting whose feature is off | switch the feature on, or leave the key out
FIELD_AND_COMPARATOR_IN_CRITERIA_NOT_COMPATIBLE | 400 | yes | metadata | The field's type lacks the comparator | bulk read: contains on a number and the like | use a comparator of that type
FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE | 400 | yes | metadata | The value does not suit the field | bulk read: text for a number and the like | send the field's own type
FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED | 400 | yes | metadata | The comparator is not supported for the field | bulk read: as above | use another comparator
FIELD_IN_CRITERIA_NOT_AVAILABLE | 400 | yes | metadata | A field of the criteria does not exist | bulk read: a misspelt api_name | use api_names from GET settings/fields
FIELD_IN_CRITERIA_NOT_SUPPORTED | 400 | yes | metadata | A field cannot stand in criteria | bulk read: its type is not supported there | compare another field
FIELD_NOT_AVAILABLE | 400 | yes | metadata | A field of the query does not exist | bulk read: a misspelt api_name in fields | use api_names from GET settings/fields
FIELD_NOT_SUPPORTED | 400 | yes | metadata | A field cannot be read in bulk | bulk read: its type is not supported | leave it out
FIELD_TYPE_UNAVAILABLE | 400 | yes | metadata | The field's type cannot be counted by | record count: criteria over an unsupported type | use another field
FILE_NOT_FOUND | 400 | no | server | The file is gone or unknown | bulk write: a wrong or expired file_id | upload again
FILE_NOT_SUPPORTED | 400 | yes | request | The file type is not taken | bulk write: not a zip with a CSV | put the CSV in a .zip
FILE_RESOLUTION_EXCEEDS | 415 | in part | request | The picture is too big | a photo of the org with too many pixels | scale it down
FILE_SIZE_EXCEEDS | 400 | in part | request | The upload is too large | mail attachments beyond 10 MB in all, photos and files beyond their own limits | send a smaller file
FILE_SIZE_MORE_THAN_ALLOWED_SIZE | 415 | in part | request | The upload is outside the allowed size | a file beyond 20 MB, an attachment beyond 100 MB, or a photo out of range | send a smaller file
FILE_TOO_LARGE | 413 | in part | request | The upload is too large | a bulk write file beyond 25 MB | split the file
FORBIDDEN | 403 | no | account | The user has no access | the download of a backup by someone without the right | call as an administrator
GROUP_OPERATOR_NOT_SUPPORTED | 400 | yes | request | The group's operator is unknown | bulk read: anything but and, or | use and or or
HEADER_LIMIT_EXCEEDED | 400 | yes | request | Too many columns are mapped | bulk write: more than 200 fields | split the job
ID_ALREADY_ACTIVE | 400 | no | server | The user is active already | an active user is activated | nothing to do
ID_ALREADY_CONVERTED | 400 | no | server | The lead is converted already | it is converted a second time | work with the contact, account and deal it became
ID_ALREADY_DEACTIVATED | 400 | no | server | The user is inactive already | an inactive user is deactivated | nothing to do
ID_ALREADY_DELETED | 400 | no | server | The user is deleted already | a deleted user is deleted | nothing to do
IN_REQUEST_LIMIT_EXCEEDED | 400 | yes | request | The request holds too many rows | more than 20 rows of reschedule history | split the call
INACTIVE_USER | 403 | in part | account | The token's user is inactive | the user was deactivated after the token was made | activate the user, or authorise as another one
INPROGRESS | 400 | no | server | It is still running | a backup is started while another one runs | wait for it to end
INTERNAL_ERROR | 500 | no | server | Zoho's server failed | something unexpected happened there | try again later with growing pauses; report it when it stays
INTERNAL_SERVER_ERROR | 500 | no | server | Zoho's server failed | something unexpected happened there | try again later with growing pauses
INVALID_ALIAS | 400 | yes | request | A COQL alias is empty | as is followed by an empty name | name it, or leave as out
INVALID_BULK_OPERATION | 400 | in part | request | The job asks for something unknown | a key or operation that bulk jobs do not have | use insert, update or upsert, or a plain query
INVALID_CALLBACK_METHOD | 400 | yes | request | The callback's method must be post | anything else in callback.method | write "post"
INVALID_CALLBACK_URL | 400 | yes | request | The callback's url is not valid | no http or https address | give a full address
INVALID_CRITERIA | 400 | yes | request | The criteria are not well formed | bulk read: a part is missing or of the wrong type | write comparator, field and value
INVALID_EMAIL | 400 | yes | request | An address is not valid | a recipient without a proper address | correct the address
INVALID_FIELD | 400 | yes | metadata | A field of the job does not exist | bulk write: an api_name in the mapping is wrong | use api_names from GET settings/fields
INVALID_FILE_FORMAT | 400 | yes | request | The upload is not a zip file | bulk write: a bare CSV, or another archive | put the CSV in a .zip
INVALID_FILE_ID | 400 | no | server | The file id is unknown | bulk write: a wrong or expired file_id | upload again and use the id from the answer
INVALID_FORMAT | 400 | yes | request | A value is not in the declared format | bulk write: a date that does not match the column's format | declare the format that the file has
INVALID_HOST | 400 | yes | request | The API does not answer on this host | from v2.1 on, anything but the API domain: crm.zoho.com and other web hosts | call https://www.zohoapis.{com, eu, in …} of your data centre
INVALID_MAPPING | 400 | in part | metadata | A mapped value does not fit its target | the source field is longer than the target field | map to a field that is long enough
INVALID_OAUTHSCOPE | 401 | yes | token | The token does not cover the download | a backup is fetched without its scope | authorise with ZohoCRM.bulk.backup.READ
INVALID_QUERY | 400 | in part | metadata | A COQL or search query asks for something that is not there | an unknown column, an operator that the field's type does not have, a limit out of range | use api_names of fields and the operators of their types; details name the column
INVALID_REFERENCE | 400 | yes | request | A reference names no sub-request | a reference such as @{2:$.data} has an id that no other sub-request has | use the sub_request_id of an earlier one
INVALID_REQUEST | 400 | in part | request, server | The request is refused without a precise reason | a parameter that does not fit, or an operation on a user that is not permitted | read the message; it differs from API to API
INVALID_SERVICE_NAME | 400 | in part | request | The service of the job is unknown | bulk jobs: a wrong feature or service header | use the header value of the documentation
JOB_NOT_SUPPORTED | 400 | in part | request | This kind of job is not supported | bulk jobs: for this module or service | use another module, or the ordinary records API
JOIN_LIMIT_EXCEEDED | 400 | yes | request, metadata | The query goes through too many lookups | bulk read: more joined modules than allowed | ask for fewer related fields
JSON_PARSE_ERROR | 400 | yes | request | The body is not JSON | a comma or quote too many, or nothing at all | send valid JSON
LIMIT_EXCEEDED | 400 | in part | request, account | There are too many of something | more than 50 names in fields, 100 records in data, 5 sub-requests, or a quota of the org is used up | split the call; details give the limit
LIMIT_REACHED | 400 | yes | request | A search ends at 2,000 records | page times per_page of a search is beyond that | narrow the criteria, or use COQL or a bulk read
LOOKUP_LIMIT_EXCEEDED | 400 | yes | request, metadata | A condition goes through too many lookups | workflow rules: a dotted path that is too long | shorten the path
LOOPING_FOUND | 400 | yes | request | Sub-requests refer to each other in a circle | composite: A needs B, and B needs A | break the circle
LOWER_LIMIT_REACHED | 400 | no | server | The smallest number is reached | contact roles: the last ones are deleted | keep one
MANDATORY_FIELDS_NOT_MAPPED | 400 | yes | metadata | A mandatory field has no column | bulk write: a system-mandatory field of the module is not mapped | map it, or give it a default value
MANDATORY_PARAM_MISSING | 400 | yes | request | A mandatory parameter is absent | roles: a delete without the role to transfer to | add the parameter
MAPPING_ALREADY_EXISTS | 400 | no | server | The pair of fields is mapped already | a second dependency for the same fields | change the existing one
MAPPING_EXISTS | 400 | no | server | The pair of fields is mapped already | another dependency of the layout joins the same parent and child | change that one instead
MAPPING_MISMATCH | 400 | in part | request, metadata | Values that belong together do not match | a stage outside its pipeline, a pipeline outside its layout, the same sign as decimal and number separator | choose a value that the other one allows
MEDIA_TYPE_NOT_SUPPORTED | 415 | yes | request | The Content-Type is not taken | anything but application/json, or multipart/form-data for files | set the header that the operation wants
MINIMUM_DATA_NOT_FOUND | 400 | yes | request | Too little was sent | a custom module without a profile, or business hours without a day | add the missing part
MISSING_MANDATORY_FIELDID | 400 | yes | request | An id is missing | business hours without their id | add the id
MISSING_REQUIRED_KEY | 400 | yes | request | A required key of the job is absent | bulk write: operation, resource, file_id or field_mappings | add the key
MODULE_NOT_AVAILABLE | 400 | yes | metadata | Bulk jobs do not know the module | a misspelt api_name, or a module that the user cannot see | use the api_name from GET settings/modules
MODULE_NOT_SUPPORTED | 400 | yes | metadata | Bulk jobs do not take the module | a module without bulk support | use the ordinary records API
MULTIPLE_OR_MULTI_ERRORS | 400 | in part | request, metadata | One record has several errors | details.errors holds each of them in full; seen for several duplicate fields | fix them all; they came at once
NO_CONTENT | 204 | no | server | Nothing was found; this is not an error | the list is empty, or no record matches; the body is empty too | do not parse the body of a 204 as JSON
NO_RECORDS_FOUND | 400 | no | server | No record to work on | a mass action whose ids or view match nothing | check the ids or the view
NOT_ACTIVE_PERSONALITY_MODULE | 400 | in part | account | The portal's module is inactive | a user type is made for a hidden module | show the module first
NOT_ALLOWED | 400 | in part | request, server | The action is not permitted in this state or combination | the base currency, a deleted user, a user in a sandbox, a time in the past and many more; the message says which | read the message; change the state first or leave the key out
NOT_APPROVED | 400 | no | server | The record waits for approval | it is updated, deleted or converted before somebody approves it | approve it first
NOT_FOUND | 404 | no | server | There is nothing at this address | an id or resource that does not exist | check the id
NOT_REVIEWED | 400 | no | server | The record waits for its review | it is changed before the review process ends | review it first
NOT_SHARED | 207 | no | server | There is nothing to take back | email sharing is revoked where none was given | nothing to do
NOT_SUBSCRIBED | 400 | no | server | The channel is unknown | notifications are changed or disabled for a channel that has expired or never was | subscribe again
NOT_SUPPORTED | 400 | in part | request, metadata | This API does not handle the module, field type or key | a read-only key of a user, a module outside the API's list, the list of notes for someone who is not an administrator | leave the key out, or use a module that the API lists
NOT_SUPPORTED_FEATURE | 400 | in part | request | The feature of the job is not supported | bulk jobs: the feature header or key | leave it out
PAGE_NOT_SUPPORTED | 400 | in part | request | A page is not taken here | bulk read: page in a job that does not know it | leave it out
PAGE_RANGE_EXCEEDED | 400 | yes | request | There is no such page | bulk read: the page number is too high | go on with page_token
PAGINATION_LIMIT_EXCEEDED | 400 | no | server | page_token reaches 100,000 records | a longer list is walked to its end | narrow the list, sort by id and go on from the last one, or use a bulk read
PERMISSION_DENIED | 401 | in part | account | The user may not change this setting | a setup call by a profile without the right | call as an administrator
PROCESSING_STOPPED | 400 | no | server | The sub-request was not run | composite: an earlier one failed and rollback_on_fail is set | fix the one that failed
PROFILE_LIMIT_EXCEEDED | 404 | in part | account | The org has all the profiles it may have | one more than 25 | delete a profile first
QUERY_NOT_SUPPORTED | 400 | in part | request | A query is not taken here | bulk jobs: a key of the query that this job does not have | leave it out
RATE_LIMIT_EXCEEDED | 429 | no | server | Too many calls | the credits of 24 hours are used up, or too many calls run at once | wait, then call fewer at a time; X-API-CREDITS-REMAINING tells what is left
RECORD_IN_BLUEPRINT | 400 | no | server | The record is in a blueprint | a field that the blueprint controls is changed directly | use the blueprint's transition
RECORD_LIMIT_EXCEEDED | 400 | no | server | The view holds too many records | a mass action on more than 50,000 | narrow the view
RECORD_LOCKED | 400 | no | server | The record is locked | a person or a locking rule has locked it | unlock it, or wait until it is free
RECORD_NOT_IN_PROCESS | 400 | no | server | The record is in no blueprint | a transition is asked for a record outside of one | check the criteria of the blueprint
REQUEST_BODY_IS_EMPTY | 400 | yes | request | The body is empty | a bulk job without its JSON | send the job's description
REQUEST_BODY_NOT_READABLE | 400 | yes | request | The body cannot be read | a bulk job whose JSON is broken | send valid JSON
REQUEST_BODY_NOT_SUPPORTED | 400 | yes | request | This call takes no body, or not this one | a body with a GET of a job | leave the body out
REQUEST_TIMEOUT | 400 | no | server | A sub-request took too long | composite: the time for one was over | make it smaller, or call it alone
REQUIRED_DATA_NOT_FOUND | 400 | yes | request | A mandatory key is absent | appointment preferences or users without a key that the API needs | add the key
RESERVED_KEYWORD_NOT_ALLOWED | 400 | in part | request | The api_name is a word of the system | a new field, module or related list is named like one | choose another name
RESOURCE_NOT_FOUND | 404 | no | server | The job or resource does not exist | a wrong or expired id of a bulk job or backup | use the id from the answer that created it
ROLLBACK_PERFORMED | 400 | no | server | The sub-request was undone | composite: another one failed and rollback_on_fail is set | fix the one that failed
SERVICE_UNAVAILABLE | 502 | no | server | Zoho cannot be reached for now | maintenance, or an outage on the way | try again later
SHARE_LIMIT_EXCEEDED | 403 | yes | request | The maximum is ten users per record | more entries in share, or earlier ones count as well | take some out first
STORAGE_SPACE_EXCEEDS | 400 | no | server | The org's file storage is full | a mail or file is added to a full store | free or buy space
SYNTAX_ERROR | 400 | yes | request | The COQL text cannot be read | a clause is missing or misplaced, a word or operator is unexpected; details show where | write select … from … where …, with text in single quotes
TAG_ID_NOT_FOUND | 400 | no | server | No tag has this id | a deleted tag, or one of another module | read the module's tags again
TERRITORY_DISABLED | 403 | in part | account | Territory management is off | a territory call in an org that does not use territories | switch territories on first
TERRITORY_NOT_ENABLED | 403 | in part | account | Territory management is off | a territory call in an org that does not use territories | switch territories on first
TOKEN_BOUND_DATA_MISMATCH | 400 | in part | request | A page_token goes with the parameters it was made for | a parameter was added, changed or left out between two pages, or another user calls | repeat the very same parameters on each page
TOO_MANY_REQUESTS | 429 | no | server | Too many calls | the credits of 24 hours are used up, or too many calls run at once | wait for details.retry_after, then call fewer at a time
UNAPPROVABLE | 400 | no | server | The account does not take users this way | users of Zoho One and CRM Plus accounts are added there | add the user in that console
UNAUTHORIZED | 401 | in part | request, token | The call is not authenticated | the list of available APIs, where others answer AUTHENTICATION_FAILURE | send a valid token
URL_RULE_NOT_CONFIGURED | 401 | yes | request | The download link is not one of Zoho's | a link was changed or put together by hand | use the link exactly as it was returned
VALUE_IN_CRITERIA_NOT_SUPPORTED | 400 | yes | metadata | A value cannot stand in criteria | bulk read: a value that the field's type does not have | send the field's own type
VALUE_LIMIT_EXCEEDED_IN_CRITERIA | 400 | yes | request | A comparison has too many values | bulk read: a long list for in or not_in | split the list
VALUE_TYPE_NOT_SUPPORTED | 400 | yes | metadata | A value has the wrong type | bulk read: an object or list where text or a number belongs | send a plain value
VERSION_NOT_SUPPORTED | 400 | yes | request | This version of the API does not have the operation | pick list values before v7 | call the first version that has it, or a newer one
VIRUS_DETECTED | 400 | no | server | The scanner refused the file | an infected upload, or one it takes for that | clean the file
`;
