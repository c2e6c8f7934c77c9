import type { QueueModel } from '../../web/pages/desk/queue.tsx';
import { sampleDate, sampleMoment, sampleService, sampleStamp, type Typed } from './page-samples.ts';

/** What a sample queue can be narrowed to. */
export const filters: QueueModel['filters'] = {
  action: '/en/desk',
  team: 'licensing',
  fields: [
    { name: 'which', label: 'Cases', chosen: 'free', items: [{ value: 'free', label: 'Not taken' }] },
    { name: 'flag', label: 'Flags', chosen: '', items: [{ value: 'urgent', label: 'Urgent' }] },
  ],
};

/** Sample cases of a queue. */
export const queued: QueueModel['cases'] = [
  {
    case: 'c1',
    path: '/en/desk/cases/c1',
    reference: 'TD-7K3M-9QXA-2',
    service: sampleService,
    stage: { kind: 'vetting' },
    receivedAt: sampleMoment,
    due: sampleDate,
    flags: ['overdue', 'onHold', 'awaitingApplicant', 'suspense'],
    version: 3,
  },
  {
    case: 'c2',
    path: '/en/desk/cases/c2',
    reference: 'TD-8K3M-9QXA-3',
    service: sampleService,
    stage: { ended: 'granted' },
    receivedAt: sampleMoment,
    flags: ['toEndorse', 'returned', 'possibleDuplicate', 'urgent'],
    holder: 'HO, Wai',
  },
];

/** What is the officer's own of a sample queue. */
export const ownQueue = (typed: Typed) => ({
  chooses: true,
  asked: [
    ['team', 'licensing'],
    ['which', 'free'],
  ] as const,
  views: [{ id: 'v1', name: typed('Free and late'), path: '/en/desk?team=licensing&which=overdue' }],
  servicesPath: '/en/desk/services',
  stamp: sampleStamp,
  typed: { viewName: typed('mine'), case: ['c1.3'] },
  errors: [{ field: 'view-name', message: 'Give a name' }],
});
