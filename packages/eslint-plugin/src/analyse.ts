import type { TSESTree } from "@typescript-eslint/types";
import { partOf } from "@zoho-preflight/validator/checks";
import { inOtherVersion, issueKey, validateSeen, versionIn } from "@zoho-preflight/validator/seen";
import type { Preflight } from "@zoho-preflight/validator";

import { calleeText } from "./code/keys.ts";
import { SourceFile } from "./code/source.ts";
import type { ParsedFile } from "./code/source.ts";
import { mayHoldCalls } from "./gate.ts";
import { locate } from "./locate.ts";
import { locateWords } from "./locate-words.ts";
import type { Place, ShownFile } from "./locate.ts";
import { callText, hintsAtZoho, judgeCall, notJudged, operationOf } from "./judged-call.ts";
import type { Issue, Operation } from "./judged-call.ts";
import { versionPlace } from "./version-place.ts";
import type { ParserOptions } from "./read/files.ts";
import type { ClientName, FoundCall } from "./requests/call.ts";
import type { CallSite } from "./requests/find-requests.ts";
import { seenCall } from "./requests/request-of-call.ts";
import type { SeenCall } from "./requests/request-of-call.ts";
import { withFieldNames } from "./requests/sdk-fields.ts";
import { unrecognisedCalls } from "./requests/unrecognised.ts";
import type { TextsGiven, UnrecognisedCall } from "./requests/unrecognised.ts";
import { isZohoCrm } from "./requests/is-zoho-crm.ts";
import { sitesOf } from "./requests/sites.ts";
import { messageOf } from "./sample-words.ts";
import type { PluginSettings } from "./settings/settings.ts";
import { metadataFor } from "./settings/snapshot-cache.ts";
import type { FileMetadata } from "./settings/snapshot-cache.ts";
import type { Run } from "./settings/upwards.ts";
import { surroundingsOf } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";
import { unreadParts } from "./unread-parts.ts";
import type { UnreadPart } from "./unread-parts.ts";
import type { LiteralsOf, Node, Source } from "./values/source.ts";

/** What of a linted file is looked at: ESLint's `SourceCode` and `context`. */
export interface LintedFile {
  readonly sourceCode: ParsedFile;
  readonly filename: string;
  readonly languageOptions: ParserOptions;
  /** Call expressions in their order; found by a walk of our own when they are not given. */
  readonly calls: readonly TSESTree.CallExpression[];
  readonly literalsOf?: LiteralsOf;
  /** Whether it is a test. Default: it is none. */
  readonly isTest?: () => boolean;
  /** Only what is judged is asked for: of requests about which nothing can be said, no more than the address is read. */
  readonly onlyJudged?: boolean;
  /** The run that it is linted in, where its files are many. */
  readonly run?: Run;
}

/** An issue where it is shown. */
export interface LocatedIssue {
  readonly issue: Issue;
  readonly place: Place;
  readonly message: string;
  /** The call that has it, with its addresses: for suggestions. */
  readonly found: FoundCall;
  readonly seen: SeenCall;
  /** Whether every alternative of the request has it; others are `strict`'s. */
  readonly agreed: boolean;
}

/** What another version changes for a call. */
export interface OtherVersion {
  /** The version that it names. */
  readonly from: string;
  /** Where it names it, in this file. */
  readonly place: Place | undefined;
  readonly issues: readonly LocatedIssue[];
}

interface JudgedRequest {
  readonly found: FoundCall;
  readonly seen: SeenCall;
}

/** A request in code, and how much of it could be read. */
export interface AnalysedCall {
  readonly node: Node;
  readonly client: ClientName;
  /** For people: `POST https://…/crm/v8/Leads`. */
  readonly text: () => string;
  readonly read: () => "fully" | "in part" | "not at all";
  /** Why not all of it was read, and where. */
  readonly reasons: () => readonly UnreadPart[];
  /** What was read and not judged, in sentences: a body of which nothing is known, a module that the metadata does not have. */
  readonly notJudged: () => readonly string[];
  /** What it asks Zoho for, where that can be told: `{ id: "records.insert", module: "Leads", … }`. */
  readonly operation: () => Operation | undefined;
  readonly found: readonly FoundCall[];
  /** The requests that it may send to Zoho CRM, as far as they were read, in the form that `validateSeen` takes. */
  readonly requests: () => readonly SeenCall["request"][];
  /** Judged when first asked for. */
  readonly issues: () => readonly LocatedIssue[];
  /** The addresses that its requests may go to. */
  readonly addresses: () => SeenCall["addresses"];
  /** What it gets in another version and does not get in the version that it names; undefined where it names none, or that very one. */
  readonly inVersion: (version: string) => OtherVersion | undefined;
}

