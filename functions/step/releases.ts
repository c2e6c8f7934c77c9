import type { CompiledForm } from '../../rules/forms/compiled-form.ts';
import { openForm } from '../../rules/forms/open-form.ts';
import type { Calendar } from '../../schemas/calendar.ts';
import type { ReleaseRef } from '../../store/records.ts';
import { currentReleases, readRelease, type Release } from '../../store/releases.ts';
import type { RecordKind } from '../../store/row-keys.ts';
import type { Store } from '../../store/store.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import type { Engine } from '../../workflows/engine.ts';
import { licenceEngineOf } from '../../workflows/licence-machine.ts';
import { paymentEngine } from '../../workflows/payment-machine.ts';

/** Releases as functions use them: read once, kept for good, since a release never changes. */
export interface Releases {
  get(ref: ReleaseRef): Promise<Release>;
  formOf(ref: ReleaseRef): Promise<CompiledForm>;
  /** The current release of a service; `undefined` when there is no such service. */
  current(service: string): Promise<Release | undefined>;
  all(): Promise<Release[]>;
  engineFor(kind: RecordKind, ref: ReleaseRef): Promise<{ engine: Engine; department: string }>;
}

interface Opened {
  readonly release: Release;
  readonly engines: Readonly<Record<RecordKind, Engine>>;
  readonly form: CompiledForm;
}

const CATALOGUE_MILLISECONDS = 5000;

export function releases(store: Store, calendar: Calendar, wallMilliseconds: () => number): Releases {
  const known = new Map<string, Promise<Opened>>();
  let catalogue: { at: number; current: Promise<Map<string, number>> } | undefined;

  const read = async (ref: ReleaseRef): Promise<Opened> => {
    const release = await readRelease(store, ref);
    if (!release) throw new Error(`There is no release ${ref.number} of ${ref.service}`);
    const form = openForm(release.definition, calendar, ({ message }) => {
      throw new Error(`Release ${ref.number} of ${ref.service} does not compile any more: ${message}`);
    });
    const engines = {
      case: caseEngine(release.machine),
      payment: paymentEngine,
      licence: licenceEngineOf(release.definition.department.id),
    };
    return { release, engines, form };
  };

  const open = (ref: ReleaseRef) => {
    const name = `${ref.service}#${ref.number}`;
    const opened = known.get(name);
    if (opened) return opened;
    const pending = read(ref);
    known.set(name, pending);
    pending.catch(() => known.delete(name));
    return pending;
  };

  const currentNumbers = (): Promise<Map<string, number>> => {
    const now = wallMilliseconds();
    if (!catalogue || now - catalogue.at > CATALOGUE_MILLISECONDS) {
      const current = currentReleases(store).then(
        (rows) => new Map(rows.map(({ service, number }) => [service, number])),
      );
      catalogue = { at: now, current };
      current.catch(() => {
        catalogue = undefined;
      });
    }
    return catalogue.current;
  };

  const get = async (ref: ReleaseRef) => (await open(ref)).release;
  return {
    get,
    formOf: async (ref) => (await open(ref)).form,
    current: async (service) => {
      const number = (await currentNumbers()).get(service);
      return number === undefined ? undefined : get({ service, number });
    },
    all: async () => {
      const found: Release[] = [];
      // One after the other: compiling one holds up whatever else waits for the database, until it has waited too long.
      for (const [service, number] of await currentNumbers()) found.push(await get({ service, number }));
      return found;
    },
    engineFor: async (kind, ref) => {
      const { release, engines } = await open(ref);
      return { engine: engines[kind], department: release.definition.department.id };
    },
  };
}
