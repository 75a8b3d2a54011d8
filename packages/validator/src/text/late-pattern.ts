/**
 * A pattern that is made when it is first asked for. An engine reads each literal when the file is loaded, and looks up all of Unicode for each
 * `\p{L}` in it: a sixth of what loading the judge took.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}
