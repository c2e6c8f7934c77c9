import * as z from 'zod';

/** What brings people to a service, as the catalogue sorts by it; a closed list, so that no two services say the same differently. */
export const LifeEvent = z.enum([
  'driving',
  'pets',
  'starting-a-business',
  'food-business',
  'building-and-property',
  'events-and-entertainment',
  'travel-and-health',
  'family',
  'outdoors',
  'grants',
]);
export type LifeEvent = z.infer<typeof LifeEvent>;
