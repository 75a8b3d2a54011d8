export { sample, wrongKinds } from "./testing/sample.ts";
export type { SampleOptions, SampleRecord } from "./testing/sample.ts";
export { preflightMatchers } from "./testing/matchers.ts";
export type { MatcherResult, MatchersOptions, PreflightMatchers } from "./testing/matchers.ts";
export type { Preflight } from "./preflight/preflight.ts";
export type { WriteOperation as RecordOperation } from "./request/record-address.ts";
