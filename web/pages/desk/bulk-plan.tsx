import { CaseFlag } from '../../../schemas/desk-work.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Body } from '../../components/blocks.tsx';
import { RadioField, SelectField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button, Form } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { typedIn } from '../../questions/control.tsx';
import { bulkActionTexts, bulkTexts } from '../../texts/bulk.ts';
import { caseFlagTexts } from '../../texts/case-flags.ts';
import { words } from '../../texts/words.ts';
import type { BulkModel } from './bulk.tsx';
import { deskFieldId } from './case-forms.tsx';

export const bulkFormId = 'bulk';

interface PlanProps {
  readonly model: BulkModel;
  readonly language: Language;
}

/** What is to be done with the cases; sends `action` and, by it, `to`, `flag` and `why`, or `team`. */
export const Plan = ({ model, language }: PlanProps) => {
  const { choices } = model;
  if (!choices) return null;
  const typed = model.typed ?? {};
  const control = (name: 'to' | 'flag' | 'team' | 'why' | 'action') => ({
    id: deskFieldId(name),
    name,
    label: words(bulkTexts[name], language),
    error: errorAt(model.errors, deskFieldId(name)),
    language,
  });
  const chosen = (name: string) => [typedIn(typed, name)];
  return (
    <Form
      action={pathTo('planBulk', { language: segmentOf(language), job: model.job })}
      stamp={model.stamp}
      id={bulkFormId}
    >
      <RadioField
        {...control('action')}
        size="m"
        items={choices.kinds.map((kind) => ({ value: kind, label: words(bulkActionTexts[kind], language) }))}
        chosen={chosen('action')}
      />
      {choices.colleagues.length === 0 ? (
        <Body>{words(bulkTexts.nobody, language)}</Body>
      ) : (
        <SelectField {...control('to')} items={choices.colleagues} chosen={chosen('to')} />
      )}
      {choices.teams.length > 0 && (
        <SelectField {...control('team')} items={choices.teams} chosen={chosen('team')} />
      )}
      <SelectField
        {...control('flag')}
        items={CaseFlag.options.map((flag) => ({
          value: flag,
          label: words(caseFlagTexts[flag], language),
        }))}
        chosen={chosen('flag')}
      />
      <TextArea {...control('why')} rows={2} value={typedIn(typed, 'why')} />
      <Button>{words(bulkTexts.next, language)}</Button>
    </Form>
  );
};
