import { SettingsError } from "./settings.ts";
import { say } from "./terminal/printable.ts";
import type { World } from "./context.ts";

/** The exit code that `act` gives; where a flag or a file of the user's cannot be used, its sentence on standard error, and 2. */
export async function orTwo({ stderr }: Pick<World, "stderr">, act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    await say(stderr, error.message);
    return 2;
  }
}
