// Words and chance for invented code: the same seed gives the same project.

/** `{ int(low, high), pick(list), chance(share), some(low, high, make) }` from a seed. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)],
    chance: (share) => next() < share,
    some: (low, high, make) => Array.from({ length: int(low, high) }, (_, index) => make(index)),
  };
}

export const things =
  "order basket ledger parcel recipe ticket voucher harvest bakery garden invoice supplier driver route shelf batch oven season market stall courier pallet visit survey permit badge locker tenant meter repair".split(
    " ",
  );
export const fields =
  "name title status total weight owner city street note colour amount currency startsAt endsAt createdAt updatedAt priority source category quantity rate discount comment language region phone".split(
    " ",
  );
export const verbs = "load save merge group sort pick count check mark close open split join rank print hide".split(
  " ",
);
export const labels =
  "Open orders|Nothing here yet|Last week|Add a stall|Choose a driver|Synced with Zoho|Saved|Try again|Where is it?|Export list|Sum of all|Send to Zoho CRM|Remove|Undo|Waiting for Zoho|Details".split(
    "|",
  );

/** `order` -> `Order` */
export const capital = (word) => word[0].toUpperCase() + word.slice(1);
