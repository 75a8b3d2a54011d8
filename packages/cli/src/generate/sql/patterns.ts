import { SPACE } from "./dialect.ts";

/**
 * The forms of values as patterns that RE2, Java and PostgreSQL read alike: no backslash, no look-around, no backreference, and no flag. A test holds
 * them to that. Where the validator reads letters of all scripts, these read ASCII, and what is beyond is not judged (`IS_ASCII`).
 */
const WORD = "[A-Za-z0-9]";

const DAY_OF_MONTH = [
  "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
  "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
  "02-(?:0[1-9]|1[0-9]|2[0-8])",
].join("|");
const LEAP_YEAR = "(?:[0-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const DAY = `(?:[0-9]{4}-(?:${DAY_OF_MONTH})|${LEAP_YEAR}-02-29)`;
const TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
const YMD = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const HMS = "[0-9]{2}:[0-9]{2}:[0-9]{2}";

export const IS_DAY = `^${DAY}$`;
export const IS_MOMENT = `^${DAY}T${TIME}:(?:[0-5][0-9]|60)(?:Z|[+-]${TIME})$`;

export const YMD_WITH_TIME = `^${YMD}[Tt ][0-9]`;
export const IS_YMD = `^${YMD}$`;
export const YMD_OTHERWISE = "^(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{8})$";
export const MOMENT_WITH_SPACE = `^${YMD} +[0-9]`;
export const MOMENT_WITH_FRACTION = `^${YMD}[Tt]${HMS}[.,][0-9]`;
export const MOMENT_WITHOUT_OFFSET = `^${YMD}[Tt]${HMS}$`;
export const MOMENT_OTHERWISE = "^(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{8})[Tt]";

export const IS_NUMBER = "^-?[0-9]+(?:[.][0-9]+)?$";
export const IS_TRUTH = "^(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$";
export const IS_DIGITS = "^[0-9]+$";
export const IS_SIGNED_DIGITS = "^[+-]?[0-9]+$";
/** A whole number that is sent as a number, not as text. */
export const IS_SHORT = "^-?(?:0|[1-9][0-9]{0,14})$";
export const HAS_DIGIT = "[0-9]";
export const HAS_LETTER = "[A-Za-z]";
/** A place to fill in: `{{lead_id}}`, `<id>`, `$id`. */
export const HAS_PLACEHOLDER = "[{}<>$*…]";

/** Nothing in the text but what shows in ASCII, and space. */
export const IS_ASCII = `^[ -~${SPACE}]*$`;

export const IS_EMAIL = `^[A-Za-z0-9_+-][A-Za-z0-9_!#$%&'*+/=?^{}~\`|.-]*@(?:${WORD}+(?:[-_]+${WORD}+)*[.])+[A-Za-z]{2,22}$`;
/** One @ with something on both sides, and no space. */
export const MAY_BE_EMAIL = `^[^@${SPACE}]+@[^@${SPACE}]+$`;

const IN_BRACKETS = `[(] ?${WORD}(?:(?: |[.-] ?)?${WORD})*[)]`;
const EXTENSION = `(?:[;#]|[,;#][A-Za-z0-9,;#]*[A-Za-z0-9;#])?`;
/** One character or bracket at a time, so that no engine goes back far. */
export const IS_PHONE = `^[+]? ?(?:${WORD}(?: |[.-] ?)?|${IN_BRACKETS}(?: |- ?)?)*(?:${WORD}|${IN_BRACKETS})${EXTENSION}$`;

const SCHEME = "(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://)?";
export const IS_WEBSITE = `^${SCHEME}[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)+[.]?(?:[:/?#]|$)`;
export const HAS_SPACE_IN_HOST = `^${SCHEME}[^/?${SPACE}]*[${SPACE}]`;
