import { secretsOfFound } from "../terminal/mask.ts";
import { maskedJson } from "../terminal/masked-json.ts";
import { placeOfIssue } from "../issues/place-of-issue.ts";
import { plainText } from "../issues/plain-text.ts";
import type { JudgedRequest } from "./judge-requests.ts";

/** `{ file, line, column, method, url, verdict, issues: [{ verdict, check, code, severity, path, message, line, column }] }` */
export function requestJson({ found, verdict, issues }: JudgedRequest): unknown {
  const { file, line, column, name, request } = found;
  const known = secretsOfFound(found);
  const told = issues.map(({ verdict, issue, left }) => {
    const at = placeOfIssue(found, issue);
    const { check, code, severity, path, message } = issue;
    return { verdict, check, code, severity: left ?? severity, path, message, line: at.line, column: at.column };
  });
  const method = request.method === undefined ? "GET" : plainText(request.method);
  return maskedJson(
    {
      file,
      line,
      column,
      ...(name === undefined ? {} : { name }),
      method,
      url: plainText(request.url),
      verdict,
      issues: told,
    },
    known,
  );
}
