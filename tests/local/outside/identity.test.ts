import * as client from 'openid-client';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { demoPeople } from '../../../local/outside/identity/demo-people.ts';
import { subjectOf, type ProviderId } from '../../../local/outside/identity/demo-person.ts';
import { hkidCheckDigit } from '../../../rules/hkid.ts';
import { postJson, startOutsideSystems } from '../../support/outside-systems.ts';
import { createWalker } from '../../support/walker.ts';

const parametersOf = (url: URL) => Object.fromEntries(url.searchParams);

const begin = async (provider: ProviderId = 'citizens', stateFolder?: string) => {
  const outside = await startOutsideSystems(stateFolder === undefined ? {} : { stateFolder });
  const { issuer, clientId, clientSecret, redirectUri, acr } = outside.credentials[provider];
  const config = await client.discovery(new URL(issuer), clientId, clientSecret, client.ClientSecretBasic(), {
    execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
  });
  const walker = createWalker();

  const authorize = async (extra: Record<string, string> = {}) => {
    const checks = {
      pkceCodeVerifier: client.randomPKCECodeVerifier(),
      expectedState: client.randomState(),
      expectedNonce: client.randomNonce(),
    };
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: checks.expectedState,
      nonce: checks.expectedNonce,
      ...extra,
    });
    return { checks, at: await walker.go(url, { stopBefore: redirectUri }) };
  };
  const choose = (url: URL, person: string, fault = 'none') =>
    walker.go(url, { body: new URLSearchParams({ person, fault }), stopBefore: redirectUri });
  /** The whole way: to the provider, through its page, back, and the code for a token. */
  const signIn = async (person: string, fault?: string) => {
    const { checks, at } = await authorize();
    const back = at.url.href.startsWith(redirectUri) ? at : await choose(at.url, person, fault);
    return client.authorizationCodeGrant(config, back.url, { ...checks, idTokenExpected: true });
  };
  const arm = (fault: string) => postJson(`${outside.origin}/identity/faults`, { provider, fault });
  return { outside, config, walker, authorize, choose, signIn, arm, redirectUri, acr };
};

test('a citizen signs in through the page and the token says who, how surely, and the particulars', async () => {
  const { signIn, acr } = await begin();
  const claims = (await signIn('lam-hei-man')).claims();
  expect(claims).toMatchObject({
    sub: subjectOf({ provider: 'citizens', id: 'lam-hei-man' }),
    acr,
    name_en: 'LAM, Hei Man',
    name_zh: '林𤋮文',
    hkid: { body: 'E111222', checkDigit: '1' },
    birthdate: '1988-09-30',
  });
});

test('an officer signs in with department, teams and roles', async () => {
  const { signIn, acr } = await begin('staff');
  expect((await signIn('cheung-kwok-keung')).claims()).toMatchObject({
    acr,
    department: 'transport',
    teams: ['driving-licences'],
    roles: ['supervisor'],
  });
});

test('somebody without an HKID and a Chinese name has no such claims', async () => {
  const { signIn } = await begin();
  const claims = (await signIn('john-smith')).claims();
  expect(claims).not.toHaveProperty('hkid');
  expect(claims).not.toHaveProperty('name_zh');
});

test('the callback carries the issuer, and a request without PKCE is refused', async () => {
  const { authorize, choose, config, redirectUri, walker } = await begin();
  const { at } = await authorize();
  const back = await choose(at.url, 'chan-tai-man');
  expect(back.url.searchParams.get('iss')).toBe(config.serverMetadata().issuer);
  const plain = client.buildAuthorizationUrl(config, { redirect_uri: redirectUri, scope: 'openid' });
  const refused = await walker.go(plain, { stopBefore: redirectUri });
  expect(refused.url.searchParams.get('error')).toBe('invalid_request');
});

test('the page speaks the language asked for', async () => {
  const { authorize } = await begin();
  const inTraditional = await authorize({ ui_locales: 'zh-HK en' });
  expect(inTraditional.at.text).toContain('<html lang="zh-Hant">');
  expect(inTraditional.at.text).toContain('以誰的身分登入');
  const inSimplified = await authorize({ ui_locales: 'zh-CN' });
  expect(inSimplified.at.text).toContain('以谁的身份登录');
});

