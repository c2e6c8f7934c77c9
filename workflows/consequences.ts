import type { AnyMachineSnapshot } from 'xstate';
import * as z from 'zod';
import { applyClockEffects, type Dates } from '../rules/clocks.ts';
import { addDays, endOfHongKongDay, lastHongKongDateBefore } from '../rules/time.ts';
import type { PersonRef } from '../schemas/actor.ts';
import type { Calendar } from '../schemas/calendar.ts';
import { CaseContext } from '../schemas/case.ts';
import type { Clock } from '../schemas/clock.ts';
import type { Command } from '../schemas/command.ts';
import type { Effect } from '../schemas/effect.ts';
import type { CaseListing } from '../schemas/listing.ts';
import { type Account, PaymentContext, type Posting } from '../schemas/payment.ts';
import type { Instant } from '../schemas/time.ts';
import { deskOf, teamFor } from './desk-work.ts';
import { waitingClocks } from './keyed-clocks.ts';
import { limitsListed } from './limits-listed.ts';
import { unreadBy } from './message-records.ts';

/** Instants a command names, for the clocks it starts. */
function datesOf(command: Command): Dates {
  if (command.type === 'request.ask') return { requestDate: endOfHongKongDay(command.input.until) };
  if (command.type === 'requirements.issue' || command.type === 'requirements.return')
    return { stageDate: endOfHongKongDay(command.input.until) };
  if (command.type === 'payment.open') return { paymentExpiry: command.facts.expiresAt };
  if (command.type === 'licence.issue')
    return { licenceEnd: command.facts.endsAt ?? endOfHongKongDay(command.facts.validTo) };
  return {};
}

/** A legal day ends at 24:00, so "three days before" is the same hour three days earlier. */
const minusDays = (instant: Instant, days: number): Instant =>
  days === 0 ? instant : endOfHongKongDay(addDays(lastHongKongDateBefore(instant), -days));

/** The clocks of a record after a step that led to `context`. */
export const clocksAfter = (
  clocks: readonly Clock[],
  command: Command,
  effects: readonly Effect[],
  calendar: Calendar,
  context: unknown,
): Clock[] =>
  rung(
    applyClockEffects(clocks, effects, {
      at: command.at,
      calendar,
      dates: datesOf(command),
      minusDays,
      waiting: (stage) => waitingClocks(context, stage),
    }),
    command,
  );

const rung = (clocks: Clock[], command: Command): Clock[] =>
  command.type === 'clock.ring'
    ? clocks.map((clock) => (clock.name === command.input.clock ? { ...clock, rangAt: command.at } : clock))
    : clocks;

/** Effects to be delivered, in order; clocks stand in the record's row and movements are rows of the same transaction instead. */
export const toDeliver = (effects: readonly Effect[]): Effect[] =>
  effects.filter(
    ({ type }) =>
      type !== 'postMovement' &&
      type !== 'oweRefund' &&
      !/Clocks?$/u.test(type) &&
      type !== 'startClockUntil',
  );

type Movement = Extract<Effect, { type: 'postMovement' }>['movement'];

const movements: Record<Movement, { readonly debit: Account; readonly credit: Account }> = {
  feeReceived: { debit: 'received:fps', credit: 'fees' },
  toSuspense: { debit: 'received:fps', credit: 'suspense' },
  feeToSuspense: { debit: 'fees', credit: 'suspense' },
};

/** The double-entry postings of a payment's step; ids come from the rail's own event, so each exists at most once. */
export function postingsOf(
  payment: string,
  context: { readonly before: unknown; readonly after: unknown },
  command: Command,
  effects: readonly Effect[],
): Posting[] {
  return effects.flatMap((effect) => {
    if (effect.type !== 'postMovement') return [];
    const { attempt, credits } = PaymentContext.parse(context.after);
    const goesBack = effect.movement === 'feeToSuspense';
    // What goes back is what was taken as the fee; other money may have come in since.
    const moved = goesBack
      ? PaymentContext.parse(context.before).credits.find(({ taken }) => taken === 'asFee')
      : credits.at(-1);
    if (!attempt || !moved) throw new Error('Money cannot move before it came in');
    const { event, amount } = moved.credit;
    const id = goesBack ? `${event}.reversed` : event;
    return [
      {
        id,
        at: command.at,
        ...movements[effect.movement],
        amount,
        payment,
        case: attempt.case,
        item: attempt.item,
      },
    ];
  });
}

const StageMeta = z.object({ stage: z.string(), kind: z.string() });

/** The stage an open case is in, from the machine itself. */
export function stageOf(snapshot: AnyMachineSnapshot): { stage: string; kind: string } | undefined {
  const metas: unknown[] = Object.values(snapshot.getMeta());
  return metas.map((meta) => StageMeta.safeParse(meta)).find(({ success }) => success)?.data;
}

const AnsweringMeta = z.object({ answers: z.string() });

/** The team whose list a closed case is on while a message waits. */
function answeringTeam(snapshot: AnyMachineSnapshot): string | undefined {
  const metas: unknown[] = Object.values(snapshot.getMeta());
  return metas.map((meta) => AnsweringMeta.safeParse(meta)).find(({ success }) => success)?.data?.answers;
}

const Tags = z.array(z.string());

export const tagsOf = (snapshot: AnyMachineSnapshot): string[] => Tags.parse([...snapshot.tags]).toSorted();

/** All that lists need of what a case remembers. */
const Listed = z.object({
  application: CaseContext.shape.application,
  desk: CaseContext.shape.desk,
  messages: CaseContext.shape.messages,
  mailFailed: CaseContext.shape.mailFailed,
});

/** What lists show of who works on a case: nobody, once it is closed. */
function deskListing(desk: CaseContext['desk'], tags: readonly string[]): Partial<CaseListing> {
  const { holder, flags } = deskOf({ desk });
  return {
    ...(holder && !tags.includes('closed')
      ? { officer: `${holder.officer.provider}#${holder.officer.sub}` }
      : {}),
    ...(flags.length === 0 ? {} : { marks: flags.map(({ flag }) => flag) }),
  };
}

/** What lists show of a case after a step; nothing personal. */
export function caseListing(
  snapshot: AnyMachineSnapshot,
  clocks: readonly Clock[],
  calendar: Calendar,
  about: { readonly service: string; readonly department: string },
): { listing: CaseListing; holder: PersonRef; team: string | undefined } {
  const { application, desk, messages = [], mailFailed } = Listed.parse(snapshot.context);
  if (!application) throw new Error('A case begins with its application');
  const tags = tagsOf(snapshot);
  const unread = {
    applicant: unreadBy('applicant', { messages }),
    officer: unreadBy('officer', { messages }),
  };
  const queue = tags.find((tag) => tag.startsWith('queue:'))?.slice('queue:'.length);
  const team = queue ?? (unread.officer > 0 ? answeringTeam(snapshot) : undefined);
  return {
    listing: {
      ...about,
      reference: application.reference,
      ...stageOf(snapshot),
      tags,
      submittedAt: application.submittedAt,
      ...(application.represented ? { appliedFor: application.represented.kind } : {}),
      ...limitsListed(clocks, calendar),
      ...deskListing(desk, tags),
      ...(mailFailed ? { mailFailed: true as const } : {}),
      ...(unread.applicant + unread.officer === 0 ? {} : { unread }),
    },
    holder: application.applicant,
    team: team === undefined ? undefined : teamFor({ desk }, team),
  };
}
