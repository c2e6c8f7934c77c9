import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type TableShape, tables } from '../../store/table-shape.ts';
import type { Stage } from '../stages.ts';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** The tables of store/table-shape.ts, encrypted under a key of the department's own. */
export class TablesStack extends Stack {
  readonly key: Key;
  readonly cases: TableV2;
  readonly keys: TableV2;
  readonly sessions: TableV2;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { readonly stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = new Key(this, 'Key', {
      description: `Tables at rest (${stage.name})`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(stage.keep.keyPendingDays),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.cases = this.#table('Cases', tables.cases, stage, StreamViewType.NEW_IMAGE);
    this.keys = this.#table('Keys', tables.keys, stage);
    this.sessions = this.#table('Sessions', tables.sessions, stage);
  }

  #table(id: string, shape: TableShape, stage: Stage, stream?: StreamViewType): TableV2 {
    const table = new TableV2(this, id, {
      partitionKey: text(shape.partition),
      ...(shape.sort ? { sortKey: text(shape.sort) } : {}),
      ...(shape.timeToLive ? { timeToLiveAttribute: shape.timeToLive } : {}),
      ...(stream ? { dynamoStream: stream } : {}),
      globalSecondaryIndexes: Object.entries(shape.indexes).map(([indexName, index]) => ({
        indexName,
        partitionKey: text(index.partition),
        sortKey: text(index.sort),
        ...(index.projects === 'keys'
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.projects] }),
      })),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: shape.recovery,
        ...(shape.recovery ? { recoveryPeriodInDays: stage.keep.recoveryDays } : {}),
      },
    });
    if (!shape.recovery) {
      Validations.of(table).acknowledge({
        id: 'AwsSolutions-DDB3',
        reason:
          'What is destroyed here must be gone: a restored key would open what was erased, a session what ended.',
      });
    }
    return table;
  }
}
