import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { environmentBeside, isPostmanEnvironment, readEnvironment } from "./environment-file.ts";
import { newFolder, write } from "../../../../../test/folders.ts";

function read(name: string, content: unknown, environment?: string): Record<string, string> {
  const folder = newFolder();
  write(folder, { [name]: typeof content === "string" ? content : JSON.stringify(content) });
  return Object.fromEntries(readEnvironment(join(folder, name), environment));
}

describe("an environment of Postman", () => {
  const FILE = {
    name: "EU",
    values: [
      { key: "base", value: "https://www.zohoapis.eu/crm/v8", enabled: true },
      { key: "token", value: "1000.0.0", type: "secret", enabled: true },
      { key: "old", value: "x", enabled: false },
    ],
    _postman_variable_scope: "environment",
  };

  test("secret and switched off variables are left out", () => {
    expect(read("eu.json", FILE)).toEqual({ base: "https://www.zohoapis.eu/crm/v8" });
    expect(isPostmanEnvironment(FILE)).toBe(true);
  });
});

describe("http-client.env.json", () => {
  const FILE = {
    $shared: { version: "v8" },
    dev: { base: "https://www.zohoapis.eu", limit: 2 },
    prod: { base: "https://www.zohoapis.com", limit: 2 },
  };

  test("what all environments agree on; one of them by its name", () => {
    expect(read("http-client.env.json", FILE)).toEqual({ version: "v8", limit: "2" });
    expect(read("http-client.env.json", FILE, "dev")).toEqual({
      version: "v8",
      base: "https://www.zohoapis.eu",
      limit: "2",
    });
    expect(() => read("http-client.env.json", FILE, "stage")).toThrow(
      'http-client.env.json has no environment "stage". It has dev, prod.',
    );
  });

  test("is found beside a file of requests", () => {
    const folder = newFolder();
    write(folder, { "http-client.env.json": '{ "dev": { "base": "x" } }', "a.http": "" });
    expect(environmentBeside(join(folder, "a.http"))).toEqual(new Map([["base", "x"]]));
    expect(environmentBeside(join(newFolder(), "a.http"))).toBeUndefined();
  });
});

test("an environment of Bruno", () => {
  expect(read("eu.bru", "vars {\n  base: https://www.zohoapis.eu\n}\nvars:secret [\n  token\n]\n")).toEqual({
    base: "https://www.zohoapis.eu",
  });
});

test("anything else says so", () => {
  expect(() => read("a.json", "[1]")).toThrow("a.json is not an environment of Postman, JetBrains or Bruno.");
  expect(() => read("a.json", "{")).toThrow(
    "a.json, line 1, column 2: this cannot be read as JSON: it ends before it is complete.",
  );
  const latin = join(newFolder(), "b.json");
  writeFileSync(latin, Buffer.from('{ "dev": {\n"city": "Zürich" } }', "latin1"));
  expect(() => readEnvironment(latin)).toThrow(
    'b.json, line 2, column 11: byte FC is not UTF-8 ("ü" in windows-1252): save the file as UTF-8.',
  );
});
