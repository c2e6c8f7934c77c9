import type { Role } from '../../../schemas/actor.ts';
import type { DemoPerson } from './demo-person.ts';

type Name = readonly [en: string, hant: string, hans: string];
interface Adviser {
  readonly id: string;
  readonly name: Name;
  readonly department: string;
  readonly team: string;
  /** Whose view this officer gives. */
  readonly body: Name;
}

/** One officer for every body that services ask for its view. */
const advisers: readonly Adviser[] = [
  {
    id: 'leung-siu-fung',
    name: ['LEUNG, Siu Fung', '梁兆峰', '梁兆峰'],
    department: 'fire-services',
    team: 'fire-safety',
    body: ['the Fire Services Department', '消防處', '消防处'],
  },
  {
    id: 'au-yeung-man',
    name: ['AU YEUNG, Man', '歐陽敏', '欧阳敏'],
    department: 'buildings',
    team: 'licensing-advice',
    body: ['the Buildings Department, on licences', '屋宇署（牌照意見）', '屋宇署（牌照意见）'],
  },
  {
    id: 'cheng-ho-yin',
    name: ['CHENG, Ho Yin', '鄭浩然', '郑浩然'],
    department: 'planning',
    team: 'district-planning',
    body: ['the Planning Department', '規劃署', '规划署'],
  },
  {
    id: 'ip-suk-han',
    name: ['IP, Suk Han', '葉淑嫻', '叶淑娴'],
    department: 'lands',
    team: 'district-lands',
    body: ['the Lands Department', '地政總署', '地政总署'],
  },
  {
    id: 'wan-chun-kit',
    name: ['WAN, Chun Kit', '尹俊傑', '尹俊杰'],
    department: 'transport',
    team: 'traffic-advice',
    body: ['the Transport Department, on traffic', '運輸署（交通意見）', '运输署（交通意见）'],
  },
  {
    id: 'tam-lai-kuen',
    name: ['TAM, Lai Kuen', '譚麗娟', '谭丽娟'],
    department: 'highways',
    team: 'road-advice',
    body: ['the Highways Department', '路政署', '路政署'],
  },
  {
    id: 'ko-wing-sum',
    name: ['KO, Wing Sum', '高詠心', '高咏心'],
    department: 'environmental-protection',
    team: 'planning-advice',
    body: ['the Environmental Protection Department', '環境保護署', '环境保护署'],
  },
  {
    id: 'shum-kin-wai',
    name: ['SHUM, Kin Wai', '岑健威', '岑健威'],
    department: 'electrical-mechanical-services',
    team: 'gas-safety',
    body: ['the Electrical and Mechanical Services Department', '機電工程署', '机电工程署'],
  },
  {
    id: 'tse-man-lok',
    name: ['TSE, Man Lok', '謝文樂', '谢文乐'],
    department: 'police',
    team: 'licensing',
    body: ['the Police', '香港警務處', '香港警务处'],
  },
  {
    id: 'yau-sin-ting',
    name: ['YAU, Sin Ting', '邱倩婷', '邱倩婷'],
    department: 'home-affairs',
    team: 'district-offices',
    body: ['the district offices', '各區民政事務處', '各区民政事务处'],
  },
];

/** Who inspects for the services that need it. */
const inspectors: readonly Adviser[] = [
  {
    id: 'mok-cheuk-lam',
    name: ['MOK, Cheuk Lam', '莫卓霖', '莫卓霖'],
    department: 'food-environmental-hygiene',
    team: 'restaurant-inspectors',
    body: ['restaurants', '食肆', '食肆'],
  },
];

type Staff = DemoPerson & { provider: 'staff' };

const staffOf = ({ id, name: [en, hant, hans], department, team }: Adviser, role: Role) => ({
  id,
  provider: 'staff' as const,
  name: { en, 'zh-Hant': hant, 'zh-Hans': hans },
  claims: { name_en: en, name_zh: hant, department, teams: [team], roles: [role] },
});

export const bodyStaff: readonly Staff[] = [
  ...advisers.map((adviser) => ({
    ...staffOf(adviser, 'caseworker'),
    purpose: {
      en: `Gives the views of ${adviser.body[0]} where it is asked.`,
      'zh-Hant': `${adviser.body[1]}人員：就轉介的申請提出意見。`,
      'zh-Hans': `${adviser.body[2]}人员：就转介的申请提出意见。`,
    },
  })),
  ...inspectors.map((inspector) => ({
    ...staffOf(inspector, 'inspector'),
    purpose: {
      en: `Inspector of ${inspector.body[0]}: offers times and reports what was found.`,
      'zh-Hant': `${inspector.body[1]}巡查人員：提供預約時段並報告巡查結果。`,
      'zh-Hans': `${inspector.body[2]}巡查人员：提供预约时段并报告巡查结果。`,
    },
  })),
];
