import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { Background } from '../constructs/background.ts';
import { FileChecks } from '../constructs/file-checks.ts';
import { acknowledgeFiles } from '../constructs/file-policy.ts';
import { policyOf } from '../constructs/function-policy.ts';
import { MailReturns } from '../constructs/mail-returns.ts';
import { acknowledgeRoots } from '../constructs/roots-policy.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { WebApi } from '../constructs/web-api.ts';
import { environmentsOf } from '../environments.ts';
import { bucketName, roleNameOf } from '../names.ts';
import type { FunctionName } from '../permission-kinds.ts';
import { permissions } from '../permissions.ts';
import type { Stage } from '../stages.ts';
import type { DocumentsStack } from './documents-stack.ts';
import type { KeysStack } from './keys-stack.ts';
import type { TablesStack } from './tables-stack.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly tables: TablesStack;
  readonly keys: KeysStack;
  readonly documents: DocumentsStack;
  /** A function's bundle. */
  readonly codeOf: (name: FunctionName) => Code;
  /** Addresses of the hashed assets, as JSON. */
  readonly assets: string;
}

/** The gateway answers within 30 s at most; what runs every minute ends before it runs again. */
const WEB_SECONDS = 20;
const BACKGROUND_SECONDS = 55;
/** 100 MB are read twice, copied, and a picture is decoded. */
const CHECK_SECONDS = 120;
/** A day of a million entries takes less than a minute; some missed ones may have to be made up for. */
const ROOT_SECONDS = 840;

/** The functions, the gateway in front of them, and what starts the others. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const alarms = new AlarmTopic(this, 'Alarms', stage.alarms.mail);
    const make = this.#maker(stage, props, alarms);
    const web = (name: FunctionName) => make(name, stage.memory.web, WEB_SECONDS);
    const background = (name: FunctionName) => make(name, stage.memory.background, BACKGROUND_SECONDS);
    new WebApi(this, 'Web', {
      stage,
      alarms,
      functions: {
        public: web('public'),
        applicant: web('applicant'),
        form: web('form'),
        services: web('services'),
        caseworker: web('caseworker'),
        desk: web('desk'),
        department: web('department'),
        identity: web('identity'),
        payments: web('payments'),
        receipts: web('receipts'),
        notices: web('notices'),
        rounds: web('rounds'),
        sending: web('sending'),
        paying: web('paying'),
        compliance: web('compliance'),
        bodies: web('bodies'),
        queues: web('queues'),
        messages: web('messages'),
        correspondence: web('correspondence'),
        oversight: web('oversight'),
        comparison: web('comparison'),
      },
    });
    new Background(this, 'Background', {
      stage,
      alarms,
      tables: props.tables,
      deliverEffects: background('deliver-effects'),
      ringDeadlines: background('ring-deadlines'),
      measurePerformance: background('measure-performance'),
      signDailyRoot: make('sign-daily-root', stage.memory.background, ROOT_SECONDS),
    });
    new MailReturns(this, 'MailReturns', { alarms, noteReturns: background('note-returns') });
    new FileChecks(this, 'Files', {
      alarms,
      arrivals: bucketName(stage, 'arrivals'),
      checkFile: make('check-file', stage.memory.pictures, CHECK_SECONDS),
    });
  }

  #maker(
    stage: Stage,
    { tables, keys, documents, codeOf, assets }: Omit<ServiceStackProps, 'stage'>,
    alarms: AlarmTopic,
  ) {
    const environments = environmentsOf({
      stage,
      assets,
      tables: {
        cases: tables.cases.tableName,
        keys: tables.keys.tableName,
        sessions: tables.sessions.tableName,
      },
      buckets: {
        arrivals: bucketName(stage, 'arrivals'),
        documents: bucketName(stage, 'documents'),
        roots: bucketName(stage, 'roots'),
      },
      keys: {
        data: keys.data.keyArn,
        signing: keys.signing.keyArn,
        mac: keys.mac.keyArn,
        audit: keys.audit.keyArn,
      },
      secret: (name) => keys.secrets.reference(name),
    });
    const resources = {
      tables,
      tableKey: tables.key,
      dataKey: keys.data,
      signingKey: keys.signing,
      macKey: keys.mac,
      auditKey: keys.audit,
      stage,
      documentsKey: documents.key,
    };
    return (name: FunctionName, memory: number, timeoutSeconds: number) => {
      const made = new ServiceFunction(this, name, {
        roleName: roleNameOf(stage, name),
        code: codeOf(name),
        environment: environments[name],
        environmentKey: keys.settings,
        secretsGeneration: stage.secretsGeneration,
        policy: policyOf(permissions[name], resources),
        memory,
        timeoutSeconds,
        logs: stage.keep.logs,
        alarms,
        thresholds: stage.alarms,
      });
      acknowledgeFiles(made.role, permissions[name], stage);
      acknowledgeRoots(made.role, permissions[name], stage);
      return made;
    };
  }
}
