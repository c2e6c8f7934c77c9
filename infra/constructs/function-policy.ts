import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { TableName } from '../../store/table-shape.ts';
import { mailConfigurationName } from '../names.ts';
import type { Permissions } from '../permission-kinds.ts';
import type { Stage } from '../stages.ts';
import { filesStatements } from './file-policy.ts';
import { rootsStatements } from './roots-policy.ts';

/** What permissions are about. */
export interface Resources {
  readonly tables: Readonly<Record<TableName, { readonly tableArn: string }>>;
  /** Encrypts the tables at rest. */
  readonly tableKey: IKey;
  /** Wraps the data keys of owners. */
  readonly dataKey: IKey;
  readonly signingKey: IKey;
  /** Computes keyed hashes of what must be found. */
  readonly macKey: IKey;
  /** Signs the roots of days. */
  readonly auditKey: IKey;
  readonly stage: Stage;
  /** Encrypts files at rest. */
  readonly documentsKey: IKey;
}

type Rows = NonNullable<Permissions['keys']>['opens'];

const allow = (
  sid: string,
  actions: string[],
  resources: string[],
  conditions: Record<string, Record<string, unknown>> = {},
) => new PolicyStatement({ sid, actions, resources, conditions });

const leading = (rows: Rows): Record<string, Record<string, unknown>> =>
  rows === 'all' ? {} : { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': rows } };
const owned = (owners: Rows): Record<string, Record<string, unknown>> =>
  owners === 'all'
    ? { Null: { 'kms:EncryptionContext:owner': 'false' } }
    : { StringLike: { 'kms:EncryptionContext:owner': owners } };

/** Every statement of a function's role about data, keys and mail. */
export const policyOf = (permissions: Permissions, resources: Resources): PolicyStatement[] => [
  ...casesStatements(permissions, resources),
  ...keysStatements(permissions, resources),
  ...sessionsStatements(permissions, resources),
  ...(permissions.findsByHash ? [allow('HashForms', ['kms:GenerateMac'], [resources.macKey.keyArn])] : []),
  ...signerStatements('Licence', permissions.licenceKey, resources.signingKey),
  ...signerStatements('Audit', permissions.auditKey, resources.auditKey),
  ...rootsStatements(permissions, resources.stage),
  ...mailStatements(permissions, resources),
  ...textStatements(permissions, resources),
  ...filesStatements(permissions, resources.stage, resources.documentsKey),
  ...tableKeyStatements(permissions, resources),
  ...historyIsFinal(resources),
];

function casesStatements({ cases }: Permissions, { tables }: Resources): PolicyStatement[] {
  if (!cases) return [];
  const table = tables.cases.tableArn;
  const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
  return [
    allow('ReadCases', read, [table], leading(cases.reads)),
    ...(cases.indexes
      ? [
          allow(
            'ReadLists',
            ['dynamodb:Query'],
            cases.indexes.map((index) => `${table}/index/${index}`),
          ),
        ]
      : []),
    ...(cases.writes ? [allow('WriteCases', ['dynamodb:PutItem'], [table], leading(cases.writes))] : []),
  ];
}

function keysStatements({ keys }: Permissions, { tables, dataKey }: Resources): PolicyStatement[] {
  if (!keys) return [];
  const table = tables.keys.tableArn;
  return [
    allow('ReadKeys', ['dynamodb:GetItem', 'dynamodb:BatchGetItem'], [table], leading(keys.opens)),
    allow('OpenKeys', ['kms:Decrypt'], [dataKey.keyArn], owned(keys.opens)),
    ...(keys.makes
      ? [
          allow('WriteKeys', ['dynamodb:PutItem'], [table], leading(keys.makes)),
          allow('MakeKeys', ['kms:GenerateDataKey'], [dataKey.keyArn], owned(keys.makes)),
        ]
      : []),
    ...(keys.destroys
      ? [allow('DestroyKeys', ['dynamodb:DeleteItem'], [table], leading(keys.destroys))]
      : []),
  ];
}

function sessionsStatements({ sessions }: Permissions, { tables }: Resources): PolicyStatement[] {
  if (!sessions) return [];
  const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem'];
  const actions = sessions.readsOnly ? reads : [...reads, 'dynamodb:PutItem'];
  return [
    allow(
      'HoldSessions',
      sessions.deletes ? [...actions, 'dynamodb:DeleteItem'] : actions,
      [tables.sessions.tableArn],
      leading(sessions.rows),
    ),
  ];
}

const signerStatements = (
  name: 'Licence' | 'Audit',
  does: Permissions['licenceKey'],
  { keyArn }: IKey,
): PolicyStatement[] => [
  ...(does ? [allow(`Read${name}Key`, ['kms:GetPublicKey'], [keyArn])] : []),
  ...(does === 'signs'
    ? [
        allow(`SignBy${name}Key`, ['kms:Sign'], [keyArn], {
          StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256', 'kms:MessageType': 'DIGEST' },
        }),
      ]
    : []),
];

const sesArn = (scope: IKey, { mail }: Stage, resource: string, resourceName: string): string =>
  Stack.of(scope).formatArn({ service: 'ses', region: mail.region, resource, resourceName });

const mailStatements = ({ mails }: Permissions, { stage, tableKey }: Resources): PolicyStatement[] =>
  mails
    ? [
        allow(
          'SendMail',
          ['ses:SendEmail'],
          [
            sesArn(tableKey, stage, 'identity', stage.mail.domain),
            sesArn(tableKey, stage, 'configuration-set', mailConfigurationName(stage)),
          ],
          { StringEquals: { 'ses:FromAddress': stage.mail.from } },
        ),
      ]
    : [];

const textStatements = ({ texts }: Permissions, { stage: { sms }, tableKey }: Resources): PolicyStatement[] =>
  texts
    ? [
        allow(
          'SendTexts',
          ['sms-voice:SendTextMessage'],
          [
            Stack.of(tableKey).formatArn({
              service: 'sms-voice',
              region: sms.region,
              resource: 'sender-id',
              resourceName: `${sms.sender}/HK`,
            }),
          ],
        ),
      ]
    : [];

/** The database uses the key at rest on behalf of its caller, and for nothing else. */
function tableKeyStatements(
  { cases, keys, sessions }: Permissions,
  { tableKey }: Resources,
): PolicyStatement[] {
  const { region } = Stack.of(tableKey);
  const reads = ['kms:Decrypt', 'kms:DescribeKey'];
  const writes = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
  const isWriter = cases?.writes ?? keys?.makes ?? keys?.destroys ?? sessions;
  return [
    allow('UseTables', isWriter ? [...reads, ...writes] : reads, [tableKey.keyArn], {
      StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` },
    }),
  ];
}

/**
 * Whatever else a role is given one day: events and records of access are never changed or removed, and are only ever
 * added in a transaction. (IAM cannot tell a new row from a replaced one: that is the condition's part, and the chain's.)
 */
function historyIsFinal({ tables }: Resources): PolicyStatement[] {
  const history = { 'dynamodb:LeadingKeys': ['EVENT#*', 'ACCESS#*'] };
  const deny = (sid: string, actions: string[], conditions: Record<string, Record<string, unknown>>) =>
    new PolicyStatement({
      sid,
      effect: Effect.DENY,
      actions,
      resources: [tables.cases.tableArn],
      conditions,
    });
  return [
    deny(
      'NeverChangeHistory',
      ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:PartiQLUpdate', 'dynamodb:PartiQLDelete'],
      { 'ForAnyValue:StringLike': history },
    ),
    deny('AddHistoryInTransactionsOnly', ['dynamodb:PutItem', 'dynamodb:PartiQLInsert'], {
      'ForAnyValue:StringLike': history,
      StringNotEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
    }),
    deny('NeverChangeInPlace', ['dynamodb:UpdateItem', 'dynamodb:PartiQLUpdate'], {}),
  ];
}
