import { startSession } from '../functions/http/session.ts';
import { holderOf } from '../functions/http/session.ts';
import type { Actor } from '../schemas/actor.ts';
import type { Particulars } from '../schemas/answers.ts';
import type { World } from './world.ts';

const seconds = () => Math.floor(Date.now() / 1000);

const signIn = async (
  { store }: World,
  who: { door: 'applicant' | 'staff'; actor: Actor; name: string; particulars: Particulars },
) => {
  const session = { ...who, startedAt: seconds(), seenAt: seconds() };
  const [cookie = ''] = (await startSession(store, session)).split(';');
  return { cookie, holder: holderOf(session), actor: who.actor, particulars: who.particulars };
};
export type Person = Awaited<ReturnType<typeof signIn>>;

/** Somebody the simulated register of driving licences knows. */
export const anApplicant = (world: World): Promise<Person> =>
  signIn(world, {
    door: 'applicant',
    actor: { kind: 'applicant', person: { provider: 'citizens', sub: 'bench-applicant' } },
    name: 'CHAN, Tai Man',
    particulars: {
      englishName: 'CHAN, Tai Man',
      chineseName: '陳大文',
      hkid: 'A123456(3)',
      birthDate: '1996-05-12',
    },
  });

export const anOfficer = (world: World, sub: string, role: 'caseworker' | 'supervisor'): Promise<Person> =>
  signIn(world, {
    door: 'staff',
    actor: {
      kind: 'staff',
      person: { provider: 'staff', sub },
      roles: [role],
      department: 'transport',
      teams: ['driving-licences'],
    },
    name: sub,
    particulars: {},
  });
