import { attachmentLimits } from '../../../rules/files/attachments.ts';
import { formatHongKongMoment } from '../../../rules/time.ts';
import type { ShownFile } from '../../../schemas/file.ts';
import { MOST_OF_MESSAGE } from '../../../schemas/message.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { SentFiles, WaitingFiles } from '../../components/attached-files.tsx';
import { BackLink, Banner, Body, Column, Heading, Inset, Title } from '../../components/blocks.tsx';
import { Fieldset } from '../../components/choice-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { KeptBanner } from '../../components/kept-banner.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { limitWords } from '../../questions/file-words.ts';
import { attachmentTexts } from '../../texts/attachments.ts';
import { messageTexts } from '../../texts/messages.ts';
import { words } from '../../texts/words.ts';

/** A message as its reader sees it; officers are named to officers only. */
export interface MessageShown {
  readonly at: Instant;
  readonly own: boolean;
  /** Who wrote it, where that is not said by `own`. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly files: readonly ShownFile[];
  readonly readAt?: Instant | undefined;
}

export interface MessagesModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly reader: 'applicant' | 'officer';
  readonly messages: readonly MessageShown[];
  /** Why nothing can be written now. */
  readonly closed?: string | undefined;
  readonly done?: boolean;
  readonly rescued?: boolean;
  readonly typed?: string | undefined;
  /** What is to go with the message. */
  readonly waiting: readonly ShownFile[];
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'message';

/** Where a file of a message is opened. */
const pathOf =
  ({ reader, case: id }: MessagesModel, language: Language) =>
  (file: string): string =>
    pathTo(reader === 'applicant' ? 'openAttachment' : 'openDeskAttachment', {
      language: segmentOf(language),
      case: id,
      kind: 'message',
      file,
    });

/** The messages of a case and a form to write one; sends `text`, or what is to be done with its files (`fileAction`). */
export function messagesPage(model: MessagesModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const [action, back] =
    model.reader === 'applicant'
      ? [pathTo('sendMessage', at), pathTo('application', at)]
      : [pathTo('sendDeskMessage', at), pathTo('deskCase', at)];
  const title = words(messageTexts.title, language);
  return {
    title: `${title} ${model.reference}`,
    hasErrors: model.errors.length > 0,
    ...(model.closed === undefined ? { switchForm: { id: formId, action } } : {}),
    body: (
      <Column>
        <BackLink href={back} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {model.done === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{words(messageTexts.sent, language)}</p>
          </Banner>
        )}
        {model.rescued === true && <KeptBanner language={language} />}
        <Title caption={`${model.reference} ${words(model.service, language)}`}>{title}</Title>
        <Body>
          {words(model.reader === 'applicant' ? messageTexts.what : messageTexts.whatOfficer, language)}
        </Body>
        <Thread model={model} language={language} />
        {model.closed === undefined ? (
          <WriteForm model={model} action={action} language={language} />
        ) : (
          <Inset>{model.closed}</Inset>
        )}
      </Column>
    ),
  };
}

interface Part {
  readonly model: MessagesModel;
  readonly language: Language;
}

const Thread = ({ model, language }: Part) =>
  model.messages.length === 0 ? (
    <Body>{words(messageTexts.none, language)}</Body>
  ) : (
    <ol class="product-thread">
      {model.messages.map((message, n) => (
        <li key={n} class={message.own ? 'product-thread__own' : undefined}>
          <p class="govuk-body-s product-secondary">
            <strong>{writerOf(message, model, language)}</strong>
            {` ${formatHongKongMoment(message.at, language)}`}
          </p>
          <p class="govuk-body product-words">{message.text}</p>
          <SentFiles files={message.files} pathOf={pathOf(model, language)} language={language} />
          {message.own && (
            <p class="govuk-body-s product-secondary">
              {message.readAt === undefined
                ? words(messageTexts.notRead, language)
                : words(messageTexts.readAt, language, {
                    moment: formatHongKongMoment(message.readAt, language),
                  })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );

const writerOf = ({ own, name }: MessageShown, { reader }: MessagesModel, language: Language): string =>
  name ??
  words(
    own ? messageTexts.you : reader === 'applicant' ? messageTexts.department : messageTexts.applicant,
    language,
  );

const WriteForm = ({ model, action, language }: Part & { readonly action: string }) => (
  <Form action={action} stamp={model.stamp} id={formId}>
    <Heading>{words(messageTexts.write, language)}</Heading>
    <TextArea
      id="text"
      name="text"
      label={words(messageTexts.text, language)}
      hint={words(messageTexts.textHint, language, { most: MOST_OF_MESSAGE })}
      most={MOST_OF_MESSAGE}
      value={model.typed}
      error={errorAt(model.errors, 'text')}
      language={language}
    />
    <Fieldset
      id="files"
      label={words(attachmentTexts.message, language)}
      hint={limitWords(attachmentLimits.message, language)}
      error={errorAt(model.errors, 'files')}
      language={language}
    >
      <WaitingFiles
        id="files"
        files={model.waiting}
        most={attachmentLimits.message.maximum}
        pathOf={pathOf(model, language)}
        language={language}
      />
    </Fieldset>
    <Button>{words(messageTexts.send, language)}</Button>
  </Form>
);
