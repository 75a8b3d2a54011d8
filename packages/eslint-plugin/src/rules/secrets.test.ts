import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { randomApiKey, randomSecret, randomToken } from "../../../../test/linting/random-secrets.ts";
import { isMadeUp, secretsIn } from "./secrets.ts";

describe("isMadeUp", () => {
  it.each([
    ["one character", "1000." + "a".repeat(32) + "." + "1".repeat(32)],
    ["a row", "0123456789abcdef0123456789abcdef"],
    ["a row backwards", "fedcba9876543210fedcba9876543210"],
    ["two rows in turn", "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6"],
    ["a few characters again and again", "9f3a9f3a9f3a41c07d5e28b6f19a03d7"],
    ["words", "deadbeef41c07d5e28b6f19a03d79f3a"],
    ["digits alone", "31415926535897932384626433832795"],
    ["letters alone", "abecedafebadcabfeedaceddabecadfe"],
  ])("%s", (_, text) => {
    expect(isMadeUp(text)).toBe(true);
  });

  it("is said of none of 20,000 random tokens", () => {
    const tokens = Array.from({ length: 20_000 }, (_, index) =>
      createHash("sha256").update(String(index)).digest("hex"),
    );
    expect(tokens.filter((text) => isMadeUp(`1000.${text.slice(0, 32)}.${text.slice(32)}`))).toEqual([]);
  });
});

describe("secretsIn", () => {
  const [token, secret] = [randomToken(), randomSecret()];
  const found = (text: string): string[] =>
    secretsIn(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

  it("finds tokens by their shape", () => {
    expect(found(`a ${token}, "${token}"`)).toEqual([`token ${token}`, `token ${token}`]);
    expect(found(`Zoho-oauthtoken   ${secret}`)).toEqual([`token ${secret}`]);
    expect(found(`x${token} ${token}.1 1.${token} ${token}f`)).toEqual([]);
  });

  it("finds the API keys of functions", () => {
    const key = randomApiKey();
    expect(found(`execute?auth_type=apikey&zapikey=${key}&name=x`)).toEqual([`key ${key}`]);
    expect(found(`x${key} ${key}.1 ${key}f 1003.25`)).toEqual([]);
  });

  it("finds client secrets by the name before them", () => {
    expect(found(`client_secret=${secret}&a=1`)).toEqual([`secret ${secret}`]);
    expect(found(`"clientSecret": "${secret}"`)).toEqual([`secret ${secret}`]);
    expect(found(String.raw`{\"client_secret\":\"${secret}\"}`)).toEqual([`secret ${secret}`]);
    expect(found(`client_secret_path=${secret} secret=${secret} client_secret=${secret}-1`)).toEqual([]);
  });

  it("takes a long text in time", () => {
    const text = "client_secret=zoho-oauthtoken 1000.".repeat(100_000) + "a".repeat(1_000_000);
    expect(secretsIn(text)).toEqual([]);
  });
});
