import { canonicalJson } from '../../rules/canonical-json.ts';
import { wordsForm } from '../../rules/finding/normal-forms.ts';
import type { Answer } from '../../schemas/answers.ts';
import { DuplicateVerdict } from '../../schemas/desk-work.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { duplicatePage, type DuplicateModel } from '../../web/pages/desk/duplicate.tsx';
import { deskDuplicateTexts } from '../../web/texts/desk-work.ts';
import { words } from '../../web/texts/words.ts';
import { offers } from '../../workflows/advance.ts';
import { deskOf } from '../../workflows/desk-work.ts';
import { noteReading } from '../caseworker/desk-case.ts';
import { textIn } from '../caseworker/desk-text.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { accessTo } from '../records/case-access.ts';
import { caseFor } from '../records/case-for.ts';
import { comparedAnswers } from '../records/compared-answers.ts';
import { openCase, type OpenedCase, openSubmission } from '../records/opened-case.ts';
import { standingOf } from '../records/standing.ts';
import { actOnWork, type WorkRead } from './act-on-work.ts';

/** Two applications side by side: only cases the engine found alike, only to who may see both, and both readings are recorded. */
export const showDuplicate =
  (deps: WebDeps) =>
  (request: ProductRequest): Promise<Reply> =>
    compared(deps, request, []);

async function compared(deps: WebDeps, request: ProductRequest, errors: FieldErrors): Promise<Reply> {
  const found = await caseFor(deps, request, 'read');
  if (!found.ok) return found.reply;
  const { opened } = found;
  const known = deskOf(opened.context).duplicates.find((one) => one.case === request.parameters['other']);
  const other = known && (await openCase(deps, known.case));
  const { actor } = sessionOf(request);
  if (!known || !other) return problem('notFound');
  const access = accessTo(other, actor);
  if (access !== 'work' && access !== 'read') return problem('forbidden');
  await noteReading(deps, request, opened);
  await noteReading(deps, request, other);
  const standing = { at: request.at, by: actor };
  const offered = found.mayWork ? offers(opened.engine, opened.snapshot, standing) : [];
  const isOpen = known.settled === undefined && offered.includes('duplicate.settle');
  const model = {
    case: opened.record.ref.id,
    other: other.record.ref.id,
    service: opened.release.definition.name,
    these: [await sideOf(deps, opened), await sideOf(deps, other)],
    rows: await rowsOf(deps, opened, other),
    may: { settle: isOpen, merge: isOpen && actor.kind === 'staff' && actor.roles.includes('supervisor') },
    stamp: stamp(request, opened.record.version),
    typed: request.form,
    errors,
  } satisfies DuplicateModel;
  return page(duplicatePage(model, request.language));
}

const sideOf = async (_deps: WebDeps, { application, listing }: OpenedCase) => ({
  reference: application.reference,
  receivedAt: application.submittedAt,
  standing: standingOf(listing),
});

/** Every question either was asked, with both answers. Files are compared on the cases themselves. */
async function rowsOf(deps: WebDeps, here: OpenedCase, there: OpenedCase): Promise<DuplicateModel['rows']> {
  const [now, earlier] = await Promise.all(
    [here, there].map(async (opened) => ({ opened, sent: await openSubmission(deps, opened) })),
  );
  if (!now || !earlier) return [];
  return (await comparedAnswers(deps, now, earlier)).flatMap(({ now: one, earlier: two, how }) => {
    const question = one?.question ?? two?.question;
    if (!question || one?.files || two?.files) return [];
    const answers = [one?.answer, two?.answer] as const;
    return [{ question, answers, how: how === 'same' ? 'same' : isNear(...answers) ? 'near' : 'differs' }];
  });
}

/** The same words, though written otherwise: in another script, order or case, with other spaces. It is how alike cases are found. */
const isNear = (...both: readonly (Answer | undefined)[]): boolean => {
  const [one, two] = both.map((answer) => wordsForm(canonicalJson(answer ?? '')));
  return one !== '' && one === two;
};

function readVerdict(request: ProductRequest): WorkRead {
  const verdict = DuplicateVerdict.safeParse(field(request.form, 'verdict'));
  const why = textIn(request, 'why', words(deskDuplicateTexts.why, request.language));
  if (why.words === undefined || !verdict.success) return { ok: false, errors: why.errors };
  const input = { case: request.parameters['other'] ?? '', verdict: verdict.data, why: why.words };
  return { ok: true, command: { type: 'duplicate.settle', input, facts: {} } };
}

/** What the officer found. What is missing is asked for beside the two applications. */
export const settleDuplicate = (deps: WebDeps) => {
  const settle = actOnWork(deps, readVerdict);
  return (request: ProductRequest): Promise<Reply> => {
    if (changesLanguage(request)) return compared(deps, request, []);
    const read = readVerdict(request);
    return read.ok ? settle(request) : compared(deps, request, read.errors);
  };
};
