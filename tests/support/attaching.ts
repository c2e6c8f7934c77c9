import { randomBytes } from 'node:crypto';
import { expect, vi } from 'vitest';
import { answerEvents } from '../../functions/background/check-file/events.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { aDocumentStore, postForm } from './a-document-store.ts';
import { caseAtWork } from './casework.ts';
import { formIn } from './client.ts';
import type { World } from './world.ts';

/** A case whose people add files, with the real store, and a check that looks at what arrived when the test says so. */
export async function attachingTo(
  world: World,
  definition: ServiceDefinition,
  commands: readonly CaseCommand[],
) {
  const store = await aDocumentStore();
  const id = randomBytes(16).toString('hex');
  const at = await caseAtWork(world, definition, id, commands, store.store);
  const check = answerEvents(
    { ...world, documents: store.store },
    { bucket: store.documents.buckets.arrivals, scanner: 'embedded' },
  );
  const events: unknown[] = [];
  store.scanner.onResult((event) => void events.push(event));
  return {
    ...at,
    id,
    store,
    own: `/en/applications/${id}`,
    desk: `/en/desk/cases/${id}`,
    /** Sends a file by the form of a page, as a browser without a script would; the address one is led to in the end. */
    upload: async (by: Actor, address: string, content: Buffer, name = 'x.pdf'): Promise<string> => {
      const { html } = await at.get(by, address);
      const { fields, action } = formIn({ html, url: `http://localhost${address}` }, /^\/uploads\//u);
      expect(action).toMatch(/^\/uploads\/en\/(?:applications|desk\/cases)\/[0-9a-f]{32}\//u);
      const plain = Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [field, String(value)]),
      );
      const sent = await postForm(store, plain, content, name);
      expect(sent.status, sent.body).toBe(303);
      const { pathname, search } = new URL(sent.location);
      return (await at.get(by, `${pathname}${search}`)).location;
    },
    /** The next scan’s result is played to the check. */
    checked: async (): Promise<void> => {
      const event = await vi.waitFor(() => {
        const next = events.shift();
        expect(next).toBeDefined();
        return next;
      });
      await check(event);
    },
  };
}

/** Addresses on a page that open files. */
export const attachmentsOn = (html: string): string[] =>
  Array.from(html.matchAll(/href="([^"]*\/attachments\/[^"]*)"/gu), ([, href = '']) => href);
