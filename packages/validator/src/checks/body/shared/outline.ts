/** A value as a fact: arrays and objects without what they hold, since facts are compared and printed, and bodies are long. */
export function outline(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return typeof value === "object" && value !== null ? {} : value;
}
