import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, sep } from "node:path";

import { SettingsError } from "../settings.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What `login` keeps: the keys of a credentials file, and where they hold. */
export interface StoredLogin {
  readonly refresh_token: string;
  readonly client_id: string;
  readonly client_secret: string;
  readonly data_center?: string | undefined;
}

/** The user's own file of credentials, `~/.config/zoho-preflight/credentials.json`; undefined where the environment names no such place. */
export function loginFile(env: Environment): string | undefined {
  const home = env["HOME"] ?? env["USERPROFILE"];
  const folder =
    [env["XDG_CONFIG_HOME"], process.platform === "win32" ? env["APPDATA"] : undefined].find(
      (named) => named !== undefined && isAbsolute(named),
    ) ?? (home === undefined || home === "" ? undefined : join(home, ".config"));
  return folder === undefined ? undefined : join(folder, "zoho-preflight", "credentials.json");
}

/** The file as a user would write it: `~/.config/…`. */
export function fromHome(file: string, env: Environment): string {
  const home = env["HOME"] ?? "";
  return home !== "" && file.startsWith(home + sep) ? `~${file.slice(home.length)}` : file;
}

/**
 * A place for the login that was opened before the code is spent: where nothing can be written, nobody is asked. `put` fills it, `drop` takes it
 * away. Throws `SettingsError` where the place lies in a project, or cannot be written to.
 */
export function openLoginFile(
  file: string,
  env: Environment,
): { readonly put: (login: StoredLogin) => void; readonly drop: () => void } {
  const shown = fromHome(file, env);
  const project = projectAbove(file, env);
  if (project !== undefined)
    throw new SettingsError(
      `${shown} lies inside a project (${project}), where it could be committed. Set XDG_CONFIG_HOME to another folder, or use --print`,
    );
  const part = `${file}.${process.pid}.part`;
  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      remove(part);
      const { code = "an unknown error" } = error as NodeJS.ErrnoException;
      throw new SettingsError(`${shown} cannot be written (${code}). --print shows the refresh token instead`);
    }
  };
  guarded(() => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(part, "", { flag: "wx", mode: 0o600 });
  });
  return {
    put: (login) => {
      guarded(() => {
        writeFileSync(part, `${JSON.stringify(login, null, 2)}\n`);
        renameSync(part, file);
      });
    },
    drop: () => {
      remove(part);
    },
  };
}

/** The folder of a project that a file lies in; a `package.json` of the home folder itself makes none. */
function projectAbove(file: string, env: Environment): string | undefined {
  for (let at = dirname(file); at !== dirname(at); at = dirname(at)) {
    const marks = [".git", "zoho-preflight.json", ...(at === env["HOME"] ? [] : ["package.json"])];
    if (marks.some((mark) => existsSync(join(at, mark)))) return fromHome(at, env);
  }
  return undefined;
}

/** Where even that fails, there is nothing to remove. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}
