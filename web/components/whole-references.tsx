/** `XXXX-XXXX-XXX`, with a prefix or without. */
const reference = /((?:[\dA-Z]{2,6}-)?[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{3}(?![\dA-Z-]))/u;

/** A text whose references are not broken at their hyphens, so that they can be read out and compared. */
export const WholeReferences = ({ text }: { readonly text: string }) => (
  <>
    {text.split(reference).map((part, n) =>
      n % 2 === 1 ? (
        <span class="product-reference" key={n}>
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </>
);
