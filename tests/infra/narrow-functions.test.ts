import { describe, expect, test } from 'vitest';
import { allows, type functionNames, isAbout, leadingKeys, statementsOf } from './statements.ts';
import { synthesise } from './synthesised.ts';

const templates = synthesise();
const of = (name: (typeof functionNames)[number]) => statementsOf(templates, name);
const onCases = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Cases');
const onKeys = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Keys');
const onDataKey = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'keys', 'Data');

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
      ['RECORD#case:*', 'EVENT#case:*', 'EFFECT#case:*', 'REFERENCE#*', 'REQUEST#*', 'FILE#*'],
    ]);
    const opens = allows(of('sending'), 'kms:Decrypt').filter(onDataKey);
    expect(opens.map(({ Condition }) => Condition)).toEqual([
      { StringLike: { 'kms:EncryptionContext:owner': ['case:*', 'person:*'] } },
    ]);
  });
});

describe('the functions of messages', () => {
  test('write cases and inboxes only, and open no file', () => {
    const written = (name: 'messages' | 'correspondence') =>
      allows(of(name), 'dynamodb:PutItem').filter(onCases).flatMap(leadingKeys);
    for (const name of ['messages', 'correspondence'] as const) {
      expect(JSON.stringify(written(name))).not.toMatch(/payment|licence|LEDGER|RELEASE|CATALOGUE/u);
      expect(allows(of(name), 's3:GetObject')).toEqual([]);
    }
    expect(JSON.stringify(written('correspondence'))).not.toContain('INBOX');
    expect(JSON.stringify(written('messages'))).not.toContain('ACCESS');
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
