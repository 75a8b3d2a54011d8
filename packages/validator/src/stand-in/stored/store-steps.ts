/** What is counted to see how finding grows, for tests. */
export const storeSteps = {
  /** Records that were read to be tested, answered or put in order. */
  read: 0,
};
