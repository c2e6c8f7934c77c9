import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Column, Title } from '../../components/blocks.tsx';
import type { Page } from '../../page.tsx';
import { signEndTexts } from '../../texts/signatures.ts';
import { words } from '../../texts/words.ts';

/** Why nothing can be signed by this link, or not any more. */
export type CoSignEnd =
  | { readonly kind: 'unknown' | 'expired' | 'used' | 'own' | 'changing' | 'signedAlready' }
  | { readonly kind: 'otherPerson'; readonly name: string }
  | { readonly kind: 'signed' | 'declined'; readonly at: Instant };

const statuses: Record<CoSignEnd['kind'], number> = {
  unknown: 404,
  expired: 410,
  used: 410,
  own: 403,
  otherPerson: 403,
  changing: 409,
  signedAlready: 409,
  signed: 200,
  declined: 200,
};

export function coSignEndPage(end: CoSignEnd, language: Language): Page {
  const title = words(signEndTexts[end.kind].title, language);
  return {
    title,
    status: statuses[end.kind],
    body: (
      <Column>
        <Title>{title}</Title>
        <Body>{whatOf(end, language)}</Body>
      </Column>
    ),
  };
}

function whatOf(end: CoSignEnd, language: Language): string {
  if (end.kind === 'otherPerson') return words(signEndTexts.otherPerson.what, language, { name: end.name });
  if (end.kind === 'signed' || end.kind === 'declined')
    return words(signEndTexts[end.kind].what, language, { moment: formatHongKongMoment(end.at, language) });
  return words(signEndTexts[end.kind].what, language);
}
