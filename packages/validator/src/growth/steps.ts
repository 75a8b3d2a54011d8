/**
 * How much was done so far, for tests that ask whether work grows as its input does: a busy machine counts the same, a clock would not.
 * Counted once per outer step, so that it costs nothing where time is spent.
 */
export const steps = {
  /** Characters of queries, criteria and query strings that were passed over. */
  characters: 0,
  /** Pieces of queries that were put into clauses. */
  tokens: 0,
  /** Pairs of words whose distance was computed. */
  distances: 0,
  /** Records and rows that were walked. */
  records: 0,
  /** Records and sub-requests that were looked up among the others of their batch or call. */
  compared: 0,
  /** Keys of issues that were made to compare the ways to read a request. */
  keys: 0,
  /** Findings that were taken in. */
  findings: 0,
};
