/** What stands in the address behind the `#`: the text and the settings, never metadata. */
export interface State {
  readonly text: string;
  readonly version: string;
  readonly dataCenter: string;
  readonly module: string;
  readonly operation: string;
}

/** Packs a state: `#z=…`, deflated and in base64 that addresses take. */
export async function packed(state: State): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const squeezed = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (const byte of squeezed) binary += String.fromCharCode(byte);
  return `#z=${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** The state in an address; undefined where there is none, or none that can be read. */
export async function unpacked(hash: string): Promise<Partial<State> | undefined> {
  const text = /^#z=([\w-]+)$/.exec(hash)?.[1];
  if (text === undefined) return undefined;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const value: unknown = JSON.parse(await new Response(stream).text());
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
