import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body } from '../../components/blocks.tsx';
import { Button } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import { workLineTexts } from '../../texts/desk-case.ts';
import { words } from '../../texts/words.ts';
import { deskFormId } from './case-forms.tsx';

/** Who has the case: a colleague who opens it sees so at once. */
export interface WorkLineModel {
  readonly holder?: { readonly name: string; readonly since: Instant; readonly mine: boolean } | undefined;
  readonly mayClaim: boolean;
  /** Possible duplicates nobody has looked at. */
  readonly unsettled: number;
}

interface WorkLineProps {
  readonly of: string;
  readonly work: WorkLineModel;
  readonly language: Language;
}

export const WorkLine = ({ of, work: { holder, mayClaim, unsettled }, language }: WorkLineProps) => {
  const here = { language: segmentOf(language), case: of };
  const moment = formatHongKongMoment;
  return (
    <>
      <Body>
        {holder === undefined
          ? words(workLineTexts.free, language)
          : words(holder.mine ? workLineTexts.mine : workLineTexts.holder, language, {
              name: holder.name,
              moment: moment(holder.since, language),
            })}{' '}
        <a class="govuk-link" href={pathTo('deskWork', here)}>
          {words(unsettled > 0 ? workLineTexts.moreDuplicates : workLineTexts.more, language)}
        </a>
      </Body>
      {mayClaim && (
        <Button kind="secondary" form={deskFormId} action={pathTo('claim', here)}>
          {words(workLineTexts.claim, language)}
        </Button>
      )}
    </>
  );
};
