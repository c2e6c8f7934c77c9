import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import { validityOf } from '../../rules/validity.ts';
import type { Answers } from '../../schemas/answers.ts';
import type { CaseContext } from '../../schemas/case.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Step } from '../../web/components/steps.tsx';
import type { OpenedCase } from './opened-case.ts';

type Told = Pick<OpenedCase, 'release' | 'listing' | 'context'>;

/** What the answers say of the way ahead. */
export interface Ahead {
  /** The application may still get a provisional licence. */
  readonly provisional: boolean;
}

/** What answers say of the way ahead if it were gone now. */
export const aheadFor = (form: CompiledForm, answers: Answers, now: Instant): Ahead => ({
  provisional: validityOf(form.provisionally, form.vocabulary, answers, now) !== undefined,
});

/**
 * The stages as steps of a journey: those this case has taken or can still take. A case that ended without a grant shows what was done and has
 * no steps ahead of it.
 */
export function stepsOf({ release, listing, context }: Told, ahead: Ahead): Step[] {
  const { stages } = release.definition.workflow;
  const granted = listing.tags.includes('granted');
  const ended = listing.tags.includes('closed') && !granted;
  const now = stages.findIndex(({ id }) => id === listing.stage);
  const current = granted ? stages.length : now;
  return stages.flatMap((stage, index): Step[] => {
    const shown = { id: stage.id, kind: stage.stage, name: stage.name };
    if (ended) return wasDone(context, stage) ? [{ ...shown, state: 'done' }] : [];
    if (index === current) return [{ ...shown, state: 'now' }];
    if (index < current) return wasPassedOver(context, stage) ? [] : [{ ...shown, state: 'done' }];
    return stateAhead(stages.slice(0, index), current, stage, context, ahead).map((state) => ({
      ...shown,
      state,
    }));
  });
}

const wasDone = (context: CaseContext, stage: StageDefinition): boolean =>
  (stage.stage === 'payment' && context.fees.some(({ item, posted }) => item === stage.item && posted)) ||
  [...context.vettings, ...(context.referrals ?? [])].some((record) => record.stage === stage.id) ||
  context.decisions.some(
    ({ stage: decided, outcome }) =>
      decided === stage.id && (stage.stage !== 'approvalInPrinciple' || outcome === 'grant'),
  );

/** The machine went past it without anything to do: no fee, no objection, no provisional licence. */
function wasPassedOver(context: CaseContext, stage: StageDefinition): boolean {
  if (stage.stage === 'payment') return costsNothing(context, stage.item);
  if (stage.stage === 'hearing') return !(context.hearings ?? []).some((held) => held.stage === stage.id);
  return stage.stage === 'issue' && stage.provisional === true && context.provisional === undefined;
}

const costsNothing = ({ fees }: CaseContext, item: string): boolean =>
  fees.every((fee) => fee.item !== item || fee.amount === 0);

/** How a step ahead is told; nothing where this case will not take it. */
function stateAhead(
  before: readonly StageDefinition[],
  current: number,
  stage: StageDefinition,
  context: CaseContext,
  { provisional }: Ahead,
): Step['state'][] {
  if (stage.stage === 'payment' && costsNothing(context, stage.item)) return [];
  if (stage.stage === 'issue' && stage.provisional === true && !provisional) return [];
  if (stage.stage !== 'hearing') return ['next'];
  const notices = before.flatMap(({ stage: kind, id }, index) =>
    kind === 'publicNotice' ? [{ id, index }] : [],
  );
  if ((context.objections ?? []).some((objection) => notices.some(({ id }) => id === objection.stage)))
    return ['next'];
  return notices.some(({ index }) => index >= current) ? ['ifObjected'] : [];
}
