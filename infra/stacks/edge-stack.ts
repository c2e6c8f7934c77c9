import { CfnOutput, SecretValue, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ALARM_PERIOD, AlarmTopic } from '../constructs/alarm-topic.ts';
import { Firewall } from '../constructs/firewall.ts';
import { privateBucket } from '../constructs/private-bucket.ts';
import { UploadsBehaviour } from '../constructs/uploads-behaviour.ts';
import { originSecretName } from '../names.ts';
import type { Stage } from '../stages.ts';

/** What the world meets: firewall, TLS, assets from a bucket, files to another, everything else from the gateway, uncached. */
export class EdgeStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, bucketRegion, ...props }: StackProps & { readonly stage: Stage; readonly bucketRegion: string },
  ) {
    super(scope, id, props);
    const logs = privateBucket(this, 'Logs', {
      days: stage.keep.accessLogDays,
      // CloudFront writes its logs by an access list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    });
    const assets = privateBucket(this, 'Assets', {
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'assets/',
    });
    const distribution = this.#distribution(stage, assets, logs, bucketRegion);
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'People apply, and licences are verified, from anywhere in the world.',
    });
    new AlarmTopic(this, 'Alarms', stage.alarms.mail).watch(
      this,
      'ServerErrors',
      new Metric({
        namespace: 'AWS/CloudFront',
        metricName: '5xxErrorRate',
        dimensionsMap: { DistributionId: distribution.distributionId, Region: 'Global' },
        period: ALARM_PERIOD,
        statistic: 'Average',
      }),
      1,
      'More than 1 % of requests failed at the edge.',
    );
    new CfnOutput(this, 'AssetsBucket', { value: assets.bucketName });
    new CfnOutput(this, 'DistributionName', { value: distribution.distributionDomainName });
  }

  #distribution(stage: Stage, assets: IBucket, logs: IBucket, bucketRegion: string): Distribution {
    return new Distribution(this, 'Distribution', {
      comment: `Smart Regulator ${stage.name}, secrets of generation ${stage.secretsGeneration}`,
      domainNames: [stage.domain],
      certificate: new Certificate(this, 'Certificate', {
        domainName: stage.domain,
        validation: CertificateValidation.fromDns(),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: new Firewall(this, 'Firewall', stage).arn,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'edge/',
      logIncludesCookies: false,
      defaultBehavior: {
        origin: new HttpOrigin(stage.originDomain, {
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          customHeaders: {
            'x-origin-secret': SecretValue.secretsManager(originSecretName(stage)).unsafeUnwrap(),
          },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      additionalBehaviors: {
        '/uploads/*': new UploadsBehaviour(this, 'Uploads', stage, bucketRegion).options,
        '/assets/*': {
          origin: S3BucketOrigin.withOriginAccessControl(assets),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
          viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        },
      },
    });
  }
}
