import { cents } from '../../rules/money.ts';
import { payPage, type PayModel } from '../../web/pages/applicant/pay.tsx';
import { sampleWorking } from './fee-models.tsx';
import {
  type MakePage,
  sampleDepartment,
  sampleFee,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const attempt = { payment: 'p1', receipt: 'FPS7K3M9QXA2', expiresAt: sampleMoment };

/** Paying, in every state money can be in. */
export const payPages = (typed: Typed, page: MakePage): SamplePage[] => {
  const pay = (name: string, more: Pick<PayModel, 'standing'> & Partial<PayModel>) =>
    page(name, (language) =>
      payPage(
        {
          case: 'c1',
          item: 'application',
          service: sampleService,
          feeName: sampleFee.name,
          amount: cents(8000),
          working: sampleWorking,
          payee: sampleDepartment,
          reference: typed('TD-7K3M-9QXA-2'),
          suspended: [],
          stamp: sampleStamp,
          ...more,
        },
        language,
      ),
    );
  return [
    pay('pay-start', { standing: { kind: 'notStarted' } }),
    pay('pay-code', { standing: { kind: 'open', secondsLeft: 845, ...attempt } }),
    pay('pay-asked-bank', { standing: { kind: 'open', secondsLeft: 45, ...attempt }, inquiry: 'nothingYet' }),
    pay('pay-bank-silent', { standing: { kind: 'expired', ...attempt }, inquiry: 'noAnswer' }),
    pay('pay-expired', { standing: { kind: 'expired', ...attempt } }),
    pay('pay-paid', { standing: { kind: 'paid', receipt: attempt.receipt, at: sampleMoment } }),
    pay('pay-late', {
      standing: { kind: 'expired', ...attempt },
      suspended: [{ amount: cents(8000), receivedAt: sampleMoment, why: 'late' }],
    }),
    pay('pay-twice', {
      standing: { kind: 'paid', receipt: attempt.receipt, at: sampleMoment },
      suspended: [{ amount: cents(8000), receivedAt: sampleMoment, why: 'again' }],
    }),
    pay('pay-asking', { standing: { kind: 'asking' } }),
    pay('pay-not-due', {
      standing: { kind: 'notDue' },
      suspended: [{ amount: cents(8000), receivedAt: sampleMoment, why: 'notDue' }],
    }),
  ];
};
