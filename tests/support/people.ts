import type { Actor, Role } from '../../schemas/actor.ts';

export const applicant = (sub = 'chan'): Actor => ({
  kind: 'applicant',
  person: { provider: 'citizens', sub },
});

export const officer = (
  sub: string,
  roles: Role[] = ['caseworker'],
  more: { department?: string; teams?: string[] } = {},
): Actor => ({
  kind: 'staff',
  person: { provider: 'staff', sub },
  roles,
  department: more.department ?? 'transport',
  teams: more.teams ?? ['licensing'],
});

export const supervisor = (sub = 'so'): Actor => officer(sub, ['supervisor']);
export const inspector = (sub = 'seer'): Actor => officer(sub, ['inspector'], { teams: ['inspectors'] });
/** Officers of bodies that are asked. */
export const fireOfficer = (sub = 'fire'): Actor =>
  officer(sub, ['caseworker'], { department: 'fire-services', teams: ['prevention'] });
export const worksOfficer = (sub = 'works'): Actor =>
  officer(sub, ['caseworker'], { department: 'buildings', teams: ['licensing'] });
export const clock: Actor = { kind: 'system', part: 'clock' };
export const job: Actor = { kind: 'system', part: 'job' };
export const effects: Actor = { kind: 'system', part: 'effects' };
export const rail: Actor = { kind: 'system', part: 'rail' };
