import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { routes } from '../../schemas/routes.ts';
import { ofType, synthesise } from './synthesised.ts';

const { service } = synthesise();
const text = (value: unknown) => JSON.stringify(value);

const Route = z.object({ RouteKey: z.string(), Target: z.unknown() });
const made = ofType(service, 'AWS::ApiGatewayV2::Route').map(({ properties }) => Route.parse(properties));
const integrations = ofType(service, 'AWS::ApiGatewayV2::Integration');

/** The description's first word of the function a route leads to. */
function functionBehind(routeKey: string): string | undefined {
  const route = made.find(({ RouteKey }) => RouteKey === routeKey);
  const integration = integrations.find(({ id }) => text(route?.Target).includes(`"${id}"`));
  const found = ofType(service, 'AWS::Lambda::Function').find(({ id }) =>
    text(integration?.properties['IntegrationUri']).includes(`"${id}"`),
  );
  return z.string().optional().parse(found?.properties['Description'])?.split(',')[0];
}

describe('the gateway', () => {
  test.each(Object.values(routes))('sends $method $path to the $audience function', (route) => {
    expect(functionBehind(`${route.method} ${route.path}`)).toBe(route.audience);
  });

  test('sends whatever is unknown to the public function', () => {
    expect(functionBehind('$default')).toBe('public');
  });

  test('knows no other route', () => {
    const wanted = Object.values(routes).map(({ method, path }) => `${method} ${path}`);
    expect(made.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([...wanted, '$default'].toSorted());
  });

  test('is all that may call functions from outside, and only functions of an audience', () => {
    const all = ofType(service, 'AWS::Lambda::Permission').map(({ properties }) => properties);
    // The account's own bus starts the check of files and tells of mail that came back; nobody outside can put anything there.
    const onBus = all.filter(({ Principal }) => Principal === 'events.amazonaws.com');
    expect(onBus).toHaveLength(2);
    for (const name of ['checkfile', 'notereturns'])
      expect(onBus.filter(({ FunctionName }) => text(FunctionName).includes(name))).toHaveLength(1);
    const permissions = all.filter((permission) => !onBus.includes(permission));
    const api = ofType(service, 'AWS::ApiGatewayV2::Api').map(({ id }) => id);
    expect(api).toHaveLength(1);
    for (const permission of permissions) {
      expect(permission['Principal']).toBe('apigateway.amazonaws.com');
      expect(text(permission['SourceArn'])).toContain(`{"Ref":"${api[0] ?? ''}"}`);
    }
    const called = new Set(permissions.map(({ FunctionName }) => text(FunctionName)));
    expect(called.size).toBe(new Set(Object.values(routes).map(({ audience }) => audience)).size);
    expect([...called].filter((name) => /deliver|ring|check/u.test(name))).toEqual([]);
  });

  test('may call the public function for unknown addresses, which name neither method nor path', () => {
    const sources = ofType(service, 'AWS::Lambda::Permission')
      .filter(({ properties }) => text(properties['FunctionName']).includes('public'))
      .map(({ properties }) => text(properties['SourceArn']));
    expect(sources.some((source) => source.includes('/*/$default'))).toBe(true);
    expect(sources.some((source) => source.includes('/*/*/*'))).toBe(true);
  });

  test('has no address of its own beside the one the edge knows', () => {
    expect(ofType(service, 'AWS::ApiGatewayV2::Api')[0]?.properties).toMatchObject({
      DisableExecuteApiEndpoint: true,
    });
  });

  test('logs no path, address or query: they name cases and people', () => {
    const settings = ofType(service, 'AWS::ApiGatewayV2::Stage').map(({ properties }) =>
      text(properties['AccessLogSettings']),
    );
    expect(settings).toHaveLength(1);
    expect(settings[0]).toContain('$context.routeKey');
    expect(settings[0]).not.toMatch(/path|sourceIp|userAgent|protocol|query/iu);
  });
});
