import type { DocumentStore } from '../../adapters/documents/document-store.ts';
import { takeStep } from '../../functions/step/take-step.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { loadEvents, unborn } from '../../store/records.ts';
import { type Fields, formIn, signing } from './client.ts';
import { siteOf } from './site.ts';
import type { World } from './world.ts';

type Typed = Readonly<Record<string, string>>;

/** A case of a published service, with people at its pages as they are deployed. */
export async function caseAtWork(
  world: World,
  definition: ServiceDefinition,
  id: string,
  commands: readonly CaseCommand[],
  documents?: DocumentStore,
) {
  const ref = { kind: 'case' as const, id };
  const release = { service: definition.id, number: 1 };
  const begin = unborn(ref, `case:${id}`, release);
  const step = async (command: CaseCommand) =>
    takeStep(world, {
      ref,
      ...(command.type === 'application.submit' ? { begin } : {}),
      intend: () => ({ command }),
    });
  for (const command of commands) {
    const { outcome } = await step(command);
    if (outcome !== 'accepted') throw new Error(`${command.type}: ${outcome}`);
  }
  const site = siteOf(world, undefined, undefined, documents);
  const plain = (fields: Fields) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  const press = async (by: Actor, address: string, action: string, typed: Typed) => {
    const cookie = await site.signIn(by);
    const { html } = await site.get(address, cookie);
    const { fields, action: to } = formIn({ html, url: `http://localhost${address}` }, action);
    const sent = { ...plain(fields), ...typed };
    return { cookie, answer: await site.post(new URL(to, 'http://localhost').pathname, cookie, sent) };
  };
  const get = async (by: Actor, address: string) => site.get(address, await site.signIn(by));
  return {
    ref,
    site,
    step,
    get,
    /** Opens a page and sends a form of it, as it stands there but for what is typed, to where it or a button of it goes. */
    send: async (by: Actor, address: string, action: string, typed: Typed = {}) => {
      const { cookie, answer } = await press(by, address, action, typed);
      const signs = signing(answer.html, `http://localhost${address}`);
      if (!signs) return answer;
      return site.post(signs.action, cookie, plain(signs.fields));
    },
    /** The same, but what is to be signed is only looked at. */
    open: async (by: Actor, address: string, action: string, typed: Typed = {}) =>
      (await press(by, address, action, typed)).answer,
    events: async () => (await loadEvents(world.store, ref)).map(({ type }) => type),
  };
}
