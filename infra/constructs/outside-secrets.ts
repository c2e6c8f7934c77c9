import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { EDGE_REGION, originSecretName } from '../names.ts';
import type { Stage } from '../stages.ts';

const names = ['origin', 'citizen-client', 'staff-client', 'fps-inquiry', 'fps-webhook', 'register'] as const;
export type SecretName = (typeof names)[number];

export interface OutsideSecretsProps {
  readonly stage: Stage;
  readonly key: IKey;
  readonly region: string;
}

/**
 * Secrets shared with outside systems and with the edge. Each is born random, so that a new stage deploys; the real value
 * is put in by a person and read at the next deployment (docs/decisions/0005-secrets-at-deployment.md).
 */
export class OutsideSecrets extends Construct {
  readonly #secrets: ReadonlyMap<SecretName, Secret>;

  constructor(scope: Construct, id: string, { stage, key, region }: OutsideSecretsProps) {
    super(scope, id);
    this.#secrets = new Map(
      names.map((name) => [
        name,
        new Secret(this, name, {
          description: `${name} of ${stage.name}`,
          generateSecretString: { passwordLength: 48, excludePunctuation: true },
          removalPolicy: RemovalPolicy.RETAIN,
          // The edge is described in another region and needs a copy there, under a name it can know beforehand.
          ...(name === 'origin'
            ? {
                secretName: originSecretName(stage),
                ...(region === EDGE_REGION ? {} : { replicaRegions: [{ region: EDGE_REGION }] }),
              }
            : { encryptionKey: key }),
        }),
      ]),
    );
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The other side of each secret is outside this account (or, for the origin, must change at the same time): they ' +
        'are changed by the procedure in docs/operations.md.',
    });
  }

  /** A reference CloudFormation resolves; the value never stands in a template. */
  reference(name: SecretName): string {
    const secret = this.#secrets.get(name);
    if (!secret) throw new Error(`There is no secret ${name}`);
    return secret.secretValue.unsafeUnwrap();
  }
}
