import { once } from "node:events";
import { resolve } from "node:path";

import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { hostOf, metadataOf, StandIn, withProfile, withProfileAnswer } from "@zoho-preflight/validator/stand-in";

import { coloursFor } from "../terminal/colour.ts";
import { say } from "../terminal/printable.ts";
import { orTwo } from "../or-two.ts";
import { flagOf } from "../flag-kinds.ts";
import { profileAnswer, readGivenProfile } from "./given-profile.ts";
import { close, listen } from "./listen.ts";
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
      ...(profile !== undefined && { seenBy: (snapshot) => withProfile(snapshot, profile.profile) }),
    });
    const host = hostFor(settings, upstream);
    const { metadata, apiVersion } = settings;
    const log = flags.json ? jsonLog(stdout, flags.quiet) : prettyLog(stdout, coloursFor(stdout, env), flags.quiet);
    if (flags.record !== undefined && upstream === undefined)
      throw new SettingsError("--record writes down what Zoho answers, so it needs --proxy.");
    const record =
      flags.record === undefined
        ? undefined
        : await openRecorder(resolve(cwd, flags.record), flags.record, settings.preflight());
    const preflight = settings.preflight();
    const saved = metadataOf(preflight.snapshot);
    const { fail, expireToken, credits, latency, strict } = flags;
    const standIn = new StandIn({
      preflight,
      host,
      ...(upstream === undefined ? { apiVersion } : { proxy: host }),
      strict,
      metadata: profile === undefined ? saved : withProfileAnswer(saved, () => profileAnswer(profile.file)),
      isOwn: metadata !== undefined,
      seed: flags.seed === undefined ? [] : readSeed(resolve(cwd, flags.seed), flags.seed),
      ...{ fail, expireToken, credits },
      caller: { name: "zoho-preflight serve", option: flagOf },
    });
    const server = createPreflightServer({
      standIn,
      visitors: visitorsAllowed({ host: flags.host, allowHosts: flags.allowHost ?? [], cors: flags.cors ?? [] }),
      ...(latency !== undefined && { latency }),
      log,
      ...(record !== undefined && { record }),
      broke: (error) =>
        say(
          stderr,
          `zoho-preflight serve failed on a request: ${error instanceof Error ? error.message : String(error)}`,
        ),
      ...(upstream !== undefined && { way: { host, agent } }),
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
function hostFor({ dataCenter, environment }: Settings, upstream: Upstream | undefined): string {
  if (upstream === undefined) return hostOf(catalogue, { dataCenter, environment });
  if (dataCenter !== undefined && dataCenter !== upstream.dataCenter)
    throw new SettingsError(
      `--proxy goes to the data centre ${upstream.dataCenter}, and the org is said to live in ${dataCenter}: one of the two is wrong`,
    );
  return upstream.host;
}
