import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";
import { describe, expect, test } from "vitest";

import { fetchCalls } from "./fetch-call.ts";
import { powerShellRequests } from "./powershell.ts";
import type { Found, FoundRequest, RequestPath } from "../found.ts";

const URL = "https://www.zohoapis.eu/crm/v8/Leads";

function only(all: Iterable<Found>): FoundRequest {
  const [found, ...others] = all;
  if (found?.kind !== "request" || others.length > 0) throw new Error("expected one request");
  return found;
}

function underlined(found: FoundRequest, path: RequestPath): string {
  const { line, column, length, source } = found.place(path, "value");
  return `${String(line)}: ${source.slice(column - 1, column - 1 + length)}`;
}

describe("Copy as PowerShell", () => {
  const COPIED = [
    "$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession",
    '$session.UserAgent = "Mozilla/5.0"',
    `Invoke-WebRequest -UseBasicParsing -Uri "${URL}" \``,
    '-Method "POST" `',
    "-WebSession $session `",
    "-Headers @{",
    '"authority"="www.zohoapis.eu"',
    '  "method"="POST"',
    '  "Authorization"="Zoho-oauthtoken 1000.0.0"',
    "} `",
    '-ContentType "application/json" `',
    '-Body "{`"data`":[{`"Last_Name`":`"Caf$([char]233)`",`"Stge`":1}]}"',
  ].join("\n");

  test("method, address, headers and body", () => {
    expect(only(powerShellRequests(COPIED, "c.ps1"))).toMatchObject({ line: 3, column: 1, among: "requests" });
    expect(only(powerShellRequests(COPIED, "c.ps1")).request).toEqual({
      method: "POST",
      url: URL,
      headers: { Authorization: "Zoho-oauthtoken 1000.0.0", "Content-Type": "application/json" },
      body: '{"data":[{"Last_Name":"Café","Stge":1}]}',
    });
  });

  test("places", () => {
    const found = only(powerShellRequests(COPIED, "c.ps1"));
    expect(underlined(found, ["method"])).toBe('4: "POST"');
    expect(underlined(found, ["headers", "authorization"])).toBe('9: "Zoho-oauthtoken 1000.0.0"');
    expect(underlined(found, ["body", "data", 0, "Stge"])).toBe("12: 1");
    expect(underlined(found, ["url", "path", 0])).toBe("3: Leads");
  });

  test("a body that a script encodes", () => {
    const body = `([System.Text.Encoding]::UTF8.GetBytes("{\`"data\`":[]}"))`;
    expect(
      only(powerShellRequests(`Invoke-WebRequest -Uri "${URL}" -Method PUT -Body ${body}`, "c.ps1")).request.body,
    ).toBe('{"data":[]}');
  });

  test("variables that get text or a table once are followed, all else is unknown", () => {
    const script = [
      `$base = "https://www.zohoapis.eu/crm/v8"`,
      `$headers = @{ Authorization = "Zoho-oauthtoken $token"; "X-CRM-ORG" = '60001' }`,
      `$body = @{ data = @(@{ Last_Name = "Ng" }) } | ConvertTo-Json`,
      `Invoke-RestMethod -Method Post -Uri "$base/Leads" -Headers $headers -Body $body | Out-Null`,
    ].join("\n");
    expect(only(powerShellRequests(script, "c.ps1")).request).toMatchObject({
      method: "POST",
      url: URL,
      headers: { "X-CRM-ORG": "60001" },
      body: UNKNOWN,
    });
    const found = only(powerShellRequests(`Invoke-RestMethod ${URL} -Headers $h @rest`, "c.ps1"));
    expect(found.request).toMatchObject({ url: URL, headers: { [OPEN]: true } });
    expect(found.unread).toEqual([{ name: "$h" }, { name: "@rest" }]);
  });

  test("curl commands, as PowerShell passes them on", () => {
    const body = '{"data":[{"Last_Name":"say \\"hi\\""}]}';
    const script = [
      `$base = "https://www.zohoapis.eu/crm/v8"`,
      `# curl.exe -X PUT "$base/Leads"`,
      `Write-Host "run curl.exe $base"`,
      `$new = curl.exe -X POST "$base/Leads" \``,
      `  -H "Authorization: Zoho-oauthtoken $token" \``,
      `  -d '{\\"data\\":[{\\"Last_Name\\":\\"say \\\\\\"hi\\\\\\"\\"}]}' | ConvertFrom-Json`,
      `curl.exe "$base/Leads" -d '${body}'`,
      `& curl "$base/Leads" -d "{\`"data\`":[{\`"Last_Name\`":\`"say \\\`"hi\\\`"\`"}]}"; curl.exe $base/Leads -d $body`,
      `curl -Uri "$base/Leads" -Method Put -Body '${body}'`,
      `curl.exe "$base/Leads" --% -d "{\\"data\\":[]}"`,
    ].join("\n");
    const found = [...powerShellRequests(script, "c.ps1", { curl: true })].filter((one) => one.kind === "request");
    expect(found.map(({ line, column }) => [line, column])).toEqual([
      [4, 8],
      [7, 1],
      [8, 3],
      [8, 74],
      [9, 1],
      [10, 1],
    ]);
    for (const { request } of found) expect(request.url).toBe(URL);
    expect(found.map(({ request }) => request.body)).toEqual([body, body, body, UNKNOWN, body, UNKNOWN]);
    expect(found.map(({ request }) => request.method)).toEqual(["POST", "POST", "POST", "POST", "PUT", UNKNOWN]);
    expect(found.at(-1)?.unread).toEqual([{ name: '--% -d "{\\"data\\":[]}"' }]);
    expect([...powerShellRequests(script, "c.ps1")]).toEqual([]);
  });

  test("requests to others are counted", () => {
    expect([...powerShellRequests(`Invoke-WebRequest "https://example.com/health"`, "c.ps1")]).toEqual([
      { kind: "other", among: "requests" },
    ]);
  });
});

