import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { delimiter } from "node:path";

export interface Ran {
  /** Exit code; null when it was killed, after two minutes. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, whatever its exit code: `run("npm", ["install"], { cwd })`. `input` is its standard input, `path` a folder to look for programs in first. */
export function run(
  program: string,
  args: readonly string[],
  { cwd, input = "", path }: { readonly cwd: string; readonly input?: string; readonly path?: string },
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { cwd, env: plainEnvironment(path), timeout: 120_000, maxBuffer: 32 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode, stdout, stderr });
      },
    );
    // A program that reads nothing may be gone before it is written to.
    child.stdin?.on("error", () => undefined).end(input);
  });
}

/** As `run`, but throws with all that was printed unless it exits 0; gives standard output. */
export async function runWell(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly input?: string },
): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}: exit code ${String(code)}\n${stdout}\n${stderr}`);
  return stdout;
}

/**
 * Ours without what a test runner adds, without colours, and without what a git hook or a user's git settings would bring in.
 * The certificates that a company's network asks for stay, or nothing could be installed there.
 */
function plainEnvironment(path?: string): NodeJS.ProcessEnv {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:GIT_|HUSKY|LEFTHOOK|NODE_(?!EXTRA_CA_CERTS$))/.test(name)),
  );
  const found = path === undefined ? {} : { PATH: [path, own.PATH].join(delimiter) };
  return {
    ...own,
    ...found,
    FORCE_COLOR: undefined,
    NO_COLOR: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
  };
}
