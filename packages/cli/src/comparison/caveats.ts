import type { SnapshotSide } from "../snapshot-folder/snapshot-side.ts";

/** What makes two snapshots differ although their org may not have changed, a sentence each. What one of the two does not tell is not a difference. */
export function caveatsOf(before: SnapshotSide, after: SnapshotSide): readonly string[] {
  const caveats: string[] = [];
  const differ = (
    one: string | undefined,
    other: string | undefined,
    say: (was: string, is: string) => string,
  ): void => {
    if (one !== undefined && other !== undefined && one !== other) caveats.push(say(one, other));
  };
  differ(
    before.dataCenter,
    after.dataCenter,
    (was, is) => `${before.name} is from the data centre ${was}, ${after.name} from ${is}: these are two orgs.`,
  );
  differ(
    before.snapshot.org?.type,
    after.snapshot.org?.type,
    (was, is) => `${before.name} is from a ${was} org, ${after.name} from a ${is} one.`,
  );
  differ(
    before.profileId,
    after.profileId,
    (was, is) =>
      `The two were pulled with different profiles, ${was} and ${is}. A profile with fewer rights sees fewer modules and fields, so what is gone may only be hidden.`,
  );
  differ(
    before.snapshot.version,
    after.snapshot.version,
    (was, is) =>
      `${before.name} was pulled with ${was}, ${after.name} with ${is}. Fields are compared under the names of the newer version; what else the versions tell differently shows as a change.`,
  );
  return caveats;
}
