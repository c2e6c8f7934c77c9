import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import * as z from 'zod';
import { html, simulatorPage } from '../../pages.ts';
import { keepSecrets, newSecret } from '../secrets.ts';
import { personOf } from './demo-people.ts';
import type { ProviderId } from './demo-person.ts';
import { openGrantStore } from './grant-store.ts';
import { texts } from './texts.ts';

export const clientId = 'smart-regulator';

export const acrOf: Record<ProviderId, string> = {
  citizens: 'urn:smart-regulator:citizen:verified',
  staff: 'urn:smart-regulator:staff:hardware',
};

const Secrets = z.object({
  clientSecret: z.string(),
  cookieKey: z.string(),
  key: z.looseObject({ kty: z.literal('EC'), kid: z.string(), d: z.string() }),
});
export type IdentitySecrets = z.infer<typeof Secrets>;

const newSecrets = (): IdentitySecrets => ({
  clientSecret: newSecret(),
  cookieKey: newSecret(),
  key: Secrets.shape.key.parse({
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    kid: newSecret().slice(0, 12),
    alg: 'ES256',
    use: 'sig',
  }),
});

const claims: Record<ProviderId, string[]> = {
  citizens: ['name_en', 'name_zh', 'hkid', 'birthdate'],
  staff: ['name_en', 'name_zh', 'email', 'department', 'teams', 'roles'],
};

/** Nobody is asked for consent: the product is the provider's own government. */
const grantEverything = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, provider } = oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant = known === undefined ? undefined : await provider.Grant.find(known);
  if (grant) return grant;
  const fresh = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  fresh.addOIDCScope('openid profile');
  await fresh.save();
  return fresh;
};

const mark = texts.en.mark;

const signOutPage = (form: string) =>
  simulatorPage({
    title: 'Sign out · 登出 · 退出登录',
    mark,
    body: html`${{ markup: form }}
      <button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>
        Sign out · 登出 · 退出登录
      </button>`,
  });

const hour = 3600;

export type ProviderPlace = { id: ProviderId; issuer: string; productOrigin: string; redirectUri: string };

const configurationOf = (
  place: ProviderPlace,
  secrets: IdentitySecrets,
  adapter: Configuration['adapter'],
): Configuration => ({
  ...(adapter === undefined ? {} : { adapter }),
  clients: [
    {
      client_id: clientId,
      client_secret: secrets.clientSecret,
      redirect_uris: [place.redirectUri],
      post_logout_redirect_uris: ['en', 'tc', 'sc'].map(
        (language) => `${place.productOrigin}/${language}/signed-out`,
      ),
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [secrets.key] },
  cookies: {
    keys: [secrets.cookieKey],
    // Both providers share a host, so their cookies need names of their own.
    names: {
      session: `${place.id}_session`,
      interaction: `${place.id}_sign_in`,
      resume: `${place.id}_resume`,
    },
  },
  claims: { openid: ['sub', 'acr'], profile: claims[place.id] },
  acrValues: [acrOf[place.id]],
  scopes: ['openid'],
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = signOutPage(form);
      },
      postLogoutSuccessSource: (ctx) => {
        ctx.body = simulatorPage({
          title: 'Signed out · 已登出 · 已退出登录',
          mark,
          body: html`<p><a href="${place.productOrigin}/">${texts.en.back}</a></p>`,
        });
      },
    },
  },
  renderError: (ctx, out) => {
    ctx.type = 'html';
    ctx.body = simulatorPage({
      title: 'The sign-in failed',
      mark,
      body: html`<p role="alert">${out.error}: ${out.error_description ?? ''}</p>
        <p><a href="${place.productOrigin}/">${texts.en.back}</a></p>`,
    });
  },
  interactions: { url: (_ctx, interaction) => `${place.issuer}/sign-in/${interaction.uid}` },
  loadExistingGrant: grantEverything,
  findAccount: (_ctx, sub) => {
    const person = personOf(place.id, sub);
    return person && { accountId: sub, claims: () => ({ sub, ...person.claims }) };
  },
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    Grant: 12 * hour,
    IdToken: hour,
    Interaction: hour,
    Session: 12 * hour,
  },
});

/** One identity provider, its keys and sessions kept in `folder`. */
export const createProvider = (place: ProviderPlace, folder: string) => {
  const secrets = keepSecrets(join(folder, 'secrets.json'), Secrets, newSecrets);
  const store = openGrantStore(folder);
  const provider = new Provider(place.issuer, configurationOf(place, secrets, store.adapter));
  return { provider, secrets, close: () => store.close() };
};
