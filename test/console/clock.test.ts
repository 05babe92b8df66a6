import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../shared/calendar/moment.ts';
import { targetOf } from '../../shared/console/clock.ts';
import { NOW, seededConsole } from './fixtures.ts';

const next = parseMoment('2026-11-24T00:00:00+08:00');

describe('The sandbox clock', () => {
  test.each([
    ['hour', '', '2026-11-23T10:30:00.000+08:00'],
    ['day', '', '2026-11-24T09:30:00.000+08:00'],
    ['next', '', '2026-11-24T00:00:00.000+08:00'],
    ['at', '2026-12-01T08:00', '2026-12-01T08:00:00.000+08:00'],
  ])('moves by “%s” %s to %s', (to, at, target) => {
    expect(targetOf({ to, at }, NOW, next)).toBe(target);
  });

  test.each([
    ['2026-11-23T09:30', 'clock.not-forward'],
    ['2026-11-22T09:30', 'clock.not-forward'],
    ['yesterday', 'moment.invalid'],
  ])('refuses to move to %s', (at, code) => {
    expect(() => targetOf({ to: 'at', at }, NOW, next)).toThrow(expect.objectContaining({ code }));
  });

  test('stays where it is when something is due already: it only has to be swept', () => {
    expect(targetOf({ to: 'next', at: '' }, NOW, parseMoment('2026-11-20T00:00:00+08:00'))).toBe(
      NOW,
    );
  });

  test('says that nothing is due where nothing is', () => {
    expect(() => targetOf({ to: 'next', at: '' }, NOW, undefined)).toThrow(
      expect.objectContaining({ code: 'clock.nothing-due' }),
    );
  });

  test('is moved by the form, and a refused form moves nothing', async () => {
    const { app, clock } = await seededConsole(1);
    const post = (body: Record<string, string>) =>
      app.request('/clock', { method: 'POST', body: new URLSearchParams(body) });

    const refused = await post({ to: 'at', at: '2026-11-01T00:00' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('只能向前');
    expect(clock()).toBe(NOW);

    const moved = await post({ to: 'day' });
    expect(moved.status).toBe(303);
    expect(moved.headers.get('location')).toBe('/clock');
    expect(clock()).toBe('2026-11-24T09:30:00.000+08:00');
  });
});
