import type { CaseFlag, DuplicateVerdict } from '../../../schemas/desk-work.ts';
import type { RefusalCode } from '../../../schemas/refusal.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { StageKind } from '../../../schemas/stage.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { SelectField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import type { HistoryEntry } from '../../components/history.tsx';
import { segmentOf } from '../../languages.ts';
import { deskFieldId, deskTyped, type FormPlace } from './case-forms.tsx';

/** A stage as it is called. */
export interface StageShown {
  readonly kind: StageKind;
  readonly name?: Text | undefined;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Who works on a case. What may be done follows from what the machine offers this officer. */
export interface DeskWorkModel extends FormPlace {
  readonly reference: string;
  readonly service: Text;
  readonly holder?: { readonly name: string; readonly since: Instant; readonly mine: boolean } | undefined;
  readonly may: Readonly<
    Record<'claim' | 'unclaim' | 'assign' | 'move' | 'flag' | 'escalate' | 'recuse', boolean>
  >;
  /** Colleagues, least load first; `count` only where loads are the officer's to see. */
  readonly colleagues: readonly {
    readonly value: string;
    readonly name: string;
    readonly count?: number | undefined;
  }[];
  readonly teams: readonly Option[];
  readonly flags: readonly {
    readonly flag: CaseFlag;
    readonly why?: string | undefined;
    /** Set because a time limit passed: that of a stage, or the pledge. */
    readonly late?: 'pledge' | StageShown | undefined;
    readonly at: Instant;
    readonly name?: string | undefined;
  }[];
  readonly duplicates: readonly {
    readonly case: string;
    readonly reference: string;
    readonly verdict?: DuplicateVerdict | undefined;
  }[];
  readonly barred: readonly {
    readonly name: string;
    readonly how: 'declared' | 'detected';
    readonly at: Instant;
  }[];
  readonly openings: readonly { readonly name: string; readonly at: Instant; readonly why: string }[];
  readonly done: boolean;
  readonly rescued?: boolean;
  readonly refused?: RefusalCode | undefined;
  readonly changed?: readonly HistoryEntry[] | undefined;
}

export interface WorkPart {
  readonly model: DeskWorkModel;
  readonly language: Language;
}

export const workPath = (
  name: 'claim' | 'unclaim' | 'assign' | 'moveTeam' | 'setFlag' | 'escalate' | 'recuse',
  { model, language }: WorkPart,
) => pathTo(name, { language: segmentOf(language), case: model.case });

interface ChoiceProps extends WorkPart {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly items: readonly Option[];
}

export const Choice = ({ model, language, name, label, hint, items }: ChoiceProps) => (
  <SelectField
    id={deskFieldId(name)}
    name={name}
    label={label}
    {...(hint === undefined ? {} : { hint })}
    error={errorAt(model.errors, deskFieldId(name))}
    items={items}
    chosen={[deskTyped(model, name)]}
    language={language}
  />
);
