import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';

export interface ServiceFunctionProps {
  readonly roleName: string;
  /** Folder with index.js; the handler is its `handler`. */
  readonly code: Code;
  readonly environment: Readonly<Record<string, string>>;
  /** Encrypts the environment, which holds secrets. */
  readonly environmentKey: IKey;
  readonly secretsGeneration: number;
  readonly policy: readonly PolicyStatement[];
  readonly memory: number;
  readonly timeoutSeconds: number;
  readonly logs: RetentionDays;
  readonly alarms: AlarmTopic;
  readonly thresholds: { readonly errors: number; readonly throttles: number };
}

/** A function with its log, its role of named actions, and its alarms. */
export class ServiceFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', { retention: props.logs });
    this.role = new Role(this, 'Role', {
      roleName: props.roleName,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    const own = [
      new PolicyStatement({
        sid: 'WriteLog',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
      new PolicyStatement({
        sid: 'ReadEnvironment',
        actions: ['kms:Decrypt'],
        resources: [props.environmentKey.keyArn],
      }),
    ];
    for (const statement of [...own, ...props.policy]) this.role.addToPrincipalPolicy(statement);
    this.lambda = new Lambda(this, 'Function', {
      // CloudFormation reads a secret again only when the function itself changes.
      description: `${id}, secrets of generation ${props.secretsGeneration}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: props.code,
      role: this.role,
      environment: { ...props.environment },
      environmentEncryption: props.environmentKey,
      memorySize: props.memory,
      timeout: Duration.seconds(props.timeoutSeconds),
      logGroup,
    });
    this.#watch(id, props);
  }

  #watch(id: string, { alarms, thresholds }: ServiceFunctionProps) {
    const over = { period: ALARM_PERIOD };
    alarms.watch(
      this,
      'Errors',
      this.lambda.metricErrors(over),
      thresholds.errors,
      `${id} failed: read its log by correlation id.`,
    );
    alarms.watch(
      this,
      'Throttles',
      this.lambda.metricThrottles(over),
      thresholds.throttles,
      `${id} was asked for more than the account's concurrency allows.`,
    );
  }
}
