import type { DemoPerson } from './demo-person.ts';

export const demoStaff: readonly (DemoPerson & { provider: 'staff' })[] = [
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
