import { paidFirst } from '../../rules/fees/paid-first.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { pathTo } from '../../schemas/routes.ts';
import { readHoldings } from '../../store/lists.ts';
import { readPerformance } from '../../store/performance.ts';
import { segmentOf } from '../../web/languages.ts';
import { serviceStartPage, type ServiceStartModel } from '../../web/pages/applicant/service-start.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { holderOf, isAnonymous } from '../http/session.ts';
import { stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { feeSummaries } from '../records/fee-summary.ts';
import { promisedDays } from '../records/promised-days.ts';

const RECENT = 50;

/** Where an application starts: what it costs, how long it takes, what to have ready. Open to anyone; starting needs a sign-in. */
export const showService =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const release = await deps.releases.current(request.parameters['service'] ?? '');
    if (!release) return problem('notFound');
    const { definition } = release;
    const form = await deps.releases.formOf({ service: release.service, number: release.number });
    const language = segmentOf(request.language);
    const [draft, performance] = await Promise.all([
      ownDraft(deps, request, release.service),
      readPerformance(deps.store, release.service),
    ]);
    return page(
      serviceStartPage(
        {
          service: definition.id,
          name: definition.name,
          summary: definition.summary,
          department: definition.department.name,
          form: definition.form,
          fees: feeSummaries(form, hongKongDateOf(request.at)),
          pledgeWorkingDays: promisedDays(definition),
          paysFirst: paidFirst(definition).length > 0,
          forWhom: definition.forWhom,
          haveReady: definition.haveReady,
          performance,
          privacy: definition.privacy,
          start: startOf(definition.access, request),
          ...(draft === undefined ? {} : { draftPath: pathTo('checkAnswers', { language, case: draft }) }),
        },
        request.language,
      ),
    );
  };

/** How one begins: by a form, also without a session where the service allows it, or by signing in first. */
function startOf(access: ServiceDefinition['access'], request: ProductRequest): ServiceStartModel['start'] {
  const { session } = request;
  if (session && (access === 'anyone' || !isAnonymous(session)))
    return { kind: 'post', stamp: stamp(request) };
  if (access === 'anyone') return { kind: 'open' };
  const signIn = pathTo('signIn', { language: segmentOf(request.language), door: 'applicant' });
  return { kind: 'signIn', path: `${signIn}?${new URLSearchParams({ return: request.path }).toString()}` };
}

async function ownDraft(
  deps: WebDeps,
  { session }: ProductRequest,
  service: string,
): Promise<string | undefined> {
  if (!session) return undefined;
  const holdings = await readHoldings(deps.store, holderOf(session), RECENT);
  return holdings.find(({ kind, release }) => kind === 'draft' && release.service === service)?.id;
}
