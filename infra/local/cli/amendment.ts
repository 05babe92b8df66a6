import {
  type AmendmentPreview,
  adoptAmendment,
  previewAmendment,
} from '../../../shared/application/amendment.ts';
import { countProvisional } from '../../../shared/application/calendar-import.ts';
import { schemeVersion } from '../../../shared/schemes/version.ts';
import { type RecomputeAction, type RecomputeOptions, runAction } from './arguments.ts';
import { changeLines } from './change-lines.ts';
import { withRegister } from './open-register.ts';

const list = (names: readonly { readonly name: string }[]) =>
  names.map(({ name }) => name).join('、') || '（无）';

const previewText = ({ to, adopting, ...preview }: AmendmentPreview): string =>
  [
    `${to.citation}（${schemeVersion(to)}，自 ${to.effectiveFrom} 起施行）`,
    `将适用新版本的品牌 ${adopting.length} 个：${list(adopting)}`,
    '已在办的案件仍适用原版本',
    ...changeLines({ adopting, ...preview }),
  ].join('\n');

const preview = (id: string, { data }: RecomputeOptions): Promise<number> =>
  withRegister(data, async (register) => {
    console.log(previewText(await previewAmendment(register, id, register.now)));
    return 0;
  });

const adopt = (
  id: string,
  { data, 'approve-shortening': approve }: RecomputeOptions,
): Promise<number> =>
  withRegister(data, async (register) => {
    const to = await adoptAmendment(register, { scheme: id, now: register.now }, approve);
    const { adopting } = await previewAmendment(register, id, register.now);
    const { awaiting } = await countProvisional(register);
    console.log(
      `已适用 ${schemeVersion(to)}，期限已重算；尚未适用的品牌 ${adopting.length} 个，待批准缩短 ${awaiting} 项`,
    );
    return 0;
  });

const ACTIONS = new Map<string, RecomputeAction>([
  ['preview', preview],
  ['adopt', adopt],
]);

/**
 * `amendment preview SCHEME [--data DIR]`: which brands would pass to the version of the scheme
 * that has taken effect, and what that would change of every open deadline; `amendment adopt SCHEME
 * [--approve-shortening] [--data DIR]`: all pass to it. Adopting again goes on where it was
 * interrupted.
 */
export const run = (args: string[]): Promise<number> =>
  runAction(args, ACTIONS, '用法：amendment preview|adopt 方案');
