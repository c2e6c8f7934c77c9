import { expect, test } from 'vitest';
import { dropUnsent, letGo } from '../../../functions/form/named-files.ts';
import { keptKey } from '../../../functions/records/file-keys.ts';
import { hongKongDateOf } from '../../../rules/time.ts';
import type { Answers } from '../../../schemas/answers.ts';
import { readDraft } from '../../../store/drafts.ts';
import { readFile, readFiles } from '../../../store/files.ts';
import { aDraftWithFiles } from '../../support/a-draft-with-files.ts';
import { exampleFile } from '../../support/example-files.ts';

/** Two files in order, and the draft as it would be opened with some answers. */
async function twoFiles() {
  const { world, store, deps, id, send, told } = await aDraftWithFiles();
  const certificate = await send('certificate', exampleFile('pdf').content);
  await told();
  const other = await send('others', exampleFile('docx').content);
  await told();
  const opened = async (answers: Answers) => {
    const draft = await readDraft(world.store, id, 'citizens#chan');
    if (!draft) throw new Error('There is a draft');
    const held = await readFiles(world.store, id);
    return {
      draft: { ...draft, content: { ...draft.content, answers } },
      release: await world.releases.get(draft.release),
      form: await world.releases.formOf(draft.release),
      known: {
        answers,
        particulars: {},
        today: hongKongDateOf(world.legalNow()),
        files: new Map([...held].map(([file, { facts }]) => [file, facts])),
      },
    };
  };
  const isLeft = async (file: string) => ({
    row: (await readFile(world.store, id, file)) !== undefined,
    content: store.documents.read('documents', keptKey({ case: id, file })) !== undefined,
  });
  return { deps, certificate, other, opened, isLeft };
}

const gone = { row: false, content: false };
const there = { row: true, content: true };

test('what was let go of and yet left behind, by whoever was stopped in between, is destroyed before an application is sent', async () => {
  const { deps, certificate, other, opened, isLeft } = await twoFiles();
  const sent = [{ id: certificate.file }];
  const draft = await opened({ certificate: certificate.file });
  await dropUnsent(deps, draft, sent);
  expect(await isLeft(other.file)).toEqual(gone);
  expect(await isLeft(certificate.file)).toEqual(there);
  // Once more changes nothing.
  await dropUnsent(deps, draft, sent);
  expect(await isLeft(certificate.file)).toEqual(there);
});

test('a draft that no longer names a file lets go of it, and of no other', async () => {
  const { deps, certificate, other, opened, isLeft } = await twoFiles();
  const before = await opened({ certificate: certificate.file, others: [other.file] });
  await letGo(deps, before, await opened({ others: [other.file] }));
  expect(await isLeft(certificate.file)).toEqual(gone);
  expect(await isLeft(other.file)).toEqual(there);
});
