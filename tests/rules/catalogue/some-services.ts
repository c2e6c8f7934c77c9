import fc from 'fast-check';
import type { ServiceDefinition } from '../../../schemas/definition.ts';
import { LifeEvent } from '../../../schemas/life-event.ts';
import { aDefinition } from '../../support/definition.ts';

export interface Described {
  readonly id: string;
  readonly name: readonly [en: string, hant: string, hans: string];
  readonly department?: string;
  readonly events?: readonly LifeEvent[];
  readonly keywords?: readonly (readonly [en: string, hant: string, hans: string])[];
  readonly form?: string;
}

const inThree = ([en, hant, hans]: Described['name']) => ({ en, 'zh-Hant': hant, 'zh-Hans': hans });

export const aService = ({
  id,
  name,
  department = 'licensing',
  events = [],
  keywords = [],
  form,
}: Described) =>
  aDefinition({
    id,
    name: inThree(name),
    summary: inThree(['A service of the government', '政府服務', '政府服务']),
    forWhom: [inThree(['Anybody', '任何人', '任何人'])],
    department: {
      id: department,
      name: inThree([`The ${department} office`, `${department}署`, `${department}署`]),
    },
    lifeEvents: events,
    keywords: keywords.map(inThree),
    ...(form === undefined ? {} : { form }),
  });

/** Quite different services, as a catalogue of Hong Kong has them. */
export const someServices: readonly ServiceDefinition[] = [
  aService({
    id: 'international-driving-permit',
    name: ['International Driving Permit', '國際駕駛許可證', '国际驾驶许可证'],
    department: 'transport',
    events: ['driving', 'travel-and-health'],
    form: 'TD51',
  }),
  aService({
    id: 'driving-licence-renewal',
    name: ['Renewal of a full driving licence', '正式駕駛執照續期', '正式驾驶执照续期'],
    department: 'transport',
    events: ['driving'],
  }),
  aService({
    id: 'dog-licence',
    name: ['Dog licence', '狗隻牌照', '狗只牌照'],
    department: 'agriculture',
    events: ['pets'],
    keywords: [['puppy, microchip, rabies', '狗牌、晶片、狂犬病', '狗牌、晶片、狂犬病']],
  }),
  aService({
    id: 'restaurant-licence',
    name: ['General restaurant licence', '普通食肆牌照', '普通食肆牌照'],
    department: 'food',
    events: ['food-business', 'starting-a-business'],
    keywords: [['café, eatery', '餐廳、茶餐廳、酒樓', '餐厅、茶餐厅、酒楼']],
  }),
  aService({
    id: 'liquor-licence',
    name: ['Liquor licence', '酒牌', '酒牌'],
    department: 'food',
    events: ['food-business'],
  }),
  aService({
    id: 'business-registration',
    name: ['Business registration', '商業登記', '商业登记'],
    department: 'revenue',
    events: ['starting-a-business'],
  }),
];

const syllables = ['ka', 'mo', 'ri', 'ten', 'lu', 'sa', 'vo', 'pin', 'dre', 'gol'];
const characters = Array.from('龍鳳龜鶴麟獅雲霧嶺島灣橋塔樓閣園');
const simplified = Array.from('龙凤龟鹤麟狮云雾岭岛湾桥塔楼阁园');

/** A name nobody else in the catalogue has, made of its number. */
const numbered = (n: number): Described['name'] => {
  const digits = [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10];
  const places = [n % 16, Math.floor(n / 16) % 16, Math.floor(n / 256) % 16];
  const in16 = (from: readonly string[]) => places.map((place) => from[place] ?? '').join('');
  return [
    `${digits.map((digit) => syllables[digit] ?? '').join('')} permit`,
    `${in16(characters)}許可證`,
    `${in16(simplified)}许可证`,
  ];
};

/** Up to 500 services of several departments and life events. */
export const manyServices: fc.Arbitrary<readonly ServiceDefinition[]> = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }))
  .map(([count, departments, step]) =>
    Array.from({ length: count }, (_, n) =>
      aService({
        id: `service-${n}`,
        name: numbered(n),
        department: `office-${n % departments}`,
        events: [LifeEvent.options[(n * step) % LifeEvent.options.length] ?? 'family'],
      }),
    ),
  );
