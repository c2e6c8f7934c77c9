import type { ShownFile } from '../../schemas/file.ts';
import { inboxPage } from '../../web/pages/applicant/inbox.tsx';
import { mailAddressPage, type MailAddressModel } from '../../web/pages/applicant/mail-address.tsx';
import { messagesPage, type MessagesModel } from '../../web/pages/applicant/messages.tsx';
import { textWishPage } from '../../web/pages/applicant/text-wish.tsx';
import { photosPage } from '../../web/pages/desk/photos.tsx';
import {
  type MakePage,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const attached = (typed: Typed, id: string, more: Partial<ShownFile> = {}): ShownFile => ({
  id: id.repeat(32),
  name: `${typed('plan')}.pdf`,
  size: 240_000,
  state: 'clean',
  ...more,
});

const thread = (typed: Typed, more: Partial<MessagesModel>): MessagesModel => ({
  case: 'c1',
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  reader: 'applicant',
  messages: [
    {
      at: sampleMoment,
      own: true,
      text: typed('May I send it later?'),
      files: [attached(typed, 'a')],
      readAt: sampleMoment,
    },
    { at: sampleMoment, own: false, text: typed('You may.'), files: [] },
    { at: sampleMoment, own: true, text: typed('Thank you'), files: [] },
  ],
  waiting: [],
  errors: [],
  stamp: sampleStamp,
  ...more,
});

const mailAddress = (typed: Typed, more: Partial<MailAddressModel>): MailAddressModel => ({
  case: 'c1',
  reference: 'TD-7K3M-9QXA-2',
  service: sampleService,
  address: `${typed('chan')}@example.hk`,
  done: false,
  errors: [],
  stamp: sampleStamp,
  ...more,
});

/** Messages with their files, photos for reports, the inbox, and how people are told besides. */
export const messagePages = (typed: Typed, page: MakePage): SamplePage[] => [
  page('messages', (l) =>
    messagesPage(
      thread(typed, { typed: typed('One more'), errors: [{ field: 'text', message: 'Too long' }] }),
      l,
    ),
  ),
  page('messages-files', (l) =>
    messagesPage(
      thread(typed, {
        typed: typed('Here they are'),
        waiting: [
          attached(typed, 'c'),
          attached(typed, 'd', { state: 'checking' }),
          attached(typed, 'e', { state: 'rejected', rejection: 'infected' }),
        ],
        errors: [{ field: 'files', message: 'A file is still being checked' }],
      }),
      l,
    ),
  ),
  page(
    'photos',
    (l) =>
      photosPage(
        {
          case: 'c1',
          reference: 'TD-7K3M-9QXA-2',
          service: sampleService,
          waiting: [attached(typed, 'f', { name: `${typed('kitchen')}.jpg` })],
          stamp: sampleStamp,
        },
        l,
      ),
    'caseworker',
  ),
  page('messages-none', (l) => messagesPage(thread(typed, { messages: [], done: true }), l)),
  page('messages-over', (l) => messagesPage(thread(typed, { closed: 'This case takes no more.' }), l)),
  page(
    'desk-messages',
    (l) =>
      messagesPage(
        thread(typed, {
          reader: 'officer',
          rescued: true,
          messages: [
            { at: sampleMoment, own: false, text: typed('May I?'), files: [attached(typed, 'b')] },
            { at: sampleMoment, own: true, name: typed('LEE, Ka Yan'), text: typed('You may.'), files: [] },
          ],
        }),
        l,
      ),
    'caseworker',
  ),
  page('inbox', (l) =>
    inboxPage(
      {
        messages: [{ case: 'c1', reference: 'TD-7K3M-9QXA-2', service: sampleService, unread: 2 }],
        notices: [
          {
            case: 'c1',
            reference: 'TD-7K3M-9QXA-2',
            service: sampleService,
            notice: 'granted',
            at: sampleMoment,
            isNew: true,
          },
          {
            case: 'c1',
            reference: 'TD-7K3M-9QXA-2',
            service: sampleService,
            notice: 'received',
            at: sampleMoment,
            isNew: false,
          },
        ],
        mayText: true,
      },
      l,
    ),
  ),
  ...(['bounced', 'complained'] as const).map((how) =>
    page(`mail-address-${how}`, (l) =>
      mailAddressPage(
        mailAddress(typed, {
          failed: { at: sampleMoment, how },
          typed: typed('chan'),
          errors: [{ field: 'address', message: 'Enter an address' }],
        }),
        l,
      ),
    ),
  ),
  page('mail-address-saved', (l) => mailAddressPage(mailAddress(typed, { done: true }), l)),
  page('text-wish', (l) =>
    textWishPage(
      {
        mobile: '+85261234567',
        typed: { mobile: typed('6123'), consent: false },
        errors: [
          { field: 'mobile', message: 'Eight digits' },
          { field: 'consent', message: 'Tick the box' },
        ],
        stamp: sampleStamp,
      },
      l,
    ),
  ),
  page('text-wish-saved', (l) =>
    textWishPage({ mobile: '+85261234567', done: 'saved', errors: [], stamp: sampleStamp }, l),
  ),
  page('text-wish-stopped', (l) => textWishPage({ done: 'stopped', errors: [], stamp: sampleStamp }, l)),
  page('inbox-empty', (l) => inboxPage({ messages: [], notices: [], mayText: false }, l)),
];
