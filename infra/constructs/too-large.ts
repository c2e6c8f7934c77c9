import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Language } from '../../schemas/text.ts';
import { languages } from '../../web/languages.ts';
import { problemTexts } from '../../web/texts/problems.ts';
import { words } from '../../web/texts/words.ts';

/**
 * Four million bytes and more, as a request announces them. Below, the product answers itself; from about 4.5 MB on the event
 * would outgrow what a function is given (6 MB, of which base64 takes a quarter), and the gateway would answer without words.
 */
export const TOO_LARGE = '^([4-9][0-9]{6}|[1-9][0-9]{7,})$';

/** The product's own words, in a page that needs nothing else: a firewall's answer has at most 4 KB. */
function pageIn(language: Language, tag: string): string {
  const { title, what, todo } = problemTexts.tooLarge;
  const say = (text: typeof title | typeof what | typeof todo) => words<string>(text, language);
  return [
    `<!doctype html><html lang="${tag}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${say(title)}</title></head>`,
    `<body><main><h1>${say(title)}</h1><p>${say(what)}</p><p>${say(todo)}</p></main></body></html>`,
  ].join('');
}

const keyOf = (segment: string) => `too-large-${segment}`;

export const tooLargePages = (): Record<string, CfnWebACL.CustomResponseBodyProperty> =>
  Object.fromEntries(
    languages.map(({ language, segment, tag }) => [
      keyOf(segment),
      { contentType: 'TEXT_HTML', content: pageIn(language, tag) },
    ]),
  );

const asTyped = [{ priority: 0, type: 'NONE' }];

const announcesTooMuch: CfnWebACL.StatementProperty = {
  regexMatchStatement: {
    fieldToMatch: { singleHeader: { Name: 'content-length' } },
    regexString: TOO_LARGE,
    textTransformations: asTyped,
  },
};

/** Refuses what is too large in the language of its address; English, the first language, where it has none. */
export const tooLargeRules = (
  priority: number,
  seenAs: (name: string) => CfnWebACL.VisibilityConfigProperty,
): CfnWebACL.RuleProperty[] =>
  languages.toReversed().map(({ segment }, index, { length }) => {
    const name = `TooLarge-${segment}`;
    const inLanguage: CfnWebACL.StatementProperty = {
      byteMatchStatement: {
        fieldToMatch: { uriPath: {} },
        positionalConstraint: 'STARTS_WITH',
        searchString: `/${segment}/`,
        textTransformations: asTyped,
      },
    };
    return {
      name,
      priority: priority + index,
      action: {
        block: {
          customResponse: {
            responseCode: 413,
            customResponseBodyKey: keyOf(segment),
            responseHeaders: [
              { name: 'cache-control', value: 'no-store' },
              { name: 'content-security-policy', value: "default-src 'none'" },
              { name: 'x-content-type-options', value: 'nosniff' },
            ],
          },
        },
      },
      statement:
        index === length - 1
          ? announcesTooMuch
          : { andStatement: { statements: [announcesTooMuch, inLanguage] } },
      visibilityConfig: seenAs(name),
    };
  });
