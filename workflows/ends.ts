const CLOSED = 'closed.';

/** How a case ends in a place of its machine, as in `granted`; `undefined` of a place in which it is open. */
export const endOf = (place: string): string | undefined =>
  place.startsWith(CLOSED) ? place.slice(CLOSED.length) : undefined;

export const isEnd = (place: string): boolean => endOf(place) !== undefined;
