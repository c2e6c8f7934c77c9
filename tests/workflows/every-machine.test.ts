import { describe, expect, it } from 'vitest';
import { isRunning } from '../../rules/clocks.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import { anyShared } from '../../workflows/actors.ts';
import { compose } from '../../workflows/compose.ts';
import { aDefinition, stages, text } from '../support/definition.ts';
import { fireOfficer, inspector, officer, worksOfficer } from '../support/people.ts';
import { everybody, explore, leadingTo, leavesIn, leavesOf, type Place } from './explore.ts';

const { fee, vetting, decision, issue } = stages;
const alone: StageDefinition = { id: 'decision', stage: 'decision', team: 'licensing', fourEyes: false };
const target = { workingDays: 3 };
const board: StageDefinition = { id: 'board', stage: 'decision', team: 'licensing', fourEyes: true };
const licenceFee: StageDefinition = {
  id: 'licence-fee',
  stage: 'payment',
  item: 'licence',
  payWithinDays: 30,
};
const dues = [
  { id: 'application', name: text('Fee'), amount: 8000 },
  { id: 'licence', name: text('Licence fee'), amount: 8000 },
];

const services: readonly (readonly [string, StageDefinition[], typeof dues])[] = [
  ['fee, vetting, four eyes, licence', [fee, vetting, decision, issue], dues.slice(0, 1)],
  ['no fee, one officer decides, licence', [vetting, alone, issue], []],
  ['no vetting, four eyes', [decision], []],
  ['fee, no vetting, one officer, licence', [fee, alone, issue], dues.slice(0, 1)],
  ['bodies asked at once, one officer, licence', [stages.referral, alone, issue], []],
  ['a letter of requirements, one officer, licence', [stages.requirements, alone, issue], []],
  ['an inspection, one officer, licence', [stages.inspection, alone, issue], []],
  ['an interview, one officer, licence', [stages.interview, alone, issue], []],
  ['places drawn by lot, one officer, licence', [stages.ballot, alone, issue], []],
  ['a public notice and a hearing', [stages.notice, stages.hearing, alone, issue], []],
  ['approval in principle and a provisional licence', [stages.principle, stages.early, alone, issue], []],
  ['bodies asked in turn', [{ ...stages.referral, inParallel: false }, alone], []],
  ['a panel', [stages.panel, issue], []],
  ['a rule that grants', [stages.byRule, issue], []],
  ['a grant by silence', [stages.bySilence, issue], []],
  ['a right of appeal', [alone], []],
  ['time limits', [{ ...vetting, target }, { ...alone, target }, issue], []],
  ['two fees and two decisions', [fee, vetting, alone, board, licenceFee, issue], dues],
];

/** Of inspectors, whichever their role: somebody of their team may make and cancel them. */
const appointments = ['inspection.book', 'inspection.cancel'];
/** What needs no more than being a person. */
const anybodys = new Set(['application.submit', 'objection.make']);
const isClosed = ({ tags }: Place) => tags.includes('closed');
const isGranted = ({ tags }: Place) => tags.includes('granted');
const strangers = new Set<Actor>(everybody.slice(7));
const near = everybody[9];
const bodies = [fireOfficer(), worksOfficer(), inspector()];
const withoutDeputy = everybody.filter((by) => !('onBehalfOf' in by));

