import { createHash } from 'node:crypto';
import type { Role } from '../../../schemas/actor.ts';
import type { Text } from '../../../schemas/text.ts';

/** The two providers of the simulator: of residents, and of officers. */
export type ProviderId = 'citizens' | 'staff';

/** What a citizen provider asserts. Birth dates are `YYYY-MM-DD`; the HKID's check digit is held apart. */
export type CitizenClaims = {
  name_en: string;
  name_zh?: string;
  hkid?: { body: string; checkDigit: string };
  birthdate: string;
};

/** What a staff provider asserts. */
export type StaffClaims = {
  name_en: string;
  name_zh: string;
  email?: string;
  department: string;
  teams: readonly string[];
  roles: readonly Role[];
};

/** Somebody to sign in as. All of them, their numbers included, are made up. */
export type DemoPerson = {
  id: string;
  name: Pick<Text, 'en' | 'zh-Hant' | 'zh-Hans'>;
  /** What this person is good for, in a sentence. */
  purpose: Pick<Text, 'en' | 'zh-Hant' | 'zh-Hans'>;
} & ({ provider: 'citizens'; claims: CitizenClaims } | { provider: 'staff'; claims: StaffClaims });

/** The `sub` of a demo person: opaque, and the same on every machine and after every restart. */
export const subjectOf = (person: Pick<DemoPerson, 'provider' | 'id'>): string =>
  createHash('sha256')
    .update(`smart-regulator demo ${person.provider} ${person.id}`)
    .digest('base64url')
    .slice(0, 32);
