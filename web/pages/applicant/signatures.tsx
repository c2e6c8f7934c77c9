import { formatHongKongMoment } from '../../../rules/time.ts';
import type { SignatureRequest, SignatureState } from '../../../schemas/co-signature.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { BackLink, Banner, Body, type Colour, Column, Inset, Tag, Title } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp, LinkButton } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { shellTexts } from '../../texts/shell.ts';
import { signatureTexts } from '../../texts/signatures.ts';
import { signedTexts } from '../../texts/signed.ts';
import { words } from '../../texts/words.ts';

export interface SignaturesModel {
  readonly case: string;
  readonly service: Text;
  readonly signatures: readonly {
    readonly entry: string;
    readonly who: Text;
    readonly name: string;
    readonly email: string;
    readonly state: SignatureState;
    readonly askedAt?: Instant | undefined;
    readonly until?: Instant | undefined;
    readonly signed?: SignatureRequest['signed'];
    readonly declined?: SignatureRequest['declined'];
  }[];
  /** The signature a mail went out for just now. */
  readonly asked?: string | undefined;
  /** One tried to send the application. */
  readonly missing?: boolean;
  /** From when on somebody may be asked again: who was asked too often, or whose address was written to too often. */
  readonly tooOften?: {
    readonly entry: string;
    readonly often: 'entry' | 'address';
    readonly from: string;
  };
  readonly stamp: FormStamp;
}

type Shown = SignaturesModel['signatures'][number];

const colours = {
  unasked: 'grey',
  asked: 'yellow',
  expired: 'orange',
  declined: 'red',
  changed: 'orange',
  signed: 'green',
} as const satisfies Record<SignatureState, Colour>;

const tooOftenTexts = { entry: signatureTexts.tooOften, address: signatureTexts.addressTooOften } as const;

const idOf = (entry: string): string => `signature-${entry.replace('.', '-')}`;

/** Whose signatures an application needs before it is sent, and how far that is. */
export function signaturesPage(model: SignaturesModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(signatureTexts.title, language);
  const errors = errorsOf(model, language);
  const asked = model.signatures.find(({ entry }) => entry === model.asked);
  const isWhole = model.signatures.every(({ state }) => state === 'signed');
  return {
    title,
    hasErrors: errors.length > 0,
    body: (
      <Column>
        <BackLink href={pathTo('checkAnswers', at)} language={language} />
        <ErrorSummary errors={errors} language={language} />
        {asked !== undefined && errors.length === 0 && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">
              {words(signatureTexts.sent, language, { email: asked.email })}
            </p>
          </Banner>
        )}
        <Title caption={words(model.service, language)}>{title}</Title>
        <Body>{words(signatureTexts.lead, language)}</Body>
        <Inset>{words(signatureTexts.keepOrChange, language)}</Inset>
        {model.signatures.map((signature) => (
          <section key={signature.entry}>
            <h2 class="govuk-heading-m" id={idOf(signature.entry)} tabindex={-1}>
              {words(signature.who, language)}: {signature.name}
            </h2>
            <SummaryList
              rows={[
                { key: words(signatureTexts.email, language), value: signature.email },
                {
                  key: words(signatureTexts.state, language),
                  value: <Standing signature={signature} language={language} />,
                },
              ]}
            />
            {signature.state !== 'signed' && (
              <Form action={pathTo('askSignature', { ...at, entry: signature.entry })} stamp={model.stamp}>
                <Button kind="secondary">
                  {words(
                    signature.state === 'unasked' ? signatureTexts.ask : signatureTexts.askAgain,
                    language,
                    {
                      name: signature.name,
                    },
                  )}
                </Button>
              </Form>
            )}
          </section>
        ))}
        <Body>{words(isWhole ? signatureTexts.all : signatureTexts.comeBack, language)}</Body>
        {isWhole && (
          <LinkButton href={pathTo('declaration', at)}>{words(shellTexts.continue, language)}</LinkButton>
        )}
        <Body>
          <a class="govuk-link" href={pathTo('checkAnswers', at)}>
            {words(signatureTexts.change, language)}
          </a>
        </Body>
      </Column>
    ),
  };
}

function errorsOf({ signatures, missing, tooOften }: SignaturesModel, language: Language): FieldErrors {
  if (tooOften) {
    const name = signatures.find(({ entry }) => entry === tooOften.entry)?.name ?? '';
    const message = words(tooOftenTexts[tooOften.often], language, { name, moment: tooOften.from });
    return [{ field: idOf(tooOften.entry), message }];
  }
  if (missing !== true) return [];
  return signatures
    .filter(({ state }) => state !== 'signed')
    .map(({ entry, who, name }) => ({
      field: idOf(entry),
      message: words(signatureTexts.missing, language, { who: words(who, language), name }),
    }));
}

const Standing = ({ signature, language }: { readonly signature: Shown; readonly language: Language }) => {
  const more = moreOf(signature, language);
  return (
    <>
      <Tag colour={colours[signature.state]}>{words(signatureTexts[signature.state], language)}</Tag>
      {more !== undefined && <div class="govuk-!-margin-top-2">{more}</div>}
    </>
  );
};

function moreOf({ state, askedAt, until, signed, declined }: Shown, language: Language): string | undefined {
  const moment = (instant: Instant | undefined) => (instant ? formatHongKongMoment(instant, language) : '');
  switch (state) {
    case 'unasked':
      return undefined;
    case 'asked':
      return words(signatureTexts.askedWhen, language, { moment: moment(askedAt), until: moment(until) });
    case 'expired':
      return words(signatureTexts.expiredWhen, language, { moment: moment(askedAt), until: moment(until) });
    case 'declined':
      return words(signatureTexts.declinedWhy, language, { why: declined?.why ?? '' });
    case 'changed':
      return words(signatureTexts.changedWhat, language, {
        name: signed?.name ?? '',
        moment: moment(signed?.at),
      });
    case 'signed':
      return words(signedTexts.signedBy, language, {
        name: signed?.name ?? '',
        moment: moment(signed?.at),
      });
  }
}
