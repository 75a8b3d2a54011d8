/** Exit codes of shells for a program that a signal ends: 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Ctrl+C while something long runs: its `signal` is aborted, so that what is open is put in order. A second Ctrl+C ends the process at once. */
export class Interruption {
  readonly #controller = new AbortController();
  readonly #listeners: readonly (() => void)[];
  /** Set once interrupted. */
  exitCode: number | undefined;

  constructor() {
    this.#listeners = Object.entries(SIGNALS).map(([name, exitCode]) => {
      const listener = (): void => {
        this.exitCode = exitCode;
        this.stop();
      };
      process.once(name, listener);
      return () => process.removeListener(name, listener);
    });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Aborts what is still running and listens no more. */
  stop(): void {
    for (const remove of this.#listeners) remove();
    this.#controller.abort();
  }
}
