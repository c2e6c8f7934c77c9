import * as z from 'zod';
import { browse, type Catalogue, catalogueOf } from '../../rules/catalogue/browse.ts';
import { LONGEST_QUERY } from '../../rules/catalogue/search.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import { Slug } from '../../schemas/actor.ts';
import { LifeEvent } from '../../schemas/life-event.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { HongKongDate } from '../../schemas/time.ts';
import { cataloguePage } from '../../web/pages/applicant/catalogue.tsx';
import { lifeEventTexts } from '../../web/texts/life-events.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { feeSummaries } from '../records/fee-summary.ts';
import { promisedDays } from '../records/promised-days.ts';

/** The browser's own wish is asked once, at the bare address; after that the language is in the path. */
export const goToLanguage = (request: ProductRequest): Reply => {
  const wish = (request.headers['accept-language'] ?? '').toLowerCase().trim();
  const chinese = wish.startsWith('zh');
  const simplified = /^zh-(?:cn|sg|hans)/u.test(wish);
  return redirect(pathTo('catalogue', { language: chinese ? (simplified ? 'sc' : 'tc') : 'en' }));
};

/** What may be asked of the catalogue; anything else is as if it had not been asked. */
const Asked = z.object({
  q: z.string().trim().catch(''),
  department: Slug.optional().catch(undefined),
  event: LifeEvent.optional().catch(undefined),
});

/** The catalogue, or what of it a question and filters leave. */
export const showCatalogue = (deps: WebDeps) => {
  const catalogue = rememberedCatalogue(deps);
  return async (request: ProductRequest): Promise<Reply> => {
    if (!['en', 'tc', 'sc'].includes(request.parameters['language'] ?? '')) return problem('notFound');
    const asked = Asked.parse(request.query);
    const query = Array.from(asked.q).slice(0, LONGEST_QUERY).join('');
    const { definitions, ...rest } = await catalogue();
    const filters = { query, department: asked.department, event: asked.event };
    const { found, ...counts } = browse({ definitions, ...rest }, filters);
    const byId = new Map(definitions.map((definition) => [definition.id, definition]));
    const today = hongKongDateOf(request.at);
    const services = await Promise.all(
      found
        .flatMap((id) => byId.get(id) ?? [])
        .map(async (definition) => ({
          id: definition.id,
          name: definition.name,
          summary: definition.summary,
          department: definition.department.name,
          pledgeWorkingDays: promisedDays(definition),
          fees: await feesOfService(deps, definition.id, today),
        })),
    );
    return page(
      cataloguePage(
        {
          ...filters,
          ...counts,
          isOpen: definitions.length > 0,
          services,
        },
        request.language,
      ),
    );
  };
};

/** What a service costs, worked out on the day. */
async function feesOfService(deps: WebDeps, service: string, today: HongKongDate) {
  const release = await deps.releases.current(service);
  return release ? feeSummaries(await deps.releases.formOf({ service, number: release.number }), today) : [];
}

/** The index is made anew only when a service was published. */
function rememberedCatalogue(deps: WebDeps): () => Promise<Catalogue> {
  let known: { readonly releases: string; readonly catalogue: Catalogue } | undefined;
  return async () => {
    const all = await deps.releases.all();
    const releases = all.map(({ service, number }) => `${service}#${number}`).join(' ');
    if (known?.releases !== releases) {
      known = {
        releases,
        catalogue: catalogueOf(
          all.map(({ definition }) => definition),
          eventNames,
        ),
      };
    }
    return known.catalogue;
  };
}

const eventNames = Object.fromEntries(
  LifeEvent.options.map(
    (event) => [event, [lifeEventTexts[event].en, lifeEventTexts[event]['zh-Hant']]] as const,
  ),
);