describe.each(services)('every case of a service with %s', (name, chosen, fees) => {
  const appealable = name === 'a right of appeal';
  const definition = aDefinition({
    fees,
    workflow: { engine: 1, stages: chosen },
    ...(appealable ? { appeal: text('Write to the board') } : {}),
  });
  // Two decisions by every pair of people are many; who acts for another is tried in the smaller ones.
  const hands = chosen.length > 4 ? withoutDeputy : everybody;
  const others = appealable ? [officer('lam'), ...bodies] : bodies;
  const people = chosen.includes(stages.vetting) ? hands : [...withoutDeputy, ...others];
  const places = explore(definition, people);

  const all = [...places.values()];

  it('can reach every state of its machine', () => {
    const reached = new Set(all.flatMap(({ stored }) => leavesIn(stored.value)));
    const unreached = leavesOf(compose(definition)).filter((leaf) => !reached.has(leaf));
    // Only an unpaid fee lets a case lapse; cases are merged in desk-work.test.ts.
    expect(unreached).toEqual([...(fees.length === 0 ? ['.closed.lapsed'] : []), '.closed.merged']);
  });

  it('has, while it is open, somebody who can move it, a clock that will, or an answer on its way', () => {
    const stuck = all.filter(
      (place) =>
        !isClosed(place) &&
        !place.ways.some(
          ({ command: { by, type, input }, to }) =>
            to !== place.key &&
            (by.kind !== 'system' ||
              (type === 'clock.ring' &&
                place.clocks.some((clock) => clock.name === input.clock && isRunning(clock))) ||
              (type === 'licence.confirm' && place.tags.some((tag) => tag.startsWith('issuing')))),
        ),
    );
    expect(stuck).toEqual([]);
  });

  it('can end, and be granted as long as nobody refused, withdrew or let it lapse', () => {
    const ending = leadingTo(places, isClosed);
    expect(all.filter(({ key }) => !ending.has(key))).toEqual([]);
    expect(leadingTo(places, isGranted).size).toBeGreaterThan(0);
  });

  it('knows no command any more when it is closed but to reopen it on appeal, and no clock of it runs', () => {
    for (const place of all.filter(isClosed)) {
      const known = new Set(place.ways.map(({ command }) => command.type));
      const mayReopen = appealable && place.tags.includes('refused');
      expect([...known].filter((type) => !mayReopen || type !== 'case.reopen')).toEqual([]);
      expect(place.clocks.filter(isRunning)).toEqual([]);
    }
  });

  it('is granted only with every fee posted', () => {
    for (const { context } of all.filter(isGranted)) {
      expect(context.fees).toHaveLength(fees.length);
      expect(context.fees.filter(({ posted }) => !posted)).toEqual([]);
    }
  });

  it('is granted only by a person other than those who vetted and, with four eyes, proposed it', () => {
    for (const { context } of all.filter(isGranted)) {
      const vetted = context.vettings.flatMap(({ by }) => by);
      for (const stage of chosen.filter((candidate) => candidate.stage === 'decision')) {
        const last = context.decisions.findLast((candidate) => candidate.stage === stage.id);
        if (!last) throw new Error(`Granted without ${stage.id}`);
        expect(last.outcome).toBe('grant');
        if (last.how !== undefined) continue;
        const second = stage.fourEyes ? (last.endorsed?.by ?? []) : last.by;
        expect(second.length).toBeGreaterThan(0);
        expect(anyShared(second, vetted)).toBe(false);
        if (stage.fourEyes) expect(anyShared(second, last.by)).toBe(false);
      }
    }
  });

  it('is granted with a licence exactly when its service issues one', () => {
    const issues = chosen.some((stage) => stage.stage === 'issue' && !stage.provisional);
    for (const { context } of all.filter(isGranted)) expect(context.licence !== null).toBe(issues);
  });

  it('never does what somebody of another department, team or role, another applicant or another system asks', () => {
    const moved = all.flatMap((place) =>
      place.ways.flatMap(({ command: { by, type } }) =>
        [...strangers].some((stranger) => JSON.stringify(stranger) === JSON.stringify(by))
          ? [{ by, type }]
          : [],
      ),
    );
    // Before it is submitted a case is nobody's, so any applicant may submit; asking and holding are the whole department's.
    const wider = new Set([
      'request.ask',
      'request.close',
      'case.hold',
      'case.resume',
      ...appointments,
      // Any supervisor of a team of the case may cancel it.
      ...(chosen.includes(stages.inspection) ? ['case.cancel'] : []),
    ]);
    const wrongly = moved.filter(
      ({ by, type }) =>
        !(anybodys.has(type) && by.kind === 'applicant') &&
        !(JSON.stringify(by) === JSON.stringify(near) && wider.has(type)),
    );
    expect(wrongly).toEqual([]);
  });

  it('takes from systems only what is theirs to say', () => {
    const said = new Set(
      all.flatMap(({ ways }) =>
        ways.flatMap(({ command: { by, type } }) => (by.kind === 'system' ? [`${by.part} ${type}`] : [])),
      ),
    );
    const theirs = new Set([
      'clock clock.ring',
      'effects fee.post',
      'effects register.report',
      'effects licence.confirm',
      'effects licence.pass',
      'effects rule.apply',
      'effects ballot.place',
      'effects ballot.offer',
    ]);
    expect([...said].filter((one) => !theirs.has(one))).toEqual([]);
  });
});
