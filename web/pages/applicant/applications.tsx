import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Banner, Body, Column, Heading, Tag, Title } from '../../components/blocks.tsx';
import { StandingTag } from '../../components/standing-tag.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { applicationTexts } from '../../texts/applications.ts';
import { draftTexts } from '../../texts/drafts.ts';
import { messageTexts } from '../../texts/messages.ts';
import { representedTexts } from '../../texts/represented.ts';
import type { Standing } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';

export interface ApplicationsModel {
  readonly drafts: readonly {
    readonly case: string;
    readonly service: Text;
    /** Whom it is for, where not the applicant. */
    readonly represented?: string | undefined;
    readonly savedAt: Instant;
    readonly keptUntil?: HongKongDate | undefined;
    /** The page the person left off at; absent where there is no one such page. */
    readonly reached?: { readonly title: Text; readonly n: number; readonly of: number };
    /** Where the person left off. */
    readonly path: string;
  }[];
  /** A draft was deleted just now. */
  readonly deleted?: boolean;
  readonly cases: readonly {
    readonly case: string;
    readonly service: Text;
    readonly reference: string;
    readonly represented?: string | undefined;
    readonly standing: Standing;
    readonly submittedAt: Instant;
    readonly due?: HongKongDate | undefined;
    /** Messages not yet read. */
    readonly unread?: number;
  }[];
}

type Draft = ApplicationsModel['drafts'][number];
type Sent = ApplicationsModel['cases'][number];

const say = (key: keyof typeof applicationTexts, language: Language) =>
  words<string>(applicationTexts[key], language);

export function applicationsPage(model: ApplicationsModel, language: Language): Page {
  const title = say('title', language);
  return {
    title,
    body: (
      <Column>
        {model.deleted === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{words(draftTexts.deleted, language)}</p>
          </Banner>
        )}
        <Title>{title}</Title>
        {model.drafts.length + model.cases.length === 0 && <Body>{say('empty', language)}</Body>}
        {model.drafts.length > 0 && (
          <section>
            <Heading>{say('drafts', language)}</Heading>
            <ul class="product-services">
              {model.drafts.map((draft) => (
                <DraftCard key={draft.case} draft={draft} language={language} />
              ))}
            </ul>
          </section>
        )}
        {model.cases.length > 0 && (
          <section>
            <Heading>{say('sent', language)}</Heading>
            <ul class="product-services">
              {model.cases.map((sent) => (
                <SentCard key={sent.case} sent={sent} language={language} />
              ))}
            </ul>
          </section>
        )}
        <Body>
          <a class="govuk-link" href={pathTo('catalogue', { language: segmentOf(language) })}>
            {say('find', language)}
          </a>
        </Body>
      </Column>
    ),
  };
}

const DraftCard = ({ draft, language }: { readonly draft: Draft; readonly language: Language }) => (
  <li class="product-service">
    <h3 class="govuk-heading-s">{words(draft.service, language)}</h3>
    <For name={draft.represented} language={language} />
    <Facts
      facts={[
        ...(draft.reached === undefined
          ? []
          : [
              [
                words(draftTexts.reached, language),
                words(draftTexts.reachedPage, language, {
                  ...draft.reached,
                  title: words(draft.reached.title, language),
                }),
              ] as const,
            ]),
        [say('lastSaved', language), formatHongKongMoment(draft.savedAt, language)],
        ...(draft.keptUntil === undefined
          ? []
          : [[say('kept', language), formatHongKongDate(draft.keptUntil, language)] as const]),
      ]}
    />
    <Body>
      <a class="govuk-link" href={draft.path}>
        {say('continueDraft', language)}
        <span class="govuk-visually-hidden"> {words(draft.service, language)}</span>
      </a>
    </Body>
    <Body>
      <a
        class="govuk-link"
        href={pathTo('deleteDraftForm', { language: segmentOf(language), case: draft.case })}
      >
        {words(draftTexts.deleteDraft, language)}
        <span class="govuk-visually-hidden"> {words(draft.service, language)}</span>
      </a>
    </Body>
  </li>
);

const SentCard = ({ sent, language }: { readonly sent: Sent; readonly language: Language }) => (
  <li class="product-service">
    <h3 class="govuk-heading-s">
      <a class="govuk-link" href={pathTo('application', { language: segmentOf(language), case: sent.case })}>
        {sent.reference}
      </a>
    </h3>
    <Body>{words(sent.service, language)}</Body>
    <For name={sent.represented} language={language} />
    <p class="govuk-body">
      <StandingTag standing={sent.standing} language={language} />{' '}
      {sent.unread !== undefined && sent.unread > 0 && (
        <Tag colour="blue">{words(messageTexts.openUnread, language, { n: sent.unread })}</Tag>
      )}
    </p>
    <Facts
      facts={[
        [say('submitted', language), formatHongKongMoment(sent.submittedAt, language)],
        ...(sent.due === undefined
          ? []
          : [[say('answerBy', language), formatHongKongDate(sent.due, language)] as const]),
      ]}
    />
  </li>
);

const For = ({ name, language }: { readonly name: string | undefined; readonly language: Language }) =>
  name === undefined || name === '' ? null : (
    <Body>{words(representedTexts.forNamed, language, { name })}</Body>
  );

const Facts = ({ facts }: { readonly facts: readonly (readonly [string, string])[] }) => (
  <dl class="product-facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
