import { describe, expect, it } from 'vitest';
import { LicenceCommand } from '../../schemas/command.ts';
import { LicenceContext } from '../../schemas/licence.ts';
import { advance, beginning } from '../../workflows/advance.ts';
import { tagsOf } from '../../workflows/consequences.ts';
import { licenceEngineOf } from '../../workflows/licence-machine.ts';
import { monday } from '../support/commands.ts';
import { applicant, clock, effects, officer, rail, supervisor } from '../support/people.ts';

const engine = licenceEngineOf('transport');

const inputs = {
  'licence.issue': {
    by: effects,
    input: { case: 'c1' },
    facts: {
      holder: { provider: 'citizens', sub: 'chan' },
      service: 'test-permit',
      number: 'TP-1',
      validFrom: '2026-11-23',
      validTo: '2027-11-22',
      code: 'code',
    },
  },
  'licence.suspend': { by: supervisor(), input: { why: 'Inquiry' } },
  'licence.reinstate': { by: supervisor(), input: { why: 'Cleared' } },
  'licence.revoke': { by: supervisor(), input: { why: 'Obtained by a false statement' } },
  'licence.surrender': { by: applicant(), input: {} },
  'licence.supersede': { by: effects, input: {} },
  'clock.ring': { by: clock, input: { clock: 'licence-end' } },
} as const;
type Type = keyof typeof inputs;

const command = (type: Type, by?: unknown): LicenceCommand =>
  LicenceCommand.parse({ facts: {}, ...inputs[type], type, at: monday, ...(by === undefined ? {} : { by }) });

/** Runs what is accepted; what is refused changes nothing. */
const after = (...types: Type[]) =>
  types.reduce((snapshot, type) => {
    const advanced = advance(engine, snapshot, command(type));
    return advanced.accepted ? advanced.snapshot : snapshot;
  }, beginning(engine));

const types: readonly Type[] = [
  'licence.issue',
  'licence.suspend',
  'licence.reinstate',
  'licence.revoke',
  'licence.surrender',
  'licence.supersede',
  'clock.ring',
];

describe('a licence', () => {
  it('can be suspended and reinstated until it is revoked, surrendered, replaced or expired, and then nothing any more', () => {
    expect(tagsOf(after('licence.issue', 'licence.suspend', 'licence.reinstate'))).toEqual(['active']);
    for (const before of [[], ['licence.suspend']] as const)
      for (const last of [
        'licence.revoke',
        'licence.surrender',
        'licence.supersede',
        'clock.ring',
      ] as const) {
        const ended = after('licence.issue', ...before, last);
        for (const type of types) expect(advance(engine, ended, command(type)).accepted).toBe(false);
      }
  });

  it('expires also while it is suspended', () => {
    expect(tagsOf(after('licence.issue', 'licence.suspend', 'clock.ring'))).toEqual(['expired']);
  });

  it('is suspended, reinstated or revoked by a supervisor of its own department only', () => {
    const others = [
      officer('x', ['supervisor'], { department: 'housing' }),
      officer('x', ['caseworker', 'inspector', 'operator']),
      applicant(),
      clock,
      effects,
      rail,
    ];
    for (const by of others) {
      for (const type of ['licence.suspend', 'licence.revoke'] as const)
        expect([type, by, advance(engine, after('licence.issue'), command(type, by)).accepted]).toEqual([
          type,
          by,
          false,
        ]);
      const suspended = after('licence.issue', 'licence.suspend');
      expect(advance(engine, suspended, command('licence.reinstate', by)).accepted).toBe(false);
    }
  });

  it('is surrendered by its holder only', () => {
    for (const by of [applicant('wong'), supervisor(), effects])
      expect(advance(engine, after('licence.issue'), command('licence.surrender', by)).accepted).toBe(false);
  });

  it('keeps what it was issued with, whatever happens to it', () => {
    const issued = LicenceContext.parse(after('licence.issue').context);
    const later = LicenceContext.parse(
      after('licence.issue', 'licence.issue', 'licence.suspend', 'licence.revoke').context,
    );
    expect(later.issued).toEqual(issued.issued);
    expect(later.actions.map(({ action }) => action)).toEqual(['licence.suspend', 'licence.revoke']);
  });
});
