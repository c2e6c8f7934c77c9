import { expect, test } from 'vitest';
import { readReturnedMail } from '../../../adapters/mail/mail-return-event.ts';
import { createSesMailSender } from '../../../adapters/mail/ses-mail-sender.ts';
import { startOutsideSystems } from '../../support/outside-systems.ts';

test.each(['bounced', 'complained'] as const)(
  'mail the mailbox is told to return is told as %s, with its effect',
  async (how) => {
    const outside = await startOutsideSystems();
    const events: unknown[] = [];
    outside.mailbox.onReturned((event) => void events.push(event));
    const client = { ...outside.credentials.aws, endpoint: outside.endpoints.mail };
    const sender = createSesMailSender({ from: 'no-reply@example.gov.hk', caller: () => client });
    const wish = (said: string) =>
      fetch(`${outside.endpoints.mailbox}/returns`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ to: 'gone@example.com', how: said }),
        redirect: 'manual',
      });
    await wish(how);
    const mail = { subject: 'S', text: 'T', language: 'en' as const, effectId: 'case:1.1.0' };
    await sender.send({ ...mail, to: 'here@example.com' });
    await sender.send({ ...mail, to: 'gone@example.com' });
    const told = { how, addresses: ['gone@example.com'], effectId: 'case:1.1.0' };
    expect(events.map(readReturnedMail)).toEqual([told, told]);
    await wish('taken');
    await sender.send({ ...mail, to: 'gone@example.com' });
    expect(events).toHaveLength(2);
  },
);

test('what is no return of mail is none', () => {
  for (const event of [undefined, {}, { source: 'aws.ses', detail: { eventType: 'Delivery' } }])
    expect(readReturnedMail(event)).toBeUndefined();
});
