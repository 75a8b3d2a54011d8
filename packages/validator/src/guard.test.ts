import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { OptionError, createPreflight } from "./index.ts";
import { PreflightError, guardRequests } from "./guard.ts";
import type { JudgedRequest } from "./guard.ts";

const preflight = createPreflight();
const url = "https://www.zohoapis.eu/crm/v8/Leads";
const headers = { Authorization: "Zoho-oauthtoken {access_token}" };
const good = { method: "POST", url, headers, body: { data: [{ Last_Name: "Okafor" }] } };
const bad = { method: "POST", url, headers, body: { data: [{ Company: "Okafor & Sons" }] } };
const lossy = { method: "POST", url, headers, body: { data: [{ Last_Name: "Okafor", Frist_Name: "Ada" }] } };

const warned: unknown[][] = [];
beforeEach(() => {
  warned.length = 0;
  vi.spyOn(console, "warn").mockImplementation((...words: unknown[]) => void warned.push(words));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What a call throws, or undefined. */
function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("a guard", () => {
  it("throws for a request that Zoho CRM would refuse, and lets warnings pass, silently where that is asked for", () => {
    const guard = guardRequests(preflight, { onIssues: "throw" });
    expect(
      thrown(() => {
        guard(bad);
      }),
    ).toBeInstanceOf(PreflightError);
    expect(
      thrown(() => {
        guard(lossy);
      }),
    ).toBeUndefined();
    expect(
      thrown(() => {
        guard(good);
      }),
    ).toBeUndefined();
    expect(warned).toEqual([]);
  });

  it("by default also tells each warning of what is sent, the same one once per process", () => {
    const with_ = (record: object) => ({ ...good, body: { data: [{ Last_Name: "Okafor", ...record }] } });
    guardRequests(preflight)(with_({ Mooring_Plaace: "A" }));
    guardRequests(preflight)(with_({ Mooring_Plaace: "B" }));
    guardRequests(preflight)({
      ...with_({ Mooring_Plaace: "B", Mast_Heigth: "7" }),
      url: `${url}?zapikey=key-of-nobody`,
    });
    expect(warned.map(([text]) => String(text).split(" Zoho's standar", 1)[0])).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads: 1 warning.\n- warning dropped at body.data[0].Mooring_Plaace:",
      "POST https://www.zohoapis.eu/crm/v8/Leads?zapikey=***: 1 warning.\n- warning dropped at body.data[0].Mast_Heigth:",
    ]);
  });

  it("tells the same warning of another module, and nothing beside an error, whose message says it all", () => {
    const record = { Last_Name: "Okafor", Bilge_Pumpp: true };
    guardRequests(preflight)({ ...good, body: { data: [record] } });
    guardRequests(preflight)({ ...good, url: url.replace("Leads", "Contacts"), body: { data: [record] } });
    expect(warned).toHaveLength(2);
    const error = thrown(() => {
      guardRequests(preflight)({ ...good, body: { data: [{ Bilge_Pummp: true }] } });
    });
    expect(String(error)).toContain("Bilge_Pummp");
    expect(warned).toHaveLength(2);
  });

  it("keeps a thousand keys, and tells the oldest again", () => {
    const guard = guardRequests(preflight);
    const warnedOf = (name: string): number => {
      warned.length = 0;
      guard({ ...good, body: { data: [{ Last_Name: "Okafor", [name]: 1 }] } });
      return warned.length;
    };
    expect(warnedOf("Lantern_0")).toBe(1);
    for (let index = 1; index < 1000; index++) expect(warnedOf(`Lantern_${index}`)).toBe(1);
    expect(warnedOf("Lantern_0")).toBe(0);
    expect(warnedOf("Lantern_1000")).toBe(1);
    expect(warnedOf("Lantern_0")).toBe(1);
    expect(warnedOf("Lantern_1000")).toBe(0);
  });

  it("passes over requests to others, whatever they hold", () => {
    const reports: JudgedRequest[] = [];
    const guard = guardRequests(preflight, { onReport: (_report, request) => reports.push(request) });
    for (const other of [
      "https://api.example.com/crm/v8/Leads",
      "https://www.zohoapis.eu/books/v3/invoices",
      "https://accounts.zoho.eu/oauth/v2/token",
      "https://api.hubapi.com/crm/v3/objects/contacts",
      7,
      undefined,
    ]) {
      guard({ method: "POST", url: other, body: "{" });
    }
    expect(reports).toEqual([]);
  });

  it("takes a URL as an object", () => {
    expect(
      thrown(() => {
        guardRequests(preflight)({ ...bad, url: new URL(url) });
      }),
    ).toBeInstanceOf(PreflightError);
  });

  it("warns instead, of errors and warnings, and never of a secret", () => {
    const guard = guardRequests(preflight, { onIssues: "warn" });
    guard({ ...bad, url: `${url}?zapikey=key-of-nobody` });
    guard(lossy);
    guard(good);
    expect(
      warned.map(([text]) =>
        String(text)
          .split("\n")
          .map((line) => line.slice(0, 60)),
      ),
    ).toEqual([
      [
        "POST https://www.zohoapis.eu/crm/v8/Leads?zapikey=***: Zoho ",
        '- error MANDATORY_NOT_FOUND at body.data[0]: "Last_Name" is ',
      ],
      [
        "POST https://www.zohoapis.eu/crm/v8/Leads: 1 warning.",
        "- warning dropped at body.data[0].Frist_Name: Zoho's standar",
      ],
    ]);
  });

  it("calls back instead, with report and request, and refuses with what the callback throws", () => {
    const told: unknown[] = [];
    const guard = guardRequests(preflight, {
      onIssues: (report, request) => {
        told.push([report.ok, report.issues.map((issue) => issue.check), request]);
        if (!report.ok) throw new RangeError("not today");
      },
    });
    expect(
      thrown(() => {
        guard(bad);
      }),
    ).toEqual(new RangeError("not today"));
    guard(lossy);
    guard(good);
    expect(told).toEqual([
      [false, ["mandatory-fields"], { method: "POST", url }],
      [true, ["known-fields"], { method: "POST", url }],
    ]);
  });

  it("reports every request that is judged, before anything else is done with it", () => {
    const told: unknown[] = [];
    const guard = guardRequests(preflight, {
      onReport: (report, request) => told.push([report.operation?.id, report.ok, request]),
    });
    guard({ ...good, method: "post" });
    thrown(() => {
      guard(bad);
    });
    expect(told).toEqual([
      ["records.insert", true, { method: "POST", url }],
      ["records.insert", false, { method: "POST", url }],
    ]);
  });

  it("tells a fault of onReport, and goes on", () => {
    const fault = new Error("no metrics today");
    const guard = guardRequests(preflight, {
      onReport: () => {
        throw fault;
      },
    });
    guard(good);
    expect(warned).toEqual([["guardRequests: onReport failed, and the request went on.", fault]]);
    expect(
      thrown(() => {
        guard(bad);
      }),
    ).toBeInstanceOf(PreflightError);
  });

  it("tells when a promise fails that a callback returns, since nobody waits for it", async () => {
    const fault = new Error("too late");
    // TypeScript with its lint rules would not have it; plain JavaScript does.
    const late = (() => Promise.reject(fault)) as unknown as () => void;
    guardRequests(preflight, { onIssues: late, onReport: late })(bad);
    await new Promise(setImmediate);
    expect(warned).toEqual([
      ["guardRequests: onReport failed, and the request went on.", fault],
      ["guardRequests: onIssues failed, and the request went on.", fault],
    ]);
  });

  it("judges a share of the requests", () => {
    const chances = [0.05, 0.1, 0.5, 0.09];
    const judged: number[] = [];
    const guard = guardRequests(preflight, {
      sample: 0.1,
      random: () => chances.shift() ?? 1,
      onReport: () => judged.push(chances.length),
    });
    for (let index = 0; index < 4; index++) guard(good);
    expect(judged).toEqual([3, 0]);
  });

  it("judges none at 0, and does not ask for chance at 1", () => {
    const random = vi.fn(() => 0);
    guardRequests(preflight, { sample: 0, random })(bad);
    expect(random).toHaveBeenCalledTimes(1);
    expect(
      thrown(() => {
        guardRequests(preflight, { sample: 1, random })(bad);
      }),
    ).toBeInstanceOf(PreflightError);
    expect(random).toHaveBeenCalledTimes(1);
  });

  it("takes other hosts for Zoho's own when told so, with the CRM's paths", () => {
    const urls: string[] = [];
    const guard = guardRequests(preflight, {
      hosts: ["Gateway.example.com", "localhost:8080"],
      onReport: (report, request) => urls.push(`${request.url} ${String(report.ok)}`),
    });
    guard({ ...good, url: "https://gateway.example.com/crm/v8/Leads" });
    guard({ ...good, url: "https://gateway.example.com:8443/crm/v8/Leads" });
    guard({ ...good, url: "http://localhost:8080/crm/v8/Leads" });
    guard({ ...good, url: "http://localhost:8081/crm/v8/Leads" });
    guard({ ...good, url: "https://gateway.example.com/books/v3/invoices" });
    thrown(() => {
      guard({ ...good, url: "https://gateway.example.com/crm/v8/settings/feilds" });
    });
    expect(urls).toEqual([
      "https://gateway.example.com/crm/v8/Leads true",
      "https://gateway.example.com:8443/crm/v8/Leads true",
      "http://localhost:8080/crm/v8/Leads true",
      "https://gateway.example.com/crm/v8/settings/feilds false",
    ]);
  });

  it("repeats no token in what it throws", () => {
    const error = thrown(() => {
      guardRequests(preflight)({
        ...bad,
        headers: { Authorization: "Zoho-oauthtoken token-of-nobody" },
        body: { data: [{ Visit_Score: "token-of-nobody", Annual_Revenue: "token-of-nobody" }] },
      });
    });
    expect((error as Error).message).toContain("***");
    expect((error as Error).message).not.toContain("token-of-nobody");
  });

  it("still knows a wrong host of Zoho's for one", () => {
    const error = thrown(() => {
      guardRequests(preflight)({ ...good, url: "https://crm.zoho.eu/crm/v8/Leads" });
    });
    expect((error as PreflightError).report.issues.map((issue) => issue.code)).toEqual(["INVALID_HOST"]);
  });

  it("knows Zoho's requests one after another, and among others", () => {
    const urls: string[] = [];
    const guard = guardRequests(preflight, { onReport: (_report, request) => urls.push(request.url) });
    const sent = [
      url,
      `${url}/1`,
      "https://www.zohoapis.eu/books/v3/x",
      "https://www.zohoapis.com/crm/v2/Leads",
      " https://www.zohoapis.in/crm/v8/Leads ",
      "https://crm.zoho.eu/crm/v8/Leads",
      "https://crm.zoho.eu/crm/org1/tab/Leads",
      url,
    ];
    for (const one of sent)
      thrown(() => {
        guard({ ...good, url: one });
      });
    expect(urls).toEqual([
      url,
      `${url}/1`,
      "https://www.zohoapis.com/crm/v2/Leads",
      " https://www.zohoapis.in/crm/v8/Leads ",
      "https://crm.zoho.eu/crm/v8/Leads",
      url,
    ]);
  });
});

