import { Fieldset } from '../components/choice-field.tsx';
import { errorAt } from '../components/error-summary.tsx';
import { TextField } from '../components/text-field.tsx';
import { fieldTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf, typedIn } from './control.tsx';

/** As on the card: letters and figures, then a small box for what stands in brackets. */
export const HkidControl = (props: ControlProps<'hkid'>) => {
  const { fields, errors, language } = props;
  const { id } = props.question;
  const { error: _, id: _id, ...frame } = frameOf(props, words(fieldTexts.hkidHint, language));
  return (
    <Fieldset {...frame} id={`${id}-card`}>
      <div class="product-card-number">
        <TextField
          id={id}
          name={id}
          label={words(fieldTexts.cardNumber, language)}
          error={errorAt(errors, id)}
          value={typedIn(fields, id)}
          language={language}
          width={10}
        />
        <TextField
          id={`${id}-check`}
          name={`${id}-check`}
          label={words(fieldTexts.cardCheckDigit, language)}
          error={errorAt(errors, `${id}-check`)}
          value={typedIn(fields, `${id}-check`)}
          language={language}
          width={2}
          prefix="("
          suffix=")"
        />
      </div>
    </Fieldset>
  );
};
