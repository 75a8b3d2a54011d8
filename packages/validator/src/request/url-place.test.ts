import { describe, expect, test } from "vitest";

import { urlPlace } from "./url-place.ts";
import type { Path } from "../report/issue.ts";

const part = (url: string, path: Path): string | undefined => {
  const range = urlPlace(url, path);
  return range === undefined ? undefined : url.slice(range.start, range.end);
};

describe("places in a URL", () => {
  test("the host, without scheme and path", () => {
    expect(part("https://www.zohoapis.eu/crm/v8/Leads", ["url", "host"])).toBe("www.zohoapis.eu");
    expect(part("//www.zohoapis.eu?x=1", ["url", "host"])).toBe("www.zohoapis.eu");
  });

  test("segments count from behind the version", () => {
    expect(part("https://www.zohoapis.eu/crm/v8/Leads/12?fields=id", ["url", "path", 0])).toBe("Leads");
    expect(part("https://www.zohoapis.eu/crm/v8/Leads/12?fields=id", ["url", "path", 1])).toBe("12");
    expect(part("https://www.zohoapis.eu/crm/bulk/v8/read", ["url", "path", 0])).toBe("read");
  });

  test("URLs without a host or a version", () => {
    expect(part("/crm/v2.1/Leads", ["url", "path", 0])).toBe("Leads");
    expect(part("crm/v8/Leads", ["url", "path", 0])).toBe("Leads");
    expect(part("/Leads/search", ["url", "path", 1])).toBe("search");
    expect(part("https://www.zohoapis.eu/crm/{version}/Leads", ["url", "path", 0])).toBe("Leads");
  });

  test("a parameter with its value, also by a name that is percent-encoded", () => {
    expect(part("/crm/v8/Leads?page=1&fields=id,Email#x", ["query", "fields"])).toBe("fields=id,Email");
    expect(part("/crm/v8/Leads?per%5Fpage=5", ["query", "per_page"])).toBe("per%5Fpage=5");
  });

  test("the second of a repeated parameter", () => {
    expect(part("/crm/v8/Leads?page=1&page=2", ["query", "page", 1])).toBe("page=2");
  });

  test("nothing for what the URL does not have", () => {
    expect(part("/crm/v8/Leads", ["query", "fields"])).toBeUndefined();
    expect(part("/crm/v8/Leads", ["url", "path", 3])).toBeUndefined();
    expect(part("/crm/v8/Leads", ["url", "host"])).toBeUndefined();
    expect(part("/crm/v8/Leads?a=%E0%A4%A", ["query", "a"])).toBe("a=%E0%A4%A");
  });

  test("the words of a value that are meant, encoded or not", () => {
    const words = (url: string, start: number, end: number): string | undefined => {
      const range = urlPlace(url, ["query", "criteria"], { start, end });
      return range === undefined ? undefined : url.slice(range.start, range.end);
    };
    expect(words("/crm/v8/Leads/search?page=1&criteria=(City:equals:Ulm)#x", 1, 5)).toBe("City");
    expect(words("/crm/v8/Leads/search?criteria=%28City%3Aequals%3AUlm%29", 6, 12)).toBe("equals");
    expect(words("/crm/v8/Leads/search?criteria=%28City+x%3A%C3%BC%E2%82%AC%F0%9F%98%80%3Aequals%29", 13, 19)).toBe(
      "equals",
    );
    expect(words("/crm/v8/Leads/search?criteria=(100%:equals:Ulm)", 6, 12)).toBe("equals");
    expect(words("/crm/v8/Leads/search?criteria=(City", 1, 50)).toBe("City");
    expect(words("/crm/v8/Leads/search?criteria", 0, 4)).toBe("criteria");
  });
});
