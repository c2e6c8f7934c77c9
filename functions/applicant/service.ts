import { pathTo } from '../../schemas/routes.ts';
import { readHoldings } from '../../store/lists.ts';
import { segmentOf } from '../../web/languages.ts';
import { serviceStartPage } from '../../web/pages/applicant/service-start.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { holderOf } from '../http/session.ts';
import { stamp } from '../http/stamp.ts';
import { feeSummary } from '../records/fee-summary.ts';
import type { ApplicantDeps } from './deps.ts';

const RECENT = 50;

/** Where an application starts: what it costs, how long it takes, what to have ready. Open to anyone; starting needs a sign-in. */
export const showService =
  (deps: ApplicantDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const release = await deps.releases.current(request.parameters['service'] ?? '');
    if (!release) return problem('notFound');
    const { definition } = release;
    const language = segmentOf(request.language);
    const draft = await ownDraft(deps, request, release.service);
    return page(
      serviceStartPage(
        {
          service: definition.id,
          name: definition.name,
          summary: definition.summary,
          department: definition.department.name,
          form: definition.form,
          fees: definition.fees.map(feeSummary),
          pledgeWorkingDays: definition.pledge.workingDays,
          forWhom: definition.forWhom,
          haveReady: definition.haveReady,
          privacy: definition.privacy,
          start: request.session
            ? { kind: 'post', stamp: stamp(request) }
            : {
                kind: 'signIn',
                path: `${pathTo('signIn', { language, door: 'applicant' })}?${new URLSearchParams({ return: request.path }).toString()}`,
              },
          ...(draft === undefined ? {} : { draftPath: pathTo('checkAnswers', { language, case: draft }) }),
        },
        request.language,
      ),
    );
  };

async function ownDraft(
  deps: ApplicantDeps,
  { session }: ProductRequest,
  service: string,
): Promise<string | undefined> {
  if (!session) return undefined;
  const holdings = await readHoldings(deps.store, holderOf(session), RECENT);
  return holdings.find(({ changedAt, release }) => changedAt !== undefined && release.service === service)
    ?.id;
}
