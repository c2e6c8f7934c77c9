import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Body, Heading } from '../../components/blocks.tsx';
import { errorAt, type FieldErrors } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { type FieldValues, typedIn } from '../../questions/control.tsx';
import { viewTexts } from '../../texts/bulk.ts';
import { words } from '../../texts/words.ts';

/** Id of the control in which a view is named. */
export const viewNameField = 'view-name';

interface ViewsProps {
  readonly views: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  readonly typed: FieldValues;
  readonly errors: FieldErrors;
  readonly language: Language;
}

/** An officer's named views, inside the form of the queue; sends `viewName`. */
export const Views = ({ views, typed, errors, language }: ViewsProps) => (
  <section>
    <Heading>{words(viewTexts.title, language)}</Heading>
    {views.length === 0 ? (
      <Body>{words(viewTexts.none, language)}</Body>
    ) : (
      <ul class="govuk-list">
        {views.map(({ id, name, path }) => (
          <li key={id} class="product-row">
            <a class="govuk-link product-long-words" href={path}>
              {name}
            </a>
            <Button kind="secondary" action={pathTo('dropView', { language: segmentOf(language), view: id })}>
              {words(viewTexts.drop, language, { name })}
            </Button>
          </li>
        ))}
      </ul>
    )}
    <TextField
      id={viewNameField}
      name="viewName"
      label={words(viewTexts.name, language)}
      value={typedIn(typed, 'viewName')}
      error={errorAt(errors, viewNameField)}
      width={20}
      language={language}
    />
    <Button kind="secondary">{words(viewTexts.save, language)}</Button>
  </section>
);
