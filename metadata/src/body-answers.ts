/** What Zoho answers to one fault of a body: where the error stands, and its details. */
export interface BodyAnswer {
  readonly code: string;
  /** The place in the body as a path of its schema, `users[].role`; absent where the answer names none. */
  readonly place?: string;
  /** The list in which the error stands as one of its rows, `users`, or the key that holds it alone, `base_currency`; absent: the answer itself. */
  readonly list?: string;
  readonly isRow: boolean;
  /** HTTP, where it is not that of the code. */
  readonly status?: number;
  /** As printed; indexes in `json_path` are those of the fault. */
  readonly details: Readonly<Record<string, unknown>>;
  /** It is about the type of a value, although the details do not name it. */
  readonly isOfType?: boolean;
  /** Printed as a schema or named by a page, and not seen with values. */
  readonly isGuess?: boolean;
}

/** A row as `scripts/body-answers.mjs` writes it. */
export interface EncodedAnswer {
  readonly c: string;
  readonly p?: string;
  readonly l?: string;
  readonly s?: number;
  readonly d: BodyAnswer["details"];
  readonly t?: 1;
  readonly g?: 1;
}

export function decodedAnswer({ c, p, l, s, d, t, g }: EncodedAnswer): BodyAnswer {
  return {
    code: c,
    ...(p !== undefined && { place: p }),
    ...(l !== undefined && { list: l.replace(/\[\]$/, "") }),
    isRow: l?.endsWith("[]") === true,
    ...(s !== undefined && { status: s }),
    details: d,
    ...(t === 1 && { isOfType: true }),
    ...(g === 1 && { isGuess: true }),
  };
}
