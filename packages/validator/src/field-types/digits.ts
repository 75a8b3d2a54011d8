/** Whether a text is one or more ASCII digits, as record ids are. A loop takes half the time of an expression, and ids are everywhere. */
export function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
}

/** The same with a sign in front, as long integers may have: `"-12"`. */
export function isSignedDigits(text: string): boolean {
  return isDigits(text.startsWith("-") || text.startsWith("+") ? text.slice(1) : text);
}
