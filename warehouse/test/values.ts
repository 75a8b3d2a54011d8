import fc from "fast-check";

/** Texts for each data type that are good, that are nearly so, and that are wrong in each way that the checks know. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  text: [
    "Ng",
    "x".repeat(12),
    "x".repeat(13),
    ` ${"x".repeat(12)} `,
    "😀".repeat(12),
    "😀".repeat(13),
    "O'Brien",
    'a"b',
    "\\",
    "a\nb",
    "é\u00A0",
  ],
  email: [
    "ng@example.com",
    "NG@EXAMPLE.COM",
    "no",
    "a@b",
    "@x.com",
    "a@",
    "a@@b.com",
    "a b@c.de",
    " ng@example.com",
    "ng@example.com\u00A0",
    "-a@b-c.de",
    ".a@b.de",
    "a@b--c.de",
    "a@b_.de",
    "ü@example.com",
    "ng@exämple.com",
    "a@example.c",
    `${"a".repeat(310)}@example.com`,
    `${"a".repeat(309)}@example.com`,
  ],
  phone: [
    "+49 (30) 123-456",
    "+49",
    "() none",
    "12. 34",
    "12 - 34",
    "(12)34",
    "((1)2)",
    "(12",
    "12)",
    "1,2",
    "1#",
    "1,",
    "1;2,",
    "a@1",
    "abc",
    "12  34",
    "1/2",
    "(1).2",
    " 12",
    "12 ",
    "+",
    "½",
    "٣",
    "é",
    "é1",
    "(1)(2)",
    "1 (2",
    "( 1)",
    "(1 )",
    "1-",
    "-1",
    "(1)- 2",
    "(1)2;",
    "1- (2)",
  ],
  website: [
    "www.example.com",
    "https://a.b",
    "HTTP://a.b/x y",
    "a b.c",
    "localhost",
    "http://a",
    "ftp://a.b:80",
    "a..b",
    "a.b.",
    "a.b ",
    " a.b",
    "a.b?x",
    "ä.de",
    "a.ä/b",
    "a!b.c",
    "http://",
    "a.b/ü",
    "x\u2003y.de",
    "http:// a.b",
    "a.b#",
  ],
  picklist: [
    "Open",
    "On Hold",
    "Shut Down",
    "ShutDown",
    "open",
    "-None-",
    "Plan",
    "Build",
    "Hand Over",
    "HandOver",
    "Plan ",
    "O'Brien's",
    'The "real" thing',
    "a\\b",
    "${x}",
    "日本",
  ],
  multiselectpicklist: [
    "Saw",
    "Saw;Lathe",
    "Saw; Lathe",
    "Saw,Lathe",
    "Saw, Glue",
    "Saw,glue 2",
    "glue 2",
    "Saw;;Lathe",
    ";",
    " ",
    "Saw ;Drill",
    "Drill",
    "Saw,Drill",
    `${"Saw;".repeat(249)}Saw`,
    "Saw;".repeat(250),
    "-None-;Saw",
    "saw",
    "\u00A0Saw\u00A0",
    "Saw,Lathe;Glue",
    ",",
    "Saw,",
  ],
  boolean: ["true", "FALSE", " True ", "yes", "1", "0", "tru", "false.", "\u2003true"],
  integer: [
    "54",
    "-54",
    "54.0",
    "54.5",
    "+54",
    "9999",
    "10000",
    "-10000",
    " 54 ",
    "\u00A054",
    "1,000",
    "1e3",
    "9007199254740991",
    "9007199254740992",
    "9007199254740991.4",
    "0054",
    "--1",
    ".5",
    "5.",
    "0",
    "-0",
    "1000000000000000000000000000000",
    "٣",
  ],
  double: [
    "12.5",
    "12.55",
    "12.555",
    "-0.1",
    "0.1",
    "1",
    "10",
    "10.1",
    "0.99",
    "abc",
    "a1",
    "1,5",
    "999",
    "1000",
    "-1000",
    "1000.5",
    "9007199254740991",
    "9007199254740993",
    "100000000000000000",
    "12.",
    " 12.5 ",
    "½",
    "é",
    "é1",
    "1.005",
    "4503599627370495.5",
    "0.30000000000000004",
    "123456789012.12",
    "123456789012.123",
  ],
  bigint: [
    "1",
    "0",
    "-0",
    "007",
    "123456789012345",
    "1234567890123456",
    "+1234567890123456",
    "12345678",
    "123456789",
    "-123456789012345678",
    "abc",
    "12a",
    "1,000",
    " 1",
    "é",
    "½",
    "+1",
    "--1",
    "12.5",
  ],
  date: [
    "2026-03-31",
    "2026-02-29",
    "2024-02-29",
    "1900-02-29",
    "2000-02-29",
    "0000-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-3-31",
    "2026/03/31",
    "20260331",
    "31.03.2026",
    "2026-03-31T10:00:00Z",
    "2026-03-31 10",
    "2026-03-31t1",
    " 2026-03-31",
    "2026-03-31\n",
    "2026-03-31 ",
    "today",
    "2026-0331",
    "2026.03.31",
  ],
  datetime: [
    "2026-03-31T09:30:00+02:00",
    "2026-03-31T09:30:00Z",
    "2026-03-31T23:59:60Z",
    "2026-03-31T24:00:00Z",
    "2026-02-30T09:30:00Z",
    "2026-03-31 09:30:00",
    "2026-03-31T09:30:00.000Z",
    "2026-03-31T09:30:00,5Z",
    "2026-03-31T09:30:00",
    "2026-03-31",
    "2026-3-31T09:30:00Z",
    "20260331T093000Z",
    "31/03/2026 09:30",
    "2026-03-31T09:30:00Z\n",
    " 2026-03-31T09:30:00Z",
    "2026-03-31t09:30:00z",
    "2026-03-31T09:30:00+2:00",
    "2026-03-31T09:30:00-24:00",
    "2026-03-31T09:30Z",
    "2026-03-31  1",
  ],
  lookup: ["1000000000001", " 1000000000001 ", "ACME", "1.0", "-1", "٣", "\u00A012"],
};

const everything = [...new Set(Object.values(SAMPLES).flat())];

/** A cell of a column of text: mostly what its data type is about. Databases know no NUL and no half of a character. */
export function textCell(judgedAs: string | undefined): fc.Arbitrary<string | null> {
  const samples = (judgedAs === undefined ? undefined : SAMPLES[judgedAs]) ?? everything;
  const anything = fc.oneof(
    fc.string({ maxLength: 16 }),
    fc.string({ unit: "grapheme", maxLength: 16 }),
    fc.constantFrom(...everything),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer().map(String),
    fc
      .tuple(
        fc.constantFrom(" ", "\t", "\u00A0", "\u2028", "\uFEFF", "x", "-"),
        fc.constantFrom(...samples),
        fc.constantFrom("", " ", "\r\n"),
      )
      .map((parts) => parts.join("")),
  );
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<string | null>(...samples) },
    { weight: 2, arbitrary: fc.constantFrom<string | null>(null, "") },
    { weight: 3, arbitrary: anything.filter((text) => !text.includes("\0")) },
  );
}