describe("options of a guard", () => {
  const message = (options: object): string => {
    const error = thrown(() => guardRequests(preflight, options));
    return error instanceof Error ? error.message : "accepted";
  };

  it("are taken when they are right", () => {
    expect(
      message({
        onIssues: "warn",
        onReport: () => undefined,
        sample: 0.5,
        hosts: ["localhost:8080", "[::1]:80"],
        random: () => 0,
      }),
    ).toBe("accepted");
  });

  it("are refused by name when they are wrong", () => {
    expect(message({ onIssue: "warn" })).toBe(
      'guardRequests: option "onIssue": expected a known key, found "onIssue". Did you mean "onIssues"?',
    );
    expect(message({ onIssues: "log" })).toBe(
      'guardRequests: option "onIssues": expected "throw-and-warn", "throw", "warn" or a function, found "log".',
    );
    expect(message({ onReport: "count" })).toBe(
      'guardRequests: option "onReport": expected a function, found "count".',
    );
    expect(message({ sample: 10 })).toBe(
      'guardRequests: option "sample": expected a number from 0 to 1, found the number 10.',
    );
    expect(message({ hosts: "localhost" })).toBe(
      'guardRequests: option "hosts": expected an array of hosts such as "gateway.example.com", found "localhost".',
    );
    expect(message({ hosts: ["https://localhost/crm"] })).toBe(
      'guardRequests: option "hosts": expected hosts without scheme and path, such as "gateway.example.com" or "localhost:8080", found "https://localhost/crm".',
    );
    expect(message({ random: 0.5 })).toBe(
      'guardRequests: option "random": expected a function that returns a number from 0 to 1, found the number 0.5.',
    );
  });

  it("need a preflight", () => {
    expect(thrown(() => guardRequests({ dataCenter: "eu" } as never))).toEqual(
      new OptionError("preflight", "what createPreflight returns", {}, "guardRequests"),
    );
  });
});
