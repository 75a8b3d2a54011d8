import { once } from "node:events";
import { resolve } from "node:path";

import { catalogue } from "@zoho-preflight/metadata/catalogue";

import { coloursFor } from "../terminal/colour.ts";
import { say } from "../terminal/printable.ts";
import { orTwo } from "../or-two.ts";
import { Answers } from "./answers.ts";
import { readGivenProfile, withProfile } from "./given-profile.ts";
import { faultsOf } from "./faults.ts";
import { close, listen } from "./listen.ts";
import { folderMetadata, standardMetadata, withProfileFile } from "./org-metadata.ts";
import { jsonLog, prettyLog } from "./request-log.ts";
import { createPreflightServer } from "./server.ts";
import { readSeed } from "./seed-file.ts";
import { openRecorder } from "./recorder.ts";
import { readUpstream } from "./upstream.ts";
import { visitorsAllowed } from "./visitors.ts";
import { readSettings, SettingsError } from "../settings.ts";
import type { Context } from "../context.ts";
import type { Upstream } from "./upstream.ts";
import type { Settings } from "../settings.ts";
import type { ServeFlags } from "./flags.ts";

/** `zoho-preflight serve`: answers as Zoho would until Ctrl+C. Exit code 0 then, 2 when it could not start. */
export async function serve(this: Context, flags: ServeFlags): Promise<void> {
  const { stdout, stderr, cwd, env, stopped, agent } = this.process;
  this.process.exitCode = await orTwo(this.process, async () => {
    const upstream = flags.proxy === undefined ? undefined : readUpstream(flags.proxy);
    const profile = flags.profile === undefined ? undefined : readGivenProfile(resolve(cwd, flags.profile));
    const settings = readSettings(flags, cwd, (name) => resolve(cwd, name), {
      watch: true,
      ...(profile !== undefined && { seenBy: (snapshot) => withProfile(snapshot, profile) }),
    });
    const host = hostOf(settings, upstream);
    const { metadata, apiVersion } = settings;
    const log = flags.json ? jsonLog(stdout, flags.quiet) : prettyLog(stdout, coloursFor(stdout, env), flags.quiet);
    if (flags.record !== undefined && upstream === undefined)
      throw new SettingsError("--record writes down what Zoho answers, so it needs --proxy.");
    const record =
      flags.record === undefined
        ? undefined
        : await openRecorder(resolve(cwd, flags.record), flags.record, settings.preflight());
    const server = createPreflightServer({
      preflight: settings.preflight(),
      host,
      strict: flags.strict,
      answers: new Answers(
        withProfileFile(metadata === undefined ? standardMetadata : folderMetadata(metadata), profile?.file),
        metadata !== undefined,
        flags.seed === undefined ? [] : readSeed(resolve(cwd, flags.seed), flags.seed),
      ),
      visitors: visitorsAllowed({ host: flags.host, allowHosts: flags.allowHost ?? [], cors: flags.cors ?? [] }),
      faults: faultsOf({ fail: flags.fail ?? [], expireToken: flags.expireToken, credits: flags.credits }),
      ...(flags.latency !== undefined && { latency: flags.latency }),
      log,
      ...(record !== undefined && { record }),
      broke: (error) =>
        say(
          stderr,
          `zoho-preflight serve failed on a request: ${error instanceof Error ? error.message : String(error)}`,
        ),
      ...(upstream === undefined ? (apiVersion === undefined ? {} : { apiVersion }) : { way: { host, agent } }),
    });
    const end = stopped?.() ?? new AbortController().signal;
    const { url, isLoopback } = await listen(server, flags.port, flags.host);
    if (!isLoopback)
      await say(
        stderr,
        `Warning: ${flags.host} can be reached from other machines, and tokens travel there in clear text. Without --host only this machine is served.`,
      );
    await log.listening(
      url,
      `${upstream === undefined ? " in place of" : ", checking requests to"} https://${host}, with ${metadata === undefined ? "Zoho's default fields" : (flags.metadata ?? metadata)}${flags.record === undefined ? "" : `. Nothing is stopped; what Zoho answers otherwise is written to ${flags.record}`}`,
    );
    if (!end.aborted) await once(end, "abort");
    await close(server);
    return 0;
  });
}

/** The host that requests are judged for. Throws `SettingsError` when they are to go to another data centre than the org's. */
function hostOf({ dataCenter, environment = "production" }: Settings, upstream: Upstream | undefined): string {
  if (upstream !== undefined) {
    if (dataCenter !== undefined && dataCenter !== upstream.dataCenter)
      throw new SettingsError(
        `--proxy goes to the data centre ${upstream.dataCenter}, and the org is said to live in ${dataCenter}: one of the two is wrong`,
      );
    return upstream.host;
  }
  const centre = catalogue.dataCenters.find(({ id }) => id === (dataCenter ?? "us"));
  const host =
    environment === "sandbox" ? centre?.sandbox : environment === "developer" ? centre?.developer : centre?.production;
  if (host === undefined) throw new SettingsError(`There is no data centre ${String(dataCenter)}`);
  return host;
}
