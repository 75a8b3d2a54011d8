/**
 * The circles of a graph: files of which each reaches each other one, every circle sorted. `a -> b -> a` is `[["a", "b"]]`; a file that
 * imports itself is one too. (Tarjan's strongly connected components.)
 */
export function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const numbers = new Map<string, number>();
  const waiting: string[] = [];
  const isWaiting = new Set<string>();

  /** Gives the lowest number that the file reaches among those that wait. */
  const visit = (file: string): number => {
    const own = numbers.size;
    let lowest = own;
    numbers.set(file, own);
    waiting.push(file);
    isWaiting.add(file);
    for (const target of imports.get(file) ?? []) {
      const number = numbers.get(target);
      if (number === undefined) lowest = Math.min(lowest, visit(target));
      else if (isWaiting.has(target)) lowest = Math.min(lowest, number);
    }
    if (lowest === own) {
      const circle = waiting.splice(waiting.indexOf(file));
      for (const member of circle) isWaiting.delete(member);
      if (circle.length > 1 || imports.get(file)?.includes(file) === true) found.push(circle.sort());
    }
    return lowest;
  };

  for (const file of imports.keys()) if (!numbers.has(file)) visit(file);
  return found;
}
