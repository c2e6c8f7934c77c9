import { demoPeople } from '../../local/outside/identity/demo-people.ts';
import { type TagFound, tagsOf, textOf } from './html.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** One answer, redirects followed unless one asked not to. */
export interface Answered {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  /** What a reader sees. */
  readonly text: string;
  readonly headers: Headers;
}

export interface Client {
  /** Cookies by host; copied or changed by tests that play tricks. */
  readonly cookies: Map<string, Map<string, string>>;
  get(address: string, options?: { follow?: boolean; headers?: Record<string, string> }): Promise<Answered>;
  post(
    address: string,
    fields: Fields,
    options?: { follow?: boolean; headers?: Record<string, string> },
  ): Promise<Answered>;
  /** Sends a form of a page with what is typed, everything else as the page gave it. */
  submit(
    page: Answered,
    action: string | RegExp,
    typed: Fields,
    options?: { follow?: boolean },
  ): Promise<Answered>;
}

/** A browser without a window: cookies, forms and redirects over plain HTTP. Quick, and able to lie. */
export function aClient(): Client {
  const cookies = new Map<string, Map<string, string>>();
  const jarOf = (host: string) => {
    const jar = cookies.get(host) ?? new Map<string, string>();
    cookies.set(host, jar);
    return jar;
  };

  const once = async (
    url: string,
    headers: Record<string, string>,
    init: { method?: string; body?: string } = {},
  ): Promise<Response> => {
    const jar = jarOf(new URL(url).hostname);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      headers: { 'accept-language': 'en', ...(cookie === '' ? {} : { cookie }), ...headers },
      redirect: 'manual',
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/iu.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };

  const answered = async (response: Response, url: string): Promise<Answered> => {
    const html = await response.text();
    return { status: response.status, url, html, text: textOf(html), headers: response.headers };
  };

  const follow = async (response: Response, url: string, hops: number): Promise<Answered> => {
    const location = response.headers.get('location');
    if (location === null || hops === 0) return answered(response, url);
    await response.arrayBuffer();
    const next = new URL(location, url).href;
    return follow(await once(next, {}), next, hops - 1);
  };

  const get: Client['get'] = async (address, options = {}) =>
    follow(await once(address, options.headers ?? {}), address, options.follow === false ? 0 : 12);

  const post: Client['post'] = async (address, fields, options = {}) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: new URL(address).origin,
      'sec-fetch-site': 'same-origin',
      ...options.headers,
    };
    const response = await once(address, headers, { method: 'POST', body: body.toString() });
    return follow(response, address, options.follow === false ? 0 : 12);
  };

  return {
    cookies,
    get,
    post,
    submit: async (page, action, typed, options) => {
      const form = formIn(page, action);
      const answer = await post(new URL(form.action, page.url).href, { ...form.fields, ...typed }, options);
      const signs = signing(answer.html, answer.url);
      return signs ? post(new URL(signs.action, page.url).href, signs.fields, options) : answer;
    },
  };
}

/** What an officer signs stands on a page of its own before it is sent: the form that sends it; none on any other page. */
export const signing = (html: string, url: string): { action: string; fields: Fields } | undefined =>
  html.includes('<form method="post"') && html.includes('id="sign"')
    ? formIn({ html, url }, /\/(?:decision|endorsement|steps\/[^/]+)$/u)
    : undefined;

const matches = (action: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? action.endsWith(wanted) : wanted.test(action);

/** The form of a page that posts to an address, itself or by one of its buttons: its hidden fields, what stands in its controls, the button. */
export function formIn(
  page: Pick<Answered, 'html' | 'url'>,
  wanted: string | RegExp,
): { action: string; fields: Fields } {
  const forms = page.html
    .split(/(?=<form\b)/u)
    .slice(1)
    .map((part) => tagsOf(part.split('</form>')[0] ?? ''));
  const elsewhere = tagsOf(page.html).filter(({ attributes }) => attributes['form'] !== undefined);
  for (const tags of forms) {
    const { action = new URL(page.url).pathname, id } = tags[0]?.attributes ?? {};
    const own = elsewhere.filter(({ attributes }) => attributes['form'] === id);
    const button = [...tags, ...own].find(
      ({ attributes }) =>
        attributes['name'] !== 'switchLanguage' && matches(attributes['formaction'] ?? '', wanted),
    );
    const { formaction, name, value = '' } = button?.attributes ?? {};
    if (formaction !== undefined)
      return { action: formaction, fields: { ...fieldsOf(tags), ...(name ? { [name]: value } : {}) } };
    if (matches(action, wanted)) return { action, fields: fieldsOf(tags) };
  }
  throw new Error(`${page.url} has no form that posts to ${String(wanted)}`);
}

function fieldsOf(tags: readonly TagFound[]): Fields {
  const fields: Record<string, string | string[]> = {};
  for (const { name, attributes } of tags) {
    const { type = 'text', value = '', name: field } = attributes;
    const isChoice = type === 'radio' || type === 'checkbox';
    if (name !== 'input' || field === undefined || (isChoice && !('checked' in attributes))) continue;
    const before = fields[field];
    fields[field] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}

/** Signs in by the product's own page and the provider's; the answer is the page one comes back to. */
export async function signIn(
  client: Client,
  address: string,
  person: string,
  fault = 'none',
): Promise<Answered> {
  return client.get(await untilCallback(client, address, person, fault));
}

/** Goes as far as the provider's answer, which is not played yet; a provider that knows the person asks nothing. */
export async function untilCallback(
  client: Client,
  address: string,
  person: string,
  fault = 'none',
): Promise<string> {
  if (!demoPeople.some(({ id }) => id === person)) throw new Error(`There is no ${person}`);
  const door = await client.get(address);
  let answer = await client.submit(door, /\/sign-in\//u, {}, { follow: false });
  for (let hops = 0; hops < 12; hops += 1) {
    const location = answer.headers.get('location');
    const next = location === null ? undefined : new URL(location, answer.url).href;
    if (next?.includes('/callback?')) return next;
    answer =
      next === undefined
        ? await client.post(answer.url, { person, fault }, { follow: false })
        : await client.get(next, { follow: false });
  }
  throw new Error(`${answer.url} leads to no callback`);
}
