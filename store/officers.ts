import * as z from 'zod';
import { type Actor, PersonRef, Role, Slug } from '../schemas/actor.ts';
import { conditionFailed } from './documents.ts';
import { placeOf, seal, unseal } from './sealing.ts';
import { KeptName, officerKey, ownerOfStaff, type StaffName } from './staff-names.ts';
import type { Store } from './store.ts';
import { onlyIf } from './transact.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** An officer as the last sign-in described them. `name` and `mail` are sealed where they are kept. */
export interface Officer {
  readonly person: PersonRef;
  readonly name: StaffName;
  readonly mail: string | undefined;
  readonly roles: readonly Role[];
}

const OfficerRow = z.object({
  pk: z.string(),
  sealed: z.string(),
  mail: z.string().optional(),
  department: Slug.optional(),
  teams: z.array(Slug).default([]),
  roles: z.array(Role).default([]),
});
const TeamRow = z.object({ version: z.int(), members: z.array(PersonRef) });

const teamKey = (department: string, team: string) => `TEAM#${department}#${team}`;
const mailPlace = (pk: string) => placeOf('sessions', `${pk}#mail`);

/** Remembers who works where, so that a supervisor can choose among colleagues; and what they are called. */
export async function rememberOfficer(
  store: Store,
  { person, roles, department, teams }: Staff,
  { name, mail }: { readonly name: StaffName; readonly mail?: string | undefined },
): Promise<void> {
  const pk = officerKey(person);
  const key = await store.keys.forOwner(ownerOfStaff(person));
  const row = {
    pk,
    sealed: seal(key, placeOf('sessions', pk), name),
    ...(mail === undefined ? {} : { mail: seal(key, mailPlace(pk), mail) }),
    department,
    teams,
    roles,
  };
  await store.documents.put({ TableName: store.names.sessions, Item: row });
  for (const team of teams) await join(store, teamKey(department, team), person);
}

/** The officers of a team who signed in since teams are remembered and have not left it since. At most a hundred. */
export async function officersOf(store: Store, department: string, team: string): Promise<Officer[]> {
  const { sessions } = store.names;
  const { members = [] } = (await readTeam(store, teamKey(department, team))) ?? {};
  if (members.length === 0) return [];
  const byKey = new Map(members.slice(0, 100).map((person) => [officerKey(person), person]));
  const rows = await store.documents.batchGet(
    sessions,
    [...byKey.keys()].map((pk) => ({ pk })),
  );
  const officers = await Promise.all(
    rows
      .map((row) => OfficerRow.parse(row))
      .filter((row) => row.department === department && row.teams.includes(team))
      .map(async ({ pk, sealed, mail, roles }) => {
        const person = byKey.get(pk);
        const key = person && (await store.keys.find(ownerOfStaff(person)));
        if (!person || !key?.ok) return [];
        const name = KeptName.parse(unseal(key.key, placeOf('sessions', pk), sealed));
        const address = mail && z.string().parse(unseal(key.key, mailPlace(pk), mail));
        return [{ person, name, mail: address, roles }];
      }),
  );
  return officers.flat().toSorted((a, b) => (a.name.en < b.name.en ? -1 : 1));
}

async function readTeam(store: Store, pk: string) {
  const { Item } = await store.documents.get({
    TableName: store.names.sessions,
    Key: { pk },
    ConsistentRead: true,
  });
  return Item && TeamRow.parse(Item);
}

/** Several may join at once: whoever comes second looks again. */
async function join(store: Store, pk: string, person: PersonRef): Promise<void> {
  const team = await readTeam(store, pk);
  const members = team?.members ?? [];
  if (members.some(({ provider, sub }) => provider === person.provider && sub === person.sub)) return;
  const row = { pk, version: (team?.version ?? 0) + 1, members: [...members, person] };
  const condition = team ? onlyIf(team.version) : { ConditionExpression: 'attribute_not_exists(pk)' };
  try {
    await store.documents.put({ TableName: store.names.sessions, Item: row, ...condition });
  } catch (error) {
    if (!conditionFailed(error)) throw error;
    await join(store, pk, person);
  }
}
