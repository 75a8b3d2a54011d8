import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Metadata of an invented org, in the shapes of Zoho's v8 answers. */
export interface Org {
  readonly modules: readonly Readonly<Record<string, unknown>>[];
  readonly fields: Readonly<Record<string, readonly unknown[]>>;
  readonly layouts: Readonly<Record<string, readonly unknown[]>>;
  readonly related_lists: Readonly<Record<string, readonly unknown[]>>;
  readonly org: unknown;
  readonly users: readonly unknown[];
  readonly profiles: readonly { readonly id: string }[];
  /** What `__features/user_licenses` answers. */
  readonly licences: readonly unknown[];
  readonly __features: readonly unknown[];
  readonly __apis: readonly unknown[];
}

/** A request as the server saw it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly since: string | undefined;
  readonly body: string;
  /** How many requests with this path and module came before. */
  readonly before: number;
}

/** Answers a request in its own way, and says so by true. */
export type Misbehaviour = (asked: Asked, response: ServerResponse, request: IncomingMessage) => boolean | undefined;

export interface ZohoServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Tokens that are taken; `invented-access` at the start. */
  readonly tokens: Set<string>;
  org: Org;
  misbehave: Misbehaviour | undefined;
  /** What answers about tokens say of their scopes: `"ZohoCRM.modules.ALL ZohoCRM.settings.READ"`. */
  scope: string | undefined;
  /** Epoch ms of the last change: asked for what changed since then, the server answers 304. */
  changedAt: number | undefined;
  /** Before each answer, in ms, so that requests meet. */
  delay: number;
  /** Most requests that were open at once. */
  most: number;
  close: () => Promise<void>;
}

/** A server on loopback that answers the settings APIs, and the token endpoint, as Zoho does. */
export async function startZoho(org: Org): Promise<ZohoServer> {
  const asked: Asked[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    open++;
    state.most = Math.max(state.most, open);
    response.on("close", () => open--);
    void read(request).then((body) => {
      const url = new URL(request.url ?? "/", "http://zoho");
      const one: Asked = {
        method: request.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        authorization: request.headers.authorization,
        since: request.headers["if-modified-since"],
        body,
        before: asked.filter(
          ({ path, query }) => path === url.pathname && query.get("module") === url.searchParams.get("module"),
        ).length,
      };
      asked.push(one);
      const reply = (): void => {
        if (state.misbehave?.(one, response, request) !== true) answer(state, one, response);
      };
      if (state.delay === 0) reply();
      else setTimeout(reply, state.delay);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const state: ZohoServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    tokens: new Set(["invented-access"]),
    org,
    misbehave: undefined,
    scope: undefined,
    changedAt: undefined,
    delay: 0,
    most: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  return state;
}

/** `{ "code": "NO_PERMISSION", "details": {}, "message": "permission denied", "status": "error" }` */
export function refuse(response: ServerResponse, status: number, code: string, message: string): true {
  return send(response, status, { code, details: {}, message, status: "error" });
}

export function send(
  response: ServerResponse,
  status: number,
  json?: unknown,
  headers: Readonly<Record<string, string>> = {},
): true {
  response.writeHead(
    status,
    json === undefined ? headers : { "content-type": "application/json;charset=UTF-8", ...headers },
  );
  response.end(json === undefined ? undefined : JSON.stringify(json));
  return true;
}

function answer(
  state: ZohoServer,
  { method, path, query, authorization, since, body }: Asked,
  response: ServerResponse,
): true {
  const { org, tokens, changedAt } = state;
  if (path === "/oauth/v2/token") return makeToken(method, new URLSearchParams(body), state, response);
  if (!tokens.has(authorization?.replace(/^Zoho-oauthtoken /, "") ?? ""))
    return refuse(response, 401, "INVALID_TOKEN", "invalid oauth token");
  const [, , , ...segments] = path.split("/");
  if (changedAt !== undefined && since !== undefined && Date.parse(since) >= changedAt) return send(response, 304);
  switch (segments.join("/")) {
    case "settings/modules":
      return list("modules", org.modules, response);
    case "settings/fields":
    case "settings/layouts":
    case "settings/related_lists":
      return list(segments[1] ?? "", org[segments[1] as "fields"][query.get("module") ?? ""], response);
    case "org":
      return send(response, 200, { org: [org.org] });
    case "users":
      return list("users", query.get("type") === "CurrentUser" ? org.users.slice(0, 1) : org.users, response, {
        info: { more_records: false },
      });
    case "__apis":
      return list("__apis", org.__apis, response);
    case "__features/user_licenses":
      return list("__features", org.licences, response);
    case "__features": {
      const page = Number(query.get("page"));
      const size = Number(query.get("per_page"));
      return list("__features", org.__features.slice((page - 1) * size, page * size), response, {
        info: { page, per_page: size, more_records: org.__features.length > page * size },
      });
    }
    default:
      if (segments[1] === "profiles")
        return list(
          "profiles",
          org.profiles.filter(({ id }) => id === segments[2]),
          response,
        );
      return refuse(response, 404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one");
  }
}

function list(key: string, entries: readonly unknown[] | undefined, response: ServerResponse, more: object = {}): true {
  return entries === undefined || entries.length === 0
    ? send(response, 204)
    : send(response, 200, { [key]: entries, ...more });
}

let made = 0;

/** As Zoho's accounts server: 200 with `error` for wrong credentials. */
function makeToken(
  method: string,
  form: URLSearchParams,
  { tokens, scope }: Pick<ZohoServer, "tokens" | "scope">,
  response: ServerResponse,
): true {
  if (method !== "POST" || form.get("grant_type") !== "refresh_token")
    return send(response, 400, { error: "invalid_request" });
  if (form.get("client_id") !== "invented-client") return send(response, 200, { error: "invalid_client" });
  if (form.get("client_secret") !== "invented-secret") return send(response, 200, { error: "invalid_client_secret" });
  if (form.get("refresh_token") !== "invented-refresh") return send(response, 200, { error: "invalid_code" });
  const token = `invented-made-${++made}`;
  tokens.add(token);
  return send(response, 200, {
    access_token: token,
    expires_in: 3600,
    api_domain: "https://www.zohoapis.eu",
    token_type: "Bearer",
    ...(scope === undefined ? {} : { scope }),
  });
}

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}
