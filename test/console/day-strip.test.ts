import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../shared/calendar/compile.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { NATIONAL } from '../../shared/calendar/national.ts';
import { dayStripView } from '../../shared/console/day-strip.ts';
import { dayStrip } from '../../shared/periods/day-strip.ts';
import { reckon } from '../../shared/periods/reckon.ts';
import { ruleOf, schemeById } from '../../shared/schemes/catalogue.ts';

const calendar = compileCalendar(NATIONAL);

const strip = (rule: string, from: string) => {
  const period = ruleOf(schemeById('kunming-2025'), rule);
  const reckoning = reckon(period, parseDay(from), calendar, 'kunming-2025@1');
  return String(dayStripView(dayStrip(reckoning, calendar), reckoning.certainty));
};

const cellsOf = (markup: string) => [...markup.matchAll(/<i class="(?!x)/g)].length;

describe('The day strip', () => {
  const spring = strip('rectification', '2026-01-15');

  test('has one cell a day from the start event to the due day', () => {
    expect(cellsOf(spring)).toBe(41);
  });

  test('strikes the start day and names its month', () => {
    expect(spring).toContain('<i class="s"><s>1/15</s><b>起</b></i>');
  });

  test('marks the make-up workday, the days rolled over, and the due day', () => {
    expect(spring).toContain('<i class="c">14<b>班</b></i>');
    expect(spring.match(/休→/g)).toHaveLength(9);
    expect(spring).toContain('<i class="d">24<b>届</b></i>');
  });

  test('says in words what it shows', () => {
    expect(spring).toContain('aria-label="起算日2026年1月15日，届满日2026年2月24日，顺延 9 天"');
  });

  test('leaves days off that do not count hollow', () => {
    expect(strip('public-notice', '2026-02-11')).toContain('<i class="">15<b>休</b></i>');
  });

  test('hatches provisional days where the due day hangs on them', () => {
    expect(strip('rectification-after-interview', '2026-11-06')).toContain('<i class="c p">');
  });

  test('does not hatch a burden, whose length no calendar changes', () => {
    expect(strip('suspension', '2026-11-20')).not.toContain(' p">');
  });

  test('abridges long periods to their first and last weeks', () => {
    const year = strip('suspension', '2026-11-20');
    expect(cellsOf(year)).toBeLessThan(60);
    expect(year).toContain('…… 略');
    expect(year).toContain('<i class="d">20<b>届</b></i>');
  });
});
