/** A browser without scripts: keeps cookies by path and follows redirects until `stopBefore`. */
export const createWalker = () => {
  const jar = new Map<string, { name: string; value: string; path: string }>();

  const keep = (url: URL, header: string) => {
    const [pair = '', ...attributes] = header.split('; ');
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.find((one) => one.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const expires = attributes.find((one) => one.toLowerCase().startsWith('expires='))?.slice(8);
    const key = `${url.host} ${path} ${name}`;
    if (value === '' || (expires !== undefined && Date.parse(expires) < Date.now())) jar.delete(key);
    else jar.set(key, { name, value, path });
  };
  const cookiesFor = (url: URL) =>
    [...jar]
      .filter(([key, { path }]) => key.startsWith(`${url.host} `) && url.pathname.startsWith(path))
      .map(([, { name, value }]) => `${name}=${value}`)
      .join('; ');

  const go = async (
    address: string | URL,
    options: { body?: URLSearchParams; stopBefore?: string } = {},
  ): Promise<{ url: URL; status: number; text: string }> => {
    const url = new URL(address);
    if (options.stopBefore !== undefined && url.href.startsWith(options.stopBefore)) {
      return { url, status: 0, text: '' };
    }
    const response = await fetch(url, {
      method: options.body ? 'POST' : 'GET',
      ...(options.body ? { body: options.body } : {}),
      headers: { cookie: cookiesFor(url), ...(options.body ? { origin: url.origin } : {}) },
      redirect: 'manual',
    });
    for (const header of response.headers.getSetCookie()) keep(url, header);
    const text = await response.text();
    const location = response.headers.get('location');
    const { body: _body, ...rest } = options;
    return location === null ? { url, status: response.status, text } : go(new URL(location, url), rest);
  };
  return { go, cookies: () => [...jar.values()] };
};
