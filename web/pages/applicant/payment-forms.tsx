import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import { paymentTexts } from '../../texts/payment.ts';
import { words } from '../../texts/words.ts';

/** Which fee of which case is being paid. */
export interface PaymentPlace {
  readonly case: string;
  readonly item: string;
  readonly stamp: FormStamp;
}

interface Props {
  readonly at: PaymentPlace;
  readonly language: Language;
}

/** Asks for a code to scan. */
export const NewCode = ({
  at,
  language,
  label,
  secondary,
}: Props & { readonly label: string; readonly secondary?: boolean }) => (
  <Form
    action={pathTo('openPayment', { language: segmentOf(language), case: at.case, item: at.item })}
    stamp={at.stamp}
  >
    {secondary === true ? <Button kind="secondary">{label}</Button> : <Button>{label}</Button>}
  </Form>
);

/** Asks the bank; a browser's word alone proves nothing. */
export const IHavePaid = ({ at, payment, language }: Props & { readonly payment: string }) => (
  <Form
    action={pathTo('inquirePayment', { language: segmentOf(language), case: at.case, payment })}
    stamp={at.stamp}
  >
    <Button>{words(paymentTexts.iHavePaid, language)}</Button>
  </Form>
);
