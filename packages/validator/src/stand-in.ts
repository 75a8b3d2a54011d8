export { handler } from "./stand-in/handler.ts";
export type { HandlerOptions } from "./stand-in/handler.ts";

// What a server is made of that has no `Request`: `zoho-preflight serve` is one.
export { StandIn, isCall, marksOf } from "./stand-in/stand-in.ts";
export { ownAnswer } from "./stand-in/answer.ts";
export { failureRate } from "./stand-in/faults.ts";
export { hostOf } from "./stand-in/host-of.ts";
export { JUDGED_BYTES } from "./stand-in/judge-incoming.ts";
export { metadataOf, withProfileAnswer } from "./stand-in/org-metadata.ts";
export { readSeedRecords, SEED_FORM } from "./stand-in/seed-records.ts";
export { isAccountsPath } from "./stand-in/token-answer.ts";
export { profileIn, withProfile } from "./stand-in/with-profile.ts";
export type { Reply } from "./stand-in/answer.ts";
export type { Caller } from "./stand-in/caller.ts";
export type { FailureRate, EarlyAnswer, FaultOptions } from "./stand-in/faults.ts";
export type { Incoming, IncomingBody, IncomingHeaders } from "./stand-in/incoming.ts";
export type { Judged, RequestAsJudged } from "./stand-in/judge-incoming.ts";
export type { OrgMetadata } from "./snapshot/saved-answers.ts";
export type { SeedRecords } from "./stand-in/seed-records.ts";
export type { Outcome, StandInOptions, OutcomeVerdict } from "./stand-in/stand-in.ts";
