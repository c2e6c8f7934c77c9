import type { SignatureTold } from '../../web/signature-words.ts';
import type { OpenedCase, OpenedEvent } from './opened-case.ts';

/** The signatures of others that the application was sent with. */
export function signaturesTold(
  { release }: Pick<OpenedCase, 'release'>,
  history: readonly OpenedEvent[],
): SignatureTold[] {
  const [first] = history;
  const bound = first?.command.type === 'application.submit' ? (first.command.facts.signatures ?? []) : [];
  const asked = release.definition.coSignatures ?? [];
  return bound.flatMap(({ entry, asked: name, name: signer, at }) => {
    const found = asked.find(({ id }) => id === entry.split('.')[0]);
    return found ? [{ who: found.who, asked: name, name: signer, at }] : [];
  });
}
