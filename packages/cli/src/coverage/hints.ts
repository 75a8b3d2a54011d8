/** What helps against one or several reasons why a part of a request cannot be read. */
interface Hint {
  readonly reasons: readonly string[];
  readonly fix: string;
}

/** How a reason begins that names a package: `a value of the package got`. */
const PACKAGE = "a value of the package ";

/** The reasons are those of the plugin's evaluator, word by word; a test holds that each of them stands here or below. */
const HINTS: readonly Hint[] = [
  {
    reasons: [
      "a parameter",
      "arguments behind a spread",
      "an argument that is not given",
      "a method that is not given",
    ],
    fix: 'It is given to the function around the call, by callers that cannot be followed from here. Name the function in the settings and its calls are read instead: "clients": [{ "callee": "zohoFetch", "method": { "arg": 0 }, "path": { "arg": 1 }, "base": "/crm/v8" }].',
  },
  {
    reasons: ["an environment variable"],
    fix: 'Say what it is by default: process.env.ZOHO_URL ?? "https://www.zohoapis.eu". The default is read.',
  },
  {
    reasons: [
      "an object that may hold more",
      "a key of an object that may hold more",
      "a key that may be absent",
      "a parameter that may be absent",
      "a list that may hold more",
      "the length of a list that may hold more",
      "the rest of an object",
      "the rest of a list",
    ],
    fix: "Something is spread into it or added in a way that cannot be followed. List the keys where it is made, or spread a constant of this file or of one that it imports.",
  },
  {
    reasons: [
      "handed to a function before",
      "may have been overwritten",
      "a variable that changes",
      "a field that is set more than once",
      "a field that is set later",
      "a field that is set from outside of its class",
      "a field that is changed from outside of its class",
      "a field that may be set by another name",
    ],
    fix: "Another function or a later line may have changed it. Make it a const right before the call, or hand out a copy: log({ ...lead }).",
  },
  {
    reasons: [
      "a call that cannot be followed",
      "a getter",
      "a calculation",
      "a condition",
      "a comparison",
      "an enum member",
      "a regular expression",
      "text that cannot be encoded",
    ],
    fix: "Functions of the project are followed when they end in return with an object or text. Build the part in such a function, or where it is sent.",
  },
  {
    reasons: ["a global variable"],
    fix: "It is made elsewhere. Write it as a constant of this file or of one that it imports.",
  },
  {
    reasons: [
      PACKAGE,
      "imported from a file that cannot be read",
      "an export that cannot be found",
      "files that import each other too deeply",
      "a package that cannot be told",
      "a variable that cannot be followed",
      "a variable that is declared more than once",
    ],
    fix: "Constants and functions are read from files that are imported by a relative path, or by a path of tsconfig.json. What packages export is not read.",
  },
  {
    reasons: [
      "this",
      "an object of a class",
      "a property that is not set where it can be seen",
      "a field that is not set where it can be seen",
      "a member that a subclass may replace",
      "a static member that cannot be followed",
      "a property that cannot be followed",
      "an object that cannot be followed",
      "an axios instance that is made elsewhere",
    ],
    fix: 'It is a member of an object that is made elsewhere. Fields of a class are read when they are set once, where they are declared or in the constructor. A client that is handed in is named in the settings: "clients": [{ "callee": "this.http.post", "method": "POST", "path": { "arg": 0 }, "body": { "arg": 1 } }].',
  },
  {
    reasons: [
      "parameters that cannot be read",
      "a computed key",
      "a computed property",
      "a key of an object",
      "parameters without a param_type",
    ],
    fix: "Write the names of parameters and keys as they are: new URLSearchParams({ fields }), { params: { fields } }. With ZOHO.CRM.CONNECTION.invoke, param_type says where parameters go: 1 in the address, 2 in the body.",
  },
  {
    reasons: [
      "an address that is relative to another one",
      "an address that cannot be read",
      "a base address",
      "no address",
      "no text",
    ],
    fix: 'Write the address in one piece, or as a base and a path: "https://www.zohoapis.eu/crm/v8" and "/Leads". Paths without a version are completed by the setting "apiVersion".',
  },
  {
    reasons: [
      "one of too many values",
      "one of too many addresses",
      "one of several values",
      "one of several records",
      "a long list",
      "code that goes too deep",
      "more code than is read for one call",
      "code that cannot be followed",
    ],
    fix: "There are too many ways to get there. Decide what is sent in a separate function, and send it in one place.",
  },
  {
    reasons: [
      "an interceptor may change it",
      "what transformRequest makes of it",
      "what paramsSerializer makes of it",
      "what a replacer makes of it",
    ],
    fix: "It is made anew on the way out. Interceptors are read when they are written where the client is made, and then only what they change is unknown.",
  },
  {
    reasons: ["an item that may be nothing"],
    fix: "Clients do not agree on what an undefined item of a list becomes. Leave such items out of the list, or give them a value.",
  },
  {
    reasons: ["a key that is not read"],
    fix: 'In a payload file the body of a request stands under "body", "data" or "json", its parameters under "params" or "query".',
  },
  {
    reasons: ["what is spread into a call", "an argument behind a spread"],
    fix: "Write the arguments of the call one by one.",
  },
  {
    reasons: ["a client without a base"],
    fix: 'Say in the settings what stands before the path: "base": "/crm/v8", or set "apiVersion".',
  },
  {
    reasons: ["an object that may be the body or options"],
    fix: 'Say in the settings where the body stands: "clients": [{ "callee": "client.post", "method": "POST", "url": { "arg": 0 }, "body": { "arg": 1 } }].',
  },
  {
    reasons: ["an object of the SDK", "a value of the SDK", "a request that is made elsewhere"],
    fix: "Fill the records in the function that sends them, with addFieldValue or addKeyValue.",
  },
];

/** Reasons against which nothing helps: what is sent is known only when the program runs. */
export const NOTHING_TO_FIX: ReadonlySet<string> = new Set([
  "an id",
  "no RecordID",
  "a related list",
  "an element of a list",
  "an element that cannot be seen",
  "an item that may be nothing",
  "a key that is not read",
  "a hole in a list",
  "a field of the form",
  "a caught error",
  "nothing",
  "not readable",
  "text with holes",
]);

const byReason = new Map(HINTS.flatMap(({ reasons, fix }) => reasons.map((reason) => [reason, fix])));

/** How to make more of a call readable; undefined where nothing helps. */
export function hintFor(reason: string): string | undefined {
  return byReason.get(reason.startsWith(PACKAGE) ? PACKAGE : reason);
}
