import { attachmentLimits } from '../../../rules/files/attachments.ts';
import type { ShownFile } from '../../../schemas/file.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { WaitingFiles } from '../../components/attached-files.tsx';
import { Body, Column, Title } from '../../components/blocks.tsx';
import { Fieldset } from '../../components/choice-field.tsx';
import { Form, type FormStamp, LinkButton } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { limitWords } from '../../questions/file-words.ts';
import { attachmentTexts } from '../../texts/attachments.ts';
import { words } from '../../texts/words.ts';

export interface PhotosModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  readonly waiting: readonly ShownFile[];
  readonly stamp: FormStamp;
}

/** Photos that are to go with a report; what the report says meanwhile is kept. */
export function photosPage(model: PhotosModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(attachmentTexts.photosTitle, language);
  return {
    title: `${title} ${model.reference}`,
    body: (
      <Column>
        <Title caption={`${model.reference} ${words(model.service, language)}`}>{title}</Title>
        <Body>{words(attachmentTexts.photosWhat, language)}</Body>
        <Form action={pathTo('changePhotos', at)} stamp={model.stamp}>
          <Fieldset
            id="files"
            label={words(attachmentTexts.photos, language)}
            legendHidden
            hint={limitWords(attachmentLimits.photos, language)}
            language={language}
          >
            <WaitingFiles
              id="files"
              files={model.waiting}
              most={attachmentLimits.photos.maximum}
              pathOf={(file) => pathTo('openDeskAttachment', { ...at, kind: 'photos', file })}
              language={language}
            />
          </Fieldset>
        </Form>
        <LinkButton href={`${pathTo('deskForm', { ...at, form: 'inspection' })}?report=kept`}>
          {words(attachmentTexts.backToReport, language)}
        </LinkButton>
      </Column>
    ),
  };
}
