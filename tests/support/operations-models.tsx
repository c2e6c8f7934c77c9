import { cents } from '../../rules/money.ts';
import { deadEffectsPage } from '../../web/pages/operations/dead-effects.tsx';
import { suspensePage } from '../../web/pages/operations/suspense.tsx';
import { type MakePage, sampleMoment, type SamplePage, sampleStamp, type Typed } from './page-samples.ts';

/** What operators look after. */
export const operationsPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page(
    'suspense',
    (l) =>
      suspensePage(
        {
          total: cents(16_000),
          credits: [
            {
              id: 'x',
              receivedAt: sampleMoment,
              amount: cents(8000),
              why: 'late',
              bankReference: typed('BR1'),
              receipt: 'FPS1',
              reference: 'TD-7K3M-9QXA-2',
              casePath: '/en/desk/cases/c1',
            },
            {
              id: 'y',
              receivedAt: sampleMoment,
              amount: cents(8000),
              why: 'again',
              bankReference: 'BR2',
              receipt: 'FPS2',
              reference: 'TD-8',
            },
          ],
          refunds: [
            {
              id: 'z',
              since: sampleMoment,
              amount: cents(8000),
              receipt: 'FPS3',
              reference: 'TD-7K3M-9QXA-2',
              casePath: '/en/desk/cases/c1',
            },
          ],
          nextPath: '/x',
        },
        l,
      ),
    'department',
  ),
  page('suspense-empty', (l) => suspensePage({ total: cents(0), credits: [], refunds: [] }, l), 'department'),
  page(
    'dead-effects',
    (l) =>
      deadEffectsPage(
        {
          effects: [
            {
              id: 'e1',
              effect: 'sendNotice',
              reference: 'TD-7K3M-9QXA-2',
              since: sampleMoment,
              attempts: 8,
              lastProblem: typed('mail server refused'),
            },
          ],
          redriven: true,
          nextPath: '/x',
          stamp: sampleStamp,
        },
        l,
      ),
    'department',
  ),
  page('dead-effects-empty', (l) => deadEffectsPage({ effects: [], stamp: sampleStamp }, l), 'department'),
];
