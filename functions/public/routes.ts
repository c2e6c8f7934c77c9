import type { HandlersOf } from '../http/serve.ts';
import { auditKeys, dailyRoot, type PublicDeps } from './audit.ts';
import { goToLanguage, showCatalogue } from './catalogue.ts';
import { licenceKeys, showVerify, verify } from './verify.ts';

export const publicRoutes = (deps: PublicDeps): HandlersOf<'public'> => ({
  root: goToLanguage,
  health: () => ({ kind: 'json', body: { status: 'ok' } }),
  catalogue: showCatalogue(deps),
  verifyForm: showVerify,
  verify: verify(deps),
  licenceKeys: licenceKeys(deps),
  auditKeys: auditKeys(deps),
  dailyRoot: dailyRoot(deps),
});
