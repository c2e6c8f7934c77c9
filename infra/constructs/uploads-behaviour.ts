import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Function as EdgeScript,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  LambdaEdgeEventType,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as Lambda, type IVersion, Runtime, Version } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { bucketName } from '../names.ts';
import type { Stage } from '../stages.ts';

const sourceOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../edge/${name}.cjs`, import.meta.url)), 'utf8');

/** CDK's class spells `undefined` out where its interface does not, so the compiler has to be shown that it is one. */
const isVersion = (made: unknown): made is IVersion => made instanceof Version;

function versionOf(lambda: Lambda): IVersion {
  const made: unknown = lambda.currentVersion;
  if (!isVersion(made)) throw new Error('A function has a version');
  return made;
}

/**
 * `/uploads/*` of the product's own address leads to the quarantine. The bucket is open to nobody: what opens it for one object is the
 * signature in the form or in a part's address, so the edge adds none, and no cookie goes along.
 */
export class UploadsBehaviour extends Construct {
  readonly options: BehaviorOptions;

  constructor(scope: Construct, id: string, stage: Stage, bucketRegion: string) {
    super(scope, id);
    const rewrite = new EdgeScript(this, 'Rewrite', {
      code: FunctionCode.fromInline(sourceOf('rewrite-uploads')),
      runtime: FunctionRuntime.JS_2_0,
    });
    const answer = new Lambda(this, 'Answer', {
      description: 'Leads from a refused upload back to its page',
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromInline(sourceOf('answer-uploads')),
      timeout: Duration.seconds(5),
      // It has nothing to say that the edge's own log does not hold, so it writes none and may do nothing.
      role: new Role(this, 'AnswerRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
    });
    this.options = {
      origin: new HttpOrigin(`${bucketName(stage, 'arrivals')}.s3.${bucketRegion}.amazonaws.com`, {
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        readTimeout: Duration.seconds(60),
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: new OriginRequestPolicy(this, 'Passed', {
        headerBehavior: OriginRequestHeaderBehavior.denyList('host'),
        queryStringBehavior: OriginRequestQueryStringBehavior.all(),
        cookieBehavior: OriginRequestCookieBehavior.none(),
      }),
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      functionAssociations: [{ function: rewrite, eventType: FunctionEventType.VIEWER_REQUEST }],
      edgeLambdas: [{ functionVersion: versionOf(answer), eventType: LambdaEdgeEventType.ORIGIN_RESPONSE }],
    };
  }
}
