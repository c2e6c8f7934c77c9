import { expect, it } from 'vitest';
import { toldHistory } from '../../functions/applicant/told-history.ts';
import type { EventType } from '../../schemas/event.ts';

const events = (types: EventType[]) => types.map((type, index) => ({ type, n: index + 1 }));
const seen = (types: EventType[], stands: boolean) =>
  toldHistory(events(types), stands).map(({ type }) => type);

it('tells an applicant nothing of a decision that a second officer has still to look at', () => {
  expect(
    seen(['application.submitted', 'fee.posted', 'vetting.completed', 'decision.refused'], false),
  ).toEqual(['application.submitted', 'fee.posted', 'vetting.completed']);
});

it('tells only the decision that stands, not those returned on the way', () => {
  expect(
    seen(
      ['decision.refused', 'decision.returned', 'decision.granted', 'decision.endorsed', 'licence.confirmed'],
      true,
    ),
  ).toEqual(['decision.granted', 'licence.confirmed']);
});
