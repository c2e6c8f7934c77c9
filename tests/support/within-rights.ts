import type { StepDeps } from '../../functions/step/take-step.ts';
import type { FunctionName, Permissions } from '../../infra/permission-kinds.ts';
import { permissions } from '../../infra/permissions.ts';
import type { Row } from '../../store/attributes.ts';
import type { Documents } from '../../store/documents.ts';
import type { Store } from '../../store/store.ts';

type Rows = NonNullable<Permissions['keys']>['opens'];

const covers = (rows: Rows | undefined, key: unknown): boolean =>
  rows === 'all' ||
  (rows ?? []).some((row) =>
    row.endsWith('*') ? String(key).startsWith(row.slice(0, -1)) : row === String(key),
  );

type Demand = (allowed: boolean, what: string) => void;

/** Store and releases that do for a function what its role may do, and throw where IAM would deny it. */
export function withinRights(
  { store, releases }: Pick<StepDeps, 'store' | 'releases'>,
  name: FunctionName,
): Pick<StepDeps, 'store' | 'releases'> {
  const granted: Permissions = permissions[name];
  const demand: Demand = (allowed, what) => {
    if (!allowed) throw new Error(`${name} may not ${what}`);
  };
  const readsCatalogue = () => demand(covers(granted.cases?.reads, 'CATALOGUE'), 'read the catalogue');
  return {
    store: {
      ...store,
      documents: guardedDocuments(store, granted, demand),
      keys: guardedKeys(store, granted, demand),
    },
    releases: {
      ...releases,
      current: async (service) => {
        readsCatalogue();
        return releases.current(service);
      },
      all: async () => {
        readsCatalogue();
        return releases.all();
      },
    },
  };
}

function guardedDocuments(store: Store, { cases, sessions }: Permissions, demand: Demand): Documents {
  const reads = (table: string, key: unknown) =>
    demand(
      table === store.names.cases ? covers(cases?.reads, key) : covers(sessions?.rows, key),
      `read ${String(key)}`,
    );
  const writes = (table: string, { pk }: Row) =>
    demand(
      table === store.names.cases
        ? covers(cases?.writes, pk)
        : sessions?.readsOnly !== true && covers(sessions?.rows, pk),
      `write ${String(pk)}`,
    );
  const { documents } = store;
  return {
    ...documents,
    get: async (input) => {
      reads(input.TableName, input.Key.pk);
      return documents.get(input);
    },
    query: async (input) => {
      const { IndexName, ExpressionAttributeValues = {} } = input;
      if (IndexName === undefined) reads(input.TableName, ExpressionAttributeValues[':pk']);
      else
        demand(
          (cases?.indexes ?? []).some((index) => index === IndexName),
          `list by ${IndexName}`,
        );
      return documents.query(input);
    },
    batchGet: async (table, asked) => {
      for (const { pk } of asked) reads(table, pk);
      return documents.batchGet(table, asked);
    },
    put: async (input) => {
      writes(input.TableName, input.Item);
      return documents.put(input);
    },
    delete: async (input) => {
      demand(sessions?.deletes === true && covers(sessions.rows, input.Key.pk), `delete ${input.Key.pk}`);
      return documents.delete(input);
    },
    transactWrite: async (items) => {
      for (const { Put } of items) writes(Put.TableName, Put.Item);
      return documents.transactWrite(items);
    },
  };
}

const guardedKeys = ({ keys: held }: Store, { keys }: Permissions, demand: Demand): Store['keys'] => ({
  find: async (owner) => {
    demand(covers(keys?.opens, owner), `open the key of ${owner}`);
    return held.find(owner);
  },
  forOwner: async (owner) => {
    demand(covers(keys?.opens, owner), `open the key of ${owner}`);
    const found = await held.find(owner);
    if (found.ok) return found.key;
    demand(covers(keys?.makes, owner), `make a key for ${owner}`);
    return held.forOwner(owner);
  },
  destroy: async (owner) => {
    demand(covers(keys?.destroys, owner), `destroy the key of ${owner}`);
    return held.destroy(owner);
  },
});
