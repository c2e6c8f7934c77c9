import { Fragment, type ComponentChildren } from 'preact';

/** A sentence whose `{names}` are replaced by elements, so that word order stays the translator's. */
export const Filled = ({
  sentence,
  parts,
}: {
  readonly sentence: string;
  readonly parts: Readonly<Record<string, ComponentChildren>>;
}) => (
  <>
    {sentence.split(/(\{\w+\})/u).map((piece) => (
      <Fragment key={piece}>{/^\{\w+\}$/u.test(piece) ? parts[piece.slice(1, -1)] : piece}</Fragment>
    ))}
  </>
);
