import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../schemas/routes.ts';
import { type Answered, aClient, type Client, formIn } from '../support/client.ts';
import { aProduct } from '../support/product.ts';
import { allInOrder, deskOf, quickPaid, quickSignIn, until } from '../support/quick-story.ts';

const product = aProduct();
const story: { application: string; applicant?: Client } = { application: '' };

beforeAll(async () => {
  story.applicant = await quickSignIn(product(), 'chan-tai-man');
  story.application = await quickPaid(story.applicant, product());
});

const applicant = (): Client => {
  if (!story.applicant) throw new Error('Nobody is signed in');
  return story.applicant;
};

const guards = ['content-security-policy', 'strict-transport-security', 'x-correlation-id'];

const isGuarded = ({ headers, url }: Answered) => {
  for (const name of guards) expect(headers.get(name), `${name} of ${url}`).not.toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
};

describe('an address nobody knows', () => {
  test.each([
    ['en', 'Page not found'],
    ['tc', '找不到網頁'],
    ['sc', '找不到网页'],
  ])('is our own page in %s', async (language, title) => {
    const answer = await aClient().get(`${product().origin}/${language}/no/such/page`);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain(title);
    isGuarded(answer);
  });

  test.each([
    '/en/%00',
    '/en/applications/%E0%A4%A',
    '/..%2f..%2fetc/passwd',
    '/assets/../package.json',
    '/en//',
  ])('is nothing worse than not found or bad: %s', async (path) => {
    const answer = await aClient().get(`${product().origin}${path}`);
    expect([303, 200, 400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain('node:internal');
  });
});

describe('a wrong method', () => {
  test.each([
    ['PUT', '/tc/verify', '不能以這種方式使用本頁'],
    ['DELETE', '/en/applications', 'This page cannot be used that way'],
    ['GET', '/en/sign-out/applicant', 'This page cannot be used that way'],
  ])('%s %s is our own page', async (method, path, title) => {
    const answer = await fetch(`${product().origin}${path}`, { method });
    expect(answer.status).toBe(405);
    expect(await answer.text()).toContain(title);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

test('a body over the limit is refused in the person’s language, and nothing is saved', async () => {
  const page = await applicant().get(`${product().origin}/tc/verify`);
  const answer = await applicant().submit(page, '/tc/verify', { code: 'x'.repeat(1_600_000) });
  expect(answer.status).toBe(413);
  expect(answer.text).toContain('提交的內容過大');
  isGuarded(answer);
});

test.each([
  ['/tc/verify', 11_000_000, '提交的內容過大'],
  ['/en/verify', 15_000_000, 'What you sent is too large'],
])(
  'even a body the gateway itself would not take is answered by our page: %s, %i bytes',
  async (path, bytes, said) => {
    const answer = await aClient().post(`${product().origin}${path}`, { code: 'x'.repeat(bytes) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain(said);
    isGuarded(answer);
  },
);

test('a message of the bank that is too large is refused as messages are', async () => {
  const answer = await aClient().post(`${product().origin}/payments/fps/notifications`, {
    code: 'x'.repeat(11_000_000),
  });
  expect([answer.status, answer.html]).toEqual([413, '{"problem":"tooLarge"}']);
});

describe('whose case it is', () => {
  const routesOfCase = [
    '',
    '/received',
    '/receipt',
    '/receipt.pdf',
    '/privacy',
    '/pay/permit',
    '/withdraw',
    '/licence',
    '/check',
    '/pages/home',
    '/licence/code.png',
  ];

  test.each(routesOfCase)(
    'another person finds nothing at a case%s, the same as when there is none',
    async (route) => {
      const other = await quickSignIn(product(), 'ho-ka-yan');
      const theirs = await other.get(`${story.application}${route}`);
      const absent = await other.get(`${story.application.replace(/[\da-f]{32}$/u, 'f'.repeat(32))}${route}`);
      expect(theirs.status).toBe(404);
      expect(absent.status).toBe(404);
      const withoutNumber = ({ text }: Answered) => text.replace(/incident: [\w-]+/u, '');
      expect(withoutNumber(theirs)).toBe(withoutNumber(absent));
    },
  );

  test('an officer of another department finds nothing, and cannot act', async () => {
    const officer = await quickSignIn(product(), 'ng-sau-ying', '/en/desk');
    expect((await officer.get(deskOf(story.application))).status).toBe(404);
    const own = await officer.get(`${product().origin}/en/desk`);
    const { fields } = formIn(own, '/sign-out/staff');
    const tried = await officer.post(`${deskOf(story.application)}/vetting`, {
      csrf: fields['csrf'] ?? '',
      requestKey: 'k'.repeat(24),
      stage: 'vetting',
      seen: '3',
      ...allInOrder,
    });
    expect(tried.status).toBe(404);
  });

  test('an applicant is no officer: the desk asks for another sign-in', async () => {
    const answer = await applicant().get(deskOf(story.application));
    expect(answer.url).toContain('/sign-in/staff');
  });

  test('an officer without the role is told so', async () => {
    const operator = await quickSignIn(product(), 'kwan-tsz-kit', '/en/operations/suspense');
    expect(operator).toBeDefined();
    const caseworker = await quickSignIn(product(), 'yip-wai-lan', '/en/desk');
    const answer = await caseworker.get(`${product().origin}/en/operations/suspense`);
    expect(answer.status).toBe(403);
    isGuarded(answer);
  });
});

describe('a form that another site sends', () => {
  const withdraw = () => `${story.application}/withdraw`;

  test.each([
    ['from another origin', { origin: 'https://evil.example' }, {}],
    ['that the browser says is cross-site', { 'sec-fetch-site': 'cross-site' }, {}],
    ['without the session’s proof', {}, { csrf: '' }],
    ['with the proof of another session', {}, { csrf: 'A'.repeat(43) }],
  ])('%s is refused', async (_what, headers, fields) => {
    const page = await applicant().get(withdraw());
    const form = formIn(page, '/withdraw');
    const answer = await applicant().post(
      withdraw(),
      { ...form.fields, sure: 'yes', ...fields },
      { headers },
    );
    expect(answer.status).toBe(403);
    isGuarded(answer);
    expect((await applicant().get(story.application)).text).toContain('Being checked');
  });

  test('cannot sign somebody out either', async () => {
    await applicant().post(`${product().origin}/en/sign-out/applicant`, { csrf: 'no' });
    expect((await applicant().get(story.application)).status).toBe(200);
  });
});

describe('what every answer carries', () => {
  test('security headers, on pages, redirects, pictures, JSON and messages of machines', async () => {
    const { origin } = product();
    const client = aClient();
    for (const path of ['/', '/en', '/healthz', '/.well-known/licence-keys.json', '/en/applications'])
      isGuarded(await client.get(`${origin}${path}`, { follow: false }));
    isGuarded(await client.post(`${origin}/payments/fps/notifications`, {}));
  });

  test('forms may lead to our own origin, and to the sign-in service only where a page can send one there', async () => {
    const policy = async (path: string) =>
      (await applicant().get(`${product().origin}${path}`)).headers.get('content-security-policy');
    expect(await policy('/en/sign-in/applicant')).toContain(`form-action 'self' ${product().outside}`);
    expect(await policy('/en/verify')).toMatch(/form-action 'self'$/u);
    for (const { path } of Object.values(routes).filter(({ audience }) => audience === 'public'))
      expect(await policy(path.replace('{language}', 'en'))).toMatch(/form-action 'self'$/u);
  });

  test('pages of signed-in people are kept nowhere', async () => {
    expect((await applicant().get(story.application)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('two pairs of eyes', () => {
  test('approving a case one vetted is refused with the reason; what is typed on a stale page is kept', async () => {
    const supervisor = await quickSignIn(product(), 'cheung-kwok-keung', '/en/desk');
    const desk = deskOf(story.application);
    await until(supervisor, desk, 'The register agrees');
    const caseworker = await quickSignIn(product(), 'yip-wai-lan', '/en/desk');
    const opened = await caseworker.get(desk);
    const vetted = await supervisor.submit(await supervisor.get(desk), '/vetting', allInOrder);
    expect(vetted.text).toContain('Done: Complete vetting');

    const stale = await caseworker.submit(opened, '/vetting', { ...allInOrder, note: 'I looked at it too' });
    expect(stale.text).toContain('The case changed since you opened it');
    expect(stale.text).toContain('Checks completed');
    expect((await caseworker.get(desk)).text).not.toContain('I looked at it too');

    const proposed = await caseworker.submit(await caseworker.get(desk), '/decision', { outcome: 'grant' });
    expect(proposed.text).toContain('Proposed: grant');
    const page = await supervisor.get(desk);
    expect(page.text).toContain('Endorse, Return: not possible. You have already acted on this case.');
    const { fields } = formIn(page, '/requests');
    const tried = await supervisor.post(`${desk}/endorsement`, {
      csrf: fields['csrf'] ?? '',
      seen: fields['seen'] ?? '',
      requestKey: 'e'.repeat(24),
      stage: 'decision',
      outcome: 'endorse',
    });
    expect(tried.text).toContain('You have already acted on this case. A second person must do this step.');
  });
});
