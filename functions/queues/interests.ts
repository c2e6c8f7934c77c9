import { hkidKey, homeKey } from '../../rules/finding/normal-forms.ts';
import { worksOnCases } from '../../schemas/desk-roles.ts';
import { pathTo } from '../../schemas/routes.ts';
import { readFindings, writeFindings } from '../../store/findings.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import { segmentOf } from '../../web/languages.ts';
import { interestsPage } from '../../web/pages/desk/interests.tsx';
import { deskInterestsTexts } from '../../web/texts/desk-work.ts';
import { words } from '../../web/texts/words.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { keyedHashes } from '../records/keyed-hashes.ts';
import { takeStep } from '../step/take-step.ts';

const MOST_LINES = 20;
const MOST_CHARACTERS = 300;

export const showInterests =
  () =>
  (request: ProductRequest): Reply => {
    if (!worksOnCases(sessionOf(request).actor)) return problem('forbidden');
    const saved = /^\d{1,2}$/u.test(request.query['saved'] ?? '')
      ? Number(request.query['saved'])
      : undefined;
    return page(interestsPage({ stamp: stamp(request), errors: [], typed: {}, saved }, request.language));
  };

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim().slice(0, MOST_CHARACTERS))
    .slice(0, MOST_LINES);

/**
 * Keeps keyed hashes of what an officer is close to, and bars them from every case about it: those that stand already here, those to
 * come when they are indexed.
 */
export const declareInterests =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    if (actor.kind !== 'staff' || !worksOnCases(actor)) return problem('forbidden');
    const numbers = linesOf(field(request.form, 'hkids')).map((line) => ({ line, key: hkidKey(line) }));
    const errors = numbers.flatMap(({ line, key }, index) =>
      line === '' || key !== undefined
        ? []
        : [
            {
              field: 'interests-hkids',
              message: words(deskInterestsTexts.notHkid, request.language, { n: index + 1 }),
            },
          ],
    );
    if (errors.length > 0 || changesLanguage(request)) {
      const model = {
        stamp: stamp(request),
        errors: changesLanguage(request) ? [] : errors,
        typed: request.form,
      };
      return page(interestsPage(model, request.language));
    }
    const homes = linesOf(field(request.form, 'homes')).map(homeKey);
    const keys = [...numbers.map(({ key }) => key), ...homes].filter((key) => key !== undefined);
    const hashes = await keyedHashes(deps, actor.department, keys);
    await writeFindings(deps.store, { kind: 'officer', officer: actor.person }, hashes);
    await barFromStanding(deps, request, hashes);
    const saved = new Set(hashes).size;
    return redirect(`${pathTo('deskInterests', { language: segmentOf(request.language) })}?saved=${saved}`);
  };

async function barFromStanding(deps: WebDeps, request: ProductRequest, hashes: readonly string[]) {
  const { actor } = sessionOf(request);
  if (actor.kind !== 'staff') return;
  const found = (await Promise.all(hashes.map((hash) => readFindings(deps.store, hash)))).flat();
  const cases = new Set(found.flatMap((one) => (one.kind === 'case' ? [one.case] : [])));
  for (const id of cases) {
    // A case that is closed takes no command any more: there is nothing left to act on.
    await takeStep(deps, {
      ref: { kind: 'case', id },
      request: {
        key: requestKeyOf('effects', 'case.match', `${actor.person.provider}#${actor.person.sub} ${id}`, {}),
        answer: {},
      },
      intend: () => ({
        command: {
          type: 'case.match',
          at: request.at,
          by: { kind: 'system', part: 'effects' },
          input: { duplicates: [], officers: [actor.person] },
          facts: {},
        },
      }),
    });
  }
}
