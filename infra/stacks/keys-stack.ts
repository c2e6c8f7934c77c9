import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, type KeyProps, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { OutsideSecrets } from '../constructs/outside-secrets.ts';
import { roleNameOf } from '../names.ts';
import type { FunctionName } from '../permission-kinds.ts';
import type { Stage } from '../stages.ts';

/** Keys that never leave KMS, and secrets shared with others. Losing the data key would erase everything sealed. */
export class KeysStack extends Stack {
  /** Wraps the data keys of owners. */
  readonly data: Key;
  /** Signs licences: ECDSA P-256 over SHA-256. */
  readonly signing: Key;
  /** Signs the roots of days: ECDSA P-256 over SHA-256. */
  readonly audit: Key;
  /** Keyed hashes of what must be found. */
  readonly mac: Key;
  /** Encrypts the environments of functions and the secrets in them. */
  readonly settings: Key;
  readonly secrets: OutsideSecrets;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { readonly stage: Stage }) {
    super(scope, id, { ...props, terminationProtection: true });
    const key = (name: string, description: string, more: KeyProps) =>
      new Key(this, name, {
        description: `${description} (${stage.name})`,
        pendingWindow: Duration.days(stage.keep.keyPendingDays),
        removalPolicy: RemovalPolicy.RETAIN,
        ...more,
      });
    this.data = key('Data', 'Wraps data keys of owners', { enableKeyRotation: true });
    this.settings = key('Environment', 'Environments and secrets', { enableKeyRotation: true });
    this.mac = key('Mac', 'Keyed hashes', {
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    });
    const signer = (name: string, description: string, only: FunctionName) => {
      const made = key(name, description, {
        keySpec: KeySpec.ECC_NIST_P256,
        keyUsage: KeyUsage.SIGN_VERIFY,
      });
      made.addToResourcePolicy(this.#onlySigner(stage, only));
      return made;
    };
    this.signing = signer('Signing', 'Signs licences', 'deliver-effects');
    this.audit = signer('Audit', 'Signs daily roots', 'sign-daily-root');
    this.secrets = new OutsideSecrets(this, 'Secrets', { stage, key: this.settings, region: this.region });
  }

  /** Also an administrator cannot sign a licence, or the root of a day. */
  #onlySigner(stage: Stage, name: FunctionName): PolicyStatement {
    const role = this.formatArn({
      service: 'iam',
      region: '',
      resource: 'role',
      resourceName: roleNameOf(stage, name),
    });
    return new PolicyStatement({
      sid: 'OnlyOneSigns',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['kms:Sign'],
      resources: ['*'],
      conditions: { ArnNotEquals: { 'aws:PrincipalArn': role } },
    });
  }
}
