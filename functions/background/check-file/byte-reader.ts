/** Reads a stream of bytes piece by piece, forward only. */
export interface ByteReader {
  /** How many bytes have been read. */
  position(): number;
  /** So many bytes together; `undefined` when the stream ends before. */
  take(count: number): Promise<Buffer | undefined>;
  /** Passes over so many bytes, or what is left of them; how many they were. */
  skip(count: number): Promise<number>;
  /** The next bytes, so many or what is left of them, as they come. */
  pieces(count: number): AsyncGenerator<Uint8Array>;
}

export function byteReader(body: AsyncIterable<Uint8Array>): ByteReader {
  const chunks = body[Symbol.asyncIterator]();
  let left: Uint8Array = new Uint8Array();
  let position = 0;
  const next = async (most: number): Promise<Uint8Array | undefined> => {
    while (left.length === 0) {
      const read: IteratorResult<Uint8Array, unknown> = await chunks.next();
      if (read.done === true) return undefined;
      left = read.value;
    }
    const piece = left.subarray(0, most);
    left = left.subarray(piece.length);
    position += piece.length;
    return piece;
  };
  async function* pieces(count: number): AsyncGenerator<Uint8Array> {
    for (let wanted = count; wanted > 0;) {
      const piece = await next(wanted);
      if (!piece) return;
      wanted -= piece.length;
      yield piece;
    }
  }
  return {
    position: () => position,
    pieces,
    take: async (count) => {
      const taken: Uint8Array[] = [];
      for await (const piece of pieces(count)) taken.push(piece);
      const bytes = Buffer.concat(taken);
      return bytes.length === count ? bytes : undefined;
    },
    skip: async (count) => {
      let skipped = 0;
      for await (const piece of pieces(count)) skipped += piece.length;
      return skipped;
    },
  };
}
