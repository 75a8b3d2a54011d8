/** What standard input holds, so that it can be read twice. */
export async function chunksOf(stdin: AsyncIterable<Uint8Array | string>): Promise<readonly (Uint8Array | string)[]> {
  const chunks: (Uint8Array | string)[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return chunks;
}

/** The same once more. */
export async function* again(chunks: readonly (Uint8Array | string)[]): AsyncGenerator<Uint8Array | string, void> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}
