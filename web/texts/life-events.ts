import type { LifeEvent } from '../../schemas/life-event.ts';
import { say, type Wording } from './words.ts';

/** What brings people to a service. */
export const lifeEventTexts = {
  driving: say('Driving and vehicles', '駕駛及車輛'),
  pets: say('Having a pet', '飼養寵物'),
  'starting-a-business': say('Starting a business', '開辦生意'),
  'food-business': say('Running a food business', '經營食物業'),
  'building-and-property': say('Building and property', '樓宇及物業'),
  'events-and-entertainment': say('Events and entertainment', '活動及娛樂'),
  'travel-and-health': say('Travel and health', '外遊及健康'),
  family: say('Family', '家庭'),
  outdoors: say('Outdoors and country parks', '郊野活動'),
  grants: say('Grants and funding', '資助及撥款'),
} as const satisfies Record<LifeEvent, Wording>;
