/** What Zoho answers to one fault of a body: where the error stands, and its details. */
export interface BodyAnswer {
  readonly code: string;
  /** The place in the body as a path of its schema, `users[].role`; `""` is the body itself. */
  readonly place: string;
  /** The list in which the error stands as one of its rows, `users`, or the key that holds it alone, `base_currency`; absent: the answer itself. */
  readonly list?: string;
  readonly isRow: boolean;
  /** HTTP, where it is not that of the code. */
  readonly status?: number;
  /** As printed; indexes in a `json_path` are those of the fault. */
  readonly details: Readonly<Record<string, unknown>>;
  /** It is about the type of a value, although the details do not name it. */
  readonly isOfType?: boolean;
  /** Printed as a schema or named by a page, and not seen with values. */
  readonly isGuess?: boolean;
}

/** A row as `scripts/body-answers.mjs` writes it; what follows from the place is left out. */
export interface EncodedAnswer {
  /** Code. */
  readonly c: string;
  /** Place. */
  readonly p: string;
  /** List, 1 for the one that the place begins with. */
  readonly l?: string | 1;
  /** Status. */
  readonly s?: number;
  /** `api_name`, 0 where none is sent; absent: the last name of the place. */
  readonly n?: string | 0;
  /** `json_path`, 0 where none is sent; absent: the place. */
  readonly j?: string | 0;
  /** Other details. */
  readonly d?: BodyAnswer["details"];
  /** Of a type. */
  readonly t?: 1;
  /** A guess. */
  readonly g?: 1;
}

export function decodedAnswer({ c, p, l, s, n, j, d, t, g }: EncodedAnswer): BodyAnswer {
  const list = l === 1 ? p.split("[]", 1)[0] : l?.replace(/\[\]$/, "");
  const api_name =
    n ??
    p
      .replace(/(?:\[\])+$/, "")
      .split(".")
      .at(-1);
  return {
    code: c,
    place: p,
    ...(list !== undefined && { list }),
    isRow: l === 1 || l?.endsWith("[]") === true,
    ...(s !== undefined && { status: s }),
    details: {
      ...d,
      ...(api_name !== 0 && { api_name }),
      ...(j !== 0 && { json_path: j ?? `$.${p.replaceAll("[]", "[0]")}` }),
    },
    ...(t === 1 && { isOfType: true }),
    ...(g === 1 && { isGuess: true }),
  };
}
