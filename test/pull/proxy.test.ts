import { createServer } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { bakery } from "./bakery.ts";
import { projectFolder, pull, zohoPreflight } from "./run-pull.ts";
import { startZoho } from "./zoho-server.ts";
import type { ZohoServer } from "./zoho-server.ts";

interface Proxy {
  readonly url: string;
  /** What it was asked to connect to: `"www.zohoapis.eu:443"`. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

let server: ZohoServer;
let proxy: Proxy;

beforeEach(async () => {
  server = await startZoho(bakery);
  proxy = await startProxy();
});
afterEach(async () => {
  await proxy.close();
  await server.close();
});

/** A proxy that lets connections through to this machine, and refuses all others. */
async function startProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const http = createServer((_, response) => response.writeHead(405).end());
  http.on("connect", (request, socket: Socket) => {
    const target = request.url ?? "";
    asked.push(target);
    sockets.add(socket);
    const [host = "", port = ""] = target.split(":");
    if (host !== "127.0.0.1") {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const through = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      through.pipe(socket).pipe(through);
    });
    sockets.add(through);
    for (const end of [socket, through]) end.on("error", () => end.destroy());
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked,
    close: () => {
      for (const socket of sockets) socket.destroy();
      http.closeAllConnections();
      return new Promise((resolve) => {
        http.close(() => {
          resolve();
        });
      });
    },
  };
}

describe("a proxy in the environment", () => {
  it("is gone through", async () => {
    expect(await pull(server.url, projectFolder(), [], { HTTP_PROXY: proxy.url })).toMatchObject({
      exit: 0,
      stderr: "",
    });
    expect(new Set(proxy.asked)).toEqual(new Set([new URL(server.url).host]));
    expect(server.asked).toHaveLength(26);
  });

  it("is gone through to Zoho, and its refusal told", async () => {
    const { exit, stderr } = await zohoPreflight(["pull", "--data-center", "eu"], projectFolder(), {
      ZOHO_ACCESS_TOKEN: "invented-access",
      https_proxy: proxy.url,
    });
    expect([exit, stderr]).toEqual([
      2,
      "The proxy does not let the connection to www.zohoapis.eu through (403). Nothing was written.\n",
    ]);
    expect(new Set(proxy.asked)).toEqual(new Set(["www.zohoapis.eu:443"]));
  });

  it("is passed by for hosts in NO_PROXY", async () => {
    expect((await pull(server.url, projectFolder(), [], { HTTP_PROXY: proxy.url, NO_PROXY: "127.0.0.1" })).exit).toBe(
      0,
    );
    expect(proxy.asked).toEqual([]);
  });

  it("whose address is none is told", async () => {
    const { exit, stderr } = await pull(server.url, projectFolder(), [], { HTTPS_PROXY: "http://:0x" });
    expect([exit, stderr]).toEqual([
      2,
      "HTTPS_PROXY is not a proxy address such as http://proxy.example.com:3128. Nothing was written.\n",
    ]);
  });
});
