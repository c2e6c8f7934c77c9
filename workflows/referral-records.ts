import type { CaseContext } from '../schemas/case.ts';
import type { Command } from '../schemas/command.ts';
import { type Referral, type ReferralBody, ReferralPlan } from '../schemas/referral.ts';
import { personsBehind } from './actors.ts';
import { recordAs } from './record-as.ts';

export const referralsOf = ({ referrals = [] }: CaseContext, stage: string): Referral[] =>
  referrals.filter((referral) => referral.stage === stage);

/** A body that was asked and need not be waited for no more. */
export const isOpen = ({ askedAt, settled }: Referral): boolean =>
  askedAt !== undefined && settled === undefined;

const change = (
  context: CaseContext,
  stage: string,
  body: string,
  write: (referral: Referral) => Referral,
): CaseContext => ({
  ...context,
  referrals: (context.referrals ?? []).map((referral) =>
    referral.stage === stage && referral.body.id === body ? write(referral) : referral,
  ),
});

/** One after the other: when nobody is being waited for, the turn of the next has come. */
function nextTurn(context: CaseContext, stage: string, at: Command['at']): CaseContext {
  const all = referralsOf(context, stage);
  const next = all.find(({ askedAt, settled }) => askedAt === undefined && settled === undefined);
  return next && !all.some(isOpen)
    ? change(context, stage, next.body.id, (referral) => ({ ...referral, askedAt: at }))
    : context;
}

const withBody = (context: CaseContext, referral: Referral): CaseContext => ({
  ...context,
  referrals: [...(context.referrals ?? []), referral],
});

/** A body named by a clock: `<stage>-<body>`. */
export const bodyOfClock = (stage: string, clock: string): string | undefined =>
  clock.startsWith(`${stage}-`) ? clock.slice(stage.length + 1) : undefined;

const askAll = (context: CaseContext, { at }: Command, stage: string, given?: unknown): CaseContext => {
  const { bodies, inParallel } = ReferralPlan.parse(given);
  const asked = bodies.reduce(
    (whole, body) => withBody(whole, { stage, body, ...(inParallel ? { askedAt: at } : {}) }),
    context,
  );
  return nextTurn(asked, stage, at);
};

const bodyIn = (given: unknown, id: string): ReferralBody => {
  const found = ReferralPlan.parse(given).more.find((body) => body.id === id);
  if (!found) throw new Error(`No body ${id} may be added`);
  return found;
};

/** How a case remembers whom it was referred to and what came of it. */
export const referralRecords = {
  referred: askAll,
  referralReplied: recordAs<CaseContext, 'referral.reply'>('referral.reply', (context, command, stage) => {
    const { at, by, input } = command;
    const settled = { how: 'replied' as const, at, by: personsBehind(by), reply: input.reply };
    return nextTurn(
      change(context, stage, input.body, (referral) => ({ ...referral, settled })),
      stage,
      at,
    );
  }),
  referralAdded: recordAs<CaseContext, 'referral.add'>('referral.add', (context, command, stage, given) => {
    const { at, by, input } = command;
    const added = { at, by: personsBehind(by) };
    return withBody(context, { stage, body: bodyIn(given, input.body), askedAt: at, added });
  }),
  referralExtended: recordAs<CaseContext, 'referral.extend'>(
    'referral.extend',
    (context, { at, input: { body: id, workingDays } }, stage) =>
      change(context, stage, id, ({ silentAt: _silent, ...referral }) => ({
        ...referral,
        body: { ...referral.body, workingDays },
        askedAt: at,
      })),
  ),
  referralPassedOver: recordAs<CaseContext, 'referral.passOver'>(
    'referral.passOver',
    (context, { at, by, input: { body, why } }, stage) => {
      const settled = { how: 'passedOver' as const, at, by: personsBehind(by), why };
      return nextTurn(
        change(context, stage, body, (referral) => ({ ...referral, settled })),
        stage,
        at,
      );
    },
  ),
  referralSilent: recordAs<CaseContext, 'clock.ring'>('clock.ring', (context, { at, input }, stage) => {
    const body = bodyOfClock(stage, input.clock) ?? '';
    const silent = change(context, stage, body, (referral) =>
      referral.body.silence === 'officer'
        ? { ...referral, silentAt: at }
        : { ...referral, settled: { how: 'silence' as const, at } },
    );
    return nextTurn(silent, stage, at);
  }),
  /** The stage is left: whoever has not replied is not waited for any longer. */
  referralsEnded: (context: CaseContext, { at }: Command, stage: string): CaseContext => ({
    ...context,
    referrals: (context.referrals ?? []).map((referral) =>
      referral.stage === stage && !referral.settled
        ? { ...referral, settled: { how: 'ended' as const, at } }
        : referral,
    ),
  }),
};
