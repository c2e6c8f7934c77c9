import type { Role } from '../../../schemas/actor.ts';
import type { DemoPerson } from './demo-person.ts';

type Name = readonly [en: string, hant: string, hans: string];
type Staff = DemoPerson & { provider: 'staff' };

const words = ([en, hant, hans]: Name) => ({ en, 'zh-Hant': hant, 'zh-Hans': hans });
const department = 'food-environmental-hygiene';

const person = (id: string, name: Name, role: Role, teams: string[], purpose: Name): Staff => ({
  id,
  provider: 'staff',
  name: words(name),
  purpose: words(purpose),
  claims: { name_en: name[0], name_zh: name[1], department, teams, roles: [role] },
});

const board = ['liquor-licensing-board'];
const member = (id: string, ...name: Name) =>
  person(id, name, 'endorser', board, [
    'Member of the Liquor Licensing Board: votes on applications.',
    '酒牌局成員：就申請投票。',
    '酒牌局成员：就申请投票。',
  ]);

const food = ['restaurant-licensing', 'hawker-licensing', 'entertainment-licensing'];

/** A board with its chairman, and officers who decide again what was refused. */
export const appealStaff: readonly Staff[] = [
  member('lai-chun-wah', 'LAI, Chun Wah', '黎振華', '黎振华'),
  member('mok-yuk-ping', 'MOK, Yuk Ping', '莫玉萍', '莫玉萍'),
  member('pang-shun-yee', 'PANG, Shun Yee', '彭順兒', '彭顺儿'),
  person('kwan-tak-ming', ['KWAN, Tak Ming', '關德明', '关德明'], 'supervisor', board, [
    'Chairman of the Liquor Licensing Board: pronounces its decisions.',
    '酒牌局主席：宣布酒牌局的決定。',
    '酒牌局主席：宣布酒牌局的决定。',
  ]),
  person(
    'tong-wai-yee',
    ['TONG, Wai Yee', '湯慧儀', '汤慧仪'],
    'supervisor',
    [...food, ...board],
    [
      'Supervisor for appeals: reopens refused cases of food, liquor, hawker and entertainment licences.',
      '上訴事宜主管：重開被拒絕的食物業、酒牌、小販及娛樂牌照個案。',
      '上诉事宜主管：重开被拒绝的食物业、酒牌、小贩及娱乐牌照个案。',
    ],
  ),
  person('ma-hoi-ching', ['MA, Hoi Ching', '馬凱晴', '马凯晴'], 'caseworker', food, [
    'A second caseworker for food, hawker and entertainment licences: decides again after an appeal.',
    '食物業、小販及娛樂牌照的另一名審批人員：於上訴後重新作出決定。',
    '食物业、小贩及娱乐牌照的另一名审批人员：于上诉后重新作出决定。',
  ]),
  person('ho-ka-lok', ['HO, Ka Lok', '何家樂', '何家乐'], 'supervisor', food, [
    'A second supervisor for food, hawker and entertainment licences: endorses after an appeal.',
    '食物業、小販及娛樂牌照的另一名主管：於上訴後批署決定。',
    '食物业、小贩及娱乐牌照的另一名主管：于上诉后批署决定。',
  ]),
];
