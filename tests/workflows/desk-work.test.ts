import { describe, expect, it } from 'vitest';
import { Actor } from '../../schemas/actor.ts';
import { CaseContext } from '../../schemas/case.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { advance, beginning, offers } from '../../workflows/advance.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { caseListing, tagsOf } from '../../workflows/consequences.ts';
import { calendar } from '../support/calendar.ts';
import { aCommand, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { effects, officer, supervisor } from '../support/people.ts';
import { besidesSharing } from '../support/sharing.ts';

const engine = caseEngine(compose(aDefinition()));

/** A case after these commands; throws where one of them is refused. */
function after(...commands: readonly CaseCommand[]) {
  return [aCommand('application.submit'), aCommand('fee.post'), ...commands].reduce((snapshot, command) => {
    const advanced = advance(engine, snapshot, command);
    if (!advanced.accepted) throw new Error(`${command.type} is refused: ${advanced.refusal}`);
    return advanced.snapshot;
  }, beginning(engine));
}

const refusal = (snapshot: ReturnType<typeof after>, command: CaseCommand) => {
  const advanced = advance(engine, snapshot, command);
  return advanced.accepted ? 'accepted' : advanced.refusal;
};

const deskIn = (snapshot: ReturnType<typeof after>) => CaseContext.parse(snapshot.context).desk;
const listed = (snapshot: ReturnType<typeof after>) =>
  caseListing(snapshot, [], calendar, { service: 'test-permit', department: 'transport' });
const ho = officer('ho');
const claim = aCommand('case.claim');

describe('taking a case', () => {
  it('keeps colleagues from doing the holder’s work, and nobody from asking the applicant', () => {
    const taken = after(claim);
    expect(refusal(taken, aCommand('vetting.complete', { by: ho }))).toBe('heldByColleague');
    expect(refusal(taken, aCommand('case.claim', { by: ho }))).toBe('heldByColleague');
    expect(refusal(taken, aCommand('request.ask', { by: ho }))).toBe('accepted');
    expect(refusal(taken, aCommand('vetting.complete'))).toBe('accepted');
    expect(listed(taken).listing.officer).toBe('staff#ip');
  });

  it('is not needed to work on a case nobody has', () => {
    expect(refusal(after(), aCommand('vetting.complete', { by: ho }))).toBe('accepted');
  });

  it('ends with one’s part: the case is the team’s again, and no case that is closed is anybody’s', () => {
    const vetted = after(claim, aCommand('vetting.complete'));
    expect(deskIn(vetted)?.holder).toBeNull();
    expect(listed(vetted).listing.officer).toBeUndefined();
    const refused = after(
      aCommand('vetting.complete'),
      claim,
      aCommand('decision.refuse'),
      aCommand('decision.endorse'),
    );
    expect(listed(refused).listing.officer).toBeUndefined();
  });

  it('is given back by the holder or a supervisor and by nobody else', () => {
    const taken = after(claim);
    expect(refusal(taken, aCommand('case.unclaim', { by: ho }))).toBe('notHolder');
    expect(deskIn(after(claim, aCommand('case.unclaim')))?.holder).toBeNull();
    expect(deskIn(after(claim, aCommand('case.unclaim', { by: supervisor() })))?.holder).toBeNull();
    expect(refusal(after(), aCommand('case.unclaim'))).toBe('notNow');
  });

  it('is handed over by the holder and assigned by a supervisor, not by a bystander', () => {
    const to = { to: { provider: 'staff', sub: 'ho' } };
    expect(refusal(after(claim), aCommand('case.assign', { by: officer('ng'), input: to }))).not.toBe(
      'accepted',
    );
    expect(
      deskIn(after(claim, aCommand('case.assign', { by: officer('ip'), input: to })))?.holder?.officer.sub,
    ).toBe('ho');
    expect(deskIn(after(aCommand('case.assign', { input: to })))?.holder?.officer.sub).toBe('ho');
  });
});

describe('another team', () => {
  const moved = () => after(claim, aCommand('case.move'));
  const inspector = officer('tam', ['caseworker'], { teams: ['inspectors'] });

  it('does what the first team was to do, which can no more', () => {
    expect(listed(moved()).team).toBe('inspectors');
    expect(deskIn(moved())?.holder).toBeNull();
    expect(refusal(moved(), aCommand('vetting.complete'))).toBe('notYourTeam');
    expect(refusal(moved(), aCommand('vetting.complete', { by: inspector }))).toBe('accepted');
  });

  it('can move it on, and back to where it came from', () => {
    const by = officer('chief', ['supervisor'], { teams: ['inspectors', 'counter'] });
    const on = aCommand('case.move', { by, input: { to: 'counter' } });
    const back = aCommand('case.move', { by, input: { to: 'licensing' } });
    expect(listed(after(aCommand('case.move'), on)).team).toBe('counter');
    expect(listed(after(aCommand('case.move'), on, back)).team).toBe('licensing');
    expect(refusal(after(aCommand('case.move'), on, back), aCommand('vetting.complete'))).toBe('accepted');
  });

  it('is a supervisor’s to choose', () => {
    expect(refusal(after(), aCommand('case.move', { by: officer('ip') }))).toBe('roleMissing');
  });
});

describe('a conflict of interest', () => {
  const barred = () => after(claim, aCommand('case.recuse'));

  it('declared takes the case from the officer and refuses all they could do', () => {
    expect(deskIn(barred())?.holder).toBeNull();
    for (const type of ['vetting.complete', 'case.claim', 'request.ask', 'case.flag'] as const)
      expect(refusal(barred(), aCommand(type))).toBe('conflictOfInterest');
    expect(offers(engine, barred(), { at: monday, by: officer('ip') })).toEqual([]);
    expect(refusal(barred(), aCommand('vetting.complete', { by: ho }))).toBe('accepted');
  });

  it('found by the engine bars as one declared does, and nobody can assign the case to them', () => {
    const officers = [{ provider: 'staff', sub: 'ip' }];
    const found = after(claim, aCommand('case.match', { input: { duplicates: [], officers } }));
    expect(deskIn(found)?.holder).toBeNull();
    expect(refusal(found, aCommand('vetting.complete'))).toBe('conflictOfInterest');
    expect(refusal(found, aCommand('case.assign'))).toBe('conflictOfInterest');
  });

  it('bars also who acts for the officer', () => {
    const deputy = Actor.parse({ ...officer('deputy'), onBehalfOf: { provider: 'staff', sub: 'ip' } });
    expect(refusal(barred(), aCommand('vetting.complete', { by: deputy }))).toBe('conflictOfInterest');
  });

  it('is found by nobody but the engine', () => {
    for (const by of [officer('ip'), supervisor(), { kind: 'system', part: 'job' } as const])
      expect(refusal(after(), aCommand('case.match', { by }))).toBe('systemOnly');
  });
});

describe('flags', () => {
  it('stand beside the state, once each, until they are cleared', () => {
    const flagged = after(aCommand('case.flag'));
    expect(tagsOf(flagged)).toEqual(tagsOf(after()));
    expect(listed(flagged).listing.marks).toEqual(['urgent']);
    expect(refusal(flagged, aCommand('case.flag'))).toBe('flagUnchanged');
    const cleared = after(aCommand('case.flag'), aCommand('case.unflag'));
    expect(listed(cleared).listing.marks).toBeUndefined();
    expect(refusal(cleared, aCommand('case.unflag'))).toBe('flagUnchanged');
  });

  it('are no auditor’s, cashier’s, designer’s or publisher’s to set', () => {
    for (const role of ['auditor', 'cashier', 'designer', 'publisher', 'operator'] as const)
      expect(refusal(after(), aCommand('case.flag', { by: officer('x', [role]) }))).toBe('roleMissing');
  });
});

describe('a possible duplicate', () => {
  const matched = () => after(aCommand('case.match'));
  const settle = (verdict: string, by?: Actor) =>
    aCommand('duplicate.settle', { input: { verdict }, ...(by ? { by } : {}) });

  it('is flagged by the engine and dismissed by an officer, once', () => {
    expect(listed(matched()).listing.marks).toEqual(['possibleDuplicate']);
    const dismissed = after(aCommand('case.match'), settle('different', officer('ip')));
    expect(listed(dismissed).listing.marks).toBeUndefined();
    expect(deskIn(dismissed)?.duplicates[0]?.settled?.why).toBe('Twins');
    expect(refusal(dismissed, settle('different'))).toBe('alreadySettled');
  });

  it('found again is not found twice', () => {
    const again = after(aCommand('case.match'), aCommand('case.match'));
    expect(deskIn(again)?.duplicates).toHaveLength(1);
    expect(deskIn(again)?.flags).toHaveLength(1);
  });

  it('is merged by a supervisor only; that closes the case and tells the applicant', () => {
    expect(refusal(matched(), settle('merged', officer('ip')))).not.toBe('accepted');
    const advanced = advance(engine, matched(), settle('merged'));
    if (!advanced.accepted) throw new Error(advanced.refusal);
    expect(tagsOf(advanced.snapshot)).toEqual(['closed', 'merged']);
    expect(advanced.effects).toContainEqual({ type: 'sendNotice', notice: 'merged' });
    expect(besidesSharing(offers(engine, advanced.snapshot, { at: monday, by: supervisor() }))).toEqual([]);
  });
});

it('takes nothing of all this from strangers, applicants or systems', () => {
  const types = [
    'case.claim',
    'case.unclaim',
    'case.assign',
    'case.move',
    'case.flag',
    'case.unflag',
    'case.recuse',
    'duplicate.settle',
  ] as const;
  const all = ['clerk', 'caseworker', 'inspector', 'endorser', 'supervisor'] as const;
  const strangers = [
    officer('far', [...all], { department: 'housing' }),
    officer('near', [...all], { teams: ['elsewhere'] }),
    effects,
  ];
  const place = after(claim, aCommand('case.match'), aCommand('case.flag'));
  for (const by of strangers)
    for (const type of types) expect(refusal(place, aCommand(type, { by })), type).not.toBe('accepted');
});
