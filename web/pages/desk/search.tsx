import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Heading, Title } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { Table } from '../../components/table.tsx';
import { TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { deskSearchTexts } from '../../texts/desk-work.ts';
import { deskTexts } from '../../texts/desk.ts';
import { words } from '../../texts/words.ts';

export interface SearchModel {
  readonly stamp: FormStamp;
  readonly text: string;
  readonly kind: 'name' | 'address';
  /** Nothing was typed that could be looked for. */
  readonly nothing?: boolean;
  readonly results?:
    | readonly {
        readonly case: string;
        readonly reference: string;
        readonly service?: Text | undefined;
        readonly receivedAt: Instant;
      }[]
    | undefined;
}

const formId = 'search';
const textId = 'search-text';

/** The form is sent by POST: what is looked for stands in no address. */
export function searchPage(model: SearchModel, language: Language): Page {
  const say = (key: keyof typeof deskSearchTexts) => words(deskSearchTexts[key], language);
  const title = say('title');
  const errors = model.nothing === true ? [{ field: textId, message: say('nothing') }] : [];
  return {
    title,
    hasErrors: errors.length > 0,
    switchForm: { id: formId },
    wide: true,
    body: (
      <>
        <ErrorSummary errors={errors} language={language} />
        <Title>{title}</Title>
        <Form
          id={formId}
          action={pathTo('deskSearch', { language: segmentOf(language) })}
          stamp={model.stamp}
        >
          <TextField
            id={textId}
            name="text"
            label={say('text')}
            hint={say('hint')}
            error={errors[0]?.message}
            value={model.text}
            language={language}
          />
          <RadioField
            id="search-kind"
            name="kind"
            label={say('kind')}
            inline
            items={[
              { value: 'name', label: say('name') },
              { value: 'address', label: say('address') },
            ]}
            chosen={[model.kind]}
            language={language}
          />
          <Button>{say('search')}</Button>
        </Form>
        {model.results !== undefined && <Results results={model.results} language={language} />}
      </>
    ),
  };
}

const Results = ({
  results,
  language,
}: {
  readonly results: NonNullable<SearchModel['results']>;
  readonly language: Language;
}) =>
  results.length === 0 ? (
    <section>
      <Heading>{words(deskSearchTexts.results, language)}</Heading>
      <Body>{words(deskSearchTexts.none, language)}</Body>
    </section>
  ) : (
    <Table
      caption={words(deskSearchTexts.results, language)}
      heads={[
        words(deskTexts.reference, language),
        words(deskTexts.service, language),
        words(deskTexts.received, language),
      ]}
      rows={results.map(({ case: id, reference, service, receivedAt }) => ({
        key: id,
        cells: [
          <a
            key="go"
            class="govuk-link"
            href={pathTo('deskCase', { language: segmentOf(language), case: id })}
          >
            {reference}
          </a>,
          service === undefined ? '–' : words(service, language),
          formatHongKongMoment(receivedAt, language),
        ],
      }))}
    />
  );
