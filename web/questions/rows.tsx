import { inRow, rowsIn } from '../../rules/questions/row-parts.ts';
import type { Question } from '../../schemas/question.ts';
import { Fieldset, focusHere } from '../components/choice-field.tsx';
import { errorAt } from '../components/error-summary.tsx';
import { ErrorMessage, Hint } from '../components/field-parts.tsx';
import { Button } from '../components/form.tsx';
import { rowTexts } from '../texts/fields.ts';
import { words } from '../texts/words.ts';
import { type ControlProps, frameOf } from './control.tsx';

type RowsProps = ControlProps<'group'> | ControlProps<'table'>;

/** How many rows are shown: those typed, and never fewer than are needed. */
const shownRows = ({ question, fields }: RowsProps): number[] =>
  Array.from(
    { length: Math.min(question.maximum, Math.max(question.minimum, 1, rowsIn(question.id, fields))) },
    (_none, row) => row,
  );

const asked = (props: RowsProps, row: number): Question[] => {
  const questions: readonly Question[] = props.question.questions;
  return questions
    .map((question) => inRow(props.question.id, row, question))
    .filter(
      ({ id, type }) =>
        type !== 'calculated' && (props.hidden?.has(id) !== true || props.calls?.has(id) === true),
    );
};

const RowButtons = (props: RowsProps & { readonly row: number }) => {
  const { question, row, language } = props;
  const rows = shownRows(props).length;
  if (rows <= Math.max(1, question.minimum)) return null;
  const name = `${words(question.itemName, language)} ${row + 1}`;
  return (
    <Button kind="secondary" name="removeRow" value={`${question.id}-${row}`}>
      {words(rowTexts.remove, language, { name })}
    </Button>
  );
};

const AddButton = (props: RowsProps) =>
  shownRows(props).length >= props.question.maximum ? null : (
    <Button kind="secondary" name="addRow" value={props.question.id}>
      {words(rowTexts.add, props.language, { name: words(props.question.itemName, props.language) })}
    </Button>
  );

const Count = (props: RowsProps) => (
  <input
    type="hidden"
    name={`${props.question.id}-rows`}
    id={`${props.question.id}-rows`}
    value={String(shownRows(props).length)}
  />
);

/** Questions asked again and again, each time in a frame of its own, with buttons to add and remove. */
export const GroupControl = (props: ControlProps<'group'>) => (
  <section
    id={props.question.id}
    tabIndex={-1}
    class="product-rows"
    {...focusHere(props.focusOn === props.question.id)}
  >
    <h2 class="govuk-heading-m">{frameOf(props).label}</h2>
    <Hint {...frameOf(props)} />
    <ErrorMessage {...frameOf(props)} error={errorAt(props.errors, props.question.id)} />
    <Count {...props} />
    {shownRows(props).map((row) => (
      <Fieldset
        key={row}
        id={`${props.question.id}-${row}`}
        label={`${words(props.question.itemName, props.language)} ${row + 1}`}
        language={props.language}
        size="s"
        focused={props.focusOn === `${props.question.id}-${row}`}
      >
        {asked(props, row).map((question) => props.ask(question))}
        <RowButtons {...props} row={row} />
      </Fieldset>
    ))}
    <AddButton {...props} />
  </section>
);

/** The same as rows of a table; on narrow screens each row stands by itself. */
export const TableControl = (props: ControlProps<'table'>) => (
  <section
    id={props.question.id}
    tabIndex={-1}
    class="product-rows product-rows--table"
    {...focusHere(props.focusOn === props.question.id)}
  >
    <h2 class="govuk-heading-m">{frameOf(props).label}</h2>
    <Hint {...frameOf(props)} />
    <ErrorMessage {...frameOf(props)} error={errorAt(props.errors, props.question.id)} />
    <Count {...props} />
    {shownRows(props).map((row) => (
      <div
        key={row}
        class="product-item"
        role="group"
        aria-label={`${words(props.question.itemName, props.language)} ${row + 1}`}
        {...focusHere(props.focusOn === `${props.question.id}-${row}`)}
      >
        <p class="govuk-body govuk-!-font-weight-bold product-item__number">{row + 1}</p>
        {asked(props, row).map((question) => (
          <div key={question.id} class="product-item__cell">
            {props.ask(question)}
          </div>
        ))}
        <RowButtons {...props} row={row} />
      </div>
    ))}
    <AddButton {...props} />
  </section>
);
