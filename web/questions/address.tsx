import { Fieldset, SelectField } from '../components/choice-field.tsx';
import { errorAt } from '../components/error-summary.tsx';
import { TextField } from '../components/text-field.tsx';
import { addressTexts, regionTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { AddressFinder } from './address-finder.tsx';
import { chosenIn, type ControlProps, frameOf, typedIn } from './control.tsx';

const typedParts = ['flat', 'floor', 'block', 'building', 'street', 'district'] as const;
const regions = ['HK', 'KLN', 'NT'] as const;

export const AddressControl = (props: ControlProps<'address'>) => {
  const { fields, errors, language } = props;
  const frame = frameOf(props);
  const partOf = (part: keyof typeof addressTexts) => ({
    id: `${frame.id}-${part}`,
    name: `${frame.id}-${part}`,
    label: words(addressTexts[part], language),
    error: errorAt(errors, `${frame.id}-${part}`),
    language,
  });
  return (
    <Fieldset {...frame} size="s" focused={props.focusOn === frame.id}>
      <AddressFinder
        id={frame.id}
        lookedUp={props.lookedUp}
        focused={props.focusOn === `${frame.id}-found`}
        language={language}
      />
      {typedParts.map((part) => (
        <TextField
          key={part}
          {...partOf(part)}
          value={typedIn(fields, `${frame.id}-${part}`)}
          {...(part === 'flat' || part === 'floor' || part === 'block' ? { width: 5 as const } : {})}
        />
      ))}
      <SelectField
        {...partOf('region')}
        chosen={chosenIn(fields, `${frame.id}-region`)}
        items={regions.map((region) => ({ value: region, label: words(regionTexts[region], language) }))}
      />
    </Fieldset>
  );
};
