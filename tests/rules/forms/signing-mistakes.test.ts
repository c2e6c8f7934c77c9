import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { calendar } from '../../support/calendar.ts';
import { textOf } from '../../support/definition-files.ts';

const good = textOf('tests/support/definitions/everything.yaml');
const partnership = readFileSync(
  new URL('../../../services/inland-revenue/business-registration.yaml', import.meta.url),
  'utf8',
);

/** What stands in the good file, what is written instead, where the mistake then begins, and what is said of it. */
interface Mistake {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly at: string;
  readonly said: RegExp;
  readonly suggestion?: string;
}

const problemsIn = (text: string) => {
  const loaded = parseDefinition(text, 'x.yaml', calendar);
  return loaded.ok ? [] : loaded.problems;
};

function plant(text: string, { before, after }: Mistake): string {
  if (!text.includes(before)) throw new Error(`The good file does not say ${before}`);
  return text.replace(before, () => after);
}

function findsAtItsPlace(text: string, mistake: Mistake) {
  const { after, at, said, suggestion } = mistake;
  const planted = plant(text, mistake);
  const [found, ...more] = problemsIn(planted);
  expect(more).toEqual([]);
  const line = planted.slice(0, planted.indexOf(after) + after.indexOf(at)).split('\n').length;
  expect(found?.line).toBe(line);
  expect(found?.message).toMatch(said);
  expect(found?.suggestion).toBe(suggestion);
}

const witness = {
  statement: 'statement: [{ en: I saw it signed., zh-Hant: 本人見證簽署。, zh-Hans: 本人见证签署。 }]',
  who: 'who: { en: Witness, zh-Hant: 見證人, zh-Hans: 见证人 }',
};
const ofSignatures: readonly Mistake[] = [
  {
    what: 'a name that is no answer',
    before: 'name: answers.witnessName',
    after: 'name: answers.witnesName',
    at: 'answers',
    said: /no question witnesName/u,
    suggestion: 'witnessName',
  },
  {
    what: 'an address that is no answer',
    before: 'email: answers.witnessMail',
    after: 'email: answers.witnessMial',
    at: 'answers',
    said: /no question/u,
    suggestion: 'witnessMail',
  },
  {
    what: 'a name that is no text',
    before: 'name: answers.witnessName',
    after: 'name: answers.seats',
    at: 'answers',
    said: /of type int, but string is needed/u,
  },
  {
    what: 'a condition that is none',
    before: "when: answers.signed.name != ''",
    after: 'when: answers.signed.name',
    at: 'answers',
    said: /but bool is needed/u,
  },
  {
    what: 'a statement without words in a language',
    before: witness.statement,
    after: witness.statement.replace(', zh-Hans: 本人见证签署。', ''),
    at: 'statement',
    said: /"zh-Hans" is missing/u,
  },
  { what: 'no statement', before: witness.statement, after: 'statement: []', at: 'statement', said: /./u },
  {
    what: 'a misspelt key',
    before: witness.who,
    after: witness.who.replace('who', 'whom'),
    at: 'whom',
    said: /"whom" is not known here/u,
    suggestion: 'who',
  },
];
const ofRows: readonly Mistake[] = [
  {
    what: 'a group that is none',
    before: 'forEach: partners',
    after: 'forEach: partner',
    at: 'partner',
    said: /no group "partner"/u,
    suggestion: 'partners',
  },
  {
    what: 'an answer of a row that is none',
    before: 'name: row.partnerName',
    after: 'name: row.partnerNam',
    at: 'row',
    said: /no question partnerNam/u,
    suggestion: 'partnerName',
  },
];

describe('a mistake in who signs', () => {
  test.each(ofSignatures)('$what is said at its place', (mistake) => findsAtItsPlace(good, mistake));
  test.each(ofRows)('$what is said at its place', (mistake) => findsAtItsPlace(partnership, mistake));

  test('a form without a sign-in is refused: nobody could come back', () => {
    const planted = good.replace('pledge: { workingDays: 5 }', 'access: anyone\npledge: { workingDays: 5 }');
    expect(problemsIn(planted).map(({ message }) => message)).toEqual([
      expect.stringContaining('cannot come back after others have signed'),
    ]);
  });
});

const company =
  'statement: [{ en: I act for the company., zh-Hant: 本人代表公司。, zh-Hans: 本人代表公司。 }]';
const ofApplicants: readonly Mistake[] = [
  {
    what: 'an example nobody may apply for',
    before: 'applicants:\n  example: person\n',
    after: 'applicants:\n  self: false\n  example: self\n',
    at: 'self\n',
    said: /nobody may apply for "self"/u,
  },
  {
    what: 'a statement that is missing',
    before: company,
    after: company.replace('statement', 'statements'),
    at: 'statements',
    said: /"statements" is not known/u,
  },
  {
    what: 'a kind that is none',
    before: '  company:\n    statement',
    after: '  club:\n    statement',
    at: 'club',
    said: /"club" is not known/u,
  },
];

describe('a mistake in who may apply for whom', () => {
  test.each(ofApplicants)('$what is said', (mistake) => {
    const messages = problemsIn(plant(good, mistake)).map(({ message }) => message);
    expect(messages).toEqual(expect.arrayContaining([expect.stringMatching(mistake.said)]));
  });

  test('nobody to apply for is said once', () => {
    const text = good.replace(/applicants:[\s\S]*?pages:\n/u, 'applicants: { self: true }\npages:\n');
    expect(problemsIn(text).map(({ message }) => message)).toEqual([
      expect.stringContaining('nobody but oneself may apply here'),
    ]);
  });

  test('a person whose name nobody asks is said', () => {
    const text = good.replace('        identity: englishName\n', '');
    expect(problemsIn(text).map(({ message }) => message)).toEqual([
      expect.stringContaining('no question asks who that is'),
    ]);
  });

  test('a mistake further on stands where it is written, although pages were added before it', () => {
    const text = good.replace(
      'require: answers.opens < answers.closes',
      'require: answers.open < answers.closes',
    );
    const [found] = problemsIn(text);
    const line = text.slice(0, text.indexOf('answers.open <')).split('\n').length;
    expect(found).toMatchObject({ line, suggestion: 'opens' });
  });
});
