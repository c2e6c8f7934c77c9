/**
 * The code to be read, wrapped and copied as text: `_` stands for the space of base45, because pages, mails and people lose
 * spaces. Pictures hold the code itself.
 */
export const writtenLicenceCode = (code: string): string => code.replaceAll(' ', '_');

/** A code as scanned, or as written and then wrapped or indented by whatever it came through. */
export const asScanned = (text: string): string =>
  text.includes('_') ? text.replaceAll(/\s/gu, '').replaceAll('_', ' ') : text.replaceAll(/[\r\n\t]/gu, '');
