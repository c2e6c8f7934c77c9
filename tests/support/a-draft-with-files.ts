import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, vi } from 'vitest';
import { answerEvents } from '../../functions/background/check-file/events.ts';
import { arrivalKey } from '../../functions/records/file-keys.ts';
import { saveDraft } from '../../store/drafts.ts';
import { aDocumentStore, postForm } from './a-document-store.ts';
import { formOf } from './definition-files.ts';
import { aWorld } from './world.ts';

/** The test file every scanner knows (eicar.org). */
export const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$` + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** A draft of the service that asks for files, and the check with the real store beside the real database. */
export async function aDraftWithFiles() {
  const world = await aWorld();
  onTestFinished(() => world.close());
  const store = await aDocumentStore();
  const { definition } = formOf('tests/support/definitions/hawker-assistant-pass.yaml');
  await world.publish(definition);
  const id = randomBytes(16).toString('hex');
  await saveDraft(
    world.store,
    {
      id,
      release: { service: definition.id, number: 1 },
      holder: 'citizens#chan',
      startedAt: world.legalNow(),
      changedAt: world.legalNow(),
      content: { answers: {}, language: 'en' },
    },
    0,
  );
  const deps = { ...world, documents: store.store };
  const check = answerEvents(deps, { bucket: store.documents.buckets.arrivals, scanner: 'embedded' });
  const events: unknown[] = [];
  store.scanner.onResult((event) => void events.push(event));

  const place = (question: string) => ({ case: id, question, file: randomBytes(16).toString('hex') });
  const send = async (question: string, content: Buffer, name = 'x.pdf', at = place(question)) => {
    const form = store.store.arrivalForm(
      { key: arrivalKey(at), mostBytes: 100_000_000 },
      'http://localhost/x',
    );
    expect((await postForm(store, form.fields, content, name)).status).toBe(303);
    return at;
  };
  /** The next result of a scan, played to the check. */
  const told = async (): Promise<unknown> => {
    const event = await vi.waitFor(() => {
      const next = events.shift();
      expect(next).toBeDefined();
      return next;
    });
    await check(event);
    return event;
  };
  return { world, store, deps, id, check, send, told, events };
}