/** A type of a column and what its cells hold. */
interface TypedCell {
  readonly type: string;
  readonly cell: fc.Arbitrary<string | number | boolean | null>;
}

const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const whole = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most, max: most });
const orNull = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(cell, { freq: 8 });
/** A third of them beyond what JavaScript keeps. */
const long = fc.oneof(whole(20_000), fc.maxSafeInteger(), fc.constantFrom(2 ** 53, -(2 ** 53) - 2, 2 ** 60));
const scaled = (places: number): fc.Arbitrary<number> =>
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((digits) => Number(`${digits}e-${places}`));
// No number stands for what JSON cannot say.
const real = fc
  .oneof(scaled(1), scaled(3), fc.double(), fc.constantFrom(1e20, 12345678.5, 1e-7, 0.1 + 0.2, NaN, Infinity, -0))
  .map((number) => (Object.is(number, -0) ? 0 : number));

/** The columns that a warehouse may have for a data type. */
export function typedCells(dialect: "duckdb" | "postgres", judgedAs: string | undefined): TypedCell[] {
  const digits = whole(999_999).map(String);
  const text = { type: "VARCHAR", cell: textCell(judgedAs) };
  switch (judgedAs) {
    case "integer":
    case "double":
      return [
        { type: "INTEGER", cell: orNull(whole(20_000)) },
        { type: "BIGINT", cell: orNull(long) },
        { type: "DECIMAL(18, 3)", cell: orNull(scaled(3)) },
        { type: "DOUBLE PRECISION", cell: orNull(real) },
        ...(dialect === "duckdb" ? [{ type: "HUGEINT", cell: orNull(long) }] : []),
      ];
    case "bigint":
      return [
        { type: "BIGINT", cell: orNull(long) },
        { type: "DOUBLE PRECISION", cell: orNull(real) },
      ];
    case "boolean":
      return [{ type: "BOOLEAN", cell: orNull(fc.boolean()) }];
    case "date":
      return [{ type: "DATE", cell: orNull(days.map((day) => day.slice(0, 10))) }];
    case "datetime":
      return [{ type: "TIMESTAMP", cell: orNull(days.map((day) => `${day.slice(0, 19)}Z`)) }];
    case "phone":
    case "lookup":
      return [{ type: "BIGINT", cell: orNull(digits) }, text];
    default:
      return [text];
  }
}
