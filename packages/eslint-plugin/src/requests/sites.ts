import type { TSESTree } from "@typescript-eslint/types";

import { replacedIn } from "../code/replaced.ts";
import type { Replaced } from "../code/replaced.ts";
import { Reader } from "../read/reader.ts";
import type { Files } from "../read/project.ts";
import type { PluginSettings } from "../settings/settings.ts";
import { frameFor } from "../values/frame.ts";
import type { Source } from "../values/source.ts";
import type { FoundCall } from "./call.ts";
import { RequestFinder } from "./find-requests.ts";
import type { CallSite } from "./find-requests.ts";
import { textsIn } from "./unrecognised.ts";
import type { TextsGiven } from "./unrecognised.ts";
import { isUnsent } from "./unsent.ts";

/** The calls of a file that look like requests. */
export interface Sites {
  readonly sent: readonly CallSite[];
  /** Those of tests that send nothing. They are looked for when they are asked for: rules do not ask, and tests are many. */
  readonly unsent: () => readonly CallSite[];
  /** The requests of one call, in whichever file it stands. */
  readonly requestsOf: (call: TSESTree.CallExpression, source: Source) => readonly FoundCall[];
  /** What a call of the file is given that may be an address. */
  readonly textsGiven: TextsGiven;
}

/** What is looked at. */
export interface Looked {
  readonly source: Source;
  readonly calls: readonly TSESTree.CallExpression[];
  readonly isTest: boolean;
  /** Of requests about which nothing can be said, only the address is read. */
  readonly onlyJudged: boolean;
}

/** The calls of a file that send requests, and those that only would outside of tests. */
export function sitesOf(
  { source, calls, isTest, onlyJudged: judged }: Looked,
  settings: PluginSettings,
  files: Files,
): Sites {
  const reader = new Reader(files);
  const finder = new RequestFinder(reader, settings, files, { judged });
  const first = (isTest ? new RequestFinder(reader, settings, files, { ownFunctions: true, judged }) : finder).find(
    source,
    calls,
  );
  let replaced: Replaced | undefined;
  const isSent = (site: CallSite): boolean =>
    !isUnsent(site, source, { isTest, replaced: (replaced ??= replacedIn(source, calls)) });
  return {
    // Of a test's own functions some go on to those of other files, and then send nothing.
    sent: (isTest ? finder.again(first, source) : first).filter(isSent),
    unsent: () => (isTest ? finder.find(source, calls) : first).filter((site) => !isSent(site)),
    requestsOf: (call, own) => finder.requestsOf(call, own),
    textsGiven: (call) => reader.apart(() => textsIn(call, reader.at(frameFor(source, call))), []).value,
  };
}
