import type { RequestCheck, RequestTest } from "../check.ts";
import { firstEntry } from "../request/query.ts";
import type { CheckName } from "./index.ts";

/** What a check leaves that was not handed in; `body-keys` speaks for bodies. */
const UNREAD: Partial<Readonly<Record<CheckName, RequestTest>>> = {
  "search-criteria": ({ operation, request, skip }) => {
    for (const { name, form } of operation?.query ?? [])
      if (form === "criteria" && firstEntry(request.url, name) !== undefined)
        skip("no-facts", "Criteria were not checked: what reads queries was not handed in.", { path: ["query", name] });
  },
};

/** Keeps the place of a check that comes with queries or bodies, for whoever does without them. */
export function handedIn(name: CheckName, stage: RequestCheck["stage"]): RequestCheck<CheckName> {
  const run = UNREAD[name];
  return { type: "request", name, stage, severity: "error", codes: [], kinds: {}, ...(run && { run }) };
}
