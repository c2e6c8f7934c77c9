import { formatHongKongDate } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { BackLink, Banner, Body, Column, Heading, Inset, Title } from '../../components/blocks.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { type FieldValues, typedIn } from '../../questions/control.tsx';
import { noticeTexts } from '../../texts/public-notices.ts';
import { words } from '../../texts/words.ts';

export interface NoticeModel {
  readonly case: string;
  readonly stage: string;
  readonly reference: string;
  readonly service: Text;
  readonly department: Text;
  /** What the service says of it. */
  readonly text: Text;
  /** The answers it makes public. */
  readonly shown: readonly { readonly label: Text; readonly value: string }[];
  readonly until: HongKongDate;
  readonly requestKey: string;
  readonly done?: boolean;
  readonly typed?: FieldValues | undefined;
  readonly errors: FieldErrors;
}

const formId = 'objection';

/** An application as the public sees it; sends `name`, `contact` and `reason`. */
export function noticePage(model: NoticeModel, language: Language): Page {
  const title = words(noticeTexts.title, language);
  const at = { language: segmentOf(language), case: model.case };
  const action = pathTo('object', at);
  const date = formatHongKongDate(model.until, language);
  return {
    title: `${title} ${model.reference}`,
    hasErrors: model.errors.length > 0,
    switchForm: { id: formId, action },
    body: (
      <Column>
        <BackLink href={pathTo('notices', { language: at.language })} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {model.done === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{words(noticeTexts.sent, language)}</p>
            <Body>{words(noticeTexts.sentNext, language)}</Body>
          </Banner>
        )}
        <Title caption={`${words(model.department, language)} ${model.reference}`}>
          {words(model.service, language)}
        </Title>
        <Body>{words(model.text, language)}</Body>
        <SummaryList rows={model.shown.map(({ label, value }) => ({ key: words(label, language), value }))} />
        <Heading>{title}</Heading>
        <Body>{words(noticeTexts.open, language, { date })}</Body>
        <Inset>{words(noticeTexts.applicantReads, language)}</Inset>
        <Form action={action} stamp={{ requestKey: model.requestKey, csrf: '' }} id={formId}>
          <input type="hidden" name="stage" value={model.stage} />
          <Fields model={model} language={language} />
          <Button>{words(noticeTexts.send, language)}</Button>
        </Form>
      </Column>
    ),
  };
}

const Fields = ({ model, language }: { readonly model: NoticeModel; readonly language: Language }) => {
  const field = (name: 'name' | 'contact' | 'reason') => ({
    id: name,
    name,
    label: words(noticeTexts[name], language),
    value: typedIn(model.typed ?? {}, name),
    error: errorAt(model.errors, name),
    language,
  });
  return (
    <>
      <TextField {...field('name')} autocomplete="name" />
      <TextField {...field('contact')} hint={words(noticeTexts.contactHint, language)} />
      <TextArea {...field('reason')} />
    </>
  );
};
