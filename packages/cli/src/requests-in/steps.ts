/** How much was done so far, for tests that ask whether reading grows as the file does: a busy machine counts the same, a clock would not. */
export const steps = {
  /** Characters of chunks that were searched for the end of a line. */
  searched: 0,
  /** Characters of JSON that were walked to find places. */
  walked: 0,
};
