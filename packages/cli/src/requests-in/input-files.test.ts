import { expect, test } from "vitest";

import { inputFiles, isRequestText } from "./input-files.ts";
import { newFolder, write } from "../../../../test/folders.ts";

function names(args: readonly string[]): readonly string[] {
  const folder = newFolder();
  write(folder, {
    "requests/b.http": "",
    "requests/a/c.json": "{}",
    "requests/picture.png": "",
    "requests/node_modules/x.json": "{}",
    "requests/.idea/y.json": "{}",
    "lead.json": "{}",
  });
  return inputFiles(args, folder).map(({ name, isFound }) => (isFound === true ? `${name} (found)` : name));
}

test("files as they are named, folders with what is below them", () => {
  expect(names(["lead.json", "-", "none.json"])).toEqual(["lead.json", "-", "none.json"]);
  expect(names(["requests/"])).toEqual(["requests/a/c.json (found)", "requests/b.http (found)"]);
  expect(names(["."])).toEqual(["lead.json (found)", "requests/a/c.json (found)", "requests/b.http (found)"]);
});

test("patterns, also with the slashes of Windows", () => {
  expect(names(["requests/**/*.json"])).toEqual(["requests/a/c.json"]);
  expect(names(["./requests/*.http"])).toEqual(["requests/b.http"]);
  expect(names(["requests\\*.http"])).toEqual(["requests/b.http"]);
  expect(names(["*.yaml"])).toEqual(["*.yaml"]);
});

test("a request may be an argument itself", () => {
  expect(isRequestText("GET https://www.zohoapis.eu/crm/v8/Leads")).toBe(true);
  expect(isRequestText("curl https://www.zohoapis.eu/crm/v8/Leads")).toBe(true);
  expect(isRequestText("get.json")).toBe(false);
  expect(isRequestText("curl.sh")).toBe(false);
});
