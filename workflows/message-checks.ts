import { addDays, endOfHongKongDay, hongKongDateOf } from '../rules/time.ts';
import type { CaseContext } from '../schemas/case.ts';
import { MESSAGE_DAYS, MOST_MESSAGES, MOST_MESSAGES_A_DAY } from '../schemas/message.ts';
import type { AuthorityCheck, Checks, InputCheck } from './engine.ts';
import { sideOf, unreadBy } from './message-records.ts';

type Authority = AuthorityCheck<CaseContext>;

const roomForMessages: Authority = {
  refusal: 'messagesFull',
  onStanding: ({ messages = [] }) => messages.length < MOST_MESSAGES,
};

const notTooManyToday: Authority = {
  refusal: 'messagesToday',
  onStanding: ({ messages = [] }, { at, by }) =>
    messages.filter(
      (message) => message.from === sideOf(by) && hongKongDateOf(message.at) === hongKongDateOf(at),
    ).length < MOST_MESSAGES_A_DAY,
};

const closedLately: Authority = {
  refusal: 'messagesOver',
  onStanding: ({ closedAt }, { at }) =>
    closedAt !== undefined && at < endOfHongKongDay(addDays(hongKongDateOf(closedAt), MESSAGE_DAYS)),
};

const hasUnread: Authority = {
  refusal: 'notNow',
  onStanding: (context, { by }) => unreadBy(sideOf(by), context) > 0,
};

/** Among what was seen is something the other side wrote that was not read before. */
const somethingUnread: InputCheck<CaseContext> = {
  refusal: 'notNow',
  onCommand: ({ messages = [] }, command) =>
    command.type === 'message.read' &&
    messages
      .slice(0, command.input.upTo)
      .some(({ from, readAt }) => from !== sideOf(command.by) && readAt === undefined),
};

export const messageChecks = {
  roomForMessages,
  notTooManyToday,
  closedLately,
  hasUnread,
  somethingUnread,
} satisfies Checks<CaseContext>;
