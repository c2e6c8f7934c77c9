import { acceptedEndings, type UploadLimits } from '../../../rules/files/upload-limits.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Body, Column, Title } from '../../components/blocks.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { describedBy, ErrorMessage, groupClass, Hint } from '../../components/field-parts.tsx';
import { Button, LinkButton } from '../../components/form.tsx';
import type { Page } from '../../page.tsx';
import { limitWords } from '../../questions/file-words.ts';
import { closedUploadTexts, fileTexts, type UploadProblem, uploadProblemTexts } from '../../texts/files.ts';
import { type Wording, words } from '../../texts/words.ts';

export interface UploadModel {
  readonly service: Text;
  /** What the files are for. */
  readonly label: Text | Wording;
  readonly question: UploadLimits;
  /** The form page, whatever was typed there included. */
  readonly backPath: string;
  /** Below our own origin; leads to the document store. */
  readonly action: string;
  /** What the store wants to see before the file: its policy and signature. */
  readonly fields: Readonly<Record<string, string>>;
  readonly replaces: boolean;
  readonly problem?: UploadProblem | undefined;
}

const id = 'file';

/** Adds one file without a script: a form of its own, straight to the document store. */
export function uploadPage(model: UploadModel, language: Language): Page {
  const { question, label, problem } = model;
  const title = words(model.replaces ? fileTexts.replaceTitle : fileTexts.uploadTitle, language);
  const error = problem && words(uploadProblemTexts[problem], language, { maximum: question.maxMegabytes });
  const field = { id, hint: limitWords(question, language), error, language };
  return {
    title: `${title}: ${words(label, language)}`,
    hasErrors: error !== undefined,
    body: (
      <Column>
        <BackLink href={model.backPath} language={language} />
        <ErrorSummary
          errors={error === undefined ? [] : [{ field: id, message: error }]}
          language={language}
        />
        <Title caption={`${words(model.service, language)} · ${words(label, language)}`}>{title}</Title>
        <Body>{words(fileTexts.uploadLead, language)}</Body>
        <form method="post" action={model.action} enctype="multipart/form-data">
          {Object.entries(model.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div class={groupClass(error)}>
            <label class="govuk-label" for={id}>
              {words(fileTexts.choose, language)}
            </label>
            <Hint {...field} />
            <ErrorMessage {...field} />
            <input
              type="file"
              class={`govuk-file-upload${error === undefined ? '' : ' govuk-file-upload--error'}`}
              id={id}
              name="file"
              accept={acceptedEndings(question)}
              aria-describedby={describedBy(field)}
            />
          </div>
          <Button>{words(fileTexts.send, language)}</Button>
        </form>
        <Body>
          <a class="govuk-link" href={model.backPath}>
            {words(fileTexts.cancel, language)}
          </a>
        </Body>
      </Column>
    ),
  };
}

/** `sent` = the address was used, which takes one file; `gone` = no row of the form waits for the file. */
export type ClosedUpload = 'sent' | 'gone';

/** Where nothing can be sent (any more), also instead of what the store would say to whoever loads an upload's own address again. */
export function closedUploadPage(
  model: Pick<UploadModel, 'service' | 'label' | 'backPath'> & { readonly why: ClosedUpload },
  language: Language,
): Page {
  const { title: said, what } = closedUploadTexts[model.why];
  const title = words(said, language);
  return {
    title: `${title}: ${words(model.label, language)}`,
    body: (
      <Column>
        <Title caption={`${words(model.service, language)} · ${words(model.label, language)}`}>{title}</Title>
        <Body>{words(what, language)}</Body>
        <LinkButton href={model.backPath}>{words(fileTexts.backToForm, language)}</LinkButton>
      </Column>
    ),
  };
}
