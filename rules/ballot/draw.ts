/**
 * Drawing lots so that anybody can do it again. The lot of an application is SHA-256 over seed, root and reference, each on a line
 * of its own; the lowest lot comes first. The seed is committed to by its own SHA-256 before the round closes, and the root covers who
 * takes part, which nobody knows before: so neither can be chosen to suit the other.
 */
export interface Drawing {
  /** In hexadecimal, as published. */
  readonly seed: string;
  readonly root: string;
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256 = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** What is published of a seed beforehand. */
export const commitmentOf = (seed: string): Promise<string> => sha256(seed);

/** Over the references of all who take part, in the order of the alphabet, one a line. */
export const rootOf = (references: readonly string[]): Promise<string> =>
  sha256(references.toSorted(byText).join('\n'));

export const lotOf = ({ seed, root }: Drawing, reference: string): Promise<string> =>
  sha256(`${seed}\n${root}\n${reference}`);

/** References in the order drawn, whatever order they are given in. */
export async function drawnOrder(drawing: Drawing, references: readonly string[]): Promise<string[]> {
  const lots = await Promise.all(
    references.map(async (reference) => ({ reference, lot: await lotOf(drawing, reference) })),
  );
  return lots
    .toSorted((a, b) => byText(a.lot, b.lot) || byText(a.reference, b.reference))
    .map(({ reference }) => reference);
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
