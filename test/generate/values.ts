import fc from "fast-check";

/** Text that some type takes, doubts or refuses. */
const TELLING = [
  "",
  " ",
  "-None-",
  "Open",
  "On Hold",
  "Shut Down",
  "ShutDown",
  "Plan",
  "HandOver",
  "Hand Over",
  "Saw",
  "glue 2",
  "Hall",
  "cellar",
  "true",
  "FALSE",
  "False",
  "yes",
  "0",
  "1",
  "54",
  "-7",
  "+7",
  "12.5",
  "1,000",
  "plenty",
  "12a",
  "0012",
  "123456789",
  "99999999",
  "12345678901234567890",
  "१२",
  "ng@example.com",
  " ng@example.com ",
  "ng@example",
  "ng@@example.com",
  "n g@example.com",
  "@example.com",
  "ng@",
  "été@exämple.de",
  "ng@example.c",
  "-a@b.co",
  "a@b--c.de",
  "a@b-.de",
  "a@b_c.de",
  "+49 (30) 123-456",
  "91(987)654321",
  "() Not provided.",
  "12. 34",
  "12 - 34",
  "12-",
  "12,3",
  "12,",
  "12#",
  "12;4#",
  "(12",
  "12)",
  "(12)(34)",
  "(12).3",
  "(12)-3",
  "12..3",
  "ab cd",
  "+",
  "12@3",
  " 12",
  "12 ",
  "  12",
  "( 12)",
  "(12 )",
  "12-(3)",
  "12- (3)",
  "www.example.com",
  "https://example.com/a b",
  "HTTP://EXAMPLE.COM",
  "ftp://a.b",
  "localhost",
  "http://local host",
  "http://a b.c",
  "a b",
  " www.example.com",
  "www.example.com ",
  "http://",
  "http:/a b",
  "example.com:80",
  "example..com",
  "a.b?c d",
  "https://a/ b",
  "gopher://a b",
  "httpx://a b",
  "2026-03-31",
  "2026-02-30",
  "2024-02-29",
  "2023-02-29",
  "0000-02-29",
  "31.03.2026",
  "2026/3/31",
  "20260331",
  " 2026-03-31 ",
  "2026-03-31T09:30:00+02:00",
  "2026-03-31T09:30:00Z",
  "2026-03-31t09:30:00z",
  "2026-03-31T09:30:00",
  "2026-03-31 09:30:00",
  "2026-03-31T09:30:00.000Z",
  "2026-03-31T09:30:00,5",
  "2026-03-31T9:30",
  "2026-3-1T10:00:00Z",
  "20260331T093000Z",
  "2026-13-01T00:00:00Z",
  "2026-03-31T24:00:00Z",
  "2026-03-31T09:30:00+24:00",
  "2026-03-31T09:30:00+0200",
  "2026-03-31T",
  " 2026-03-31T09:30:00Z",
  "2026-3-31",
  "2026.3.31",
  "tomorrow",
  "123456789012",
  "1234567890123",
  "😀😀😀😀😀😀😀😀😀😀😀😀",
  "😀😀😀😀😀😀😀😀😀😀😀😀😀",
  "            123456789012   ",
  "constructor",
  "__proto__",
  "\u0000",
  "\ud800",
  `${" ".repeat(70)}2026-03-31`,
  `2026-03-31${" ".repeat(70)}`,
  `${"a".repeat(310)}@example.com`,
  "a".repeat(400),
] as const;

const NUMBERS = [
  0,
  -0,
  1,
  7,
  54,
  99,
  100,
  9999,
  10000,
  -9999,
  -10000,
  12.5,
  0.1,
  0.25,
  1.005,
  19.99,
  999.5,
  1000,
  999.95,
  10,
  10.01,
  1e15 + 0.5,
  1e16,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e300,
  5e-324,
  0.5,
];

