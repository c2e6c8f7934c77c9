import { describe, expect, test } from 'vitest';
import { applicationsFor } from '../support/service-application.ts';

describe('the amusement game centre licence', () => {
  const { apply, definition } = applicationsFor('home-affairs/amusement-game-centre');
  const game = { game: 'Racer', maker: 'Works', machineKind: 'video', machineCount: 12, tickets: false };

  test('costs HK$535 to apply for and HK$535 for each machine when granted (hadla.gov.hk)', () => {
    const { fees, wrong } = apply({ machineTotal: 30, machines: [game, { ...game, machineCount: 18 }] });
    expect(wrong).toEqual([]);
    expect(fees()).toEqual([53_500, 1_605_000]);
    const kinds = definition.workflow.stages.map(({ stage }) => stage);
    expect(kinds).toEqual(['payment', 'vetting', 'decision', 'payment', 'issue']);
  });

  test('lists as many machines as it says there are', () => {
    expect(apply({ machineTotal: 13, machines: [game] }).wrong).toEqual(['machines']);
  });

  test('is for an individual of 18 or over, more than 100 metres from schools, not where people live', () => {
    expect(apply({ applicantKind: 'company' }).exits).toEqual(['A company cannot apply']);
    expect(apply({ birthDate: '2008-11-24' }).exits).toEqual(['You cannot apply before you are 18']);
    expect(apply({ birthDate: '2008-11-23' }).wrong).toEqual([]);
    expect(apply({ farFromSchools: false }).exits).toEqual(['The place is too near to a school']);
    expect(apply({ schoolDistance: 100 }).wrong).toEqual(['schoolDistance']);
    expect(apply({ premisesKind: 'residential' }).exits).toEqual(['The place is not suitable']);
  });

  test('has its notice in each newspaper at least twice', () => {
    const notice = { noticeDate: '2026-12-01', noticeIn: 'both', noticeTimes: 1 };
    expect(apply({ noticeDates: [notice] }).wrong).toEqual(['noticeDates']);
    expect(apply({ noticeDates: [notice, { ...notice, noticeDate: '2026-12-02' }] }).wrong).toEqual([]);
    const chinese = { ...notice, noticeIn: 'chinese', noticeTimes: 2 };
    expect(apply({ noticeDates: [chinese] }).wrong).toEqual(['noticeDates']);
    expect(apply({ noticeDates: [chinese, { ...chinese, noticeIn: 'english' }] }).wrong).toEqual([]);
  });

  test('gives no tickets to persons under 16', () => {
    const machines = [{ ...game, machineCount: 4, tickets: true }];
    expect(apply({ machines }).wrong).toEqual([]);
    expect(apply({ machines, centreKind: 'under-16' }).wrong).toEqual(['machines']);
  });
});
