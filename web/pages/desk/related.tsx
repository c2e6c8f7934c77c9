import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { BackLink, Body, Heading, Title } from '../../components/blocks.tsx';
import { LinkButton } from '../../components/form.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { deskRelatedTexts } from '../../texts/desk-documents.ts';
import { deskTexts } from '../../texts/desk.ts';
import { type Standing, standingTexts } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';

/** What two cases have in common. */
export type RelatedBy = 'person' | 'address' | 'name';

interface RelatedCase {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly receivedAt: Instant;
  readonly standing: Standing;
  readonly why: readonly RelatedBy[];
  readonly path: string;
  readonly compare: string;
}

export interface RelatedModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly related: readonly RelatedCase[];
  /** The same person's last application for the same service before this one. */
  readonly previous: RelatedCase | undefined;
}

interface Part {
  readonly model: RelatedModel;
  readonly language: Language;
}

export function relatedPage(model: RelatedModel, language: Language): Page {
  const title = words(deskRelatedTexts.title, language);
  const here = { language: segmentOf(language), case: model.case };
  return {
    title: `${title}: ${model.reference}`,
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('deskCase', here)} language={language} />
        <Title caption={`${model.reference} · ${words(model.service, language)}`}>{title}</Title>
        <Previous model={model} language={language} />
        <Heading>{title}</Heading>
        <Body>{words(deskRelatedTexts.hint, language)}</Body>
        <Related model={model} language={language} />
      </>
    ),
  };
}

const Previous = ({ model: { previous }, language }: Part) => (
  <section>
    <Heading>{words(deskRelatedTexts.previous, language)}</Heading>
    {previous === undefined ? (
      <Body>{words(deskRelatedTexts.noPrevious, language)}</Body>
    ) : (
      <>
        <Body>{words(deskRelatedTexts.previousIs, language, { reference: previous.reference })}</Body>
        <LinkButton href={previous.compare}>
          {words(deskRelatedTexts.compare, language, { reference: previous.reference })}
        </LinkButton>
      </>
    )}
  </section>
);

const Related = ({ model: { related }, language }: Part) => {
  const say = (key: 'title' | 'received' | 'standing' | 'why' | 'compareShort') =>
    words(deskRelatedTexts[key], language);
  if (related.length === 0) return <Body>{words(deskRelatedTexts.nothing, language)}</Body>;
  return (
    <Table
      caption={say('title')}
      heads={[
        words(deskTexts.reference, language),
        words(deskTexts.service, language),
        say('received'),
        say('standing'),
        say('why'),
        say('compareShort'),
      ]}
      rows={related.map((one) => ({
        key: one.case,
        cells: [
          <a key="open" class="govuk-link" href={one.path}>
            {one.reference}
          </a>,
          words(one.service, language),
          formatHongKongMoment(one.receivedAt, language),
          words(standingTexts[one.standing], language),
          one.why.map((why) => words(deskRelatedTexts[why], language)).join(language === 'en' ? ', ' : '、'),
          <a
            key="compare"
            class="govuk-link"
            href={one.compare}
            aria-label={words(deskRelatedTexts.compare, language, { reference: one.reference })}
          >
            {say('compareShort')}
          </a>,
        ],
      }))}
    />
  );
};
