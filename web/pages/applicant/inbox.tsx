import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Notice } from '../../../schemas/effect.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Column, Heading, Tag, Title } from '../../components/blocks.tsx';
import { WholeReferences } from '../../components/whole-references.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { inboxNoticeTexts } from '../../texts/inbox-notices.ts';
import { inboxTexts } from '../../texts/messages.ts';
import { textWishTexts } from '../../texts/text-messages.ts';
import { words } from '../../texts/words.ts';

interface Of {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
}

export interface InboxModel {
  /** Applications with messages that were not read. */
  readonly messages: readonly (Of & { readonly unread: number })[];
  /** Latest first. */
  readonly notices: readonly (Of & {
    readonly notice: Notice;
    readonly at: Instant;
    readonly isNew: boolean;
  })[];
  /** Whether the person can be told by text message too. */
  readonly mayText: boolean;
}

/** Everything officers and the product told a person of their applications, with what is new. */
export function inboxPage(model: InboxModel, language: Language): Page {
  const title = words(inboxTexts.title, language);
  const fresh =
    model.messages.reduce((sum, { unread }) => sum + unread, 0) +
    model.notices.filter(({ isNew }) => isNew).length;
  const state =
    fresh === 0 ? words(inboxTexts.nothingNew, language) : words(inboxTexts.unread, language, { n: fresh });
  return {
    title,
    body: (
      <Column>
        <Title>{title}</Title>
        <Body>
          {model.messages.length + model.notices.length === 0 ? words(inboxTexts.empty, language) : state}
        </Body>
        <Messages model={model} language={language} />
        <Notices model={model} language={language} />
        {model.mayText && (
          <Body>
            <a class="govuk-link" href={pathTo('textWish', { language: segmentOf(language) })}>
              {words(textWishTexts.open, language)}
            </a>
          </Body>
        )}
      </Column>
    ),
  };
}

interface Part {
  readonly model: InboxModel;
  readonly language: Language;
}

const Messages = ({ model, language }: Part) =>
  model.messages.length === 0 ? null : (
    <section>
      <Heading>{words(inboxTexts.messages, language)}</Heading>
      <ul class="product-services">
        {model.messages.map((one) => (
          <li key={one.case} class="product-service">
            <Body>
              <a
                class="govuk-link"
                href={pathTo('messages', { language: segmentOf(language), case: one.case })}
              >
                {`${words(one.service, language)} ${one.reference}`}
              </a>{' '}
              <Tag colour="blue">{words(inboxTexts.unreadOf, language, { n: one.unread })}</Tag>
            </Body>
          </li>
        ))}
      </ul>
    </section>
  );

const Notices = ({ model, language }: Part) =>
  model.notices.length === 0 ? null : (
    <section>
      <Heading>{words(inboxTexts.notices, language)}</Heading>
      <ul class="product-services">
        {model.notices.map((one, n) => (
          <li key={n} class="product-service">
            <Body>
              <a
                class="govuk-link"
                href={pathTo(one.notice === 'mailFailed' ? 'mailAddress' : 'application', {
                  language: segmentOf(language),
                  case: one.case,
                })}
              >
                {words(inboxNoticeTexts[one.notice], language)}
                <span class="govuk-visually-hidden"> {one.reference}</span>
              </a>{' '}
              {one.isNew && <Tag colour="blue">{words(inboxTexts.isNew, language)}</Tag>}
            </Body>
            <p class="govuk-body-s product-secondary">
              <WholeReferences
                text={`${words(one.service, language)} ${one.reference} · ${formatHongKongMoment(one.at, language)}`}
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
