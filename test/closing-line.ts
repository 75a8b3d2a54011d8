import type { Reporter, TestModule } from "vitest/node";

/** Prints one plain line that any CI can read, after everything else: `3 passed, 0 failed, 1 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === "pending" ? "skipped" : state]++;
      }
    }
    const skipped = counts.skipped === 0 ? "" : `, ${String(counts.skipped)} skipped`;
    console.log(`${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped}`);
  }
}
