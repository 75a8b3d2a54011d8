import { count } from "../terminal/counted.ts";
import type { Progress } from "../terminal/progress.ts";
import type { Progressed } from "../requests-in/read-input.ts";

/** Nobody looks at a line that goes away at once, in ms. */
const QUIET = 1000;

/** Tells how far a large file is read: `42 %, 31 MB/s, 12 seconds left`. */
export function progressOfFiles(progress: Progress): Progressed {
  let start: number | undefined;
  return (read, of) => {
    const now = Date.now();
    start ??= now;
    const passed = now - start;
    if (read >= of) {
      start = undefined;
      progress.clear();
    } else if (passed > QUIET) {
      const speed = read / passed;
      const rest = Math.ceil((of - read) / speed / 1000);
      progress.show(
        `${Math.floor((read / of) * 100)} %, ${(speed / 1000).toFixed(0)} MB/s, ${count(rest, "second")} left`,
      );
    }
  };
}
