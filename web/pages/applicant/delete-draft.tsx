import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Column, Title, Warning } from '../../components/blocks.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { draftTexts } from '../../texts/drafts.ts';
import { words } from '../../texts/words.ts';

export interface DeleteDraftModel {
  readonly case: string;
  readonly service: Text;
  readonly stamp: FormStamp;
}

export function deleteDraftPage(model: DeleteDraftModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(draftTexts.deleteTitle, language);
  const service = words(model.service, language);
  const list = pathTo('applications', at);
  return {
    title,
    body: (
      <Column>
        <BackLink href={list} language={language} />
        <Title caption={service}>{title}</Title>
        <Warning language={language}>{words(draftTexts.deleteWhat, language, { service })}</Warning>
        <Form action={pathTo('deleteDraft', at)} stamp={model.stamp}>
          <div class="govuk-button-group">
            <Button kind="warning">{words(draftTexts.confirmDelete, language)}</Button>
            <a class="govuk-link" href={list}>
              {words(draftTexts.keepDraft, language)}
            </a>
          </div>
        </Form>
      </Column>
    ),
  };
}
