/** The candidate most like a word that is none of them, when one is near enough to be meant; letters in another case count half. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > 3) continue;
    const exact = distance(word, candidate);
    const folded = distance(word.toLowerCase(), candidate.toLowerCase());
    const found = (exact + folded) / 2;
    if (found < (best?.distance ?? Infinity)) best = { candidate, distance: found };
  }
  return best && best.distance <= Math.max(1, Math.min(3, word.length * 0.4)) ? best.candidate : undefined;
}

/** Letters to insert, drop, replace, or swap with their neighbour. */
function distance(from: string, to: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped && !same ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, current];
  }
  return last[to.length] ?? 0;
}
