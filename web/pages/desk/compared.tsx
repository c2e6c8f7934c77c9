import type { ComponentChildren } from 'preact';
import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Answer } from '../../../schemas/answers.ts';
import type { Question } from '../../../schemas/question.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import type { AnsweredPage } from '../../components/answers-summary.tsx';
import { BackLink, Body, type Colour, Inset, Tag, Title } from '../../components/blocks.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { answerWords } from '../../questions/answer-words.ts';
import { nameWords } from '../../questions/file-words.ts';
import { deskComparedTexts, deskRelatedTexts } from '../../texts/desk-documents.ts';
import { type Standing, standingTexts } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';

interface Side {
  readonly reference: string;
  readonly receivedAt: Instant;
  readonly standing: Standing;
}

interface SideAnswer {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly files?: AnsweredPage['rows'][number]['files'];
}

type How = 'same' | 'changed' | 'new' | 'gone';

/** This application and an earlier one, answer by answer. */
export interface ComparedModel {
  readonly case: string;
  readonly other: string;
  readonly service: Text;
  readonly now: Side;
  readonly earlier: Side;
  readonly rows: readonly {
    readonly id: string;
    readonly now: SideAnswer | undefined;
    readonly earlier: SideAnswer | undefined;
    readonly how: How;
  }[];
  readonly onlyChanges: boolean;
}

const colours = {
  same: 'grey',
  changed: 'orange',
  new: 'blue',
  gone: 'purple',
} as const satisfies Record<How, Colour>;

export function comparedPage(model: ComparedModel, language: Language): Page {
  const title = words(deskComparedTexts.title, language);
  const at = { language: segmentOf(language), case: model.case };
  const here = pathTo('deskCompared', { ...at, other: model.other });
  const count = (how: How) => model.rows.filter((row) => row.how === how).length;
  const { onlyChanges } = model;
  return {
    title: `${title}: ${model.now.reference}`,
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('deskRelated', at)} language={language} />
        <Title caption={`${model.now.reference} · ${words(model.service, language)}`}>{title}</Title>
        <Inset>{words(deskComparedTexts.recorded, language)}</Inset>
        <Body>
          {words(deskComparedTexts.counted, language, {
            same: count('same'),
            changed: count('changed'),
            added: count('new'),
            gone: count('gone'),
          })}
        </Body>
        <Body>
          <a class="govuk-link" href={onlyChanges ? here : `${here}?only=changes`}>
            {words(onlyChanges ? deskComparedTexts.all : deskComparedTexts.onlyChanges, language)}
          </a>
        </Body>
        <Answers model={model} language={language} />
        <Body>
          <a class="govuk-link" href={pathTo('deskCase', { ...at, case: model.other })}>
            {words(deskComparedTexts.open, language, { reference: model.earlier.reference })}
          </a>
        </Body>
      </>
    ),
  };
}

const Answers = ({ model, language }: { readonly model: ComparedModel; readonly language: Language }) => {
  const { now, earlier, onlyChanges } = model;
  const rows = model.rows.filter(({ how }) => !onlyChanges || how !== 'same');
  return (
    <Table
      caption={words(deskComparedTexts.title, language)}
      heads={[
        words(deskComparedTexts.question, language),
        words(deskComparedTexts.now, language, { reference: now.reference }),
        words(deskComparedTexts.earlier, language, { reference: earlier.reference }),
        words(deskComparedTexts.compared, language),
      ]}
      rows={[
        {
          key: 'received',
          cells: [
            words(deskRelatedTexts.received, language),
            formatHongKongMoment(now.receivedAt, language),
            formatHongKongMoment(earlier.receivedAt, language),
            '',
          ],
        },
        {
          key: 'standing',
          cells: [
            words(deskRelatedTexts.standing, language),
            words(standingTexts[now.standing], language),
            words(standingTexts[earlier.standing], language),
            '',
          ],
        },
        ...rows.map((row) => ({
          key: `answer ${row.id}`,
          cells: [
            labelOf(row.now ?? row.earlier, language),
            <Told key="now" side={row.now} language={language} />,
            <Told key="earlier" side={row.earlier} language={language} />,
            <Tag key="how" colour={colours[row.how]}>
              {words(deskComparedTexts[row.how], language)}
            </Tag>,
          ],
        })),
      ]}
    />
  );
};

const labelOf = (side: SideAnswer | undefined, language: Language): string =>
  side === undefined ? '' : words(side.question.label, language);

/** An answer in words, and the files it names to be opened beside their own application. */
const Told = ({ side, language }: { readonly side: SideAnswer | undefined; readonly language: Language }) => {
  if (side?.answer === undefined || side.answer === '')
    return <>{words(deskComparedTexts.unanswered, language)}</>;
  const { question, answer, files = [] } = side;
  const told: ComponentChildren =
    files.length > 0 && !('questions' in question) ? null : answerWords(question, answer, language);
  return (
    <>
      {told !== null && <span class="product-as-typed">{told}</span>}
      {files.length > 0 && (
        <ul class="govuk-list product-files__list">
          {files.map(({ file, path }) => (
            <li key={file.id}>
              {path === undefined ? (
                nameWords(file, language)
              ) : (
                <a class="govuk-link" href={path}>
                  {nameWords(file, language)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
