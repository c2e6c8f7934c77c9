import { describe, expect, test } from 'vitest';
import { allows, functionNames, isAbout, leadingKeys, statementsOf } from './statements.ts';
import { synthesise } from './synthesised.ts';

const templates = synthesise();
const of = (name: (typeof functionNames)[number]) => statementsOf(templates, name);
const may = (action: string) => functionNames.filter((name) => allows(of(name), action).length > 0);
const onCases = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Cases');
const onSessions = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Sessions');

describe('sessions', () => {
  test('payments and background functions see none', () => {
    for (const name of ['payments', 'ring-deadlines', 'measure-performance'] as const)
      expect(of(name).filter(onSessions)).toEqual([]);
  });

  test('what is delivered to officers needs their names, and no session', () => {
    expect(of('deliver-effects').filter(onSessions).map(leadingKeys)).toEqual([['STAFF#*', 'TEAM#*']]);
    expect(allows(of('deliver-effects'), 'dynamodb:PutItem').filter(onSessions)).toEqual([]);
  });

  test('only who finds cases, who makes them findable and who draws lots computes keyed hashes', () => {
    expect(may('kms:GenerateMac').toSorted()).toEqual(['comparison', 'deliver-effects', 'queues', 'rounds']);
  });

  test('applicants and staff cannot reach each other’s', () => {
    const rows = (name: 'applicant' | 'caseworker') => of(name).filter(onSessions).map(leadingKeys);
    expect(rows('applicant')).toEqual([['session:applicant#*', 'RESCUE#*']]);
    expect(rows('caseworker')).toEqual([['session:staff#*', 'RESCUE#*', 'STAFF#*']]);
  });

  test('sign-in touches no case', () => {
    expect(of('identity').filter((statement) => statement.Effect === 'Allow' && onCases(statement))).toEqual(
      [],
    );
  });
});
