import { pathTo, routes } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { ProductRequest } from './request.ts';

/** The address of the page of a request: its own; for a form that of the page it stood on, which shares its address or lies above it. */
export function pageOf({ route, path, language, parameters }: ProductRequest): string {
  if (routes[route].method === 'GET') return path;
  const sameAddress = Object.values(routes).some(
    (other) => other.method === 'GET' && other.path === routes[route].path,
  );
  if (sameAddress) return path;
  const about = { language: segmentOf(language), case: parameters['case'] ?? '' };
  if (route === 'startApplication')
    return pathTo('service', { ...about, service: parameters['service'] ?? '' });
  if (route === 'redrive') return pathTo('deadEffects', about);
  if (route === 'keepTyped') return pathTo('formPage', { ...about, page: parameters['page'] ?? '' });
  if (route === 'askSignature') return pathTo('signatures', about);
  if (route === 'declineSignature') return pathTo('coSign', { ...about, token: parameters['token'] ?? '' });
  if (route === 'sendCode') return pathTo('confirmEmail', about);
  if (route === 'startBulk') return pathTo('bulk', { ...about, job: parameters['job'] ?? '' });
  if (route === 'takeFormStep') return pathTo('deskForm', { ...about, form: parameters['form'] ?? '' });
  if (routes[route].audience === 'oversight') return pathTo('desk', about);
  if (routes[route].audience === 'desk') return pathTo('deskWork', about);
  if (parameters['case'] === undefined) return `/${about.language}`;
  return pathTo(routes[route].access === 'staff' ? 'deskCase' : 'application', about);
}
