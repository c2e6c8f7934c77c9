import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Provider } from 'oidc-provider';
import * as z from 'zod';
import { withJson, type Listener, type Log } from '../exchange.ts';
import { createFaults, type Faults } from '../faults.ts';
import { serveRoutes } from '../serve-routes.ts';
import { acrOf, clientId, createProvider } from './create-provider.ts';
import type { ProviderId } from './demo-person.ts';
import { identityFaults, injectFaults, type IdentityFault } from './identity-faults.ts';
import { serveSignIn } from './serve-sign-in.ts';

const providers: Record<ProviderId, { audience: string }> = {
  citizens: { audience: 'applicant' },
  staff: { audience: 'staff' },
};

/** Mounts a provider under its path: it sees paths from its own root, and learns from `originalUrl` where it really is. */
const mount =
  (provider: Provider, prefix: string): Listener =>
  async (request: IncomingMessage, response: ServerResponse) => {
    const originalUrl = request.url ?? '/';
    Object.assign(request, { originalUrl, url: originalUrl.slice(prefix.length) || '/' });
    await provider.callback()(request, response);
  };

const start = (options: IdentityOptions, id: ProviderId) => {
  const prefix = `/identity/${id}`;
  const issuer = `${options.origin}${prefix}`;
  const redirectUri = `${options.productOrigin}/identity/${providers[id].audience}/callback`;
  const place = { id, issuer, productOrigin: options.productOrigin, redirectUri };
  const { provider, secrets, close } = createProvider(place, join(options.folder, id));
  const faults: Faults<IdentityFault> = createFaults(identityFaults);
  injectFaults(provider, faults, { redirectUri, key: secrets.key });
  provider.on('server_error', (_ctx, error) =>
    options.log({ system: `identity/${id}`, message: error.message }),
  );
  return {
    prefix,
    issuer,
    faults,
    close,
    credentials: { clientId, clientSecret: secrets.clientSecret, acr: acrOf[id], redirectUri },
    protocol: mount(provider, prefix),
    signIn: serveSignIn({
      provider,
      id,
      faults,
      productOrigin: options.productOrigin,
      origin: options.origin,
    }),
  };
};

export type IdentityOptions = { folder: string; origin: string; productOrigin: string; log: Log };

/** The simulators of both identity providers, `/identity/citizens` and `/identity/staff`, and `POST /identity/faults {provider, fault, times}`. */
export const createIdentity = (options: IdentityOptions) => {
  const citizens = start(options, 'citizens');
  const staff = start(options, 'staff');

  const Order = z.object({ provider: z.enum(['citizens', 'staff']) });
  const control = serveRoutes({
    system: 'identity',
    origin: options.origin,
    log: options.log,
    routes: {
      'POST /identity/faults': withJson(Order, ({ provider }, exchange) =>
        (provider === 'citizens' ? citizens : staff).faults.route(exchange),
      ),
    },
  });
  const listener: Listener = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', options.origin);
    const here = [citizens, staff].find(({ prefix }) => pathname.startsWith(`${prefix}/`));
    if (!here) return control(request, response);
    if (pathname.startsWith(`${here.prefix}/sign-in/`)) return here.signIn(request, response);
    return here.protocol(request, response);
  };
  return {
    listener,
    citizens: { issuer: citizens.issuer, ...citizens.credentials },
    staff: { issuer: staff.issuer, ...staff.credentials },
    close: () => {
      citizens.close();
      staff.close();
    },
  };
};
