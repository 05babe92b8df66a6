import { describe, expect, test } from 'vitest';
import { verifyRegister } from '../../../shared/application/verify.ts';
import type { Moment } from '../../../shared/calendar/moment.ts';
import { paper } from '../commands.ts';
import { onNotice, refused, register } from './applications.ts';

/** With what a withdrawal is looked at by. */
async function posted() {
  const r = await onNotice();
  const stages = async () => [
    (await r.brand('b1')).application?.stage,
    (await r.brand('b2')).application?.stage,
  ];
  const verified = async (at: string) =>
    // Nobody delivers here: the mails wait.
    (await verifyRegister(r.ledger, `${at}T12:00:00.000+08:00` as Moment)).findings.filter(
      ({ code }) => code !== 'notice.stuck',
    );
  const again = async () => {
    await r.list(['b1', 'b2'], 'n2', '2026-03-16');
    await r.post({ postedAt: '2026-03-16T09:00:00+08:00' }, 'n2', '2026-03-16');
  };
  return { ...r, stages, verified, again };
}

const settle = (stands: boolean, on = '2026-03-23') => ({
  type: 'settle-entry',
  stands,
  reasons: stands ? '公示内容有误之处不涉及该品牌' : '公示期未足',
  on,
  document: paper('书面决定'),
});

describe('a notice with a wrong list, or taken down early, is withdrawn', () => {
  test('with its reason and document: its brands await a notice again', async () => {
    const { withdraw, batch, stages, verified } = await posted();
    await withdraw('2026-03-12');
    expect(await batch()).toMatchObject({
      status: 'withdrawn',
      withdrawn: { on: '2026-03-12', reason: '名单内容有误', document: { title: '撤回决定' } },
    });
    expect(await stages()).toEqual(['to-list', 'to-list']);
    expect(await verified('2026-03-13')).toEqual([]);
  });

  test('it never ends, and nobody enters on it', async () => {
    const { withdraw, pass, batch, admit } = await posted();
    await withdraw('2026-03-12');
    await pass('2026-03-30');
    expect((await batch()).status).toBe('withdrawn');
    await expect(admit('2026-03-30')).rejects.toEqual(refused('entry.notice-running'));
  });

  test('the new notice runs its full period from its own posting', async () => {
    const { withdraw, again, batch, pass, admit, brand } = await posted();
    await withdraw('2026-03-12');
    await again();
    expect((await batch('n2')).deadline?.reckoning).toMatchObject({
      from: '2026-03-16',
      dueOn: '2026-03-23',
    });
    await expect(admit('2026-03-18')).rejects.toEqual(refused('entry.notice-running'));
    await pass('2026-03-24', 'n2');
    await admit('2026-03-24');
    expect((await brand()).standing).toBe('listed');
  });

  test('each applicant is told, once', async () => {
    const { withdraw, executor, ledger } = await posted();
    await withdraw('2026-03-12');
    await executor.passOn('notice-batch:n1', '2026-03-13T10:00:00.000+08:00' as Moment);
    const { items } = await ledger.noticesOf('brand:b2');
    expect(items.map(({ notice }) => notice.title)).toEqual([
      '入库名单公示撤回告知书',
      '入库名单公示告知',
    ]);
  });

  test('a list that is not posted yet can be withdrawn, and is then never posted', async () => {
    const { cleared, list, withdraw, post, brand } = await register();
    await cleared();
    await list();
    await withdraw('2026-03-09');
    expect((await brand()).application?.stage).toBe('to-list');
    await expect(post()).rejects.toEqual(refused('notice.withdrawn-before'));
  });

  test('an objection against it stays, holds its brand, and is decided all the same', async () => {
    const { object, withdraw, again, pass, admit, decide, brand } = await posted();
    await object('2026-03-11');
    await withdraw('2026-03-12');
    await object('2026-03-12', {}, 'b2', '2026-03-13');
    await again();
    await pass('2026-03-24', 'n2');
    for (const id of ['b1', 'b2'])
      await expect(admit('2026-03-24', {}, id)).rejects.toEqual(refused('entry.objection-open'));
    await decide('2026-03-24', false);
    await admit('2026-03-24');
    expect((await brand()).standing).toBe('listed');
  });

  test.each([
    ['without a reason', '2026-03-12', { reason: '' }, 'command.invalid'],
    ['without its document', '2026-03-12', { document: undefined }, 'command.invalid'],
    ['before it was posted', '2026-03-12', { on: '2026-03-09' }, 'notice.before-posting'],
    ['on a day to come', '2026-03-12', { on: '2026-03-13' }, 'fact.in-future'],
  ])('%s: refused, nothing written', async (_, at, fields, code) => {
    const { withdraw, batch, stages } = await posted();
    await expect(withdraw(at, fields)).rejects.toEqual(refused(code));
    expect((await batch()).status).toBe('running');
    expect(await stages()).toEqual(['on-notice', 'on-notice']);
  });

  test('twice: refused', async () => {
    const { withdraw } = await posted();
    await withdraw('2026-03-12');
    await expect(withdraw('2026-03-13')).rejects.toEqual(refused('notice.withdrawn-before'));
  });
});

