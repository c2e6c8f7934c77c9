import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { entries } from '../../build/entries.ts';
import { allows, denies, functionNames, isAbout, leadingKeys, rolesOf, statementsOf } from './statements.ts';
import { ofType, synthesise } from './synthesised.ts';

const KeyStatement = z.object({
  Effect: z.string(),
  Action: z.unknown(),
  Principal: z.unknown(),
  Condition: z.record(z.string(), z.unknown()).optional(),
});

const templates = synthesise();
const of = (name: (typeof functionNames)[number]) => statementsOf(templates, name);
const may = (action: string, about: (statement: ReturnType<typeof of>[number]) => boolean = () => true) =>
  functionNames.filter((name) => allows(of(name), action).some(about));
const onCases = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Cases');
const onKeys = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Keys');
const onSessions = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'tables', 'Sessions');
const onDataKey = (statement: ReturnType<typeof of>[number]) => isAbout(statement, 'keys', 'Data');

const writing = [
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PartiQLDelete',
].map((action) => `dynamodb:${action}`);

test('has a role for every function that is deployed, and for no other', () => {
  expect(functionNames.toSorted()).toEqual(Object.keys(entries).toSorted());
});

describe('the public function', () => {
  test('writes no row of any table', () => {
    for (const action of writing) expect(may(action)).not.toContain('public');
  });

  test('reads only licences, references, releases and the catalogue', () => {
    const reads = of('public').filter((statement) => statement.Effect === 'Allow' && onCases(statement));
    expect(reads).toHaveLength(1);
    for (const read of reads) {
      expect(read.Action).toEqual(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']);
      expect(leadingKeys(read)).toEqual(['RECORD#licence:*', 'REFERENCE#*', 'RELEASE#*', 'CATALOGUE']);
    }
  });

  test('opens data keys of licences only', () => {
    const [opens, ...others] = allows(of('public'), 'kms:Decrypt').filter(onDataKey);
    expect(others).toEqual([]);
    expect(opens?.Condition).toEqual({ StringLike: { 'kms:EncryptionContext:owner': ['licence:*'] } });
  });

  test('sees no session', () => {
    expect(of('public').filter(onSessions)).toEqual([]);
  });
});

describe('history', () => {
  test.each(functionNames)('%s cannot change or delete an event or a record of access', (name) => {
    const history = { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['EVENT#*', 'ACCESS#*'] } };
    for (const action of ['UpdateItem', 'DeleteItem', 'PartiQLUpdate', 'PartiQLDelete']) {
      const denied = denies(of(name), `dynamodb:${action}`).filter(onCases);
      expect(denied.map(({ Condition }) => Condition)).toContainEqual(history);
    }
  });

  test.each(functionNames)('%s adds to it in transactions only', (name) => {
    const denied = denies(of(name), 'dynamodb:PutItem').find(onCases);
    expect(denied?.Condition).toEqual({
      'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['EVENT#*', 'ACCESS#*'] },
      StringNotEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
    });
  });

  test('no function changes a row in place or writes without conditions in batches', () => {
    for (const action of ['UpdateItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLInsert', 'PartiQLDelete'])
      expect(may(`dynamodb:${action}`)).toEqual([]);
  });

  test('no function deletes a row of cases', () => {
    expect(may('dynamodb:DeleteItem', onCases)).toEqual([]);
  });

  test('only the ringing of deadlines destroys data keys, and only those of cases: drafts that have ended', () => {
    expect(may('dynamodb:DeleteItem', onKeys)).toEqual(['ring-deadlines']);
    const destroying = allows(of('ring-deadlines'), 'dynamodb:DeleteItem').filter(onKeys);
    expect(destroying.map((statement) => leadingKeys(statement))).toEqual([['case:*']]);
  });

  test('no function scans a table', () => {
    expect(may('dynamodb:Scan')).toEqual([]);
  });
});

