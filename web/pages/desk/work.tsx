import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Banner, Body, Bullets, Column, Heading, Title } from '../../components/blocks.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Button, Form } from '../../components/form.tsx';
import { History } from '../../components/history.tsx';
import { KeptBanner } from '../../components/kept-banner.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { deskWorkTexts } from '../../texts/desk-work.ts';
import { refusalTexts } from '../../texts/refusals.ts';
import { words } from '../../texts/words.ts';
import { deskField, deskFormId } from './case-forms.tsx';
import { WorkFlags } from './work-flags.tsx';
import { Holding } from './work-holding.tsx';
import { type DeskWorkModel, workPath, type WorkPart } from './work-model.tsx';

export function deskWorkPage(model: DeskWorkModel, language: Language): Page {
  const part = { model, language };
  const here = { language: segmentOf(language), case: model.case };
  const title = words(deskWorkTexts.title, language);
  const action = pathTo('showTypedWork', here);
  return {
    title: `${title} ${model.reference}`,
    hasErrors: model.errors.length > 0,
    switchForm: { id: deskFormId, action },
    body: (
      <Column>
        <a class="govuk-back-link" href={pathTo('deskCase', here)}>
          {words(deskWorkTexts.back, language)}
        </a>
        <ErrorSummary errors={model.errors} language={language} />
        <Told {...part} />
        <Title caption={`${model.reference} ${words(model.service, language)}`}>{title}</Title>
        <Form action={action} stamp={model.stamp} id={deskFormId}>
          <Holding {...part} />
          <Escalation {...part} />
          <WorkFlags {...part} />
          <Duplicates {...part} />
          <Conflict {...part} />
        </Form>
        {model.openings.length > 0 && (
          <section>
            <Heading>{words(deskWorkTexts.openings, language)}</Heading>
            <Bullets
              items={model.openings.map(({ name, at, why }) =>
                words(deskWorkTexts.opening, language, {
                  name,
                  why,
                  moment: formatHongKongMoment(at, language),
                }),
              )}
            />
          </section>
        )}
      </Column>
    ),
  };
}

const Told = ({ model, language }: WorkPart) => {
  if (model.changed !== undefined)
    return (
      <Banner language={language}>
        <p class="govuk-notification-banner__heading">{words(deskCaseTexts.changed, language)}</p>
        <Body>{words(deskCaseTexts.changedWhat, language)}</Body>
        <History entries={model.changed} language={language} />
      </Banner>
    );
  if (model.refused !== undefined)
    return (
      <Banner language={language}>
        <p class="govuk-notification-banner__heading">{words(deskCaseTexts.refused, language)}</p>
        <Body>{words(refusalTexts[model.refused], language)}</Body>
      </Banner>
    );
  if (model.rescued === true) return <KeptBanner language={language} />;
  return model.done ? (
    <Banner language={language} kind="success">
      <p class="govuk-notification-banner__heading">{words(deskWorkTexts.done, language)}</p>
    </Banner>
  ) : null;
};

/** Sends `escalateWhy`. Once a case is before supervisors its flag says so, with the reason. */
const Escalation = (part: WorkPart) => {
  const { model, language } = part;
  return model.may.escalate ? (
    <section>
      <Heading>{words(deskWorkTexts.escalate, language)}</Heading>
      <TextArea
        {...deskField(model, 'escalateWhy', words(deskWorkTexts.escalateWhy, language), language)}
        hint={words(deskWorkTexts.escalateHint, language)}
        rows={2}
      />
      <Button kind="secondary" action={workPath('escalate', part)}>
        {words(deskWorkTexts.escalate, language)}
      </Button>
    </section>
  ) : null;
};

const Duplicates = ({ model, language }: WorkPart) =>
  model.duplicates.length === 0 ? null : (
    <section>
      <Heading>{words(deskWorkTexts.duplicates, language)}</Heading>
      <Bullets
        items={model.duplicates.map(({ case: other, reference, verdict }) =>
          verdict === undefined ? (
            <a
              class="govuk-link"
              href={pathTo('deskDuplicate', { language: segmentOf(language), case: model.case, other })}
            >
              {words(deskWorkTexts.compare, language, { reference })}
            </a>
          ) : (
            words(
              verdict === 'merged' ? deskWorkTexts.verdictMerged : deskWorkTexts.verdictDifferent,
              language,
              {
                reference,
              },
            )
          ),
        )}
      />
    </section>
  );

const Conflict = (part: WorkPart) => {
  const { model, language } = part;
  return (
    <section>
      <Heading>{words(deskWorkTexts.conflict, language)}</Heading>
      {model.barred.length > 0 && (
        <Bullets
          items={model.barred.map(({ name, how, at }) =>
            words(how === 'declared' ? deskWorkTexts.declared : deskWorkTexts.detected, language, {
              name,
              moment: formatHongKongMoment(at, language),
            }),
          )}
        />
      )}
      {model.may.recuse && (
        <>
          <TextArea
            {...deskField(model, 'conflictWhy', words(deskWorkTexts.conflictWhy, language), language)}
            hint={words(deskWorkTexts.conflictHint, language)}
            rows={2}
          />
          <Button kind="warning" action={workPath('recuse', part)}>
            {words(deskWorkTexts.recuse, language)}
          </Button>
        </>
      )}
    </section>
  );
};
