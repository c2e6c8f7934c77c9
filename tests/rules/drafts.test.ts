import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDays, draftTimes } from '../../rules/drafts.ts';
import { addressesToConfirm } from '../../rules/forms/email-addresses.ts';
import { daysBetween, hongKongDateOf, instantOf } from '../../rules/time.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { definitionFiles, formOf } from '../support/definition-files.ts';

const today = HongKongDate.parse('2026-11-23');
const moments = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instantOf);

describe('a draft', () => {
  it('is kept at least so many whole days, and its warning comes in between', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 7, max: 365 }), (changedAt, days) => {
        const { lastDay, warnAt, endsAt } = draftTimes(changedAt, days);
        expect(daysBetween(hongKongDateOf(changedAt), lastDay)).toBe(days);
        expect(warnAt > changedAt && warnAt < endsAt).toBe(true);
        expect(Date.parse(endsAt) - Date.parse(changedAt)).toBeGreaterThan(days * 86_400_000);
        expect(daysBetween(hongKongDateOf(warnAt), lastDay)).toBe(Math.min(7, Math.floor(days / 2)));
      }),
    );
  });

  it('is kept as its service says, and not at all where nobody could come back', () => {
    expect([draftDays(undefined, false), draftDays(14, false), draftDays(365, true)]).toEqual([60, 14, 1]);
  });
});

describe.each(definitionFiles)('answers kept for %s', (file) => {
  const form = formOf(file);
  const example = form.example(today);
  const known = (ids: readonly string[]) => ({
    answers: Object.fromEntries(Object.entries(example).filter(([id]) => ids.includes(id))),
    particulars: {},
    today,
  });
  const some = fc.subarray(Object.keys(example));

  it('are those of questions that are asked, and no others', () => {
    fc.assert(
      fc.property(some, (ids) => {
        const state = known(ids);
        const kept = form.stillAsked(state);
        const asked = form.progress({ ...state, answers: kept }).flatMap(({ questions }) => questions);
        expect(Object.keys(kept).filter((id) => !asked.some((question) => question.id === id))).toEqual([]);
        expect(form.stillAsked({ ...state, answers: kept })).toEqual(kept);
      }),
    );
  });

  it('hold nothing of what is posted for a question that is not', () => {
    const names = form.pages.flatMap(({ questions }) => questions.map(({ id }) => id));
    const posts = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('no', 'yes', 'x', '1', '‮'));
    fc.assert(
      fc.property(some, posts, (ids, raw) => {
        for (const { id } of form.shownPages(known(ids))) {
          const read = form.readPage(id, raw, known(ids));
          const asked = new Set(read?.questions.map((question) => question.id));
          expect(
            Object.keys(read?.typed ?? {}).filter((name) => names.includes(name) && !asked.has(name)),
          ).toEqual([]);
        }
      }),
    );
  });

  it('name every address to be confirmed once', () => {
    const found = addressesToConfirm(form, { answers: example, particulars: {}, today });
    expect(new Set(found.map(({ address }) => address)).size).toBe(found.length);
  });
});
