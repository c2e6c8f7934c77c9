import type * as z from 'zod';
import { CitizenClaims, StaffClaims } from '../../adapters/identity/claims.ts';
import type { IdentityProvider, SignedIn } from '../../adapters/identity/identity-provider.ts';
import { oidcProvider } from '../../adapters/identity/oidc-provider.ts';
import { formatHkid, parseHkid } from '../../rules/hkid.ts';
import type { Particulars } from '../../schemas/answers.ts';
import type { Text } from '../../schemas/text.ts';
import type { Door, Session } from '../http/session.ts';
import type { IdentitySettings } from '../settings.ts';

type Visitor = Pick<Session, 'actor' | 'name' | 'particulars'>;
type Provider = Omit<IdentityProvider<unknown>, 'complete'> & {
  /** Who came back, as the product knows people. */
  complete(
    query: string,
    checks: Parameters<IdentityProvider<unknown>['complete']>[1],
  ): Promise<
    | { readonly ok: true; readonly visitor: Visitor }
    | Extract<SignedIn<unknown>, { ok: false }>
    | { readonly ok: false; readonly problem: 'noRole' }
  >;
};

export interface DoorDeps {
  readonly provider: Provider;
  readonly name: Text;
}
export type Doors = Readonly<Record<Door, DoorDeps>>;

const names: Readonly<Record<Door, Text>> = {
  applicant: { en: 'iAM Smart', 'zh-Hant': '智方便', 'zh-Hans': '智方便' },
  staff: { en: 'the government staff sign-in', 'zh-Hant': '政府人員登入服務', 'zh-Hans': '政府人员登入服务' },
};

type DoorSettings = Pick<
  z.infer<typeof IdentitySettings>,
  'PRODUCT_ORIGIN' | Extract<keyof z.infer<typeof IdentitySettings>, `${'CITIZEN' | 'STAFF'}_${string}`>
>;

/** The two doors, each with a provider of its own. `citizens` and `staff` name them for ever in what is recorded. */
export function doors(settings: DoorSettings): Doors {
  const callback = (door: Door) => `${settings.PRODUCT_ORIGIN}/identity/${door}/callback`;
  const citizens = oidcProvider({
    issuer: settings.CITIZEN_ISSUER,
    clientId: settings.CITIZEN_CLIENT_ID,
    clientSecret: settings.CITIZEN_CLIENT_SECRET,
    redirectUri: callback('applicant'),
    acr: settings.CITIZEN_ACR,
    claims: CitizenClaims,
  });
  const staff = oidcProvider({
    issuer: settings.STAFF_ISSUER,
    clientId: settings.STAFF_CLIENT_ID,
    clientSecret: settings.STAFF_CLIENT_SECRET,
    redirectUri: callback('staff'),
    acr: settings.STAFF_ACR,
    claims: StaffClaims,
  });
  return {
    applicant: {
      name: names.applicant,
      provider: {
        ...citizens,
        complete: async (query, checks) => {
          const signedIn = await citizens.complete(query, checks);
          return signedIn.ok ? { ok: true, visitor: citizen(signedIn.sub, signedIn.claims) } : signedIn;
        },
      },
    },
    staff: {
      name: names.staff,
      provider: {
        ...staff,
        complete: async (query, checks) => {
          const signedIn = await staff.complete(query, checks);
          if (!signedIn.ok) return signedIn;
          const { sub, claims } = signedIn;
          return claims.roles.length === 0
            ? { ok: false, problem: 'noRole' }
            : { ok: true, visitor: officer(sub, claims) };
        },
      },
    },
  };
}

const citizen = (sub: string, claims: CitizenClaims): Visitor => ({
  actor: { kind: 'applicant', person: { provider: 'citizens', sub } },
  name: claims.name_zh ?? claims.name_en,
  particulars: particularsOf(claims),
});

/** An officer as the provider of staff vouches for them, with both names. */
export const officer = (
  sub: string,
  { name_en, name_zh, department, teams, roles, email }: StaffClaims,
): Visitor => ({
  actor: { kind: 'staff', person: { provider: 'staff', sub }, roles, department, teams },
  name: name_zh ?? name_en,
  particulars: {
    englishName: name_en,
    ...(name_zh === undefined ? {} : { chineseName: name_zh }),
    ...(email === undefined ? {} : { email }),
  },
});

/** Verified particulars as forms know them. An HKID whose check digit is wrong is not passed on: the person types it. */
function particularsOf({ name_en, name_zh, hkid, birthdate, email }: CitizenClaims): Particulars {
  const parsed = hkid && parseHkid(`${hkid.body}(${hkid.checkDigit})`);
  return {
    englishName: name_en,
    ...(name_zh === undefined ? {} : { chineseName: name_zh }),
    ...(parsed?.ok ? { hkid: formatHkid(parsed.value) } : {}),
    ...(birthdate === undefined ? {} : { birthDate: birthdate }),
    ...(email === undefined ? {} : { email }),
  };
}
