/** The warehouses that queries are written for. */
export const DIALECTS = ["duckdb", "postgres", "spark"] as const;
export type DialectName = (typeof DIALECTS)[number];

/** How one of them spells what the predicates need. Expressions go in and come out as text. */
export interface Dialect {
  readonly name: DialectName;
  /** As the head of a file calls it. */
  readonly title: string;
  /** `"Last_Name"`, whatever is in the name. */
  readonly identifier: (name: string) => string;
  /** `'O''Brien'`, whatever is in the text. */
  readonly text: (value: string) => string;
  readonly asText: (expression: string) => string;
  /** As a double, which JavaScript's numbers are. */
  readonly asNumber: (expression: string) => string;
  /** A power of ten as a double: `1e2`. */
  readonly tenTo: (exponent: number) => string;
  readonly isNumberColumn: (column: string) => string;
  readonly isMomentColumn: (column: string) => string;
  /** Whether a pattern is found in a text. Patterns have no backslash, look-around or backreference; a `$` at the end is the end of the text. */
  readonly matches: (expression: string, pattern: string) => string;
  /** Without the spaces around it that JavaScript's `trim` knows. */
  readonly trimmed: (expression: string) => string;
  /** In code points. */
  readonly length: (expression: string) => string;
  /** Whether all parts of a text are among some values: the parts between separators, trimmed unless they are to be taken as they are, which is quicker. */
  readonly areAmong: (
    expression: string,
    separator: string,
    values: readonly string[],
    parts?: "as they are",
  ) => string;
  /** What keeps a planner from working an expression out again wherever its name is used. */
  readonly fence: string;
  /** A query of `row_key` and `rule` for each number in a list of expressions that is not NULL. */
  readonly numbersOf: (expressions: readonly string[], cells: string) => string;
}

/** What `trim` and `\s` take for space in JavaScript. */
const SPACES = "\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
/** The same, one by one. */
const EACH_SPACE = SPACES.replace(
  "\u2000-\u200A",
  "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A",
);

/** In a pattern, inside brackets: any space. */
export const SPACE = SPACES;

