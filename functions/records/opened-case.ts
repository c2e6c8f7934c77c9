import type { AnyMachineSnapshot } from 'xstate';
import { CaseContext } from '../../schemas/case.ts';
import type { Command } from '../../schemas/command.ts';
import type { EventRow } from '../../schemas/event.ts';
import type { FileFacts, SubmittedFile } from '../../schemas/file.ts';
import type { CaseListing } from '../../schemas/listing.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Row } from '../../store/attributes.ts';
import { openEvent } from '../../store/chain.ts';
import {
  eventIn,
  type Loaded,
  loadEvents,
  loadFirstEvent,
  loadRecord,
  type ReadRow,
} from '../../store/records.ts';
import type { Release } from '../../store/releases.ts';
import { restore } from '../../workflows/advance.ts';
import type { Engine } from '../../workflows/engine.ts';
import type { StepDeps } from '../step/take-step.ts';

/** A case with everything its pages need. */
export interface OpenedCase {
  readonly record: Loaded;
  readonly release: Release;
  readonly engine: Engine;
  readonly snapshot: AnyMachineSnapshot;
  readonly context: CaseContext;
  readonly application: NonNullable<CaseContext['application']>;
  readonly listing: CaseListing;
}

export async function openCase(deps: StepDeps, id: string, read?: ReadRow): Promise<OpenedCase | undefined> {
  const record = await loadRecord(deps.store, { kind: 'case', id }, read);
  if (!record?.snapshot || !record.listing) return undefined;
  const { engine } = await deps.releases.engineFor('case', record.release);
  const snapshot = restore(engine, record.snapshot);
  const context = CaseContext.parse(snapshot.context);
  if (!context.application) return undefined;
  return {
    record,
    release: await deps.releases.get(record.release),
    engine,
    snapshot,
    context,
    application: context.application,
    listing: record.listing,
  };
}

export interface OpenedEvent {
  readonly event: EventRow;
  readonly command: Command;
}

/** The case's history with what each step said, in order, up to the moment at which the case was read: what came since is not told half. */
export async function openHistory(deps: StepDeps, { record }: OpenedCase): Promise<OpenedEvent[]> {
  const [events, key] = await Promise.all([
    loadEvents(deps.store, record.ref),
    deps.store.keys.find(record.owner),
  ]);
  if (!key.ok) return [];
  return events
    .filter(({ n }) => n <= record.version)
    .map((event) => ({ event, command: openEvent(record.ref, key.key, event) }));
}

/** The beginning of the history alone: what was sent. `row` is the first event's, where it was read with the case. */
export async function openSubmission(
  deps: StepDeps,
  { record: { ref, owner } }: OpenedCase,
  row?: Row,
): Promise<OpenedEvent[]> {
  const [event, key] = await Promise.all([
    row ? eventIn(row) : loadFirstEvent(deps.store, ref),
    deps.store.keys.find(owner),
  ]);
  return event && key.ok ? [{ event, command: openEvent(ref, key.key, event) }] : [];
}

/** The answers as submitted. */
export function submittedAnswers(history: readonly OpenedEvent[]) {
  const [first] = history;
  if (first?.command.type !== 'application.submit') throw new Error('A case begins with its application');
  return first.command.input;
}

/** The files as submitted: what the first event binds. */
export function submittedFiles(history: readonly OpenedEvent[]): readonly SubmittedFile[] {
  const [first] = history;
  return first?.command.type === 'application.submit' ? (first.command.facts.files ?? []) : [];
}

/** The same, as forms and pages know files. Only what was in order could be sent. */
export const filesAsSent = (
  history: readonly OpenedEvent[],
  addedAt: Instant,
): ReadonlyMap<string, FileFacts> =>
  new Map(submittedFiles(history).map((file) => [file.id, { ...file, state: 'clean', addedAt }]));