export interface FileAnalysis {
  readonly calls: readonly AnalysedCall[];
  /** Calls that look like requests and send nothing, in tests that replace what sends. They are not judged. */
  readonly unsent: () => readonly AnalysedCall[];
  /** Calls that carry an address of Zoho CRM to a function that nobody knows. */
  readonly unrecognised: () => readonly UnrecognisedCall[];
  /** The names by which the file calls functions: `["zohoFetch", "this.http.post"]`. */
  readonly callees: () => readonly string[];
  readonly metadata: FileMetadata | undefined;
  readonly source: ShownFile;
}

/** Finds the requests to Zoho CRM in a file and reads what the code shows of them. Never throws. */
export function analyse(file: LintedFile, settings: PluginSettings, around?: Surroundings): FileAnalysis {
  const source = new SourceFile(file.sourceCode, file.filename, file.literalsOf);
  const others = (
    known: () => readonly Node[],
    unsent: () => readonly AnalysedCall[] = () => [],
    textsGiven: TextsGiven = () => [],
  ) => ({
    unsent,
    unrecognised: () => unrecognisedCalls(file.calls, known(), source, textsGiven),
    callees: () => file.calls.flatMap(({ callee }) => calleeText(callee) ?? []),
  });
  const { text } = file.sourceCode;
  if (!mayHoldCalls(text, settings.clients)) return { calls: [], ...others(() => []), metadata: undefined, source };
  const { files, mayLead } = around ?? surroundingsOf(file, settings);
  if (!mayLead) return { calls: [], ...others(() => []), metadata: undefined, source };
  const sites = sitesOf(
    { source, calls: file.calls, isTest: file.isTest?.() === true, onlyJudged: file.onlyJudged === true },
    settings,
    files,
  );
  const metadata = once(() => metadataFor(settings, file.filename, Date.now, file.run));
  const judged = (some: readonly CallSite[]): readonly AnalysedCall[] =>
    some.length === 0 ? [] : judgeSites(some, source, metadata(), sites.requestsOf, files.shared(noKeys));
  const unsent = once(() => sites.unsent());
  return {
    calls: judged(sites.sent),
    ...others(
      () => [...sites.sent, ...unsent()].map(({ node }) => node),
      once(() => judged(unsent())),
      sites.textsGiven,
    ),
    metadata: sites.sent.length === 0 ? undefined : metadata(),
    source,
  };
}

/** What is reported at the calls inside of functions, by the state of the metadata that it is judged with. */
type Keys = WeakMap<object, WeakMap<Node, ReadonlySet<string>>>;
const noKeys = (): Keys => new WeakMap();

type RequestsOf = (call: TSESTree.CallExpression, source: Source) => readonly FoundCall[];

/** The calls to Zoho CRM among the sites of a file, each to be judged when its issues are asked for. */
export function judgeSites(
  sites: readonly { readonly node: Node; readonly requests: readonly FoundCall[] }[],
  source: ShownFile,
  metadata: FileMetadata,
  requestsOf: RequestsOf = () => [],
  keys = noKeys(),
): readonly AnalysedCall[] {
  const judging = new Judging(requestsOf, source, metadata, keys);
  return sites.flatMap((site) => judging.call(site) ?? []);
}

class Judging {
  readonly #metadata: FileMetadata;
  readonly #requestsOf: RequestsOf;
  readonly #source: ShownFile;
  readonly #keys: Keys;

  constructor(requestsOf: RequestsOf, source: ShownFile, metadata: FileMetadata, keys: Keys) {
    this.#keys = keys;
    this.#requestsOf = requestsOf;
    this.#source = source;
    this.#metadata = metadata;
  }

