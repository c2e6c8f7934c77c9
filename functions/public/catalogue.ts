import { hongKongDateOf } from '../../rules/time.ts';
import { pathTo } from '../../schemas/routes.ts';
import { cataloguePage } from '../../web/pages/applicant/catalogue.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { feeSummaries } from '../records/fee-summary.ts';

/** The browser's own wish is asked once, at the bare address; after that the language is in the path. */
export const goToLanguage = (request: ProductRequest): Reply => {
  const wish = (request.headers['accept-language'] ?? '').toLowerCase().trim();
  const chinese = wish.startsWith('zh');
  const simplified = /^zh-(?:cn|sg|hans)/u.test(wish);
  return redirect(pathTo('catalogue', { language: chinese ? (simplified ? 'sc' : 'tc') : 'en' }));
};

export const showCatalogue =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    if (!['en', 'tc', 'sc'].includes(request.parameters['language'] ?? '')) return problem('notFound');
    const today = hongKongDateOf(request.at);
    const releases = await Promise.all(
      (await deps.releases.all()).map(async ({ definition, service, number }) => ({
        definition,
        form: await deps.releases.formOf({ service, number }),
      })),
    );
    return page(
      cataloguePage(
        {
          services: releases.map(({ definition, form }) => ({
            id: definition.id,
            name: definition.name,
            summary: definition.summary,
            department: definition.department.name,
            pledgeWorkingDays: definition.pledge.workingDays,
            fees: feeSummaries(form, today),
          })),
        },
        request.language,
      ),
    );
  };
