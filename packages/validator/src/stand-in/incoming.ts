/** A request as a server has it, of whatever kind the server is. */
export interface Incoming {
  readonly method: string;
  /** Path and query as they were sent: `/crm/v8/Leads?fields=id`. */
  readonly target: string;
  /** By lower-case names. */
  readonly headers: IncomingHeaders;
  readonly body: IncomingBody;
}

/** `{ "content-type": "application/json" }` */
export type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The bytes of a body that are held. */
export interface IncomingBody {
  readonly bytes: Uint8Array;
  /** There are more than may be held. */
  readonly isCut?: boolean;
}

const read = new WeakMap<IncomingBody, { readonly json: unknown }>();

/** The JSON of a body, read once for all that ask; undefined where there is none, or not all of it is held. */
export function jsonOf(body: IncomingBody): unknown {
  if (body.isCut === true || body.bytes.length === 0) return undefined;
  const known = read.get(body);
  if (known !== undefined) return known.json;
  const json = parsed(textOf(body));
  read.set(body, { json });
  return json;
}

/** The text of a body, without a byte order mark. */
export function textOf({ bytes }: IncomingBody): string {
  return new TextDecoder().decode(bytes);
}

/** A header's value; the first of several. */
export function headerOf(headers: IncomingHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "object" ? value[0] : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
