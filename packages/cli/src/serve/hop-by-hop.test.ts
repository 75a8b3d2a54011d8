import { expect, test } from "vitest";

import { endToEndHeaders } from "./hop-by-hop.ts";

test("names keep their letters and order, repeated ones stay repeated", () => {
  expect(
    Object.entries(endToEndHeaders(["X-B", "1", "Accept", "a", "x-b", "2", "Set-Cookie", "c=1", "Set-Cookie", "c=2"])),
  ).toEqual([
    ["X-B", ["1", "2"]],
    ["Accept", "a"],
    ["Set-Cookie", ["c=1", "c=2"]],
  ]);
});

test("what belongs to one hop stays there", () => {
  expect(
    endToEndHeaders([
      "Connection",
      "keep-alive",
      "Keep-Alive",
      "timeout=5",
      "Proxy-Connection",
      "x",
      "Proxy-Authorization",
      "x",
      "Proxy-Authenticate",
      "x",
      "TE",
      "trailers",
      "Trailer",
      "X-T",
      "Transfer-Encoding",
      "chunked",
      "Upgrade",
      "h2c",
      "Accept",
      "a",
    ]),
  ).toEqual({ Accept: "a" });
});

test("so does what Connection lists, in any case", () => {
  expect(
    endToEndHeaders([
      "X-Hop",
      "1",
      "connection",
      "close, x-HOP",
      "Connection",
      "X-Other",
      "x-other",
      "2",
      "X-End",
      "3",
    ]),
  ).toEqual({ "X-End": "3" });
});

test("and what the caller names", () => {
  expect(endToEndHeaders(["Host", "127.0.0.1", "Content-Length", "3", "A", "b"], "host", "content-length")).toEqual({
    A: "b",
  });
});
