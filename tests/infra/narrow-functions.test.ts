import { describe, expect, test } from 'vitest';
import { allows, type functionNames, isAbout, leadingKeys, statementsOf } from './statements.ts';
import { synthesise } from './synthesised.ts';

const templates = synthesise();
const of = (name: (typeof functionNames)[number]) => statementsOf(templates, name);
const onCases = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Cases');
const onKeys = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Keys');
const onSessions = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Sessions');
const onDataKey = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'keys', 'Data');
/** Also the first step of a case may put it on the list of a body that is asked. */
const stepOfCase = [
  'RECORD#case:*',
  'EVENT#case:*',
  'EFFECT#case:*',
  'REQUEST#*',
  'SHARED#case:*',
  'ENTRIES#*',
  'OUTCOME#*',
];

describe('the function that prints receipts and licences', () => {
  test('changes no case, and opens the keys of cases and licences only', () => {
    expect(allows(of('receipts'), 'dynamodb:PutItem').filter((one) => onCases(one) || onKeys(one))).toEqual(
      [],
    );
    const opens = allows(of('receipts'), 'kms:Decrypt').filter(onDataKey);
    expect(opens.map(({ Condition }) => Condition)).toEqual([
      { StringLike: { 'kms:EncryptionContext:owner': ['case:*', 'licence:*'] } },
    ]);
  });
});

describe('the function in which applications are signed and sent', () => {
  test('writes no payment and no licence, and opens none', () => {
    expect(allows(of('sending'), 'dynamodb:PutItem').filter(onCases).map(leadingKeys)).toEqual([
      [...stepOfCase, 'REFERENCE#*', 'FILE#*', 'CODES#*'],
    ]);
    const opens = allows(of('sending'), 'kms:Decrypt').filter(onDataKey);
    expect(opens.map(({ Condition }) => Condition)).toEqual([
      { StringLike: { 'kms:EncryptionContext:owner': ['case:*', 'person:*', 'mail:*'] } },
    ]);
  });
});

describe('the function that takes fees', () => {
  test('writes payments and what was posted, and no case', () => {
    expect(allows(of('paying'), 'dynamodb:PutItem').filter(onCases).map(leadingKeys)).toEqual([
      [
        'RECORD#payment:*',
        'EVENT#payment:*',
        'EFFECT#payment:*',
        'REQUEST#*',
        'ATTEMPT#*',
        'REFERENCE#*',
        'LEDGER#*',
      ],
    ]);
  });
});

describe('the function in which lots are drawn', () => {
  test('opens no case and writes none: rounds, and what is to be delivered', () => {
    expect(allows(of('rounds'), 'dynamodb:PutItem').filter(onCases).map(leadingKeys)).toEqual([
      ['ROUND#*', 'EFFECT#case:*'],
    ]);
    const opens = allows(of('rounds'), 'kms:Decrypt').filter(onDataKey);
    expect(opens.map(({ Condition }) => Condition)).toEqual([
      { StringLike: { 'kms:EncryptionContext:owner': ['person:*'] } },
    ]);
  });
});

describe('functions of applicants and bodies', () => {
  test.each(['applicant', 'paying', 'compliance', 'bodies'] as const)(
    '%s opens what cases and persons sealed, and nothing else',
    (name) => {
      const opens = allows(of(name), 'kms:Decrypt').filter(onDataKey);
      expect(opens.map(({ Condition }) => Condition)).toEqual([
        { StringLike: { 'kms:EncryptionContext:owner': ['case:*', 'person:*'] } },
      ]);
    },
  );

  test.each([
    ['applicant', stepOfCase],
    ['compliance', [...stepOfCase, 'SLOTS#*']],
    ['bodies', [...stepOfCase, 'ACCESS#case:*', 'SLOTS#*']],
  ] as const)('%s writes what a step of a case is made of, and moves no money', (name, written) => {
    expect(allows(of(name), 'dynamodb:PutItem').filter(onCases).map(leadingKeys)).toEqual([written]);
  });

  test('bodies know no officer but who is signed in', () => {
    expect(of('bodies').filter(onSessions).map(leadingKeys)).toEqual([['session:staff#*', 'RESCUE#*']]);
  });
});

describe('the functions of messages', () => {
  test('write cases, their files and inboxes only, and keep no file that was not checked', () => {
    const written = (name: 'messages' | 'correspondence') =>
      allows(of(name), 'dynamodb:PutItem').filter(onCases).flatMap(leadingKeys);
    for (const name of ['messages', 'correspondence'] as const) {
      expect(JSON.stringify(written(name))).not.toMatch(/payment|licence|LEDGER|RELEASE|CATALOGUE/u);
      expect(JSON.stringify(allows(of(name), 's3:PutObject'))).not.toContain('-documents-');
    }
    expect(JSON.stringify(written('correspondence'))).not.toContain('INBOX');
    expect(JSON.stringify(written('messages'))).not.toContain('ACCESS');
  });
});

describe('the function of what lies beside a case', () => {
  test('writes nothing but who looked, makes no key, and opens files that are kept', () => {
    const written = allows(of('comparison'), 'dynamodb:PutItem').filter((one) => onCases(one) || onKeys(one));
    expect(written.map(leadingKeys)).toEqual([['ACCESS#case:*']]);
    expect(allows(of('comparison'), 'kms:GenerateDataKey').filter(onDataKey)).toEqual([]);
    expect(allows(of('comparison'), 's3:GetObject')).toHaveLength(1);
    expect(allows(of('comparison'), 's3:PutObject')).toEqual([]);
  });
});

describe('the function that counts', () => {
  test('opens nothing, and writes its figures only', () => {
    expect(
      of('measure-performance').filter((statement) => onKeys(statement) || onDataKey(statement)),
    ).toEqual([]);
    const writes = allows(of('measure-performance'), 'dynamodb:PutItem').filter(onCases);
    expect(writes.map(leadingKeys)).toEqual([['PERFORMANCE', 'PERFORMANCE#*']]);
  });
});
