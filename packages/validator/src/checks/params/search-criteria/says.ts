import { container, formGiven } from "../../body/shared/words.ts";
import { amount, anyOf, counted, didYouMean, quoted, shortened } from "../../../report/words.ts";

interface Value {
  readonly value: string;
}

interface Operator {
  readonly operator: string;
  /** The field it stands behind, when that can be read. */
  readonly api_name: string | undefined;
  readonly operators: readonly string[];
  readonly reason: string;
}

interface Comparator {
  readonly comparator: string;
  readonly comparators: readonly string[];
  readonly dependee: unknown;
  /** The field it does not fit, where there is such a comparator. */
  readonly field?: string;
  readonly data_type?: string;
}

const FORM = "(Field:operator:value), such as (Last_Name:equals:Boyle)";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Search criteria can be read and name fields and operators that exist",
  source:
    "v7 documentation, search records; Kaizen #30 and #82; a recorded answer: { reason: invalid operator found, api_name, operator }",
};

export const says = {
  valueOfType: ({ api_name, value, form }: { api_name: string; operator: string; value: string; form: string }) =>
    `${api_name} is compared with ${quoted(value)}; write ${form}.`,
  actualValue: ({ api_name, value, display }: { api_name: string; value: string; display: string }) =>
    `${quoted(value)} is the stored value of ${api_name}; searches compare with what is displayed, ${quoted(display)}.`,
  unknownField: (
    { api_name, module, embedded }: { api_name: string; module: string; embedded: boolean },
    suggestions: readonly string[],
  ) => `${embedded ? `Zoho's standard ${module}` : module} has no field ${quoted(api_name)}.${didYouMean(suggestions)}`,
  unknownOperator: ({ operator, operators }: Operator, suggestions: readonly string[]) =>
    `Criteria have no operator ${quoted(operator)}.${didYouMean(suggestions) || ` Use ${anyOf(operators)}.`}`,
  doubtfulOperator: ({ operator, operators }: Operator, suggestions: readonly string[]) =>
    `${quoted(operator)} is not documented for criteria, so Zoho may refuse it.${didYouMean(suggestions) || ` Use ${anyOf(operators)}.`}`,
  operatorOfType: ({
    operator,
    operators,
    field,
    data_type,
    sure,
  }: Operator & { readonly field: string; readonly data_type: string; readonly sure: boolean }) =>
    `${sure ? `${field} (${data_type}) does not take ${quoted(operator)}` : `${quoted(operator)} is not documented for ${field} (${data_type}), so Zoho may refuse it`}. Use ${anyOf(operators)}.`,
  notSearchable: ({ api_name }: { api_name: string }) =>
    `By its metadata, ${api_name} cannot be searched. Use COQL (POST /coql).`,
  typeNotSearchable: ({ api_name, data_type }: { api_name: string; data_type: string }) =>
    `${api_name} is of the type ${data_type}, which is not documented for criteria, so Zoho may refuse it.`,
  doubtfulField: ({ api_name }: { api_name: string }) =>
    `Searches by Created_Time were refused in two orgs, although metadata calls it searchable, so Zoho may refuse ${api_name}. COQL (POST /coql) takes it.`,
  behindLookup: ({ api_name, base }: { api_name: string; base: string }) =>
    `${api_name} is a field of another record; criteria compare ${base} and its id only. Use COQL (POST /coql).`,
  nullWord: ({ api_name }: { api_name: string; operator: string }) =>
    `${api_name} is compared with the word null, and Zoho may refuse it. Write \${EMPTY}, or use COQL with "is null".`,
  manyValues: ({ count, limit }: { api_name: string | undefined; count: number; limit: number }) =>
    `"in" has ${amount(count, "value")}; the maximum is ${counted(limit)}. Split the search.`,
  notComparison: ({ value }: Value, suggestions: readonly string[]) =>
    `${quoted(value)} is not a comparison; write ${FORM}, and join several with and / or.${didYouMean(suggestions)}`,
  encodedTwice: () =>
    "The criteria are percent-encoded twice: decoded once, they still have %3A for a colon. Encode them once.",
  bareBracket: ({ value }: Value, suggestions: readonly string[]) =>
    `The value ${quoted(value)} has a bracket without a backslash, which ends the comparison early.${write(suggestions)}`,
  bareComma: ({ value }: Value & { readonly api_name: string | undefined }, suggestions: readonly string[]) =>
    `The value ${quoted(value)} has a comma without a backslash; commas separate the values of "in" and "between".${write(suggestions)}`,
  between: ({ value }: Value & { readonly api_name: string | undefined }) =>
    `"between" needs two values separated by one comma, not ${quoted(value)}.`,
  backslash: ({ value }: Value) =>
    `A backslash escapes the closing bracket: ${quoted(value)}. For a backslash that is meant, write two.`,
  joiner: ({ value }: Value) =>
    `Two comparisons need "and" or "or" between them: ${quoted(value)}. Put a backslash before a bracket inside a value.`,
  unbalanced: ({ value }: Value) =>
    `The brackets of the criteria do not match: ${quoted(value)}. Close each bracket that is opened.`,
  empty: ({ value }: Value) => `The criteria lack a comparison: ${quoted(value)}. Write ${FORM}.`,
  tooMany: ({ count, limit }: { count: number; limit: number }) =>
    `The criteria have ${amount(count, "comparison")}; the maximum is ${counted(limit)}. Split the search, or use COQL (POST /coql).`,
  jsonForm: ({
    api_name,
    value,
    expected_data_type,
  }: {
    api_name: string;
    value: unknown;
    expected_data_type: string;
  }) => `"${api_name}" is ${formGiven(value)}; criteria have ${container(expected_data_type)} there.`,
  jsonNeither: ({ expected_fields }: { expected_fields: readonly { readonly api_name: string }[] }) =>
    `Criteria are a comparison with "field", "comparator" and "value", or a "group" of them; this has neither ${expected_fields.map(({ api_name }) => quoted(api_name)).join(" nor ")}.`,
  jsonLacks: ({ api_name }: { api_name: string }) =>
    api_name === "group_operator"
      ? '"group_operator" is missing, and a group needs it: "and" or "or".'
      : `"${api_name}" is missing, and criteria need it.`,
  jsonBoth: () => 'Criteria have either a "field" or a "group", not both.',
  jsonJoiner: (
    { value }: { api_name: string; supported_values: readonly string[]; value: string },
    suggestions: readonly string[],
  ) => `A group is joined by "and" or "or", not ${quoted(value)}.${didYouMean(suggestions)}`,
  jsonIncomplete: ({ api_name }: { api_name: string; dependee: unknown }) =>
    `"${api_name}" is missing, and a comparison needs it beside "field".`,
  jsonField: (
    { field, module, embedded }: { field: string; api_name: string; module: string; embedded: boolean },
    suggestions: readonly string[],
  ) => `${embedded ? `Zoho's standard ${module}` : module} has no field ${quoted(field)}.${didYouMean(suggestions)}`,
  jsonUntaken: ({ api_name, data_type }: { api_name: string; json_path: string; data_type: string }) =>
    `Criteria cannot compare ${api_name} (${data_type}).`,
  jsonComparator: ({ comparator, comparators, field, data_type }: Comparator, suggestions: readonly string[]) =>
    field === undefined
      ? `Criteria have no comparator ${quoted(comparator)}.${didYouMean(suggestions) || ` Use ${anyOf(comparators)}.`}`
      : `${quoted(comparator)} is not documented for ${field} (${String(data_type)}), so Zoho may refuse it. Use ${anyOf(comparators)}.`,
  jsonValue: ({ field, value, form }: { field: string; value: unknown; form: string; dependee: unknown }) =>
    `${field} is compared with ${quoted(value)}; write ${form}.`,
  manyComparisons: ({ count, limit }: { count: number; limit: number }) =>
    `The criteria have ${amount(count, "comparison")}, and Zoho may accept only ${counted(limit)}. Split the search, or use COQL (POST /coql).`,
};

function write([best]: readonly string[]): string {
  return best === undefined ? "" : ` Write ${shortened(best)}.`;
}
