import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { applicantRoutes } from '../functions/applicant/routes.ts';
import { bodiesRoutes } from '../functions/bodies/routes.ts';
import { caseworkerRoutes } from '../functions/caseworker/routes.ts';
import { complianceRoutes } from '../functions/compliance/routes.ts';
import { correspondenceRoutes } from '../functions/correspondence/routes.ts';
import { deskRoutes } from '../functions/desk/routes.ts';
import { formRoutes } from '../functions/form/routes.ts';
import { serveMachine } from '../functions/http/serve-machine.ts';
import { type HttpFunction, serve } from '../functions/http/serve.ts';
import { oversightRoutes } from '../functions/oversight/routes.ts';
import { payingRoutes } from '../functions/paying/routes.ts';
import { fpsNotification } from '../functions/payments/fps-notification.ts';
import { queuesRoutes } from '../functions/queues/routes.ts';
import { receiptsRoutes } from '../functions/receipts/routes.ts';
import { sendingRoutes } from '../functions/sending/routes.ts';
import { servicesRoutes } from '../functions/services/routes.ts';
import { eventOf, matchRoute } from '../local/gateway/event.ts';
import { lambdaContext } from '../local/gateway/lambda-context.ts';
import type { World } from './world.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;
export interface Browser {
  get(path: string): Promise<string>;
  /** Gives where the product led; throws when it answered with a page instead, which means something was to be mended. */
  post(path: string, fields: Fields): Promise<string>;
  /** A form that is answered with a page, such as what would be signed. */
  preview(path: string, fields: Fields): Promise<string>;
  /** The same form, not yet sent. */
  prepare(path: string, fields: Fields): Prepared;
}

/** An event as the gateway hands it over, ready for its function. */
export type Prepared = () => Promise<APIGatewayProxyStructuredResultV2>;

/** The product's functions as their entry files bind them, called with the gateway's events. */
export function functionsOf(world: World) {
  const audiences: Readonly<Record<string, HttpFunction>> = {
    applicant: serve('applicant', applicantRoutes(world), world),
    form: serve('form', formRoutes(world), world),
    receipts: serve('receipts', receiptsRoutes(world), world),
    sending: serve('sending', sendingRoutes(world), world),
    paying: serve('paying', payingRoutes(world), world),
    compliance: serve('compliance', complianceRoutes(world), world),
    bodies: serve('bodies', bodiesRoutes(world), world),
    queues: serve('queues', queuesRoutes(world), world),
    services: serve('services', servicesRoutes(world), world),
    caseworker: serve('caseworker', caseworkerRoutes(world), world),
    desk: serve('desk', deskRoutes(world), world),
    correspondence: serve('correspondence', correspondenceRoutes(world), world),
    oversight: serve('oversight', oversightRoutes(world), world),
    payments: serveMachine({ fpsNotification: fpsNotification(world) }, world),
  };
  return (method: string, url: string, headers: Readonly<Record<string, string>>, body = ''): Prepared => {
    const matched = matchRoute(method, url.split('?')[0] ?? '');
    const handler = audiences[matched.audience];
    if (!handler) throw new Error(`${method} ${url} is not measured`);
    const event = eventOf({ method, url, headers, socket: {} }, Buffer.from(body), matched, {
      timeEpoch: Date.now(),
      originSecret: world.originSecret,
    });
    return () => handler(event, lambdaContext('bench'));
  };
}
export type Product = ReturnType<typeof functionsOf>;

const form = 'application/x-www-form-urlencoded';

const encoded = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString();

/** A signed-in person's browser without scripts. */
export const browserOf = (product: Product, { origin }: World, cookie: string): Browser => {
  const posted = (fields: Fields) => [{ cookie, origin, 'content-type': form }, encoded(fields)] as const;
  const pageOf = async (prepared: Prepared, what: string) => {
    const { statusCode, body = '' } = await prepared();
    if (statusCode !== 200) throw new Error(`${what}: ${statusCode}`);
    return body;
  };
  return {
    get: (path) => pageOf(product('GET', path, { cookie }), `GET ${path}`),
    preview: (path, fields) => pageOf(product('POST', path, ...posted(fields)), `POST ${path}`),
    post: async (path, fields) => {
      const { statusCode, headers } = await product('POST', path, ...posted(fields))();
      if (statusCode !== 303) throw new Error(`POST ${path}: ${statusCode}`);
      return String(headers?.['location']);
    },
    prepare: (path, fields) => product('POST', path, ...posted(fields)),
  };
};

/** Hidden fields of the form on a page that posts to `action`. */
export function hiddenFields(markup: string, action: string, holding = ''): Record<string, string> {
  const found = markup
    .split('<form')
    .find((part) => part.includes(`action="${action}"`) && part.includes(holding));
  if (found === undefined) throw new Error(`No form leads to ${action}`);
  const [inside = ''] = found.split('</form>');
  const fields = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}
