import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { bakery } from "./bakery.ts";
import { bundleCommand, start } from "./command.ts";
import { filesIn, projectFolder, pull } from "./run-pull.ts";
import { startZoho } from "./zoho-server.ts";
import type { Running } from "./command.ts";
import type { ZohoServer } from "./zoho-server.ts";

let command: Awaited<ReturnType<typeof bundleCommand>>;
let server: ZohoServer;
let cwd = "";

beforeAll(async () => {
  command = await bundleCommand();
});
afterAll(() => {
  command.remove();
});
beforeEach(async () => {
  server = await startZoho(bakery);
  cwd = projectFolder();
});
afterEach(() => server.close());

/** Starts a pull of a changed org in a process of its own, and waits until it waits for an answer. `go` lets it go on. */
async function waitingPull(): Promise<Running & { readonly go: () => void }> {
  server.org = { ...bakery, fields: { ...bakery.fields, Leads: [{ api_name: "Last_Name", data_type: "text" }] } };
  let go = (): void => undefined;
  const waits = new Promise<void>((resolve) => {
    server.misbehave = ({ path }, response) => {
      if (!path.endsWith("/settings/layouts") || response.destroyed) return false;
      go = () => {
        server.misbehave = undefined;
        response.destroy();
      };
      resolve();
      return true;
    };
  });
  const env = { ZOHO_API_DOMAIN: server.url, ZOHO_ACCESS_TOKEN: "invented-access", PATH: process.env["PATH"] ?? "" };
  const running = start(
    command.main,
    ["pull", "--data-center", "eu", "--concurrency", "1", "--retry-delay", "1"],
    cwd,
    env,
  );
  await Promise.race([
    waits,
    running.ended.then(({ stderr }) => {
      throw new Error(`It ended: ${stderr}`);
    }),
  ]);
  return {
    ...running,
    go: () => {
      go();
    },
  };
}

describe("Ctrl-C", () => {
  it("leaves the old snapshot whole, and nothing beside it", async () => {
    await pull(server.url, cwd);
    const before = filesIn(cwd);
    const { child, ended } = await waitingPull();
    expect(existsSync(join(cwd, "zoho-metadata/.pull"))).toBe(true);
    child.kill("SIGINT");
    expect(await ended).toEqual({
      exit: 130,
      stdout: "",
      stderr: "Interrupted. The snapshot in zoho-metadata is as it was.\n",
    });
    expect(filesIn(cwd)).toEqual(before);
    expect(existsSync(join(cwd, "zoho-metadata/.pull"))).toBe(false);
  });

  it("on a first pull leaves no folder", async () => {
    const { child, ended } = await waitingPull();
    child.kill("SIGTERM");
    expect(await ended).toEqual({ exit: 143, stdout: "", stderr: "Interrupted. Nothing was written.\n" });
    expect(existsSync(join(cwd, "zoho-metadata"))).toBe(false);
  });
});

describe("a pull that was killed", () => {
  it("leaves the old snapshot whole, and the next one takes over from it", async () => {
    await pull(server.url, cwd);
    const before = filesIn(cwd);
    const { child, ended, go } = await waitingPull();
    child.kill("SIGKILL");
    expect((await ended).exit).toBe("SIGKILL");
    const { "zoho-metadata/.pull/owner.json": owner, ...left } = filesIn(cwd);
    expect(owner).toBeDefined();
    expect(left).toEqual(before);
    go();
    expect(await pull(server.url, cwd)).toMatchObject({ exit: 0, stderr: "" });
    expect(existsSync(join(cwd, "zoho-metadata/.pull"))).toBe(false);
    expect(filesIn(cwd)["zoho-metadata/fields/Leads.json"]).not.toContain("Owner");
  });

  it("while it replaced files is finished by the next one, which then sees nothing new", async () => {
    await pull(server.url, cwd);
    const folder = join(cwd, "zoho-metadata");
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    const whole = filesIn(folder);
    // Half of it is in place: the rest of the new files, and what is to be removed, are still to come.
    const later = { "fields/Leads.json": "old", "fields/Gone.json": "old", "snapshot.json": "{}" };
    for (const [name, text] of Object.entries(later)) writeFileSync(join(folder, name), text);
    for (const name of ["fields/Leads.json", "snapshot.json"]) {
      mkdirSync(join(folder, ".pull/new", name, ".."), { recursive: true });
      writeFileSync(join(folder, ".pull/new", name), whole[name] ?? "");
    }
    writeFileSync(join(folder, ".pull/commit.json"), JSON.stringify({ removed: ["fields/Gone.json"] }));
    writeFileSync(join(folder, ".pull/owner.json"), JSON.stringify({ pid: dead, host: hostname() }));
    expect((await pull(server.url, cwd)).stdout).toContain("nothing has changed");
    expect(filesIn(folder)).toEqual(whole);
  });

  it("before all was written out leaves nothing of it", async () => {
    await pull(server.url, cwd);
    const folder = join(cwd, "zoho-metadata");
    const whole = filesIn(folder);
    mkdirSync(join(folder, ".pull/new/fields"), { recursive: true });
    writeFileSync(join(folder, ".pull/new/fields/Leads.json"), '{ "fie');
    writeFileSync(
      join(folder, ".pull/owner.json"),
      JSON.stringify({ pid: spawnSync(process.execPath, ["--version"]).pid, host: hostname() }),
    );
    expect((await pull(server.url, cwd)).stdout).toContain("nothing has changed");
    expect(filesIn(folder)).toEqual(whole);
  });

  it("on another machine is taken over from when it has been silent for a minute", async () => {
    const work = join(cwd, "zoho-metadata/.pull");
    mkdirSync(work, { recursive: true });
    writeFileSync(join(work, "owner.json"), JSON.stringify({ pid: 1, host: "another-machine" }));
    expect(await pull(server.url, cwd)).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        "Another pull (process 1 on another-machine) is writing to zoho-metadata. Wait for it to end; if none is running, remove zoho-metadata/.pull. Nothing was written.\n",
    });
    const earlier = new Date(Date.now() - 61_000);
    utimesSync(join(work, "owner.json"), earlier, earlier);
    expect((await pull(server.url, cwd)).exit).toBe(0);
  });
});

describe("two pulls at once", () => {
  it("do not mix: the second one says who is at work, the first one ends whole", async () => {
    const { child, ended, go } = await waitingPull();
    expect(await pull(server.url, cwd)).toEqual({
      exit: 2,
      stdout: "",
      stderr: `Another pull (process ${String(child.pid)}) is writing to zoho-metadata. Wait for it to end; if none is running, remove zoho-metadata/.pull. Nothing was written.\n`,
    });
    go();
    expect(await ended).toMatchObject({ exit: 0, stderr: "" });
    expect(Object.keys(filesIn(join(cwd, "zoho-metadata")))).toHaveLength(15);
  });

  it("of which many start in the same moment, one pulls", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => pull(server.url, cwd)));
    expect(all.map(({ exit }) => exit).sort()).toEqual([0, 2, 2, 2, 2, 2, 2, 2]);
    expect(Object.keys(filesIn(join(cwd, "zoho-metadata")))).toHaveLength(15);
  });
});
