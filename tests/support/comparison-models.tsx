import { type ComparedModel, comparedPage } from '../../web/pages/desk/compared.tsx';
import { type DocumentModel, documentPage } from '../../web/pages/desk/document.tsx';
import { historyPage } from '../../web/pages/desk/history.tsx';
import { relatedPage } from '../../web/pages/desk/related.tsx';
import { text } from './definition.ts';
import { type MakePage, sampleMoment, type SamplePage, sampleService, type Typed } from './page-samples.ts';

const reference = 'TD7K-3M9Q-XA2';
const file = (n: number) => String(n).repeat(32);

const papers = (typed: Typed, viewer: DocumentModel['viewer']): DocumentModel => ({
  case: 'c1',
  reference,
  service: sampleService,
  answers: [
    {
      id: 'you',
      title: text('You'),
      rows: [
        {
          question: { id: 'trade', type: 'text', label: text('Trade'), optional: false, maxLength: 100 },
          answer: typed('Noodles'),
        },
      ],
    },
  ],
  documents: [1, 2].map((n) => ({
    id: file(n),
    label: n === 1 ? text('Plan of the premises') : undefined,
    file: { name: typed(`plan ${n}.pdf`) },
    size: 120_000 * n,
    path: `/en/desk/cases/c1/files/${file(n)}/beside`,
    current: n === 1,
  })),
  viewer,
  content: '/assets/icon.svg',
  alone: `/en/desk/cases/c1/files/${file(1)}`,
});

const related = (n: number) => ({
  case: `c${n}`,
  reference: `TD7K-3M9Q-XA${n}`,
  service: sampleService,
  receivedAt: sampleMoment,
  standing: n === 2 ? ('granted' as const) : ('vetting' as const),
  why: n === 2 ? (['person', 'address', 'name'] as const) : (['address'] as const),
  path: `/en/desk/cases/c${n}`,
  compare: `/en/desk/cases/c1/related/c${n}`,
});

const compared = (typed: Typed, onlyChanges: boolean): ComparedModel => {
  const question = (id: string) => ({
    id,
    type: 'text' as const,
    label: text(`Question ${id}`),
    optional: false,
    maxLength: 100,
  });
  const side = (id: string, answer: string) => ({ question: question(id), answer: typed(answer) });
  const papersAsked = {
    id: 'papers',
    type: 'files' as const,
    label: text('Papers'),
    optional: false,
    accept: ['pdf' as const],
    maxMegabytes: 10,
    minimum: 1,
    maximum: 10,
  };
  return {
    case: 'c1',
    other: 'c2',
    service: sampleService,
    now: { reference, receivedAt: sampleMoment, standing: 'vetting' },
    earlier: { reference: 'TD7K-3M9Q-XA3', receivedAt: sampleMoment, standing: 'refused' },
    rows: [
      { id: 'a', now: side('a', 'Noodles'), earlier: side('a', 'Noodles'), how: 'same' },
      { id: 'b', now: side('b', 'Congee'), earlier: side('b', 'Rice'), how: 'changed' },
      { id: 'c', now: side('c', 'Tea'), earlier: undefined, how: 'new' },
      { id: 'd', now: undefined, earlier: side('d', 'Coffee'), how: 'gone' },
      {
        id: 'papers',
        now: {
          question: papersAsked,
          answer: [file(1)],
          files: [
            { file: { id: file(1), state: 'clean', name: typed('plan.pdf') }, path: '/en/desk' },
            { file: { id: file(2), state: 'clean', name: typed('photo.pdf') } },
          ],
        },
        earlier: undefined,
        how: 'new',
      },
    ],
    onlyChanges,
  };
};

/** Pages of what lies beside a case. */
export const comparisonPages = (typed: Typed, page: MakePage): SamplePage[] => {
  const desk = (name: string, make: SamplePage['make']) => page(`desk-${name}`, make, 'caseworker');
  return [
    ...(['frame', 'picture', 'none', 'tooLarge'] as const).map((viewer) =>
      desk(`document-${viewer.toLowerCase()}`, (l) => documentPage(papers(typed, viewer), l)),
    ),
    desk('related', (l) =>
      relatedPage(
        {
          case: 'c1',
          reference,
          service: sampleService,
          related: [related(2), related(3)],
          previous: related(2),
        },
        l,
      ),
    ),
    desk('related-none', (l) =>
      relatedPage({ case: 'c1', reference, service: sampleService, related: [], previous: undefined }, l),
    ),
    desk('compared', (l) => comparedPage(compared(typed, false), l)),
    desk('compared-changes', (l) => comparedPage(compared(typed, true), l)),
    desk('history', (l) =>
      historyPage(
        {
          case: 'c1',
          reference,
          service: sampleService,
          entries: [
            { n: 51, at: sampleMoment, event: 'case.claimed', by: 'staff', name: typed('HO, Wai') },
            { n: 52, at: sampleMoment, event: 'request.answered', by: 'applicant' },
          ],
          first: 51,
          last: 52,
          of: 102,
          earlier: 50,
          later: 102,
        },
        l,
      ),
    ),
  ];
};
