/** S3 takes no part below 5 MiB except the last. */
const PART_BYTES = 5 * 1024 * 1024;

export interface Part {
  readonly number: number;
  /** First byte, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Parts of a file that have not arrived whole. */
export function partsToSend(
  size: number,
  arrived: readonly { readonly number: number; readonly size: number }[],
): Part[] {
  const all = Array.from({ length: Math.ceil(size / PART_BYTES) }, (_, index) => ({
    number: index + 1,
    from: index * PART_BYTES,
    to: Math.min(size, (index + 1) * PART_BYTES),
  }));
  return all.filter(
    ({ number, from, to }) => !arrived.some((part) => part.number === number && part.size === to - from),
  );
}