describe('a brand that has entered on it', () => {
  const entered = async () => {
    const r = await posted();
    await r.pass('2026-03-18');
    await r.admit('2026-03-18');
    await r.withdraw('2026-03-20');
    return r;
  };

  test('is not touched: the city’s desk asks whether the entry stands', async () => {
    const { brand, ledger, stages } = await entered();
    const { standing, application } = await brand();
    expect([standing, application?.questioned?.batch]).toEqual(['listed', 'n1']);
    expect(await stages()).toEqual(['entered', 'to-list']);
    expect((await ledger.lookup('desk:530100')).items).toContain('brand:b1');
  });

  test('stays where the city decides so in writing', async () => {
    const { onBrand, brand } = await entered();
    await onBrand('2026-03-23', settle(true));
    const { standing, application } = await brand();
    expect([standing, application?.questioned]).toEqual(['listed', undefined]);
  });

  test('goes back to await a notice where the city sets the entry aside, and may enter again', async () => {
    const { onBrand, brand, list, post, pass, admit, verified } = await entered();
    await onBrand('2026-03-23', settle(false));
    const back = await brand();
    expect([back.standing, back.application?.stage]).toEqual(['applied', 'to-list']);
    expect(back.deadlines['evaluation-1']?.status).toBe('cancelled');
    await list(['b1'], 'n2', '2026-03-23');
    await post({ postedAt: '2026-03-23T09:00:00+08:00' }, 'n2', '2026-03-23');
    await pass('2026-03-31', 'n2');
    await admit('2026-03-31');
    const { standing, deadlines } = await brand();
    expect(standing).toBe('listed');
    expect(deadlines['evaluation-1']).toMatchObject({
      status: 'running',
      reckoning: { from: '2026-03-31' },
    });
    expect(await verified('2026-04-01')).toEqual([]);
  });

  test.each([
    ['before the withdrawal', settle(false, '2026-03-19'), 'entry.before-withdrawal'],
    ['without reasons', { ...settle(false), reasons: '' }, 'command.invalid'],
  ])('decided %s: refused', async (_, command, code) => {
    const { onBrand, brand } = await entered();
    await expect(onBrand('2026-03-23', command)).rejects.toEqual(refused(code));
    expect((await brand()).application?.questioned).toBeDefined();
  });

  test('with a case that is open, it stays until that is closed', async () => {
    const { onBrand } = await entered();
    await onBrand('2026-03-20', {
      type: 'record-finding',
      grounds: ['15(1)3'],
      facts: '标识使用不符',
      evidence: [paper('检查记录')],
      foundOn: '2026-03-20',
    });
    await expect(onBrand('2026-03-23', settle(false))).rejects.toEqual(refused('entry.case-open'));
  });

  test('where no notice was withdrawn there is nothing to decide', async () => {
    const { pass, admit, onBrand } = await posted();
    await pass('2026-03-18');
    await admit('2026-03-18');
    await expect(onBrand('2026-03-23', settle(true))).rejects.toEqual(
      refused('entry.not-questioned'),
    );
  });
});
