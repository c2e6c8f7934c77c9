import * as z from 'zod';
import { type Route, seeOther, withForm } from '../exchange.ts';

const Wish = z.object({ to: z.string().min(3), how: z.enum(['bounced', 'complained', 'taken']) });
type How = z.infer<typeof Wish>['how'];

interface Header {
  readonly Name: string;
  readonly Value: string;
}

/**
 * Addresses that return what is sent to them, told as Amazon SES tells EventBridge, twice, as "at least once" may mean. Which they are is
 * forgotten when the simulator stops.
 */
export function createReturns() {
  const returning = new Map<string, How>();
  let listener: (event: unknown) => void = () => {};
  const routes: Record<string, Route> = {
    'POST /mailbox/returns': withForm(Wish, ({ to, how }) => {
      returning.set(to.toLowerCase(), how);
      return seeOther('/mailbox');
    }),
  };
  return {
    routes,
    onReturned: (listen: (event: unknown) => void): void => {
      listener = listen;
    },
    tell: (addresses: readonly string[], messageId: string, headers: readonly Header[]): void => {
      for (const address of addresses) {
        const how = returning.get(address.toLowerCase()) ?? 'taken';
        if (how === 'taken') continue;
        const event = eventOf(how, address, messageId, headers);
        listener(event);
        listener(event);
      }
    },
  };
}

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html, in an event of EventBridge. */
const eventOf = (
  how: 'bounced' | 'complained',
  address: string,
  messageId: string,
  headers: readonly Header[],
) => {
  const mail = { messageId, headers: headers.map(({ Name, Value }) => ({ name: Name, value: Value })) };
  const recipients = [{ emailAddress: address }];
  return {
    source: 'aws.ses',
    'detail-type': how === 'bounced' ? 'Email Bounced' : 'Email Complaint Received',
    detail:
      how === 'bounced'
        ? { eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent', bouncedRecipients: recipients } }
        : { eventType: 'Complaint', mail, complaint: { complainedRecipients: recipients } },
  };
};
