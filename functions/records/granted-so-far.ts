import type { OpenedCase } from './opened-case.ts';

/** Granted, but not all is done: the fee for the licence is still to be paid, or the licence to be issued. */
export function grantedSoFar({ release, listing }: Pick<OpenedCase, 'release' | 'listing'>): boolean {
  if (listing.stage === undefined || listing.tags.includes('closed')) return false;
  const { stages } = release.definition.workflow;
  const at = stages.findIndex(({ id }) => id === listing.stage);
  return stages.some(({ stage }, index) => stage === 'decision' && index < at);
}
