import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { goToLanguage, showCatalogue } from './catalogue.ts';
import { licenceKeys, showVerify, verify } from './verify.ts';

export const publicRoutes = (deps: WebDeps): HandlersOf<'public'> => ({
  root: goToLanguage,
  health: () => ({ kind: 'json', body: { status: 'ok' } }),
  catalogue: showCatalogue(deps),
  verifyForm: showVerify,
  verify: verify(deps),
  licenceKeys: licenceKeys(deps),
});