/** What is escaped where the dialect can, since it shows in no editor. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u0000-\u001F\u007F\u00A0\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/g;

const quotedTwice = (value: string, quote: string): string =>
  `${quote}${value.replaceAll(quote, quote + quote)}${quote}`;

const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** `'O''Brien'`; DuckDB has escapes in bytes only, so `decode('a\\xC2\\xA0b'::BLOB)` where something does not show. */
function duckdbText(value: string): string {
  if (value.search(INVISIBLE) < 0) return quotedTwice(value, "'");
  const bytes = [...new TextEncoder().encode(value)].map((byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x5c
      ? `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  );
  return `decode(${quotedTwice(bytes.join(""), "'")}::BLOB)`;
}

/** `'O''Brien'`; `E'a\\b'` where something is escaped, which means the same whatever the server makes of a lone backslash. */
function postgresText(value: string): string {
  const text = value.replaceAll("\\", "\\\\").replace(INVISIBLE, escape);
  return text === value ? quotedTwice(value, "'") : `E${quotedTwice(text, "'")}`;
}

const separated = (separator: string): string => `[${SPACE}]*${separator}[${SPACE}]*`;

const duckdb: Dialect = {
  name: "duckdb",
  title: "DuckDB",
  identifier: (name) => quotedTwice(name, '"'),
  text: duckdbText,
  asText: (expression) => `CAST(${expression} AS VARCHAR)`,
  asNumber: (expression) => `CAST(${expression} AS DOUBLE)`,
  tenTo: (exponent) => `1e${exponent}`,
  isNumberColumn: (column) =>
    `regexp_matches(typeof(${column}), '^(U?(TINY|SMALL|BIG|HUGE)?INT|INTEGER|UINTEGER|DECIMAL|DOUBLE|FLOAT)')`,
  isMomentColumn: (column) => `typeof(${column}) LIKE 'TIMESTAMP%'`,
  matches: (expression, pattern) => `regexp_matches(${expression}, ${duckdbText(pattern)})`,
  // Its trim takes ten times as long as a pattern, and hardly a text needs it.
  trimmed: (expression) =>
    `CASE WHEN regexp_matches(${expression}, '^[!-~](?:[ -~]*[!-~])?$') THEN ${expression} ELSE trim(${expression}, ${duckdbText(EACH_SPACE)}) END`,
  length: (expression) => `length(${expression})`,
  areAmong: (expression, separator, values, parts) => {
    const split =
      parts === undefined
        ? `string_split_regex(${expression}, ${duckdbText(separated(separator))})`
        : `string_split(${expression}, ${duckdbText(separator)})`;
    return `list_has_all([${values.map(duckdbText).join(", ")}], ${split})`;
  },
  fence: "",
  numbersOf: (expressions, cells) =>
    [
      "SELECT row_key, unnest(rules) AS rule",
      `FROM (SELECT row_key, [\n    ${expressions.join(",\n    ")}\n  ] AS rules FROM ${cells}) AS judged`,
      "WHERE list_any_value(rules) IS NOT NULL",
    ].join("\n  "),
};

const postgres: Dialect = {
  name: "postgres",
  title: "PostgreSQL",
  identifier: (name) => quotedTwice(name, '"'),
  text: postgresText,
  asText: (expression) => `CAST(${expression} AS text)`,
  asNumber: (expression) => `CAST(${expression} AS double precision)`,
  tenTo: (exponent) => `CAST('1e${exponent}' AS double precision)`,
  isNumberColumn: (column) =>
    `pg_typeof(${column})::text IN ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision')`,
  isMomentColumn: (column) => `pg_typeof(${column})::text LIKE 'timestamp%'`,
  matches: (expression, pattern) => `${expression} ~ ${postgresText(pattern)}`,
  trimmed: (expression) => `btrim(${expression}, ${postgresText(EACH_SPACE)})`,
  length: (expression) => `char_length(${expression})`,
  areAmong: (expression, separator, values, parts) =>
    `${parts === undefined ? `regexp_split_to_array(${expression}, ${postgresText(separated(separator))})` : `string_to_array(${expression}, ${postgresText(separator)})`} <@ ARRAY[${values.map(postgresText).join(", ")}]::text[]`,
  fence: " OFFSET 0",
  numbersOf: (expressions, cells) =>
    [
      `SELECT row_key, judged.rule`,
      `FROM ${cells} CROSS JOIN LATERAL unnest(array_remove(ARRAY[\n    ${expressions.join(",\n    ")}\n  ]::integer[], NULL)) AS judged (rule)`,
    ].join("\n  "),
};

/** A backslash escapes in Spark's literals; `${` would be a variable of its shell. */
function sparkText(value: string): string {
  const text = value
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("${", "\\u0024{")
    .replace(INVISIBLE, escape);
  return `'${text}'`;
}

const spark: Dialect = {
  name: "spark",
  title: "Spark SQL",
  identifier: (name) => quotedTwice(name, "`"),
  text: sparkText,
  asText: (expression) => `CAST(${expression} AS STRING)`,
  asNumber: (expression) => `CAST(${expression} AS DOUBLE)`,
  tenTo: (exponent) => `1e${exponent}D`,
  isNumberColumn: (column) => `typeof(${column}) RLIKE '^(tinyint|smallint|int|bigint|float|double|decimal)'`,
  isMomentColumn: (column) => `typeof(${column}) LIKE 'timestamp%'`,
  // A $ of Java's also stands before a last line end.
  matches: (expression, pattern) => `${expression} RLIKE ${sparkText(pattern.replace(/\$(?=\)?$)/, "\\z"))}`,
  trimmed: (expression) => `btrim(${expression}, ${sparkText(EACH_SPACE)})`,
  length: (expression) => `char_length(${expression})`,
  areAmong: (expression, separator, values, parts) =>
    `size(array_except(split(${expression}, ${sparkText(parts === undefined ? separated(separator) : separator)}), array(${values.map(sparkText).join(", ")}))) = 0`,
  fence: "",
  numbersOf: (expressions, cells) =>
    [
      "SELECT row_key, rule",
      `FROM ${cells} LATERAL VIEW explode(array_except(array(\n    ${expressions.join(",\n    ")}\n  ), array(CAST(NULL AS INT)))) judged AS rule`,
    ].join("\n  "),
};

export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, spark };
