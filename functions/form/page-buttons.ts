import * as z from 'zod';
import type { AddressLookup } from '../../adapters/addresses/address-lookup.ts';
import { isInRow, pathOf } from '../../rules/files/placed-uploads.ts';
import { filesIn } from '../../rules/files/upload-limits.ts';
import { addRow, removeRow } from '../../rules/forms/edit-rows.ts';
import { rowsIn } from '../../rules/questions/row-parts.ts';
import type { LookedUp } from '../../web/questions/control.tsx';
import { field, type FormBody, type ProductRequest } from '../http/request.ts';
import { newFileId } from '../records/file-keys.ts';

/** What a page's own buttons make of it: shown again, with what was typed, and never judged yet. */
export interface Edited {
  readonly form: FormBody;
  readonly lookedUp?: LookedUp;
  /** Where the person goes on: the row that is new, what is left of the rows, the addresses found, the address taken. */
  readonly focusOn?: string;
  /** A file that is to be sent now; its row names it from now on, so that it finds the row wherever that is by then. */
  readonly awaited?: { readonly question: string; readonly file: string; readonly replaces?: string };
}

const LONGEST_SEARCH = 200;
const Chosen = z.strictObject({
  block: z.string().optional(),
  building: z.string().optional(),
  street: z.string().optional(),
  district: z.string().optional(),
  region: z.enum(['HK', 'KLN', 'NT']).optional(),
});

/** A row more or less, a file in one, addresses found for what was typed, or the address chosen among them; `undefined` when none of these buttons was pressed. */
export async function pageEdited(
  { addresses }: { readonly addresses: AddressLookup },
  { form, language }: ProductRequest,
): Promise<Edited | undefined> {
  const pressed = (button: string) => field(form, button);
  const inRows = rowFileEdited(form);
  if (inRows) return inRows;
  const [added, removed, asked, used] = ['addRow', 'removeRow', 'lookUp', 'useAddress'].map(pressed);
  if (added !== undefined) {
    const more = addRow(form, added);
    return { form: more, focusOn: `${added}-${rowsIn(added, more) - 1}` };
  }
  if (removed !== undefined)
    return { form: removeRow(form, removed), focusOn: removed.replace(/-\d+$/u, '') };
  if (used !== undefined) return { form: withAddress(form, used), focusOn: used };
  if (asked === undefined) return undefined;
  const words = (field(form, `${asked}-find`) ?? '').trim().slice(0, LONGEST_SEARCH);
  const found = words === '' ? undefined : await addresses.find(words, language);
  const lookedUp = { question: asked, words, ...(found ? { found } : {}) };
  return { form, lookedUp, focusOn: `${asked}-found` };
}

/** The buttons beside files in rows: one more is on its way, or one is taken out. What it replaces stays until it has arrived. */
function rowFileEdited(form: FormBody): Edited | undefined {
  const [what, name = '', taken] = (field(form, 'fileAction') ?? '').split(':');
  if (!isInRow(name)) return undefined;
  const files = filesIn(form[name]);
  if (what === 'remove') return { form: { ...form, [name]: files.filter((id) => id !== taken) } };
  const replaces =
    what === 'replace' && taken !== undefined && files.includes(taken) ? { replaces: taken } : {};
  if (what !== 'add' && what !== 'replace') return undefined;
  const file = newFileId();
  return {
    form: { ...form, [name]: [...files, file] },
    awaited: { question: pathOf(name), file, ...replaces },
  };
}

/** The address chosen takes the place of what was typed; flat and floor are the person's own and stay. */
function withAddress(form: FormBody, question: string): FormBody {
  const chosen = chosenAddress(field(form, `${question}-found`) ?? '');
  if (!chosen) return form;
  const parts = (['block', 'building', 'street', 'district', 'region'] as const).map(
    (part): [string, string] => [`${question}-${part}`, chosen[part] ?? ''],
  );
  return { ...form, ...Object.fromEntries(parts) };
}

function chosenAddress(text: string): z.infer<typeof Chosen> | undefined {
  try {
    return Chosen.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