/** Letters, digits and marks that addresses, phone numbers, websites and dates are made of, in any order. */
const scribble = (alphabet: string): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), maxLength: 14 });

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<string>(...TELLING) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 16 }) },
  { weight: 2, arbitrary: scribble("1a ().-,;#+") },
  { weight: 1, arbitrary: scribble("a1.@-_ ") },
  { weight: 1, arbitrary: scribble("ahtp:/.? ") },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom("2026-03-31", "2026-3-1", "20260331", " 2026-02-30"),
        fc.constantFrom("T", "t", " ", "", "  "),
        fc.constantFrom("09:30:00", "9:30", "", "093000"),
        fc.constantFrom("Z", "+02:00", ".5Z", "", " "),
      )
      .map((parts) => parts.join("")),
  },
);

const number = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -20000, max: 20000 }).map((cents) => cents / 100) },
);

const reference = fc.constantFrom<unknown>(
  { id: "1000000000001" },
  { id: "1000000000001", name: "Ng & Co" },
  { id: "x" },
  { id: "" },
  { name: "Ng & Co" },
  { id: 1000000000001 },
  { id: 2 ** 60 },
  { id: 0 },
  { id: 12.5 },
  { id: true },
  { id: [] },
  { id: {} },
  { id: null },
  { id: null, name: "Ng & Co" },
  {},
  { ID: "1000000000001" },
  { name: null },
);

const file = fc.constantFrom<unknown>({ File_Id__s: "abc" }, { id: "1", _delete: null }, { id: "2" });

const row = fc.record(
  {
    Label: fc.oneof(text, fc.constantFrom<unknown>("Hall", null, 5)),
    Seats: fc.oneof(number, text),
    Kind: text,
    Nope: fc.constant(1),
  },
  { requiredKeys: [] },
);

const linked = fc.constantFrom<unknown>(
  { Partner: { id: "1" } },
  { Partner: { id: "x" } },
  { Partner: { name: "Ng" } },
  { Partner: { id: 5 } },
  { Partner: { id: 2 ** 60 } },
  { Partner: { id: null } },
  { Partner: {} },
  { Partner: null },
  { id: "7" },
  { id: "7", _delete: null },
  {},
  "1",
  7,
  true,
  null,
  [],
  { Ally: { id: "1" } },
);

/** What stands in lists, right or wrong. */
const element = fc.oneof(
  reference,
  fc.constantFrom<unknown>(null, [], ["Saw"], { value: "VAT - 19.0 %" }, { name: "2026" }),
);

/** Values of any JSON type. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 10, arbitrary: text },
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, false, []) },
  { weight: 3, arbitrary: reference },
  { weight: 2, arbitrary: fc.array(text, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(number, { minLength: 1, maxLength: 2 }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(element, fc.constantFrom("Saw", "Hammer")), { minLength: 1, maxLength: 2 }),
  },
);

/** Values that a field's type is likely to take, so that whole records pass now and then. */
export const likelyValues: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Name: fc.constantFrom("Bridge", "Tower"),
  Status: fc.constantFrom("Open", "On Hold"),
  Notes: fc.constantFrom("Wet", "Dry"),
  Email: fc.constant("ng@example.com"),
  Any_Email: fc.constant("ng@example.com"),
  Phone: fc.constant("+49 30 123-4"),
  Site: fc.constant("www.example.com"),
  Phase: fc.constantFrom("Plan", "Build"),
  Colour: fc.constant("Red"),
  Skills: fc.subarray(["Saw", "Lathe", "Glue"], { minLength: 1 }),
  Tools: fc.constant(["Hammer"]),
  Done: fc.boolean(),
  Heads: fc.integer({ min: -20000, max: 20000 }),
  Count: fc.integer(),
  Budget: fc.integer({ min: 0, max: 100000 }).map((cents) => cents / 100),
  Share: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  Score: fc.integer({ min: 0, max: 11 }),
  Barcode: fc.constantFrom<unknown>("0012", 12, "12", 2 ** 53),
  Start: fc.constant("2026-03-31"),
  Ends_At: fc.constant("2026-03-31T09:30:00+02:00"),
  Account: fc.oneof(fc.constant({ id: "1" }), reference),
  Owner: fc.constant({ id: "1" }),
  Partners: fc.array(linked, { minLength: 1, maxLength: 2 }),
  Rooms: fc.array(row, { minLength: 1, maxLength: 3 }),
  Plans: fc.array(file, { minLength: 1, maxLength: 4 }),
  Taxes: fc.constant([{ name: "VAT", percentage: 19 }]),
  Alarm: fc.constant({ ALARM: "FREQ=NONE" }),
  Tag: fc.constantFrom<unknown>([{ name: "2026" }], ["2026"], [{ id: 5 }], [{ id: "5" }]),
  Sum: fc.constant(3),
  First_Day: fc.constant("2026-03-31"),
  Shape: fc.constant([1]),
  Word: fc.constant("round"),
  Size: fc.constant(5),
  Ratio: fc.constant(0.5),
  Flag: fc.boolean(),
  Odd: fc.constant("x"),
};

