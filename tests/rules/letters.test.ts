import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../rules/calendar.ts';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import { lastDayInLetter, lastDayToAppeal, movedAppeal } from '../../rules/letters/appeal-day.ts';
import { fillLetter } from '../../rules/letters/fill-letter.ts';
import { namedIn, placeholders, placeholdersOf } from '../../rules/letters/placeholders.ts';
import { letterOf } from '../../rules/letters/usual-letters.ts';
import { addDays, weekday } from '../../rules/time.ts';
import { LetterKind } from '../../schemas/letter.ts';
import { Language } from '../../schemas/text.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { calendar } from '../support/calendar.ts';
import { textOf } from '../support/definition-files.ts';
import { aDefinition, text } from '../support/definition.ts';

const day = (date: string) => HongKongDate.parse(date);

describe('a letter filled in', () => {
  it('puts words in their place and lists below the words before them', () => {
    expect(
      fillLetter(['On {date}: {conditions}That is all.'], { date: '1 May', conditions: ['One', 'Two'] }),
    ).toEqual([{ text: 'On 1 May:' }, { items: ['One', 'Two'] }, { text: 'That is all.' }]);
  });

  it('leaves out a paragraph about something there is not', () => {
    const paragraphs = ['Conditions:\n{conditions}', 'Number {licenceNumber}.', 'Yours'];
    expect(fillLetter(paragraphs, { conditions: [], licenceNumber: undefined })).toEqual([{ text: 'Yours' }]);
  });

  it('never looks for placeholders in what people typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (typed) => {
        const words = `${typed}{reference}`;
        expect(fillLetter(['{words}!'], { words, reference: 'SECRET' })).toEqual([
          { text: `${words}!`.trim() },
        ]);
      }),
    );
  });
});

describe('the usual letters', () => {
  const full = aDefinition({ appeal: text('Write'), appealWithin: { unit: 'days', amount: 14 } });
  const bare = aDefinition({ licence: undefined });

  it.each(LetterKind.options)('of %s name only what they know, the same in every language', (kind) => {
    for (const definition of [full, bare]) {
      const { title, paragraphs } = letterOf(definition, kind);
      for (const words of [title, ...paragraphs]) {
        const named = Language.options.map((language) => namedIn(words[language]).map(({ name }) => name));
        for (const names of named) {
          expect(names.toSorted()).toEqual(named[0]?.toSorted());
          expect(names.filter((name) => !placeholdersOf[kind].some((known) => known === name))).toEqual([]);
        }
      }
    }
  });

  it('say nothing of a licence or an appeal a service does not have', () => {
    const said = (kind: LetterKind) => JSON.stringify(letterOf(bare, kind));
    expect(said('grant')).not.toContain('licenceNumber');
    expect(said('refusal')).not.toContain('appeal');
    expect(JSON.stringify(letterOf(full, 'refusal'))).toContain('{appealBy}');
  });
});

describe('the last day to appeal', () => {
  const after = (date: string, unit: 'days' | 'workingDays', amount: number) =>
    lastDayToAppeal(calendar, day(date), { unit, amount });

  it('is so many days after the decision, which is not counted', () => {
    expect(after('2026-11-23', 'days', 21)).toBe('2026-12-14');
  });

  it('is not a Sunday or a holiday: it is then the next day that is none', () => {
    expect(after('2026-11-23', 'days', 13)).toBe('2026-12-07');
    expect(after('2026-12-04', 'days', 21)).toBe('2026-12-28');
  });

  it('counts no holiday in six days or fewer', () => {
    expect(after('2026-12-23', 'days', 3)).toBe('2026-12-29');
  });

  it('counts working days', () => {
    expect(after('2026-11-23', 'workingDays', 5)).toBe('2026-11-30');
  });

  it('is never a Sunday, never before the days have passed, and later for longer times', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom('days' as const, 'workingDays' as const),
        (offset, amount, unit) => {
          const decided = addDays(day('2026-01-02'), offset);
          const last = lastDayToAppeal(calendar, decided, { unit, amount });
          expect(weekday(last)).not.toBe('sunday');
          expect(last >= addDays(decided, amount)).toBe(true);
          // Seven days count holidays, six do not.
          if (unit === 'workingDays' || amount !== 6)
            expect(last <= lastDayToAppeal(calendar, decided, { unit, amount: amount + 1 })).toBe(true);
          if (unit === 'workingDays') expect(isWorkingDay(calendar, last)).toBe(true);
        },
      ),
    );
  });
});

describe('a day declared after the decision', () => {
  const declared = {
    ...calendar,
    declaredDays: [{ date: day('2026-12-14'), reason: 'tropicalCyclone' as const }],
  };
  const within = { unit: 'days' as const, amount: 21 };

  it('moves the last day to appeal if it is the last one, and not what the letter says', () => {
    expect(lastDayInLetter(declared, day('2026-11-23'), within)).toBe('2026-12-14');
    expect(movedAppeal(declared, day('2026-11-23'), within)).toBe('2026-12-15');
    expect(movedAppeal(declared, day('2026-11-24'), within)).toBeUndefined();
    expect(movedAppeal(declared, day('2026-12-11'), { unit: 'workingDays', amount: 3 })).toBe('2026-12-17');
  });
});

describe('a definition with letters', () => {
  const permit = textOf('services/transport/international-driving-permit.yaml');
  const own = (paragraph: string) => {
    const letters = [
      'letters:',
      '  request:',
      '    title: { en: Asked, zh-Hant: 查詢, zh-Hans: 查询 }',
      '    paragraphs:',
      `      - ${paragraph}`,
      '',
    ].join('\n');
    const without = permit.replace(/^letters:\n(?: .*\n|\n)*/mu, '');
    const loaded = parseDefinition(`${without}\n${letters}`, 'x.yaml', calendar);
    return loaded.ok
      ? []
      : loaded.problems.map(({ message, suggestion, line }) => ({ message, suggestion, line }));
  };

  it('is taken when its placeholders are those of the letter', () => {
    expect(own("{ en: 'By {until}', zh-Hant: '{until}', zh-Hans: '{until}' }")).toEqual([]);
  });

  it('is told where a placeholder is unknown, and what was probably meant', () => {
    const [first] = own("{ en: 'By {untill}', zh-Hant: '{untill}', zh-Hans: '{untill}' }");
    expect(first?.message).toContain('there is no placeholder "untill"');
    expect(first?.suggestion).toBe('until');
    expect(first?.line).toBeGreaterThan(600);
  });

  it.each([
    ["{ en: 'See {reasons}', zh-Hant: '{reasons}', zh-Hans: '{reasons}' }", 'knows nothing of "reasons"'],
    ["{ en: 'By {until}', zh-Hant: '儘快', zh-Hans: '尽快' }", 'does not stand in every language'],
    ["{ en: 'By {until', zh-Hant: '儘快', zh-Hans: '尽快' }", 'a brace stands alone'],
  ])('is refused with %s', (paragraph, message) => {
    expect(
      own(paragraph)
        .map((one) => one.message)
        .join('\n'),
    ).toContain(message);
  });

  it('gets a usual letter of every kind it does not word itself, so that its release keeps it', () => {
    const loaded = parseDefinition(permit, 'x.yaml', calendar);
    const letters = loaded.ok ? loaded.definition.letters : {};
    expect(Object.keys(letters ?? {}).toSorted()).toEqual(LetterKind.options.toSorted());
  });
});

it('every placeholder belongs to a letter', () => {
  const used = new Set(Object.values(placeholdersOf).flat());
  expect(Object.keys(placeholders).filter((name) => ![...used].some((one) => one === name))).toEqual([]);
});
