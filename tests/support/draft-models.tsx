import { confirmEmailPage, type ConfirmEmailModel } from '../../web/pages/applicant/confirm-email.tsx';
import { deleteDraftPage } from '../../web/pages/applicant/delete-draft.tsx';
import { type MakePage, type SamplePage, sampleService, sampleStamp, type Typed } from './page-samples.ts';

/** Confirming an address in its states, and deleting a draft. */
export const draftPages = (typed: Typed, page: MakePage): SamplePage[] => {
  const confirmation =
    (more: Partial<ConfirmEmailModel>): SamplePage['make'] =>
    (language) =>
      confirmEmailPage(
        {
          case: 'c1',
          service: sampleService,
          address: typed('a@example.hk'),
          page: 'contact',
          next: '/en/applications/c1/check',
          stamp: sampleStamp,
          ...more,
        },
        language,
      );
  return [
    page('confirm-email', confirmation({ until: '14:35', sent: true })),
    page('confirm-email-wrong', confirmation({ until: '14:35', typed: typed('123456'), problem: 'wrong' })),
    page('confirm-email-malformed', confirmation({ until: '14:35', typed: '', problem: 'malformed' })),
    page('confirm-email-none', confirmation({})),
    page('confirm-email-too-often', confirmation({ tooOften: { often: 'draft', from: '15:05' } })),
    page(
      'confirm-email-address-too-often',
      confirmation({ tooOften: { often: 'address', from: typed('24 November 2026, 15:05') } }),
    ),
    page('delete-draft', (language) =>
      deleteDraftPage({ case: 'c1', service: sampleService, stamp: sampleStamp }, language),
    ),
  ];
};
