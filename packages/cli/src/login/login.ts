import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { legible } from "@zoho-preflight/validator/secrets";

import { findDataCenter, safeUrl } from "../addresses.ts";
import { PullError } from "../to-zoho/pull-error.ts";
import { Secrets } from "../to-zoho/secrets.ts";
import { Transport } from "../to-zoho/transport.ts";
import { SettingsError } from "../settings.ts";
import { Interruption } from "../terminal/interruption.ts";
import { mask } from "../terminal/mask.ts";
import { write } from "../terminal/streams.ts";
import { exchange } from "./exchange.ts";
import { readGrant } from "./grant.ts";
import { loginFile, openLoginFile, fromHome } from "../to-zoho/stored-login.ts";
import type { AccountsServer } from "./exchange.ts";
import type { Context, World } from "../context.ts";
import type { LoginFlags } from "./flags.ts";
import type { StoredLogin } from "../to-zoho/stored-login.ts";

/** `zoho-preflight login`: a refresh token for a grant code, stored for `pull` or printed. */
export async function login(this: Context, flags: LoginFlags, file?: string): Promise<void> {
  const { stderr } = this.process;
  const secrets = new Secrets();
  const interruption = new Interruption();
  try {
    await exchangeAndKeep(this.process, flags, file, secrets, interruption.signal);
    this.process.exitCode = 0;
  } catch (error) {
    this.process.exitCode = interruption.exitCode ?? 2;
    if (interruption.exitCode === undefined && !(error instanceof SettingsError) && !(error instanceof PullError))
      throw error;
    const said = interruption.exitCode === undefined ? (error as Error).message : "Interrupted.";
    await write(stderr, `${mask(secrets.hide(said.split("\n").map(legible).join("\n")))}\n`);
  } finally {
    interruption.stop();
  }
}

async function exchangeAndKeep(
  world: World,
  flags: LoginFlags,
  file: string | undefined,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<void> {
  const { env, stdout } = world;
  const servers = serversOf(flags, env);
  const grant = await readGrant(file, world);
  secrets.add(grant.clientId, grant.clientSecret, grant.code);
  const place = flags.print ? undefined : loginFile(env);
  if (!flags.print && place === undefined)
    throw new SettingsError("There is no configuration folder: set HOME or XDG_CONFIG_HOME, or use --print");
  const opened = place === undefined ? undefined : openLoginFile(place, env);
  const transport = new Transport({ env, timeout: flags.timeout * 1000, signal });
  try {
    const { refreshToken, dataCenter } = await exchange(grant, servers, transport);
    const kept: StoredLogin = {
      refresh_token: refreshToken,
      client_id: grant.clientId,
      client_secret: grant.clientSecret,
      data_center: dataCenter,
    };
    opened?.put(kept);
    if (place === undefined) await write(stdout, `${JSON.stringify(kept, null, 2)}\n`);
    else await write(stdout, `${doneText(fromHome(place, env), dataCenter, file)}\n`);
  } finally {
    opened?.drop();
    await transport.close();
  }
}

function doneText(place: string, dataCenter: string | undefined, file: string | undefined): string {
  return [
    `The refresh token${dataCenter === undefined ? "" : ` of the data centre "${dataCenter}"`} is in ${place}, which only you can read.`,
    ...(file === undefined || file === "-" ? [] : [`Delete ${legible(file)}: it holds the client secret.`]),
    "Next: zoho-preflight pull",
  ].join("\n");
}

/** The accounts servers to ask, those that are named, or those of Zoho's data centres. */
function serversOf({ accountsUrl, dataCenter }: LoginFlags, env: World["env"]): readonly AccountsServer[] {
  const centre = dataCenter === undefined ? undefined : findDataCenter(dataCenter);
  const variable = env["ZOHO_ACCOUNTS_URL"]?.trim() ?? "";
  const named = accountsUrl ?? (variable === "" ? undefined : [variable]);
  if (named !== undefined)
    return named.map((url) => ({
      url: safeUrl(url, "--accounts-url"),
      ...(centre !== undefined && { dataCenter: centre.id }),
    }));
  const centres = centre === undefined ? catalogue.dataCenters : [centre];
  return centres.map(({ id, accounts }) => ({ url: `https://${accounts}`, dataCenter: id }));
}
