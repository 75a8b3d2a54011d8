export function settle(
  root: string,
  file: string,
  update: (before: string) => string,
  checking: boolean,
): "stale" | "written" | undefined;
