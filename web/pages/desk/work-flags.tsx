import { formatHongKongMoment } from '../../../rules/time.ts';
import { CaseFlag } from '../../../schemas/desk-work.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Body, Bullets, Heading } from '../../components/blocks.tsx';
import { Button } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { caseFlagTexts } from '../../texts/case-flags.ts';
import { deskWorkTexts } from '../../texts/desk-work.ts';
import { deskStageTexts } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';
import { deskField } from './case-forms.tsx';
import { Choice, type StageShown, workPath, type WorkPart } from './work-model.tsx';

/** Which time limit has passed. */
const lateWords = (late: 'pledge' | StageShown, language: Language): string =>
  late === 'pledge'
    ? words(deskWorkTexts.latePledge, language)
    : words(deskWorkTexts.lateStage, language, {
        stage: words(late.name ?? deskStageTexts[late.kind], language),
      });

/** Marks on the case, each with its reason; set and cleared with one. */
export const WorkFlags = (part: WorkPart) => {
  const { model, language } = part;
  const say = (key: 'flags' | 'noFlags' | 'flag' | 'flagWhy' | 'setFlag' | 'clearWhy' | 'byEngine') =>
    words(deskWorkTexts[key], language);
  const unset = CaseFlag.options.filter(
    (flag) => flag !== 'escalated' && !model.flags.some((set) => set.flag === flag),
  );
  const nameOf = (flag: CaseFlag) => words(caseFlagTexts[flag], language);
  return (
    <section>
      <Heading>{say('flags')}</Heading>
      {model.flags.length === 0 ? (
        <Body>{say('noFlags')}</Body>
      ) : (
        <Bullets
          items={model.flags.map(({ flag, why, late, at, name }) => (
            <>
              <strong>{nameOf(flag)}</strong> {late === undefined ? why : lateWords(late, language)}{' '}
              <span class="product-secondary">
                {words(deskWorkTexts.setBy, language, {
                  name: name ?? say('byEngine'),
                  moment: formatHongKongMoment(at, language),
                })}
              </span>
            </>
          ))}
        />
      )}
      {model.may.flag && model.flags.length > 0 && (
        <>
          <TextArea {...deskField(model, 'clearWhy', say('clearWhy'), language)} rows={2} />
          <div class="govuk-button-group">
            {model.flags.map(({ flag }) => (
              <Button
                key={flag}
                kind="secondary"
                action={pathTo('clearFlag', { language: segmentOf(language), case: model.case, flag })}
              >
                {words(deskWorkTexts.clearFlag, language, { flag: nameOf(flag) })}
              </Button>
            ))}
          </div>
        </>
      )}
      {model.may.flag && unset.length > 0 && (
        <>
          <Choice
            {...part}
            name="flag"
            label={say('flag')}
            items={unset.map((flag) => ({ value: flag, label: nameOf(flag) }))}
          />
          <TextArea {...deskField(model, 'flagWhy', say('flagWhy'), language)} rows={2} />
          <Button kind="secondary" action={workPath('setFlag', part)}>
            {say('setFlag')}
          </Button>
        </>
      )}
    </section>
  );
};