describe('signing, mail and keys', () => {
  test.each([
    ['licences', 'Signing', 'deliver-effects'],
    ['the roots of days', 'Audit', 'sign-daily-root'],
  ])(
    '%s are signed by one function only, and the key itself refuses everybody else, administrators too',
    (_, id, only) => {
      expect(may('kms:Sign', (statement) => isAbout(statement, 'keys', id))).toEqual([only]);
      const [key, ...others] = ofType(templates.keys, 'AWS::KMS::Key').filter((found) =>
        found.id.startsWith(id),
      );
      expect(others).toEqual([]);
      expect(key?.properties['KeySpec']).toBe('ECC_NIST_P256');
      const { Statement } = z
        .object({ Statement: z.array(KeyStatement) })
        .parse(key?.properties['KeyPolicy']);
      const denied = Statement.find(({ Effect, Action }) => Effect === 'Deny' && Action === 'kms:Sign');
      expect(denied?.Principal).toEqual({ AWS: '*' });
      expect(Object.keys(denied?.Condition ?? {})).toEqual(['ArnNotEquals']);
      expect(JSON.stringify(denied?.Condition)).toContain(`:role/smart-regulator-dev-${only}`);
    },
  );

  test('there are no other keys that sign, and nobody else signs', () => {
    expect(may('kms:Sign').toSorted()).toEqual(['deliver-effects', 'sign-daily-root']);
    const signing = ofType(templates.keys, 'AWS::KMS::Key').filter(
      ({ properties }) => properties['KeyUsage'] === 'SIGN_VERIFY',
    );
    expect(signing).toHaveLength(2);
  });

  test('only deliver-effects sends mail, and only from the address of the product', () => {
    expect(may('ses:SendEmail')).toEqual(['deliver-effects']);
    expect(may('ses:SendRawEmail')).toEqual([]);
    expect(allows(of('deliver-effects'), 'ses:SendEmail').map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'ses:FromAddress': 'no-reply@dev.example.org' } },
    ]);
  });

  test('only deliver-effects sends text messages, and only under the sender of the product', () => {
    expect(may('sms-voice:SendTextMessage')).toEqual(['deliver-effects']);
    const [sends, ...others] = allows(of('deliver-effects'), 'sms-voice:SendTextMessage');
    expect(others).toEqual([]);
    expect(JSON.stringify(sends?.Resource)).toContain('sender-id/#SmartRgDev/HK');
  });

  test('no function opens or makes a data key without saying whose', () => {
    for (const name of functionNames) {
      for (const { Condition } of of(name).filter(onDataKey))
        expect(JSON.stringify(Condition)).toContain('kms:EncryptionContext:owner');
    }
  });

  test('staff, sign-in and who follows a case make keys for persons only, payments and deadlines none', () => {
    const makers = may('kms:GenerateDataKey', onDataKey);
    expect(makers.toSorted()).toEqual(
      [
        'applicant',
        'bodies',
        'caseworker',
        'compliance',
        'deliver-effects',
        'department',
        'desk',
        'form',
        'identity',
        'paying',
        'queues',
        'rounds',
        'oversight',
        'sending',
        'messages',
        'correspondence',
        'note-returns',
      ].toSorted(),
    );
    const persons = [
      'applicant',
      'bodies',
      'caseworker',
      'compliance',
      'department',
      'desk',
      'identity',
      'paying',
      'queues',
      'messages',
      'correspondence',
      'rounds',
      'oversight',
    ] as const;
    for (const name of persons) {
      expect(allows(of(name), 'dynamodb:PutItem').filter(onKeys).map(leadingKeys)).toEqual([['person:*']]);
    }
    // Under a key of its own addresses are told apart that were written to.
    expect(allows(of('sending'), 'dynamodb:PutItem').filter(onKeys).map(leadingKeys)).toEqual([
      ['person:*', 'mail:*'],
    ]);
    // And that return what is written to them.
    expect(allows(of('note-returns'), 'dynamodb:PutItem').filter(onKeys).map(leadingKeys)).toEqual([
      ['mail:*'],
    ]);
  });

  test('the keys of tables at rest serve the database only', () => {
    const uses = functionNames.flatMap((name) =>
      of(name).filter((statement) => isAbout(statement, 'tables', 'Key') && !onKeys(statement)),
    );
    expect(uses).toHaveLength(functionNames.length);
    for (const { Condition } of uses)
      expect(Condition).toEqual({
        StringEquals: { 'kms:ViaService': 'dynamodb.ap-east-1.amazonaws.com' },
      });
  });
});

describe('every role', () => {
  /** Where a name cannot be known beforehand. */
  const wildcards = {
    'dynamodb:ListStreams': 'knows no resources',
    's3:PutObject': 'failed batches, and files, get names of their own in buckets of their own',
    's3:GetObject': 'files are named by ids, roots by days',
    's3:DeleteObject': 'files are named by ids',
    's3:AbortMultipartUpload': 'files are named by ids',
    's3:ListMultipartUploadParts': 'files are named by ids',
  };

  test('names its actions, and its resources but for listed ones', () => {
    const roles = [...rolesOf(templates.service), ...rolesOf(templates.edge)];
    expect(roles.length).toBeGreaterThan(functionNames.length);
    for (const [, { statements }] of roles) {
      for (const { Effect, Action, Resource } of statements) {
        expect(Action.filter((action) => action.includes('*'))).toEqual([]);
        if (Effect === 'Allow' && JSON.stringify(Resource).includes('*'))
          expect(Object.keys(wildcards)).toEqual(expect.arrayContaining(Action));
      }
    }
  });

  test('has no policy managed elsewhere', () => {
    for (const [, { managed }] of rolesOf(templates.service)) expect(managed).toEqual([]);
  });
});
