import { legible } from "@zoho-preflight/validator/secrets";

import { describeGaps } from "../comparison/gaps.ts";
import { changeJson, countGrades } from "../comparison/change-json.ts";
import { printChanges, summariseChanges } from "../comparison/print-changes.ts";
import { count } from "../terminal/counted.ts";
import { countChanges } from "./compare-files.ts";
import { inSeconds } from "../snapshot-folder/snapshot-files.ts";
import type { Colours } from "../terminal/colour.ts";
import { NAME_TOO_LONG } from "./collected.ts";
import type { Failure } from "./collected.ts";
import type { FileChanges } from "./compare-files.ts";
import type { Drift } from "./drift.ts";
import type { PulledSnapshot } from "./pull-metadata.ts";
import type { PullSettings } from "./pull-settings.ts";
import type { SnapshotInfo, StoredSnapshot } from "../snapshot-folder/snapshot-files.ts";

/** How a pull went, or a look at what has changed. */
export interface PullOutcome {
  readonly settings: Pick<PullSettings, "name" | "version" | "addresses">;
  readonly pulled: PulledSnapshot;
  /** What was in the folder before. */
  readonly stored: StoredSnapshot | undefined;
  /** What `snapshot.json` says now, or would say. */
  readonly info: SnapshotInfo;
  readonly changes: FileChanges;
  readonly requests: number;
  readonly isWritten: boolean;
}

/** Changed files that are named; an org may have thousands. */
const NAMED = 20;
/** Parts that are not offered and named all the same. */
const EXAMPLES = 3;

/** `zoho-metadata: 61 modules, 58 with fields, v8 of eu; 1 file changed`, and the files by name. */
export function pulledText({ settings, pulled, stored, changes }: PullOutcome, colours: Colours): string {
  const { name, version, addresses } = settings;
  const { dim, bold } = colours;
  const withFields = [...pulled.files.keys()].filter((file) => file.startsWith("fields/")).length;
  const org = addresses.dataCenter === undefined ? version : `${version} of ${addresses.dataCenter}`;
  const lines = [
    `${bold(name)}: ${count(pulled.modules, "module")}, ${withFields} with fields, ${org}; ${inWords(changes)}`,
  ];
  if (stored !== undefined) lines.push(...changeLines(changes, colours));
  const { notOffered } = pulled;
  if (notOffered.length > 0) {
    const more = notOffered.length > EXAMPLES ? ` and ${notOffered.length - EXAMPLES} more, see --json` : "";
    lines.push(dim(`Not offered by the API: ${legible(notOffered.slice(0, EXAMPLES).join(", "))}${more}`));
  }
  if (stored === undefined) lines.push(dim(`Next: zoho-preflight check requests.json --metadata ${name}`));
  return `${lines.join("\n")}\n`;
}

/** Whether the org is still as it is stored, and what is not, graded as `diff` grades it. */
export function driftText(name: string, drift: Drift, colours: Colours): string {
  const { files, changes } = drift;
  if (countChanges(files) === 0) return `${name} is up to date\n`;
  const gaps = describeGaps(drift);
  return `${[
    `${colours.bold(name)} is out of date: ${inWords(files)}`,
    ...(changes.length === 0
      ? changeLines(files, colours)
      : ["", `${printChanges(changes, colours)}${summariseChanges(changes, colours)}`]),
    ...(gaps === undefined ? [] : [colours.dim(legible(gaps))]),
    ...(changes.length === 0 && gaps === undefined ? ["That changes the result of no request."] : []),
    colours.dim("To update it: zoho-preflight pull"),
  ].join("\n")}\n`;
}

/** The same for programs. */
export function jsonReport(outcome: PullOutcome, drift?: Drift): object {
  const { settings, pulled, info, changes, requests, isWritten } = outcome;
  return {
    version: 1,
    folder: settings.name,
    written: isWritten,
    apiVersion: settings.version,
    dataCenter: settings.addresses.dataCenter,
    pulledAt: info.pulledAt && inSeconds(info.pulledAt),
    digest: info.digest,
    modules: pulled.modules,
    requests,
    changes,
    failures: pulled.failures,
    notOffered: pulled.notOffered,
    ...(pulled.leftOut.length === 0 ? {} : { leftOut: pulled.leftOut }),
    otherProfile: hasOtherProfile(outcome),
    ...(drift === undefined
      ? {}
      : {
          drift: {
            warnings: drift.caveats,
            notCompared: drift.gaps,
            changes: drift.changes.map(changeJson),
            summary: countGrades(drift.changes),
          },
        }),
  };
}

/** What was refused, a line each; undefined when nothing was. */
export function failureText({ settings: { name }, pulled: { failures } }: PullOutcome): string | undefined {
  return failures.length === 0
    ? undefined
    : [`Zoho refused a part of what belongs into ${name}:`, ...failures.map(failureLine)].join("\n");
}

/** What was left out, a line each; undefined when nothing was. */
export function leftOutText({ pulled: { leftOut } }: PullOutcome): string | undefined {
  return leftOut.length === 0
    ? undefined
    : leftOut
        .map(({ file, code, scope }) => {
          if (code === NAME_TOO_LONG) return `${file}: left out, since the name of the module is too long for a file`;
          return scope === undefined ? `${file}: left out, since Zoho refuses it (${code})` : `${file}: needs ${scope}`;
        })
        .join("\n");
}

/** A word of warning where another profile has looked at the org. */
export function profileText(outcome: PullOutcome): string | undefined {
  if (!hasOtherProfile(outcome)) return undefined;
  const { stored, info } = outcome;
  return `What is stored was pulled with another profile (${stored?.info.profileId ?? ""}, now ${info.profileId ?? ""}). A profile with fewer rights sees fewer modules and fields.`;
}

function hasOtherProfile({ stored, info }: PullOutcome): boolean {
  const [before, now] = [stored?.info.profileId, info.profileId];
  return before !== undefined && now !== undefined && before !== now;
}

/** `+ fields/Projects.json`, `~ fields/Deals.json`, `- layouts/Old.json`, a line each. */
function changeLines(
  { added, changed, removed }: FileChanges,
  { green, red, yellow, dim }: Colours,
): readonly string[] {
  const lines = [
    ...added.map((name) => green(`  + ${name}`)),
    ...changed.map((name) => yellow(`  ~ ${name}`)),
    ...removed.map((name) => red(`  - ${name}`)),
  ];
  return lines.length <= NAMED
    ? lines
    : [...lines.slice(0, NAMED), dim(`  and ${lines.length - NAMED} more, see --json`)];
}

/** `4 files new, 1 changed`, or `nothing has changed`. */
function inWords(changes: FileChanges): string {
  const parts = (
    [
      ["new", changes.added],
      ["changed", changes.changed],
      ["removed", changes.removed],
    ] as const
  ).filter(([, names]) => names.length > 0);
  if (parts.length === 0) return "nothing has changed";
  return parts
    .map(([word, names], index) => `${index === 0 ? count(names.length, "file") : names.length} ${word}`)
    .join(", ");
}

/** `the layouts of Visits: NO_PERMISSION, permission denied`; a missing scope by its name. */
function failureLine({ what, code, message, scope, kept }: Failure): string {
  const why =
    scope === undefined
      ? [code, message].filter((part) => part !== "").join(", ")
      : `the token lacks the scope ${scope} (${code})`;
  return `  ${what}: ${why}${kept ? "; what is stored stays" : ""}`;
}
