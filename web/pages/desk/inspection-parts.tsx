import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Heading } from '../../components/blocks.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { sizeWords } from '../../questions/file-words.ts';
import { attachmentTexts } from '../../texts/attachments.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { words } from '../../texts/words.ts';

export const resultTexts = { passed: inspectionTexts.passed, failed: inspectionTexts.failed } as const;

/** What an inspection found; applicants are not told who inspected, nor the note for colleagues. */
export interface InspectionShown {
  readonly at: Instant;
  readonly name?: string | undefined;
  readonly result: 'passed' | 'failed';
  readonly lines: readonly {
    readonly text: Text;
    readonly inOrder: boolean;
    readonly reason?: string | undefined;
  }[];
  readonly note?: string | undefined;
  /** For officers: photos, each where it is opened. */
  readonly photos?: readonly { readonly path: string; readonly size: number }[] | undefined;
}

export const InspectionsShown = ({
  inspections,
  language,
}: {
  readonly inspections: readonly InspectionShown[];
  readonly language: Language;
}) => (
  <>
    {inspections.map(({ at, name, result, lines, note, photos = [] }) => {
      const moment = formatHongKongMoment(at, language);
      return (
        <section key={at}>
          <Heading>{words(inspectionTexts.found, language)}</Heading>
          <Body>
            {name === undefined
              ? words(inspectionTexts.inspectedAt, language, { moment })
              : words(inspectionTexts.inspectedBy, language, { name, moment })}
          </Body>
          <p class="govuk-body">
            <strong>{words(resultTexts[result], language)}</strong>
          </p>
          <SummaryList
            rows={lines.map(({ text, inOrder, reason }) => ({
              key: words(text, language),
              value: [
                words(inOrder ? deskCaseTexts.inOrder : deskCaseTexts.notInOrder, language),
                ...(reason === undefined ? [] : [reason]),
              ].join('\n'),
            }))}
          />
          {note !== undefined && <p class="govuk-body product-as-typed">{note}</p>}
          <Photos photos={photos} language={language} />
        </section>
      );
    })}
  </>
);

const Photos = ({
  photos,
  language,
}: Required<Pick<InspectionShown, 'photos'>> & { readonly language: Language }) =>
  photos === undefined || photos.length === 0 ? null : (
    <ul class="govuk-list" aria-label={words(attachmentTexts.photos, language)}>
      {photos.map(({ path, size }, n) => (
        <li key={path}>
          <a class="govuk-link" href={path}>
            {words(attachmentTexts.photoNumber, language, { n: n + 1 })}
          </a>
          <span class="product-secondary"> {sizeWords(size)}</span>
        </li>
      ))}
    </ul>
  );
