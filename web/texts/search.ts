import { say } from './words.ts';

/** Looking for a service. */
export const searchTexts = {
  label: say('What do you want to do?', '你想辦理甚麼？'),
  hint: say(
    'For example, dog licence, restaurant or TD51. Chinese may be typed in Traditional or Simplified characters. Do not type personal details.',
    '例如：狗牌、食肆、TD51。可輸入繁體或簡體字。請勿輸入個人資料。',
  ),
  department: say('Department', '部門'),
  everyDepartment: say('All departments', '所有部門'),
  event: say('Life event', '生活範疇'),
  everyEvent: say('All life events', '所有範疇'),
  counted: say('{name} ({n})', '{name}（{n}）'),
  search: say('Search', '搜尋'),
  results: say('Services', '服務'),
  found: say('{n} services found', '找到 {n} 項服務'),
  foundOne: say('1 service found', '找到 1 項服務'),
  foundFor: say('{found} for “{query}”', '「{query}」：{found}'),
  none: say('No service found', '找不到服務'),
  nothing: say(
    'Try fewer or other words, the number of the form, or look at all services.',
    '請嘗試較少或其他字詞、表格編號，或查看所有服務。',
  ),
  withoutFilters: say(
    'See the {n} services that match in all departments and life events',
    '查看所有部門及範疇中符合的 {n} 項服務',
  ),
  withoutFiltersOne: say(
    'See the service that matches in another department or life event',
    '查看其他部門或範疇中符合的服務',
  ),
  all: say('See all services', '查看所有服務'),
} as const;
