import { describe, expect, test } from 'vitest';
import { aClient, type Client, signIn, untilCallback } from '../support/client.ts';
import { aProduct } from '../support/product.ts';
import { quickSignIn } from '../support/quick-story.ts';

const product = aProduct();
const mine = () => `${product().origin}/en/applications`;
const isSignedIn = async (client: Client) => (await client.get(mine(), { follow: false })).status === 200;

describe('a sign-in that went wrong signs nobody in and says what to do', () => {
  test.each([
    ['accessDenied', 400, 'You did not sign in'],
    ['serverError', 503, 'The sign-in service does not answer'],
    ['wrongNonce', 400, 'The sign-in could not be verified'],
    ['wrongSignature', 400, 'The sign-in could not be verified'],
    ['expiredToken', 400, 'The sign-in could not be verified'],
    ['weakAcr', 403, 'A stronger sign-in is needed'],
  ])('%s', async (fault, status, title) => {
    const client = aClient();
    const answer = await signIn(client, mine(), 'chan-tai-man', fault);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(title);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await isSignedIn(client)).toBe(false);
    expect((await signIn(client, mine(), 'chan-tai-man')).status).toBe(200);
  });

  test('in the language one began it in', async () => {
    const answer = await signIn(
      aClient(),
      `${product().origin}/tc/applications`,
      'ho-ka-yan',
      'accessDenied',
    );
    expect(answer.text).toContain('你未有登入');
  });
});

const comingBack = (client: Client) => untilCallback(client, mine(), 'chan-tai-man');

describe('coming back from the provider', () => {
  test('to another browser signs nobody in', async () => {
    const callback = await comingBack(aClient());
    const other = aClient();
    const answer = await other.get(callback);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('The sign-in came back to another browser');
    expect(await isSignedIn(other)).toBe(false);
  });

  test('with the state cookie lost says so', async () => {
    const client = aClient();
    const callback = await comingBack(client);
    client.cookies.delete('localhost');
    expect((await client.get(callback)).status).toBe(400);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('twice signs in once: the answer cannot be replayed, not even with its cookie', async () => {
    const client = aClient();
    const callback = await comingBack(client);
    const cookies = new Map(client.cookies.get('localhost'));
    expect((await client.get(callback)).status).toBe(200);
    client.cookies.set('localhost', cookies);
    const replayed = await client.get(callback);
    expect(replayed.status).toBe(400);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('with another state or a made-up code signs nobody in', async () => {
    const client = aClient();
    const callback = new URL(await comingBack(client));
    callback.searchParams.set('code', 'made-up');
    const answer = await client.get(callback.href);
    expect([400, 503]).toContain(answer.status);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('in two tabs at once works in both', async () => {
    const client = aClient();
    const [first, second] = [await comingBack(client), await comingBack(client)];
    expect((await client.get(second)).status).toBe(200);
    expect((await client.get(first)).status).toBe(200);
    expect(await isSignedIn(client)).toBe(true);
  });

  test('leads to a page of ours only, whatever the address asked for', async () => {
    for (const bad of ['https://evil.example/', '//evil.example', '/\\evil.example', '/en/../../evil']) {
      const address = `${product().origin}/en/sign-in/applicant?return=${encodeURIComponent(bad)}`;
      const answer = await signIn(aClient(), address, 'chan-tai-man');
      expect(answer.url).toBe(mine());
    }
  });
});

describe('a session', () => {
  test('has a new secret at every sign-in, and the old one opens nothing', async () => {
    const client = await quickSignIn(product(), 'chan-tai-man');
    const before = client.cookies.get('localhost')?.get('__Host-applicant') ?? '';
    await signIn(client, `${product().origin}/en/sign-in/applicant`, 'chan-tai-man');
    const after = client.cookies.get('localhost')?.get('__Host-applicant') ?? '';
    expect(after).not.toBe(before);
    const thief = aClient();
    thief.cookies.set('localhost', new Map([['__Host-applicant', before]]));
    expect(await isSignedIn(thief)).toBe(false);
    expect(await isSignedIn(client)).toBe(true);
  });

  test('ends at the server when one signs out: a copy of the cookie opens nothing', async () => {
    const client = await quickSignIn(product(), 'chan-tai-man');
    const copy = aClient();
    copy.cookies.set('localhost', new Map(client.cookies.get('localhost')));
    expect(await isSignedIn(copy)).toBe(true);
    await client.submit(await client.get(mine()), '/sign-out/applicant', {}, { follow: false });
    expect(await isSignedIn(copy)).toBe(false);
    expect(await isSignedIn(client)).toBe(false);
  });

  test('of an applicant and of an officer do not mix in one browser', async () => {
    const client = await quickSignIn(product(), 'chan-tai-man');
    await signIn(client, `${product().origin}/en/desk`, 'yip-wai-lan');
    expect((await client.get(`${product().origin}/en/desk`)).status).toBe(200);
    expect(await isSignedIn(client)).toBe(true);
  });
});
