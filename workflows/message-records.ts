import type { Actor } from '../schemas/actor.ts';
import type { CaseContext } from '../schemas/case.ts';
import type { Command } from '../schemas/command.ts';
import type { MessageSide } from '../schemas/message.ts';
import { personsBehind } from './actors.ts';
import { recordAs } from './record-as.ts';

export const sideOf = (by: Actor): MessageSide => (by.kind === 'applicant' ? 'applicant' : 'officer');

/** How many messages wait to be read by one side. */
export const unreadBy = (side: MessageSide, { messages = [] }: Pick<CaseContext, 'messages'>): number =>
  messages.filter(({ from, readAt }) => from !== side && readAt === undefined).length;

/** How a case remembers who wrote and what was read, and when it came to its end. */
export const messageRecords = {
  message: recordAs<CaseContext, 'message.send'>('message.send', (context, { at, by }) => ({
    ...context,
    messages: [...(context.messages ?? []), { at, from: sideOf(by), by: personsBehind(by) }],
  })),
  messagesRead: recordAs<CaseContext, 'message.read'>('message.read', (context, { at, by, input }) => ({
    ...context,
    messages: (context.messages ?? []).map((message, index) =>
      index < input.upTo && message.from !== sideOf(by) && message.readAt === undefined
        ? { ...message, readAt: at }
        : message,
    ),
  })),
  /** Whatever closed it. */
  closing: (context: CaseContext, { at }: Command): CaseContext => ({ ...context, closedAt: at }),
};
