import type { PersonRef } from '../schemas/actor.ts';
import { type Command } from '../schemas/command.ts';
import { eventTypes } from '../schemas/event.ts';
import type { Trail } from '../schemas/trail.ts';
import { personsBehind, samePerson } from './actors.ts';
import { type Picture, type Way, wayOf } from './picture.ts';

/** A case that goes back and forth hundreds of times keeps the latest of its places. */
const MOST_STEPS = 200;
/** As many as the events a page shows could have. */
const MOST_OFFICERS = 30;

const none: Trail = { steps: [], officers: [] };

/**
 * The trail after a step that led to `place`. A case whose beginning is not on its trail, because it began before trails were kept, has
 * none for ever.
 */
export function trailAfter(
  before: { readonly version: number; readonly trail?: Trail | undefined },
  { type, by }: Pick<Command, 'type' | 'by'>,
  place: string,
): Trail | undefined {
  const trail = before.version === 0 ? none : before.trail;
  if (!trail) return undefined;
  const { steps, officers } = trail;
  const acting = by.kind === 'staff' ? personsBehind(by).slice(0, 1) : [];
  return {
    steps:
      steps.at(-1)?.to === place
        ? steps
        : [...steps, { event: eventTypes[type], to: place }].slice(-MOST_STEPS),
    officers: latestFirst([...acting, ...officers]).slice(0, MOST_OFFICERS),
  };
}

const latestFirst = (people: readonly PersonRef[]): PersonRef[] =>
  people.filter((person, n) => people.findIndex((other) => samePerson(other, person)) === n);

/** The way along a trail, with what was passed through between its places. */
export function wayAlong(picture: Picture, { steps }: Trail): Way {
  const way: string[] = [];
  for (const { event, to } of steps) {
    const here = way.at(-1);
    const further = wayOf({ ...picture, start: here ?? picture.start }, [event], to);
    way.push(...(here === undefined ? further : further.slice(1)));
  }
  return way;
}