test('choosing nobody asks again, and an old page says that the sign-in has ended', async () => {
  const { authorize, choose, walker } = await begin();
  const { at } = await authorize();
  const again = await choose(at.url, 'nobody');
  expect(again).toMatchObject({ status: 400 });
  expect(again.text).toContain('role="alert"');
  await choose(at.url, 'chan-tai-man');
  expect(await walker.go(at.url)).toMatchObject({ status: 410 });
});

test('a refusal and a failure come back as errors, armed or chosen on the page', async () => {
  const { authorize, choose, arm, redirectUri } = await begin();
  const chosen = await choose((await authorize()).at.url, 'chan-tai-man', 'accessDenied');
  expect(parametersOf(chosen.url)).toMatchObject({ error: 'access_denied' });
  await arm('serverError');
  const { at, checks } = await authorize();
  expect(at.url.href.startsWith(redirectUri)).toBe(true);
  expect(parametersOf(at.url)).toMatchObject({ error: 'server_error', state: checks.expectedState });
  const well = await authorize();
  expect(well.at.url.pathname).toContain('/sign-in/');
});

test('spoiled tokens are refused by a careful client, and the next sign-in is good again', async () => {
  const { signIn, arm } = await begin();
  await arm('wrongSignature');
  await expect(signIn('chan-tai-man')).rejects.toHaveProperty(
    'cause.message',
    expect.stringContaining('signature verification failed'),
  );
  await arm('wrongNonce');
  await expect(signIn('chan-tai-man')).rejects.toHaveProperty(
    'cause.message',
    expect.stringContaining('"nonce" claim'),
  );
  await arm('expiredToken');
  await expect(signIn('chan-tai-man')).rejects.toHaveProperty(
    'cause.message',
    expect.stringContaining('"exp"'),
  );
  await arm('weakAcr');
  expect((await signIn('chan-tai-man')).claims()?.['acr']).toBe('urn:smart-regulator:unverified');
  expect((await signIn('chan-tai-man')).claims()?.['name_en']).toBe('CHAN, Tai Man');
});

test('a restart signs nobody out and keeps keys and secrets', async () => {
  const first = await begin();
  await first.signIn('chan-tai-man');
  const again = await begin('citizens', first.outside.stateFolder);
  expect(again.outside.credentials.citizens.clientSecret).toBe(
    first.outside.credentials.citizens.clientSecret,
  );
  const cookies = first.walker
    .cookies()
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const [before, after] = [first.outside.credentials.citizens, again.outside.credentials.citizens];
  const url = client.buildAuthorizationUrl(again.config, {
    redirect_uri: after.redirectUri,
    scope: 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(client.randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
  });
  const response = await fetch(url, { headers: { cookie: cookies }, redirect: 'manual' });
  expect(before.redirectUri).not.toBe(after.redirectUri);
  expect(response.headers.get('location')).toContain(`${after.redirectUri}?code=`);
});

test('signing out at the provider ends its session and leads back to the product', async () => {
  const { signIn, config, walker, outside, authorize } = await begin();
  const tokens = await signIn('chan-tai-man');
  const endedAt = `${outside.productOrigin}/en/signed-out`;
  const url = client.buildEndSessionUrl(config, {
    id_token_hint: z.string().parse(tokens.id_token),
    post_logout_redirect_uri: endedAt,
  });
  const page = await walker.go(url);
  const xsrf = /name="xsrf" value="([^"]+)"/u.exec(page.text)?.[1] ?? '';
  const action = /action="([^"]+)"/u.exec(page.text)?.[1] ?? '';
  const ended = await walker.go(action, {
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
    stopBefore: endedAt,
  });
  expect(ended.url.href).toContain(endedAt);
  expect((await authorize()).at.url.pathname).toContain('/sign-in/');
});

test('every demo person is somebody else, and every HKID has its right check digit', () => {
  expect(new Set(demoPeople.map(subjectOf)).size).toBe(demoPeople.length);
  for (const person of demoPeople) {
    const hkid = person.provider === 'citizens' ? person.claims.hkid : undefined;
    if (hkid) expect(hkidCheckDigit(hkid.body), person.id).toBe(hkid.checkDigit);
  }
});

test('on 2026-11-23 there are citizens of 17, 20, 30 and 66', () => {
  const ages = demoPeople.flatMap((person) => {
    if (person.provider === 'staff') return [];
    const years = 2026 - Number(person.claims.birthdate.slice(0, 4));
    return [person.claims.birthdate.slice(5) <= '11-23' ? years : years - 1];
  });
  expect(ages).toEqual(expect.arrayContaining([17, 20, 30, 66]));
});
