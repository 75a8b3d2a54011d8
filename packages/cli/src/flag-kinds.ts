/** What a command says of itself in `--help`. */
export interface CommandWords<Flag extends string> {
  /** One line, for the list of commands. */
  readonly brief: string;
  /** Command lines without `zoho-preflight COMMAND`, and what each is for. */
  readonly examples: readonly (readonly [input: string, what: string])[];
  /** A paragraph an entry; they are wrapped where they are printed. */
  readonly description: readonly string[];
  readonly flags: Readonly<Record<Flag, string>>;
}

/** The same as stricli wants it. */
export function commandDocs({ brief, examples, description }: Omit<CommandWords<never>, "flags">): {
  readonly brief: string;
  readonly customUsage: readonly { readonly input: string; readonly brief: string }[];
  readonly fullDescription: string;
} {
  return {
    brief,
    customUsage: examples.map(([input, what]) => ({ input, brief: what })),
    fullDescription: description.join("\n"),
  };
}

/** A word as it was typed. */
export const text = (input: string): string => input;

/** A variable without a value, `check "$FILE"`, names nothing. */
export class EmptyArgument extends SyntaxError {
  constructor() {
    super("An argument is empty. If it is a variable, it has no value.");
  }
}

/** An argument as it was typed, which is never nothing. Throws `EmptyArgument`. */
export const word = (input: string): string => {
  if (input === "") throw new EmptyArgument();
  return input;
};

/** A flag with a value: `--metadata folder`. */
export function valueFlag(brief: string, placeholder: string) {
  return { kind: "parsed", parse: text, optional: true, brief, placeholder } as const;
}

/** A flag with values between commas, which may also be repeated: `--ignore one,two`. */
export function listFlag(brief: string, placeholder: string) {
  return { kind: "parsed", parse: text, optional: true, variadic: ",", brief, placeholder } as const;
}

/** A flag without a value: `--quiet`. */
export function switchFlag(brief: string) {
  return { kind: "boolean", default: false, withNegated: false, brief } as const;
}

/** A flag of a few known values. */
export function choiceFlag<const Value extends string>(brief: string, values: readonly Value[]) {
  return { kind: "enum", values, optional: true, brief } as const;
}

/** Several of a few known values, between commas. */
export function choicesFlag<const Value extends string>(brief: string, values: readonly Value[]) {
  return { kind: "enum", values, optional: true, variadic: ",", brief } as const;
}

/** Reads a whole number: `--retries 4`. Throws `SyntaxError`, as stricli wants it. */
export function wholeNumber(from: number, to: number): (input: string) => number {
  return (input) => {
    if (/^\d{1,9}$/.test(input) && Number(input) >= from && Number(input) <= to) return Number(input);
    throw new SyntaxError(`"${input}" is not a whole number from ${from} to ${to}`);
  };
}

/** An option as a flag: `--api-version`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
