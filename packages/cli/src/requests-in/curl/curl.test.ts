import { MAYBE, OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";
import { describe, expect, test } from "vitest";

import { curlRequests } from "./curl.ts";
import type { DescribedForm } from "../described-form.ts";
import type { Found, FoundRequest, RequestPath } from "../found.ts";

const URL = "https://www.zohoapis.eu/crm/v8/Leads";

function all(text: string): Found[] {
  return [...curlRequests(text, "c.sh")];
}

function only(text: string): FoundRequest {
  const [found, ...others] = all(text);
  if (found?.kind !== "request" || others.length > 0) throw new Error("expected one request");
  return found;
}

describe("the request of a curl command", () => {
  test("as Zoho's documentation prints it", () => {
    const { request, line, column } = only(
      `curl "${URL}"\n-X POST`.replace("\n", " \\\n") +
        ' \\\n-d "@newlead.json" \\\n-H "Authorization: Zoho-oauthtoken 1000.0000.0000"',
    );
    expect(request).toEqual({
      method: "POST",
      url: URL,
      headers: { Authorization: "Zoho-oauthtoken 1000.0000.0000" },
      body: UNKNOWN,
    });
    expect([line, column]).toEqual([1, 1]);
  });

  test("as a browser copies it", () => {
    expect(
      only(
        `curl '${URL}' \\\n  -H 'content-type: application/json' \\\n  -b 'a=b' \\\n  --data-raw $'{"data":[{"Last_Name":"O\\'Neil"}]}' \\\n  --compressed`,
      ).request,
    ).toEqual({
      method: "POST",
      url: URL,
      headers: { "content-type": "application/json" },
      body: '{"data":[{"Last_Name":"O\'Neil"}]}',
    });
  });

  test("behind a program that runs it", () => {
    for (const before of ["timeout 5", "timeout -k 5 30s", "nohup", "nice -n 10", "sudo timeout 5 env A=b"])
      expect(only(`${before} curl ${URL}`).request.url).toBe(URL);
    expect(all(`timeout curl.log cat ${URL}`)).toEqual([]);
  });

  test("the method follows from the options", () => {
    expect(only(`curl ${URL}`).request.method).toBe("GET");
    expect(only(`curl ${URL} -d x=1`).request.method).toBe("POST");
    expect(only(`curl -sSXPUT ${URL} -d x=1`).request.method).toBe("PUT");
    expect(only(`curl --request DELETE --url ${URL}`).request.method).toBe("DELETE");
    expect(only(`curl -I ${URL}`).request.method).toBe("HEAD");
    expect(only(`curl -T file ${URL}`).request).toMatchObject({ method: "PUT", body: UNKNOWN });
  });

  test("options that a variable holds leave method, headers and body open, and are no address", () => {
    for (const options of ["$OPTS", '"$@"', '"${H[@]}"', "${FLAGS} -s"]) {
      const found = only(`curl ${options} "${URL}"`);
      expect(found.request).toEqual({ method: UNKNOWN, url: URL, headers: { [OPEN]: true }, body: UNKNOWN });
      expect(found.unread).toEqual([{ name: options.replace(" -s", "").replaceAll('"', "") }]);
    }
    // What is written out stays known.
    expect(only(`curl $OPTS -X PUT -d '{"data":[]}' ${URL}`).request).toEqual({
      method: "PUT",
      url: URL,
      headers: { [OPEN]: true },
      body: '{"data":[]}',
    });
    expect(only(`curl -K curlrc ${URL}`)).toMatchObject({ request: { method: UNKNOWN }, unread: [{ name: "curlrc" }] });
    // An address that is nothing but a variable may be anybody's.
    expect(all('curl "$ADDRESS" -H "Accept: */*"')).toEqual([{ kind: "other", among: "curl commands", isOpen: true }]);
  });

  test("files whose content is sent are named, since nobody has read them", () => {
    expect(only(`curl ${URL} -d @lead.json`).unread).toEqual([{ name: "lead.json" }]);
    expect(only(`curl ${URL} --data-binary @- --data-urlencode "name@a.txt"`).unread).toEqual([
      { name: "standard input" },
      { name: "a.txt" },
    ]);
    expect(only(`curl ${URL} -F "file=@photo.png;type=image/png" -F note=hello -F "text=<note.txt"`).unread).toEqual([
      { name: "photo.png" },
      { name: "note.txt" },
    ]);
    expect(only(`curl ${URL} -T "$DIR/a.csv"`).unread).toEqual([{ name: "…/a.csv" }]);
    expect(only(`curl ${URL} --data-raw @lead.json`)).not.toHaveProperty("unread");
  });

  test("-G puts data into the URL", () => {
    expect(only(`curl -G ${URL} -d fields=Email --data-urlencode "criteria=(Last_Name:equals:Ng)"`).request).toEqual({
      method: "GET",
      url: `${URL}?fields=Email&criteria=(Last_Name%3Aequals%3ANg)`,
      headers: {},
    });
  });

  test("--json says the type too", () => {
    expect(only(`curl ${URL} --json '{"data":[]}'`).request).toEqual({
      method: "POST",
      url: URL,
      headers: { "Content-Type": "application/json" },
      body: '{"data":[]}',
    });
  });

  test("-F is a form, of which the names count", () => {
    const { body } = only(`curl ${URL}/1/Attachments -F "file=@a.pdf" -F note=hello`).request;
    expect([...(body as DescribedForm).entries()]).toEqual([
      ["file", ""],
      ["note", ""],
    ]);
  });

  test("--form-string sends what it is given, whatever it begins with", () => {
    expect(only(`curl ${URL} --form-string note=@a.pdf`)).not.toHaveProperty("unread");
  });

  test("-u and --oauth2-bearer are Authorization headers", () => {
    expect(only(`curl ${URL} -u me:pw`).request.headers).toEqual({ Authorization: "Basic bWU6cHc=" });
    expect(only(`curl ${URL} --oauth2-bearer abc`).request.headers).toEqual({ Authorization: "Bearer abc" });
  });

  test("what a variable or placeholder stands for is unknown", () => {
    const { request } = only(
      `curl "https://www.zohoapis.eu/crm/v8/{module}/$ID" -X PUT -H "Authorization: Zoho-oauthtoken $TOKEN" -d "{\\"data\\":[{\\"Last_Name\\":\\"$NAME\\",\\"Amount\\":$AMOUNT,\\"City\\":\\"Ulm\\"}]}"`,
    );
    expect(request).toEqual({
      method: "PUT",
      url: { [PARTS]: ["https://www.zohoapis.eu/crm/v8/", UNKNOWN, "/", UNKNOWN] },
      headers: { Authorization: { [PARTS]: ["Zoho-oauthtoken ", UNKNOWN] } },
      body: { data: [{ Last_Name: UNKNOWN, Amount: UNKNOWN, City: "Ulm" }] },
    });
    expect(MAYBE in request).toBe(false);
  });

  test("a header from a variable or file: there may be any", () => {
    expect(only(`curl ${URL} -H "$AUTH" -H "X: 1"`).request.headers).toEqual({ X: "1", [OPEN]: true });
    expect(only(`curl ${URL} -K config`).request.headers).toEqual({ [OPEN]: true });
  });

  test("a body that is one variable, or a template that is no JSON, is unknown", () => {
    expect(only(`curl ${URL} -d "$BODY"`).request.body).toBe(UNKNOWN);
    expect(only(`curl ${URL} -d '{"data":[{record}, ...]}'`).request.body).toBe(UNKNOWN);
  });

  test("broken JSON stays as it is, to be reported", () => {
    expect(only(`curl ${URL} -d '{"data":[}'`).request.body).toBe('{"data":[}');
  });

  test("a URL without a scheme", () => {
    expect(only("curl www.zohoapis.eu/crm/v8/Leads").request.url).toBe(URL);
  });
});

describe("a file of curl commands", () => {
  test("others are counted, other programs passed over", () => {
    expect(
      all(
        `set -e\ncurl https://accounts.zoho.eu/oauth/v2/token -d x=1\necho done\ncurl $API/crm/v8/Leads\ncurl $API/crm/v3/objects/contacts`,
      ).map(({ kind }) => kind),
    ).toEqual(["other", "request", "other"]);
  });

  test("curl inside a loop, a condition and a substitution", () => {
    expect(
      all(
        `for i in 1 2; do curl ${URL}; done\nif ! curl ${URL}; then exit 1; fi\nx=$(curl -s ${URL})\n$ curl ${URL}`,
      ).map(({ kind }) => kind),
    ).toEqual(["request", "request", "request", "request"]);
  });

  test("several URLs, and --next", () => {
    expect(
      all(`curl ${URL} ${URL}/1 --next -X DELETE ${URL}/2`).map((found) =>
        found.kind === "request" ? [found.request.method, found.request.url] : found.kind,
      ),
    ).toEqual([
      ["GET", URL],
      ["GET", `${URL}/1`],
      ["DELETE", `${URL}/2`],
    ]);
  });

  test("a command without a URL, and a quote that is not closed", () => {
    expect(all(`curl -X POST -d '{}'\ncurl "${URL}`)).toEqual([
      { kind: "problem", file: "c.sh", line: 1, column: 1, text: "this curl command names no URL" },
      { kind: "problem", file: "c.sh", line: 2, column: 6, text: "the quote that opens here is never closed" },
    ]);
  });
});

describe("places in a curl command", () => {
  const text = `curl -X POST \\\n  '${URL}?trigger=x' \\\n  -H 'Authorization: Bearer x' \\\n  -d '{ "data": [ { "Last_Name": "O'\\''Neil", "Stge": "Won" } ] }'`;
  const underlined = (path: RequestPath, part: "key" | "value" = "value"): string => {
    const { line, column, length, source } = only(text).place(path, part);
    return `${line}:${source.slice(column - 1, column - 1 + length)}`;
  };

  test("in the URL, the method, a header", () => {
    expect(underlined(["url", "path", 0])).toBe("2:Leads");
    expect(underlined(["query", "trigger"])).toBe("2:trigger=x");
    expect(underlined(["method"])).toBe("1:POST");
    expect(underlined(["headers", "authorization"])).toBe("3:'Authorization: Bearer x'");
    expect(underlined(["headers", "x-other"])).toBe("1:curl");
  });

  test("in the body, also behind the shell's quotes", () => {
    expect(underlined(["body", "data", 0, "Stge"])).toBe('4:"Won"');
    expect(underlined(["body", "data", 0, "Stge"], "key")).toBe('4:"Stge"');
    expect(underlined(["body", "data", 0, "Last_Name"])).toBe(`4:"O'\\''Neil"`);
    expect(underlined(["body", "data", 0])).toBe("4:{");
  });
});

describe("scripts", () => {
  test("a line of options without a backslash is one warning, since a shell runs curl without them", () => {
    const [warning, request] = curlRequests(`curl "${URL}/1"\n-X PUT\n-H "a: b"`, "c.sh", { isScript: true });
    expect(warning).toEqual({
      kind: "problem",
      file: "c.sh",
      line: 2,
      column: 1,
      text: "a shell runs curl without the options from here on; end the line before with a backslash",
      isWarning: true,
    });
    expect(request).toMatchObject({ request: { method: "PUT", headers: { a: "b" } } });
  });

  test("a here-document is the body, and its places are there", () => {
    const found = only(
      `BASE=https://www.zohoapis.eu/crm/v8\ncurl "$BASE/Leads" -d @- <<EOF\n{"data":[{"Stge":1}]}\nEOF`,
    );
    expect(found.request).toMatchObject({ method: "POST", url: URL, body: '{"data":[{"Stge":1}]}\n' });
    expect(found).not.toHaveProperty("unread");
    expect(found.place(["body", "data", 0, "Stge"], "key")).toMatchObject({ line: 3, column: 11, length: 6 });
  });
});
