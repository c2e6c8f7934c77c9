import { expect, vi } from 'vitest';
import * as z from 'zod';
import { type Answered, aClient, type Client, type Fields, signIn } from './client.ts';
import type { Product } from './product.ts';
import { typedByApplicant } from './story.ts';

const typed = typedByApplicant;

/** What is typed on each page of the form, by page. */
export const pagesTyped: Readonly<Record<string, Fields>> = {
  'about-you': { title: 'mr', placeOfBirth: typed.placeOfBirth },
  'driving-licence': {
    licenceNumber: typed.licenceNumber,
    'licenceExpiry-day': '11',
    'licenceExpiry-month': '5',
    'licenceExpiry-year': '2034',
  },
  vehicles: { classes: 'private-car' },
  home: {
    resident: 'yes',
    'residentialAddress-building': typed.building,
    'residentialAddress-street': typed.street,
    'residentialAddress-district': typed.district,
    'residentialAddress-region': 'KLN',
  },
  letters: { sameAddress: 'yes' },
  contact: { phone: typed.phone, email: typed.email },
};

/** Somebody signed in, without a window. */
export async function quickSignIn(
  product: Product,
  person: string,
  at = '/en/applications',
): Promise<Client> {
  const client = aClient();
  const page = await signIn(client, `${product.origin}${at}`, person);
  expect(page.status, page.text).toBe(200);
  return client;
}

/** A new draft; its address is `/en/applications/{id}`. */
export async function startDraft(client: Client, product: Product): Promise<string> {
  const service = await client.get(`${product.origin}/en/services/international-driving-permit`);
  const statement = await client.submit(service, '/applications', {});
  const first = await client.submit(statement, '/privacy', {});
  return first.url.replace(/\/(?:pages\/.*|reuse)$/u, '');
}

/** Fills in every page; `changed` replaces what is usually typed on some. */
export async function fillIn(
  client: Client,
  draft: string,
  changed: Record<string, Fields> = {},
): Promise<Answered> {
  let page = await client.get(`${draft}/pages/about-you`);
  for (const [id, fields] of Object.entries({ ...pagesTyped, ...changed })) {
    page = await client.submit(await client.get(`${draft}/pages/${id}`), `/pages/${id}`, fields);
  }
  return page;
}

export async function send(client: Client, draft: string): Promise<Answered> {
  return client.submit(await client.get(`${draft}/declaration`), '/declaration', { declared: 'yes' });
}

/** A whole application, sent; its address. */
export async function quickApply(
  client: Client,
  product: Product,
  changed: Record<string, Fields> = {},
): Promise<string> {
  const draft = await startDraft(client, product);
  await fillIn(client, draft, changed);
  const sent = await send(client, draft);
  expect(sent.url).toBe(`${draft}/received`);
  return draft;
}

/** Shows the payment code and gives back the page with it. */
export async function showCode(client: Client, application: string): Promise<Answered> {
  const page = await client.get(`${application}/pay/permit`);
  return client.submit(page, '/pay/permit', {});
}

const Decoded = z.object({ text: z.string() });

/** The text of the code whose picture stands on a page, as the bank reads it from the picture. */
export async function codeOf(client: Client, product: Product, page: Answered): Promise<string> {
  const [, source = ''] = /<img[^>]*src="([^"]+code\.png)"/u.exec(page.html) ?? [];
  const cookie = [...(client.cookies.get('localhost') ?? [])].map((pair) => pair.join('=')).join('; ');
  const picture = await fetch(new URL(source, page.url), { headers: { cookie } });
  const form = new FormData();
  form.set('picture', new Blob([await picture.arrayBuffer()], { type: 'image/png' }), 'code.png');
  const decoded = await fetch(`${product.outside}/bank/decode`, { method: 'POST', body: form });
  return Decoded.parse(await decoded.json()).text;
}

/** Pays a code in the bank; `behaviour` lets something go wrong. */
export async function payCode(
  product: Product,
  code: string,
  behaviour = 'normal',
  amount?: number,
): Promise<void> {
  const paid = await fetch(`${product.outside}/bank/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, behaviour, ...(amount === undefined ? {} : { amount }) }),
  });
  expect(paid.status).toBe(201);
}

/** Reads an address again and again until its page says something. */
export async function until(client: Client, address: string, said: string | RegExp): Promise<Answered> {
  return vi.waitFor(
    async () => {
      const page = await client.get(address);
      expect(page.text).toMatch(said);
      return page;
    },
    { timeout: 15_000, interval: 100 },
  );
}

/** Applies and pays; the address of the application, being checked. */
export async function quickPaid(
  client: Client,
  product: Product,
  changed: Record<string, Fields> = {},
): Promise<string> {
  const application = await quickApply(client, product, changed);
  const page = await showCode(client, application);
  await payCode(product, await codeOf(client, product, page));
  await until(client, application, 'Being checked');
  return application;
}

export const deskOf = (application: string): string => application.replace('/applications/', '/desk/cases/');

/** Everything in order, as the form wants it. */
export const allInOrder: Fields = {
  'inOrder[licence]': 'yes',
  'inOrder[classes]': 'yes',
  'inOrder[address]': 'yes',
};

const Messages = z.object({
  messages: z.array(z.object({ subject: z.string(), effectId: z.string(), text: z.string() })),
});

/** Every mail that was sent, newest first. */
export async function mails(product: Product) {
  const answer = await fetch(`${product.outside}/mailbox/messages`);
  return Messages.parse(await answer.json()).messages;
}