  /** A site as a call to Zoho CRM; undefined for a request that surely goes elsewhere. */
  call({ node, requests }: { readonly node: Node; readonly requests: readonly FoundCall[] }): AnalysedCall | undefined {
    const isModule = (name: string): boolean => this.#metadata.isModule(name);
    const judged = requests.flatMap((request) => {
      const found = withFieldNames(request, (module) => this.#metadata.fieldNames(module));
      const seen = seenCall(found, isModule);
      const answer = isZohoCrm(seen.addresses, found, isModule);
      const whose = answer === "yes" && found.cut !== undefined ? "maybe" : answer;
      return whose === "no" || (whose === "maybe" && found.provenByAddress === true) ? [] : [{ found, seen, whose }];
    });
    const [first] = judged;
    if (first === undefined) return undefined;
    const ours = judged.filter((each) => each.whose === "yes");
    // A request that may go anywhere is only counted when something says that it may be ours.
    if (ours.length === 0 && first.found.zoho !== true && !hintsAtZoho(first.seen, this.#source.text)) return undefined;
    let issues: readonly LocatedIssue[] | undefined;
    const reports = once(() => ours.map(({ seen }) => validateSeen(this.#metadata.preflight(), seen.request)));
    const reasons = once(() =>
      judged.flatMap((each) => unreadParts(each.found, each.seen, reports()[ours.indexOf(each)])),
    );
    return {
      node,
      client: first.found.client,
      text: () => callText(first.found, first.seen),
      read: () => (ours.length === 0 ? "not at all" : reasons().length === 0 ? "fully" : "in part"),
      reasons,
      notJudged: () => notJudged(reports()),
      operation: () => operationOf(reports()),
      found: judged.map(({ found }) => found),
      requests: () => ours.map(({ seen }) => seen.request),
      issues: () => (issues ??= this.#issues(ours)),
      addresses: () => ours.flatMap(({ seen }) => seen.addresses),
      inVersion: (version) => this.#inVersion(ours, version),
    };
  }

  #inVersion([first, ...others]: readonly JudgedRequest[], version: string): OtherVersion | undefined {
    const from = first === undefined ? undefined : versionIn(first.seen.request.url);
    if (first === undefined || others.length > 0 || from === undefined || from === version) return undefined;
    const { found, seen } = first;
    const preflight = this.#metadata.preflight();
    const before = new Set(judgeCall(found, seen, preflight).map(({ issue }) => issueKey(issue)));
    const moved = { ...seen, request: { ...seen.request, url: inOtherVersion(seen.request.url, version) } };
    const issues = this.#located(found, moved, preflight).filter(({ issue }) => !before.has(issueKey(issue)));
    return { from, place: versionPlace(seen.addresses, from, this.#source), issues };
  }

  #issues(requests: readonly JudgedRequest[]): readonly LocatedIssue[] {
    const preflight = this.#metadata.preflight();
    const all = requests.map(({ found, seen }) => this.#located(found, seen, preflight));
    const [first = [], ...others] = all;
    if (others.length === 0) return first;
    // Several requests of which one is sent: only what all of them get is sure.
    const counts = new Map<string, number>();
    for (const issues of all)
      for (const key of new Set(issues.map(({ issue }) => issueKey(issue))))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    const shown = new Set<string>();
    return all.flat().flatMap((each) => {
      const key = issueKey(each.issue);
      if (shown.has(key)) return [];
      shown.add(key);
      return [{ ...each, agreed: each.agreed && counts.get(key) === all.length }];
    });
  }

  #located(found: FoundCall, seen: SeenCall, preflight: Preflight): LocatedIssue[] {
    const judged = judgeCall(found, seen, preflight);
    if (judged.length === 0) return [];
    const elsewhere = this.#reportedElsewhere(found, preflight);
    return judged.flatMap(({ issue, agreed }) => {
      if (elsewhere.has(issueKey(issue))) return [];
      const place =
        locateWords(issue, found, seen.addresses, this.#source) ??
        locate(issue.path, partOf(issue), found, seen.addresses, this.#source);
      return [{ issue, place, message: messageOf(issue, found, this.#source), found, seen, agreed }];
    });
  }

  /** What a function's own call has, whatever it is given, is reported there and not at each of its callers. */
  #reportedElsewhere({ within = [] }: FoundCall, preflight: Preflight): ReadonlySet<string> {
    const keys = new Set<string>();
    if (within.length === 0) return keys;
    const state = this.#metadata.state();
    let known = this.#keys.get(state);
    if (known === undefined) this.#keys.set(state, (known = new WeakMap<Node, ReadonlySet<string>>()));
    for (const { call, source } of within) {
      let own = known.get(call);
      if (own === undefined) {
        const requests = this.#requestsOf(call, source);
        own = new Set(
          requests.flatMap((found) =>
            judgeCall(
              found,
              seenCall(found, (name) => this.#metadata.isModule(name)),
              preflight,
            ).map(({ issue }) => issueKey(issue)),
          ),
        );
        // Of a call that was cut, more may be known from another file.
        if (requests.every((each) => each.cut === undefined)) known.set(call, own);
      }
      for (const key of own) keys.add(key);
    }
    return keys;
  }
}

/** Made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
