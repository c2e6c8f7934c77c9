import { routes } from '../../schemas/routes.ts';

const pages = Object.values(routes)
  .filter(({ method, audience }) => method === 'GET' && audience !== 'identity')
  .map(
    ({ path }) =>
      new RegExp(
        `^${path.replaceAll(/[.]/gu, String.raw`\.`).replaceAll(/\{\w+\}/gu, '[A-Za-z0-9_-]+')}$`,
        'u',
      ),
  );

/** A path of one of our own pages, or `undefined`: nobody is sent from signing in to a place of somebody else's choice. */
export function ownPath(given: string | undefined): string | undefined {
  if (given === undefined || given.length > 500 || !/^\/[A-Za-z0-9_\-/.?=&%]*$/u.test(given))
    return undefined;
  const [path = ''] = given.split('?');
  return pages.some((page) => page.test(path)) ? given : undefined;
}
