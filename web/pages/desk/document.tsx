import type { ShownFile } from '../../../schemas/file.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { type AnsweredPage, AnswersSummary } from '../../components/answers-summary.tsx';
import { BackLink, Body, Heading, Title } from '../../components/blocks.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { nameWords, sizeWords } from '../../questions/file-words.ts';
import { deskDocumentTexts, deskRelatedTexts } from '../../texts/desk-documents.ts';
import { words } from '../../texts/words.ts';

/** In a frame by the browser's own viewer, as a picture, or not inside the page. */
export type DocumentViewer = 'frame' | 'picture' | 'none' | 'tooLarge';

interface ListedDocument {
  readonly id: string;
  /** What it answers. */
  readonly label: Text | undefined;
  readonly file: Pick<ShownFile, 'name'>;
  readonly size: number;
  readonly path: string;
  readonly current: boolean;
}

/** Answers on the left, one of the documents on the right. */
export interface DocumentModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly answers: readonly AnsweredPage[];
  readonly documents: readonly ListedDocument[];
  readonly viewer: DocumentViewer;
  /** What the page shows inside it, and where the file opens by itself. */
  readonly content: string;
  readonly alone: string;
}

interface Part {
  readonly model: DocumentModel;
  readonly language: Language;
}

export function documentPage(model: DocumentModel, language: Language): Page {
  const title = words(deskDocumentTexts.title, language);
  const here = { language: segmentOf(language), case: model.case };
  return {
    title: `${title}: ${model.reference}`,
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('deskCase', here)} language={language} />
        <Title caption={`${model.reference} · ${words(model.service, language)}`}>{title}</Title>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <Body>
              <a class="govuk-link" href={pathTo('deskRelated', here)}>
                {words(deskRelatedTexts.link, language)}
              </a>
            </Body>
            <AnswersSummary pages={model.answers} language={language} />
          </div>
          <div class="govuk-grid-column-one-half product-beside">
            <Documents model={model} language={language} />
            <Viewer model={model} language={language} />
          </div>
        </div>
      </>
    ),
  };
}

const Documents = ({ model, language }: Part) => (
  <nav aria-labelledby="documents">
    <Heading id="documents">{words(deskDocumentTexts.documents, language)}</Heading>
    <ul class="govuk-list product-files__list">
      {model.documents.map(({ id, label, file, size, path, current }) => (
        <li key={id}>
          <a class="govuk-link" href={path} aria-current={current ? 'page' : undefined}>
            {nameWords(file, language)}
          </a>{' '}
          <span class="product-secondary">
            {[
              ...(label === undefined ? [] : [words(label, language)]),
              sizeWords(size),
              ...(current ? [words(deskDocumentTexts.now, language)] : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  </nav>
);

const Viewer = ({ model, language }: Part) => {
  const { viewer, content, alone, documents } = model;
  const name = nameWords(documents.find(({ current }) => current)?.file ?? {}, language);
  const title = words(deskDocumentTexts.shown, language, { name });
  return (
    <section>
      <p class="govuk-body">
        <a class="govuk-link" href={alone}>
          {words(deskDocumentTexts.alone, language, { name })}
        </a>
      </p>
      {viewer === 'frame' && <iframe class="product-document" src={content} title={title} />}
      {viewer === 'picture' && (
        <div class="product-document product-document--picture" role="region" aria-label={title} tabindex={0}>
          <img src={content} alt={title} />
        </div>
      )}
      {(viewer === 'none' || viewer === 'tooLarge') && (
        <Body>{words(deskDocumentTexts[viewer], language)}</Body>
      )}
    </section>
  );
};
