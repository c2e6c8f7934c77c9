import { appealStaff } from './appeal-staff.ts';
import { bodyStaff } from './body-staff.ts';
import { demoCitizens } from './demo-citizens.ts';
import { subjectOf, type DemoPerson, type ProviderId } from './demo-person.ts';
import { demoStaff } from './demo-staff.ts';
import { otherStaff } from './other-staff.ts';

/** Everybody one can sign in as. */
export const demoPeople: readonly DemoPerson[] = [
  ...demoCitizens,
  ...demoStaff,
  ...otherStaff,
  ...appealStaff,
  ...bodyStaff,
];

const bySubject = new Map(demoPeople.map((person) => [`${person.provider} ${subjectOf(person)}`, person]));

export const peopleOf = (provider: ProviderId): DemoPerson[] =>
  demoPeople.filter((person) => person.provider === provider);

export const personOf = (provider: ProviderId, subject: string): DemoPerson | undefined =>
  bySubject.get(`${provider} ${subject}`);
