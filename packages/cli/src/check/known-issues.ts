/** What a baseline lists of a key in a file. */
export interface Listed {
  readonly count: number;
  /** `["0/0 3fa"]`, as `issueMark` makes them; absent in a baseline of version 1, and where there are very many. */
  readonly marks?: readonly string[] | undefined;
}

/** What is shown beside an issue that is not only new: how many of its key the baseline lists, and how many there are. */
export interface BaselineNote {
  readonly listed: number;
  readonly found: number;
}

/** Whether an issue is listed, `"known"`, or is to be shown. */
export type BaselineVerdict = "known" | "new" | BaselineNote;

/**
 * The verdicts on all issues of a key in a file, in their order. More than are listed: nobody can tell which of them are new, so all are shown.
 * Otherwise an issue is known when its record is unchanged, wherever it stands now, or stands where a listed one stood.
 */
export function verdicts({ count, marks }: Listed, found: readonly string[]): readonly BaselineVerdict[] {
  const note = { listed: count, found: found.length };
  if (found.length > count) return found.map(() => note);
  if (marks?.length !== count) return found.map(() => "known");
  const left = [...marks];
  const isKnown = found.map((mark) => takes(left, (other) => recordOf(other) === recordOf(mark)));
  return found.map((mark, index) =>
    isKnown[index] === true || takes(left, (other) => placeOf(other) === placeOf(mark)) ? "known" : note,
  );
}

function takes(marks: string[], fits: (mark: string) => boolean): boolean {
  const at = marks.findIndex(fits);
  if (at < 0) return false;
  marks.splice(at, 1);
  return true;
}

function placeOf(mark: string): string {
  return mark.slice(0, mark.indexOf(" "));
}

function recordOf(mark: string): string {
  return mark.slice(mark.indexOf(" ") + 1);
}
