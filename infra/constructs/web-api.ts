import { Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Audience } from '../../schemas/route-shape.ts';
import { routes } from '../../schemas/routes.ts';
import type { Stage } from '../stages.ts';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';
import type { ServiceFunction } from './service-function.ts';

/** What a line of the access log holds: the route's key and never its path, for a path names a case. */
const line = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionStatus: '$context.integrationStatus',
  bytes: '$context.responseLength',
};

export interface WebApiProps {
  readonly stage: Stage;
  readonly functions: Readonly<Record<Audience, ServiceFunction>>;
  readonly alarms: AlarmTopic;
}

/**
 * One route for each entry of schemas/routes.ts, to its audience's function; anything else to the public function, so
 * that unknown addresses and wrong methods get a page of ours. Found only under a name the edge knows.
 */
export class WebApi extends Construct {
  constructor(scope: Construct, id: string, props: WebApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', { createDefaultStage: false, disableExecuteApiEndpoint: true });
    addRoutes(this, api, props.functions);
    addStage(this, api, props.stage);
    props.alarms.watch(
      this,
      'ServerErrors',
      api.metricServerError({ period: ALARM_PERIOD, statistic: 'Sum' }),
      props.stage.alarms.serverErrors,
      'People were shown an error page: look for "failed" in the logs of the functions.',
    );
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Who may call is decided in the functions, by session or signature: schemas/routes.ts says it per route.',
    });
  }
}

function addRoutes(scope: Construct, httpApi: HttpApi, functions: WebApiProps['functions']) {
  const integrations = Object.fromEntries(
    Object.entries(functions).map(([audience, { lambda }]) => [
      audience,
      // One permission for the whole gateway: one per route would outgrow a function's policy.
      new HttpLambdaIntegration(`${audience}Function`, lambda, { scopePermissionToRoute: false }),
    ]),
  );
  const add = (id: string, routeKey: HttpRouteKey, audience: Audience) => {
    const integration = integrations[audience];
    if (!integration) throw new Error(`No function answers ${audience}`);
    return new HttpRoute(scope, id, { httpApi, routeKey, integration });
  };
  for (const [name, { method, path, audience }] of Object.entries(routes)) {
    add(`Route-${name}`, HttpRouteKey.with(path, HttpMethod[method]), audience);
  }
  add('AnythingElse', HttpRouteKey.DEFAULT, 'public');
  // Calls of `$default` name neither method nor path, so the permission for all routes does not cover them.
  functions.public.lambda.addPermission('AnythingElse', {
    principal: new ServicePrincipal('apigateway.amazonaws.com'),
    sourceArn: Stack.of(scope).formatArn({
      service: 'execute-api',
      resource: httpApi.apiId,
      resourceName: '*/$default',
    }),
  });
}

function addStage(scope: Construct, httpApi: HttpApi, stage: Stage) {
  const domainName = new DomainName(scope, 'Name', {
    domainName: stage.originDomain,
    certificate: new Certificate(scope, 'Certificate', {
      domainName: stage.originDomain,
      validation: CertificateValidation.fromDns(),
    }),
  });
  new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    domainMapping: { domainName },
    throttle: { rateLimit: stage.gateway.rate, burstLimit: stage.gateway.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        new LogGroup(scope, 'AccessLog', { retention: stage.keep.logs }),
      ),
      format: AccessLogFormat.custom(JSON.stringify(line)),
    },
  });
}
