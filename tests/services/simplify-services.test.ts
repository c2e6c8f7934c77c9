import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { simplifyDefinition } from '../../build/simplify-services.ts';

const root = new URL('../../', import.meta.url).pathname;

test.each(globSync('services/*/*.yaml', { cwd: root }))('the Simplified Chinese of %s is fresh', (file) => {
  const source = readFileSync(`${root}${file}`, 'utf8');
  expect(simplifyDefinition(source) === source, `run node build/simplify-services.ts for ${file}`).toBe(true);
});

describe('simplifying a definition', () => {
  it('adds what is missing behind the Traditional Chinese, marked, and leaves comments and layout', () => {
    const source = [
      '# A comment',
      'name:',
      '  en: Fee # what it costs',
      '  zh-Hant: 費用 # 說明',
      'options:',
      '  - { value: a, label: { en: Vehicle, zh-Hant: 車輛 } } # short',
      '  - en: >-',
      '      Long',
      '    zh-Hant: >-',
      '      請填寫，例如 A',
      '      或 B。',
      '',
      'last: 1',
      '',
    ].join('\n');
    expect(simplifyDefinition(source)).toBe(
      [
        '# A comment',
        'name:',
        '  en: Fee # what it costs',
        '  zh-Hant: 費用 # 說明',
        '  zh-Hans: 费用',
        '  review: { zh-Hans: machine }',
        'options:',
        '  - { value: a, label: { en: Vehicle, zh-Hant: 車輛, zh-Hans: 车辆, review: { zh-Hans: machine } } } # short',
        '  - en: >-',
        '      Long',
        '    zh-Hant: >-',
        '      請填寫，例如 A',
        '      或 B。',
        '    zh-Hans: 请填写，例如 A 或 B。',
        '    review: { zh-Hans: machine }',
        '',
        'last: 1',
        '',
      ].join('\n'),
    );
  });

  it('refreshes what a program converted', () => {
    const source = 'name: { en: Fee, zh-Hant: 新費用, zh-Hans: 费用, review: { zh-Hans: machine } }\n';
    expect(simplifyDefinition(source)).toBe(
      'name: { en: Fee, zh-Hant: 新費用, zh-Hans: 新费用, review: { zh-Hans: machine } }\n',
    );
  });

  it.each(['confirmed', 'draft'])('leaves what people wrote alone: %s', (state) => {
    const source = `name: { en: Fee, zh-Hant: 新費用, zh-Hans: 收费, review: { zh-Hans: ${state} } }\n`;
    expect(simplifyDefinition(source)).toBe(source);
    const unmarked = 'name: { en: Fee, zh-Hant: 新費用, zh-Hans: 收费 }\n';
    expect(simplifyDefinition(unmarked)).toBe(unmarked);
  });

  it('keeps the states of the other languages', () => {
    expect(simplifyDefinition('name:\n  en: Fee\n  zh-Hant: 費用\n  review:\n    zh-Hant: draft\n')).toBe(
      'name:\n  en: Fee\n  zh-Hant: 費用\n  zh-Hans: 费用\n  review:\n    zh-Hans: machine\n    zh-Hant: draft\n',
    );
    expect(simplifyDefinition('a: { en: Fee, zh-Hant: 費用, review: { en: draft, zh-Hant: draft } }')).toBe(
      'a: { en: Fee, zh-Hant: 費用, zh-Hans: 费用, review: { zh-Hans: machine, en: draft, zh-Hant: draft } }',
    );
    expect(simplifyDefinition('a: { en: Fee, zh-Hant: 費用, review: { zh-Hant: draft } }')).toBe(
      'a: { en: Fee, zh-Hant: 費用, zh-Hans: 费用, review: { zh-Hans: machine, zh-Hant: draft } }',
    );
  });

  it('writes any wording so that it is read back, in either layout', () => {
    const wording = fc
      .stringMatching(/^[費車a1:#,{}[\]'"&*!|>%@` -]{1,20}$/u)
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(wording, fc.boolean(), (text, flow) => {
        const said = JSON.stringify(text);
        const source = flow ? `a: { en: X, zh-Hant: ${said} }` : `a:\n  en: X\n  zh-Hant: ${said}\n`;
        const simplified = simplifyDefinition(source);
        expect(parse(simplified)).toEqual({
          a: {
            en: 'X',
            'zh-Hant': text,
            'zh-Hans': text.replaceAll('費', '费').replaceAll('車', '车'),
            review: { 'zh-Hans': 'machine' },
          },
        });
        expect(simplifyDefinition(simplified)).toBe(simplified);
      }),
      {
        examples: [
          ['車 ', false],
          ['車 ', true],
        ],
        numRuns: 1000,
      },
    );
  });
});
