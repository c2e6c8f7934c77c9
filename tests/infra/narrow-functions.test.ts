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

describe('the function that counts', () => {
  test('opens nothing, and writes its figures only', () => {
    expect(
      of('measure-performance').filter((statement) => onKeys(statement) || onDataKey(statement)),
    ).toEqual([]);
    const writes = allows(of('measure-performance'), 'dynamodb:PutItem').filter(onCases);
    expect(writes.map(leadingKeys)).toEqual([['PERFORMANCE', 'PERFORMANCE#*']]);
  });
});
