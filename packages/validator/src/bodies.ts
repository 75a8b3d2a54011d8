export type { JudgedBodies as Bodies } from "./bodies/judged-bodies.ts";
export { bodies } from "./bodies/bodies.ts";
