import { formatHongKongMoment } from '../../../rules/time.ts';
import { Body } from '../../components/blocks.tsx';
import { Button } from '../../components/form.tsx';
import { workLineTexts } from '../../texts/desk-case.ts';
import { deskWorkTexts } from '../../texts/desk-work.ts';
import { words } from '../../texts/words.ts';
import { Choice, workPath, type WorkPart } from './work-model.tsx';

/** Who has the case, and giving it to somebody else. */
export const Holding = ({ model, language }: WorkPart) => {
  const { holder, may } = model;
  const part = { model, language };
  return (
    <section>
      <Body>
        {holder === undefined
          ? words(workLineTexts.free, language)
          : words(holder.mine ? workLineTexts.mine : workLineTexts.holder, language, {
              name: holder.name,
              moment: formatHongKongMoment(holder.since, language),
            })}
      </Body>
      <div class="govuk-button-group">
        {may.claim && (
          <Button action={workPath('claim', part)}>{words(workLineTexts.claim, language)}</Button>
        )}
        {may.unclaim && (
          <Button kind="secondary" action={workPath('unclaim', part)}>
            {words(deskWorkTexts.unclaim, language)}
          </Button>
        )}
      </div>
      {may.assign && <Assign {...part} />}
      {may.move && model.teams.length > 0 && (
        <>
          <Choice {...part} name="team" label={words(deskWorkTexts.move, language)} items={model.teams} />
          <Button kind="secondary" action={workPath('moveTeam', part)}>
            {words(deskWorkTexts.moveDo, language)}
          </Button>
        </>
      )}
    </section>
  );
};

const Assign = (part: WorkPart) => {
  const { model, language } = part;
  if (model.colleagues.length === 0) return <Body>{words(deskWorkTexts.noColleagues, language)}</Body>;
  const withLoad = model.colleagues.some(({ count }) => count !== undefined);
  return (
    <>
      <Choice
        {...part}
        name="to"
        label={words(deskWorkTexts.assign, language)}
        hint={withLoad ? words(deskWorkTexts.assignHint, language) : undefined}
        items={model.colleagues.map(({ value, name, count }) => ({
          value,
          label: count === undefined ? name : words(deskWorkTexts.load, language, { name, count }),
        }))}
      />
      <Button kind="secondary" action={workPath('assign', part)}>
        {words(deskWorkTexts.assignDo, language)}
      </Button>
    </>
  );
};