/** A value that is good for sure, where the likely ones are not. */
const goodValues: Readonly<Record<string, unknown>> = {
  Heads: 12,
  Score: 5,
  Account: { id: "1" },
  Barcode: "0012",
  Partners: [{ Partner: { id: "1" } }],
  Rooms: [{ Label: "Hall" }],
  Plans: [{ File_Id__s: "abc" }],
  Tag: [{ name: "2026" }],
};

/** A record in which all of these are good. */
export function goodRecord(names: readonly string[]): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(
    Object.fromEntries(
      names.map((name) => [
        name,
        name in goodValues ? fc.constant(goodValues[name]) : (likelyValues[name] ?? fc.constant("x")),
      ]),
    ),
  );
}

/** A row that names an existing one. */
export const existingRow: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  { id: "7" },
  { id: "7", Label: "" },
  { id: "7", Label: null, Seats: "x" },
  { id: "7", _delete: null },
);

/** A value for a field of the standard org, by its data type; good ones and such as that type doubts. */
export function valueOfType({
  data_type,
  json_type,
  pick_list_values = [],
}: {
  readonly data_type: string;
  readonly json_type?: string | undefined;
  readonly pick_list_values?: readonly { readonly display_value: string }[] | undefined;
}): fc.Arbitrary<unknown> {
  const options = pick_list_values.map((option) => option.display_value);
  switch (data_type) {
    case "picklist":
      return fc.constantFrom(...options, "Other");
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: 0, max: 2000 });
    case "currency":
    case "double":
    case "percent":
      return fc.constantFrom(0, 12, 12.5, 1.005);
    case "bigint":
      return fc.constantFrom<unknown>(12, "12", "0012");
    case "date":
      return fc.constantFrom("2026-03-31", "2026-02-30");
    case "datetime":
      return fc.constantFrom("2026-03-31T09:30:00+02:00", "2026-03-31T09:30:00");
    case "email":
      return fc.constantFrom("ng@example.com", "ng");
    case "website":
      return fc.constantFrom("www.example.com", "localhost");
    case "phone":
      return fc.constantFrom("+49 30 1", "12-");
    case "lookup":
    case "ownerlookup":
    case "layout":
    case "multi_module_lookup":
      return fc.oneof(
        { weight: 3, arbitrary: fc.constant({ id: "1" }) },
        fc.constantFrom<unknown>({ name: "Ng" }, "1"),
        reference,
      );
    default:
      return json_type === "jsonarray"
        ? fc.constantFrom<unknown>([{ name: "2026" }], [])
        : json_type === "jsonobject"
          ? fc.constant({ ALARM: "x" })
          : fc.constantFrom<unknown>("Ng", "1");
  }
}

/** A row with some of these fields. */
export function rowOf(
  fields: readonly (Parameters<typeof valueOfType>[0] & { readonly api_name: string })[],
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(
    Object.fromEntries(
      fields
        .slice(0, 6)
        .map((field) => [
          field.api_name,
          fc.oneof(
            { weight: 5, arbitrary: valueOfType(field) },
            { weight: 1, arbitrary: text },
            { weight: 1, arbitrary: fc.constant(null) },
          ),
        ]),
    ),
    { requiredKeys: [] },
  );
}