describe("Copy as fetch", () => {
  const COPIED = [
    `fetch("${URL}", {`,
    '  "headers": {',
    '    "authorization": "Zoho-oauthtoken 1000.0.0",',
    '    "content-type": "application/json"',
    "  },",
    '  "body": "{\\"data\\":[{\\"Stge\\":\\"Won\\"}]}",',
    '  "method": "POST",',
    '  "mode": "cors"',
    "});",
  ].join("\n");

  test("method, address, headers, body and their places", () => {
    const found = only(fetchCalls(COPIED, "c.txt"));
    expect(found.request).toEqual({
      method: "POST",
      url: URL,
      headers: { authorization: "Zoho-oauthtoken 1000.0.0", "content-type": "application/json" },
      body: '{"data":[{"Stge":"Won"}]}',
    });
    expect(underlined(found, ["method"])).toBe('7: "POST"');
    expect(underlined(found, ["headers", "authorization"])).toBe('3: "Zoho-oauthtoken 1000.0.0"');
    expect(underlined(found, ["body", "data", 0, "Stge"])).toBe('6: \\"Won\\"');
    expect(underlined(found, ["url", "path", 0])).toBe("1: Leads");
  });

  test("several, of which some are others'", () => {
    expect(
      [...fetchCalls(`fetch("https://example.com/a.js") ;\nawait fetch("${URL}?fields=id");`, "c.txt")].map(
        ({ kind }) => kind,
      ),
    ).toEqual(["other", "request"]);
  });

  test("a call that is written by hand is code", () => {
    expect([...fetchCalls(`fetch("${URL}", { method: "POST" })`, "c.txt")]).toEqual([
      {
        kind: "problem",
        file: "c.txt",
        line: 1,
        column: 1,
        text: "this call is not as a browser copies it; code is checked by the ESLint plugin",
      },
    ]);
  });
});
