import type { Language } from '../../schemas/text.ts';
import { messageTexts } from '../texts/messages.ts';
import { words } from '../texts/words.ts';
import { Body } from './blocks.tsx';

interface MessagesLinkProps {
  /** How many the reader has not read. */
  readonly n: number;
  readonly href: string;
  readonly language: Language;
}

/** From a case to its messages. */
export const MessagesLink = ({ n, href, language }: MessagesLinkProps) => (
  <Body>
    <a class="govuk-link" href={href}>
      {n === 0 ? words(messageTexts.open, language) : words(messageTexts.openUnread, language, { n })}
    </a>
  </Body>
);
