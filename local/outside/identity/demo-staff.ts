import type { DemoPerson } from './demo-person.ts';

const deskPeople: readonly (DemoPerson & { provider: 'staff' })[] = [
  {
    id: 'yip-wai-lan',
    provider: 'staff',
    name: { en: 'YIP, Wai Lan', 'zh-Hant': '葉慧蘭', 'zh-Hans': '叶慧兰' },
    purpose: {
      en: 'Caseworker of driving licences: vets applications and proposes decisions.',
      'zh-Hant': '駕駛執照審批人員：審核申請並建議決定。',
      'zh-Hans': '驾驶执照审批人员：审核申请并建议决定。',
    },
    claims: {
      name_en: 'YIP, Wai Lan',
      name_zh: '葉慧蘭',
      department: 'transport',
      teams: ['driving-licences'],
      roles: ['caseworker'],
    },
  },
  {
    id: 'tsang-chi-ho',
    provider: 'staff',
    name: { en: 'TSANG, Chi Ho', 'zh-Hant': '曾志豪', 'zh-Hans': '曾志豪' },
    purpose: {
      en: 'A second caseworker of the same team, for two officers on one case.',
      'zh-Hant': '同組的另一名審批人員，可試兩名人員處理同一個案。',
      'zh-Hans': '同组的另一名审批人员，可试两名人员处理同一个案。',
    },
    claims: {
      name_en: 'TSANG, Chi Ho',
      name_zh: '曾志豪',
      department: 'transport',
      teams: ['driving-licences'],
      roles: ['caseworker'],
    },
  },
  {
    id: 'cheung-kwok-keung',
    provider: 'staff',
    name: { en: 'CHEUNG, Kwok Keung', 'zh-Hant': '張國強', 'zh-Hans': '张国强' },
    purpose: {
      en: 'Supervisor of driving licences: endorses decisions another officer has proposed.',
      'zh-Hant': '駕駛執照主管：覆核並批署其他人員建議的決定。',
      'zh-Hans': '驾驶执照主管：复核并批署其他人员建议的决定。',
    },
    claims: {
      name_en: 'CHEUNG, Kwok Keung',
      name_zh: '張國強',
      email: 'cheung.kwok.keung@transport.example',
      department: 'transport',
      teams: ['driving-licences'],
      roles: ['supervisor'],
    },
  },
  {
    id: 'ng-sau-ying',
    provider: 'staff',
    name: { en: 'NG, Sau Ying', 'zh-Hant': '吳秀英', 'zh-Hans': '吴秀英' },
    purpose: {
      en: 'Caseworker of another department: must not see any driving case.',
      'zh-Hant': '另一部門的審批人員：不應看到任何駕駛執照個案。',
      'zh-Hans': '另一部门的审批人员：不应看到任何驾驶执照个案。',
    },
    claims: {
      name_en: 'NG, Sau Ying',
      name_zh: '吳秀英',
      department: 'food-hygiene',
      teams: ['licensing'],
      roles: ['caseworker'],
    },
  },
  {
    id: 'kwan-tsz-kit',
    provider: 'staff',
    name: { en: 'KWAN, Tsz Kit', 'zh-Hant': '關子傑', 'zh-Hans': '关子杰' },
    purpose: {
      en: 'Operator of the department: clears suspense and sends again what could not be delivered.',
      'zh-Hant': '部門的系統操作員：處理暫記款項，並重發未能送出的項目。',
      'zh-Hans': '部门的系统操作员：处理暂记款项，并重发未能送出的项目。',
    },
    claims: {
      name_en: 'KWAN, Tsz Kit',
      name_zh: '關子傑',
      department: 'transport',
      teams: ['driving-licences'],
      roles: ['operator'],
    },
  },
];

/** One for every other role of the same department, to see what each may do and what not. */
const roles = [
  [
    'lau-yuk-ping',
    'clerk',
    'LAU, Yuk Ping',
    '劉玉萍',
    '刘玉萍',
    'Clerk',
    '文員',
    '文员',
    ['driving-licences'],
  ],
  [
    'tam-wing-hong',
    'inspector',
    'TAM, Wing Hong',
    '譚永康',
    '谭永康',
    'Inspector',
    '巡查人員',
    '巡查人员',
    ['driving-licences'],
  ],
  [
    'mok-lai-king',
    'endorser',
    'MOK, Lai King',
    '莫麗琼',
    '莫丽琼',
    'Endorser',
    '批署人員',
    '批署人员',
    ['driving-licences'],
  ],
  [
    'szeto-ming',
    'cashier',
    'SZETO, Ming',
    '司徒明',
    '司徒明',
    'Cashier',
    '出納員',
    '出纳员',
    ['driving-licences'],
  ],
  ['au-yeung-fai', 'auditor', 'AU YEUNG, Fai', '歐陽輝', '欧阳辉', 'Auditor', '審計人員', '审计人员', []],
  [
    'ko-sin-yee',
    'designer',
    'KO, Sin Yee',
    '高倩儀',
    '高倩仪',
    'Service designer',
    '服務設計人員',
    '服务设计人员',
    [],
  ],
  ['yau-pak-to', 'publisher', 'YAU, Pak To', '邱柏濤', '邱柏涛', 'Publisher', '發布人員', '发布人员', []],
] as const;

const otherRoles = roles.map(([id, role, en, hant, hans, does, doesHant, doesHans, teams]) => ({
  id,
  provider: 'staff' as const,
  name: { en, 'zh-Hant': hant, 'zh-Hans': hans },
  purpose: {
    en: `${does} of the transport department, to see what the role may do and what not.`,
    'zh-Hant': `運輸部門的${doesHant}，可試該職責可以及不可以做的事。`,
    'zh-Hans': `运输部门的${doesHans}，可试该职责可以及不可以做的事。`,
  },
  claims: { name_en: en, name_zh: hant, department: 'transport', teams, roles: [role] },
}));

export const demoStaff: readonly (DemoPerson & { provider: 'staff' })[] = [...deskPeople, ...otherRoles];
