import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { jsonFault, lineAndColumn } from "@zoho-preflight/validator/seen";

import { isObject } from "../is-object.ts";
import { count } from "../terminal/counted.ts";
import { accountsRefusal, refusalOfApi } from "./refusals.ts";
import type { Diagnosis } from "./finding.ts";

/** What an answer of the accounts server says, without the tokens in it. */
export interface TokenAnswer {
  readonly findings: readonly Diagnosis[];
  /** Scopes of the token, where the answer says them. */
  readonly scopes?: readonly string[];
  /** Where it is good, `eu`. */
  readonly dataCenter?: string;
}

/** A day: no token lives so long, so a larger number counts something else. */
const DAY_SECONDS = 24 * 60 * 60;
/** In milliseconds, times are larger than this; in seconds, smaller. */
const MILLISECONDS_FROM = 1e12;

/**
 * Reads what somebody holds of the accounts server: an answer as JSON, the address that a browser was sent back to, or a page. `dataCenter` is the
 * project's own, `name` what sentences call it. Nothing of a token is repeated.
 */
export function readTokenAnswer(text: string, dataCenter: string | undefined, name = "the answer"): TokenAnswer {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") return alone("error", "The accounts server has answered nothing.", POST);
  if (/^<(?:!doctype|html|\?xml|head|body)/i.test(trimmed))
    return alone(
      "error",
      "This is a web page, not an answer of the accounts server: the address or the method is another one.",
      POST,
    );
  const json = parsed(trimmed);
  if (isObject(json)) return ofObject(json, dataCenter);
  if (json === undefined && trimmed.startsWith("{"))
    return alone("error", whereBroken(text, name), "Copy all of the answer");
  if (/[?&](?:error|code|location)=/.test(trimmed) || /^(?:error|code|location)=/.test(trimmed))
    return ofAddress(trimmed, dataCenter);
  if (/^[a-z]+(?:[_ ][a-z]+)+$/i.test(trimmed) && trimmed.length <= 40) return { findings: [accountsRefusal(trimmed)] };
  return alone("error", json === undefined ? NOT_JSON : OTHER_JSON, POST);
}

const NOT_JSON = "This is not an answer of the accounts server: it is not JSON.";
const OTHER_JSON = "This JSON is not an answer of the accounts server: it has neither a token nor an error.";

const POST = "Send POST https://accounts.zoho.…/oauth/v2/token, of the account's own data centre";

function whereBroken(text: string, name: string): string {
  const at = jsonFault(text) ?? text.length;
  const { line, column } = lineAndColumn(text, at);
  const what = at >= text.trimEnd().length ? "it ends before it is complete" : "it is not JSON";
  return `${name}, line ${line}, column ${column}: ${what}.`;
}

function alone(level: Diagnosis["level"], text: string, next: string): TokenAnswer {
  return { findings: [{ level, about: "token", text, next }] };
}

function ofObject(answer: Readonly<Record<string, unknown>>, dataCenter: string | undefined): TokenAnswer {
  const { error, code, access_token, refresh_token, scope } = answer;
  if (typeof error === "string") return { findings: [accountsRefusal(error)] };
  const ofApi = typeof code === "string" ? refusalOfApi(code) : undefined;
  if (ofApi !== undefined) return { findings: [ofApi] };
  const times = timesOf(answer);
  if (typeof access_token !== "string" && typeof refresh_token !== "string" && times.length === 0)
    return alone("error", OTHER_JSON, POST);
  const findings: Diagnosis[] = [...times];
  const centre = centreOf(answer["api_domain"]);
  if (answer["api_domain"] !== undefined && centre === undefined)
    findings.push({
      level: "error",
      about: "token",
      text: "api_domain is not a host of Zoho CRM's API.",
      next: "Take the one that the accounts server answers, as it is",
    });
  if (centre !== undefined) findings.push(placeOf(centre, dataCenter));
  if (typeof access_token === "string" && refresh_token === undefined)
    findings.push({
      level: "note",
      about: "token",
      text: "There is no refresh token, so this ends within the hour. An answer to a refresh has none; one to a grant code has one if access_type=offline was asked for.",
    });
  if (typeof access_token === "string" && /[\s"']/.test(access_token))
    findings.push({
      level: "error",
      about: "token",
      text: "The access token has blanks or quotes in it.",
      next: "Send it as it came, without what stands around it",
    });
  const scopes = typeof scope === "string" ? scope.split(/[\s,]+/).filter((one) => /^\w+(?:\.\w+)+$/.test(one)) : [];
  return {
    findings,
    ...(scopes.length === 0 ? {} : { scopes }),
    ...(centre === undefined ? {} : { dataCenter: centre }),
  };
}

/** `https://app.example/cb?error=access_denied`, or with `location=eu`, which says where the account lives. */
function ofAddress(text: string, dataCenter: string | undefined): TokenAnswer {
  const query = new URLSearchParams(text.slice(text.indexOf("?") + 1));
  const error = query.get("error");
  if (error !== null) return { findings: [accountsRefusal(error)] };
  const location = query.get("location");
  const centre = catalogue.dataCenters.find(({ id }) => id === location)?.id;
  return {
    findings: [
      ...(centre === undefined ? [] : [placeOf(centre, dataCenter)]),
      {
        level: "note",
        about: "token",
        text: "A grant code lives for ten minutes at most, and is good once.",
        next: "zoho-preflight login -, with the code on standard input, exchanges it",
      },
    ],
    ...(centre === undefined ? {} : { dataCenter: centre }),
  };
}

function placeOf(centre: string, dataCenter: string | undefined): Diagnosis {
  return dataCenter === undefined || dataCenter === centre
    ? { level: "ok", about: "token", text: `The token is of the data centre "${centre}".` }
    : {
        level: "error",
        about: "token",
        text: `The token is of the data centre "${centre}", and the project is of "${dataCenter}": Zoho does not know it there.`,
        next: `Set "dataCenter": "${centre}" in zoho-preflight.json, or zoho-preflight login --data-center ${dataCenter} self_client.json`,
      };
}

/** Times and spans in another unit than the one they are read in. */
function timesOf(answer: Readonly<Record<string, unknown>>): Diagnosis[] {
  const { expires_in, expires_in_sec } = answer;
  const found: Diagnosis[] = [];
  if (typeof expires_in === "number" && expires_in > DAY_SECONDS)
    found.push({
      level: "warning",
      about: "token",
      text: `expires_in is ${expires_in}, which is in milliseconds: the token lives for ${count(Math.round(expires_in / 60_000), "minute")}, not for days.`,
      next: typeof expires_in_sec === "number" ? "Read expires_in_sec" : "Divide it by 1000",
    });
  for (const [name, value] of Object.entries(answer))
    if (
      /^(?:expires?_?at|expiry_?time|expiry|expires)$/i.test(name) &&
      typeof value === "number" &&
      value > 0 &&
      value < MILLISECONDS_FROM
    )
      found.push({
        level: "error",
        about: "token",
        text: `${name} is ${value}, which is in seconds: read as milliseconds, the token ended in January 1970.`,
        next: "Multiply it by 1000",
      });
  return found;
}

function centreOf(domain: unknown): string | undefined {
  if (typeof domain !== "string" || !URL.canParse(domain)) return undefined;
  const { hostname } = new URL(domain);
  return catalogue.dataCenters.find(({ production, sandbox, developer }) =>
    [production, sandbox, developer].includes(hostname),
  )?.id;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
