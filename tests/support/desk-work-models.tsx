import { accessPage } from '../../web/pages/desk/access.tsx';
import { duplicatePage } from '../../web/pages/desk/duplicate.tsx';
import { interestsPage } from '../../web/pages/desk/interests.tsx';
import { minePage } from '../../web/pages/desk/mine.tsx';
import { searchPage } from '../../web/pages/desk/search.tsx';
import type { DeskWorkModel } from '../../web/pages/desk/work-model.tsx';
import { deskWorkPage } from '../../web/pages/desk/work.tsx';
import { everyQuestion } from './page-questions.ts';
import {
  type MakePage,
  sampleDate,
  sampleHistory,
  sampleMoment,
  type SamplePage,
  sampleService,
  sampleStamp,
  type Typed,
} from './page-samples.ts';

const all = {
  claim: true,
  unclaim: true,
  assign: true,
  move: true,
  flag: true,
  escalate: true,
  recuse: true,
};
const reference = 'TD7K-3M9Q-XA2';

const work = (typed: Typed, more: Partial<DeskWorkModel>): DeskWorkModel => ({
  case: 'c1',
  reference,
  service: sampleService,
  holder: { name: typed('HO, Wai'), since: sampleMoment, mine: false },
  may: all,
  colleagues: [
    { value: 'staff#ho', name: typed('HO, Wai'), count: 0 },
    { value: 'staff#lee', name: typed('LEE, Ka Yan'), count: 12 },
  ],
  teams: [{ value: 'inspectors', label: 'Inspectors' }],
  flags: [
    { flag: 'urgent', why: typed('a funeral'), at: sampleMoment, name: typed('HO, Wai') },
    { flag: 'possibleDuplicate', at: sampleMoment },
  ],
  duplicates: [
    { case: 'c0', reference },
    { case: 'c9', reference, verdict: 'different' },
    { case: 'c8', reference, verdict: 'merged' },
  ],
  barred: [
    { name: typed('IP, Wing Sze'), how: 'declared', at: sampleMoment },
    { name: typed('LAM, Chun'), how: 'detected', at: sampleMoment },
  ],
  openings: [{ name: typed('NG, Sau Ying'), at: sampleMoment, why: typed('court order') }],
  stamp: sampleStamp,
  errors: [],
  done: false,
  ...more,
});

const late = [
  { flag: 'escalated', late: { kind: 'vetting' }, at: sampleMoment },
  { flag: 'urgent', late: 'pledge', at: sampleMoment },
] as const;

const typedWrongly = (typed: Typed): Partial<DeskWorkModel> => ({
  typed: { flag: 'complaint', flagWhy: typed('called twice'), conflictWhy: typed('cousin'), to: 'staff#lee' },
  errors: [
    { field: 'desk-to', message: 'Choose one' },
    { field: 'desk-clearWhy', message: 'Say why' },
  ],
});

export const deskWorkPages = (typed: Typed, page: MakePage): SamplePage[] => {
  const desk = (name: string, make: SamplePage['make']) => page(`desk-${name}`, make, 'caseworker');
  const found = [{ case: 'c1', reference, service: sampleService, receivedAt: sampleMoment }];
  const side = (standing: 'vetting' | 'granted') => ({ reference, receivedAt: sampleMoment, standing });
  return [
    desk('work', (l) => deskWorkPage(work(typed, { done: true }), l)),
    desk('work-wrong', (l) => deskWorkPage(work(typed, typedWrongly(typed)), l)),
    desk('work-late', (l) => deskWorkPage(work(typed, { flags: late }), l)),
    desk('work-refused', (l) => deskWorkPage(work(typed, { refused: 'heldByColleague', colleagues: [] }), l)),
    desk('work-stale', (l) => deskWorkPage(work(typed, { changed: sampleHistory(typed) }), l)),
    desk('search', (l) =>
      searchPage({ stamp: sampleStamp, text: typed('CHAN, Tai Man'), kind: 'name', results: found }, l),
    ),
    desk('search-none', (l) =>
      searchPage({ stamp: sampleStamp, text: typed('x'), kind: 'address', results: [] }, l),
    ),
    desk('search-empty', (l) => searchPage({ stamp: sampleStamp, text: '', kind: 'name', nothing: true }, l)),
    desk('mine', (l) =>
      minePage(
        [
          {
            case: 'c1',
            path: '/en/desk/cases/c1',
            reference,
            service: sampleService,
            stage: { kind: 'vetting' },
            receivedAt: sampleMoment,
            due: sampleDate,
            flags: ['overdue', 'fraudCheck'],
          },
        ],
        [
          {
            case: 'c2',
            path: '/en/desk/cases/c2',
            reference,
            service: sampleService,
            stage: { kind: 'decision' },
            receivedAt: sampleMoment,
            flags: ['escalated'],
          },
        ],
        l,
      ),
    ),
    desk('mine-empty', (l) => minePage([], [], l)),
    desk('access', (l) =>
      accessPage(
        { case: 'c1', barred: false, stamp: sampleStamp, errors: [], typed: { why: typed('need') } },
        l,
      ),
    ),
    desk('access-barred', (l) => accessPage({ case: 'c1', barred: true, stamp: sampleStamp, errors: [] }, l)),
    desk('access-declared', (l) =>
      accessPage({ case: 'c1', barred: true, declared: 'TD7K-3M9Q-XA2', stamp: sampleStamp, errors: [] }, l),
    ),
    desk('interests', (l) =>
      interestsPage(
        {
          stamp: sampleStamp,
          errors: [{ field: 'interests-hkids', message: 'Not a number' }],
          typed: { hkids: typed('A1'), homes: typed('Flat A') },
          saved: 2,
        },
        l,
      ),
    ),
    desk('duplicate', (l) =>
      duplicatePage(
        {
          case: 'c1',
          other: 'c0',
          service: sampleService,
          these: [side('vetting'), side('granted')],
          rows: [
            { question: everyQuestion.englishName, answers: [typed('CHAN'), typed('CHAN')], how: 'same' },
            {
              question: everyQuestion.chineseName,
              answers: [typed('陳大文'), typed('陳 大 文')],
              how: 'near',
            },
            { question: everyQuestion.longText, answers: [typed('why'), undefined], how: 'differs' },
          ],
          may: { settle: true, merge: true },
          stamp: sampleStamp,
          typed: { why: typed('twins') },
          errors: [{ field: 'desk-why', message: 'Say why' }],
        },
        l,
      ),
    ),
    desk('duplicate-seen-by-caseworker', (l) =>
      duplicatePage(
        {
          case: 'c1',
          other: 'c0',
          service: sampleService,
          these: [side('vetting'), side('vetting')],
          rows: [],
          may: { settle: true, merge: false },
          stamp: sampleStamp,
          errors: [],
        },
        l,
      ),
    ),
  ];
};
