/**
 * What a terminal, a log or an editor would obey or hide: C0 and C1 controls, line and paragraph separators, marks of direction, characters
 * without a width (zero-width spaces and joiners, soft hyphens, tags, fillers), and halves of surrogate pairs. The signs before a number that Arabic, Syriac and
 * Kaithi write are seen, so they stay.
 */
const UNSEEN =
  /(?![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|\u17B4|\u17B5/u;
const ALL_UNSEEN = new RegExp(UNSEEN, "gu");
/** Nearly all text: one short look. */
const PLAIN = /^[\x20-\x7E]*$/;

/** Text as one line that can do nothing to whoever reads it, and hides nothing from them: `Ng\u202Eoc`, `a\nb`, with the escapes written out. */
export function legible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(ALL_UNSEEN, escaped);
}

/** The same one for one, for a line whose columns count: a blank for each. */
export function blanked(text: string): string {
  return PLAIN.test(text) ? text : text.replace(ALL_UNSEEN, (found) => " ".repeat(found.length));
}

/** JSON text whose texts are legible; as JSON it says the same. */
export function legibleJson(json: string): string {
  return PLAIN.test(json) ? json : json.replace(ALL_UNSEEN, (found) => (found === "\n" ? found : unicode(found)));
}

function escaped(found: string): string {
  switch (found) {
    case "\n":
      return "\\n";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
    default:
      return unicode(found);
  }
}

/** `\u202E`; of a character beyond the basic plane both halves, as JSON writes it. */
function unicode(found: string): string {
  let out = "";
  for (let at = 0; at < found.length; at++)
    out += `\\u${found.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
  return out;
}
