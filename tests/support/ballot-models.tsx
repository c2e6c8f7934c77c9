import type { RoundState } from '../../schemas/ballot.ts';
import type { RoundShown } from '../../web/ballot-words.ts';
import { deskRoundPage, deskRoundsPage } from '../../web/pages/desk/rounds.tsx';
import { ballotPage, ballotsPage } from '../../web/pages/public/ballots.tsx';
import { stages } from './definition.ts';
import { type MakePage, sampleMoment, type SamplePage, sampleService, sampleStamp } from './page-samples.ts';

const [period] = stages.ballot.rounds;
if (!period) throw new Error('The sample stage has a round');
export const samplePeriod = period;

const hash = '5e'.repeat(32);
const by = { provider: 'staff', sub: 'ip' };

const state = (more: Partial<RoundState>): RoundState => ({
  service: 'test-permit',
  stage: 'ballot',
  round: samplePeriod,
  method: 'draw',
  version: 3,
  commitment: hash,
  committedAt: sampleMoment,
  placed: 0,
  taken: 0,
  nextWaiting: 1,
  after: '',
  ...more,
});

const round = (more: Partial<RoundShown>): RoundShown => ({
  service: 'test-permit',
  stage: 'ballot',
  round: samplePeriod.id,
  name: sampleService,
  method: 'draw',
  period: samplePeriod,
  standing: 'open',
  state: undefined,
  ...more,
});

const frozen = { at: sampleMoment, by, entries: 12, root: hash, last: 'x' };
const drawn = { at: sampleMoment, by, seed: hash };
const places = [
  { number: 1, reference: 'TD-7K3M-9QXA-2', got: 'place' as const },
  { number: 2, reference: 'TD-7K3M-9QXA-3', got: 'place' as const, freed: true as const },
  { number: 3, reference: 'TD-7K3M-9QXA-4', got: 'waiting' as const, offered: true as const },
  { number: 4, reference: 'TD-7K3M-9QXA-5', got: 'gone' as const },
];

/** Rounds and their results, for everybody and for officers. */
export const ballotPages = (page: MakePage): SamplePage[] => [
  page('ballots', (l) => ballotsPage({ rounds: [round({}), round({ round: 'summer' })] }, l), 'public'),
  page('ballots-none', (l) => ballotsPage({ rounds: [] }, l), 'public'),
  page(
    'ballot',
    (l) =>
      ballotPage(
        { round: round({ standing: 'drawn', state: state({ frozen, drawn }) }), places, more: 4 },
        l,
      ),
    'public',
  ),
  page(
    'ballot-first-come',
    (l) =>
      ballotPage(
        { round: round({ method: 'firstCome', standing: 'running' }), places: [], more: undefined },
        l,
      ),
    'public',
  ),
  page('desk-rounds', (l) => deskRoundsPage({ rounds: [round({})] }, l), 'caseworker'),
  page(
    'desk-round-to-fix',
    (l) =>
      deskRoundPage(
        {
          round: round({ standing: 'toClose', state: state({}) }),
          barred: { fix: undefined, draw: 'roleMissing' },
          errors: [{ message: 'No application takes part.' }],
          stamp: sampleStamp,
        },
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-round-to-draw',
    (l) =>
      deskRoundPage(
        {
          round: round({ standing: 'frozen', state: state({ frozen }) }),
          done: 'fixed',
          barred: { fix: undefined, draw: 'secondPerson' },
          errors: [],
          stamp: sampleStamp,
        },
        l,
      ),
    'caseworker',
  ),
  page(
    'desk-round-to-draw-now',
    (l) =>
      deskRoundPage(
        {
          round: round({ standing: 'frozen', state: state({ frozen }) }),
          barred: { fix: 'roleMissing', draw: undefined },
          errors: [],
          stamp: sampleStamp,
        },
        l,
      ),
    'caseworker',
  ),
];
