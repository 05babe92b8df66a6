import { parseArgs } from 'node:util';
import {
  type AmendmentPreview,
  adoptAmendment,
  previewAmendment,
} from '../../../shared/application/amendment.ts';
import { countProvisional } from '../../../shared/application/calendar-import.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { schemeVersion } from '../../../shared/schemes/version.ts';
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

const preview = (id: string, { data }: Options): Promise<number> =>
  withRegister(data, async (register) => {
    console.log(previewText(await previewAmendment(register, id, register.now)));
    return 0;
  });

const adopt = (id: string, { data, 'approve-shortening': approve }: Options): Promise<number> =>
  withRegister(data, async (register) => {
    const to = await adoptAmendment(register, { scheme: id, now: register.now }, approve);
    const { adopting } = await previewAmendment(register, id, register.now);
    const { awaiting } = await countProvisional(register);
    console.log(
      `已适用 ${schemeVersion(to)}，期限已重算；尚未适用的品牌 ${adopting.length} 个，待批准缩短 ${awaiting} 项`,
    );
    return 0;
  });

interface Options {
  readonly data: string;
  readonly 'approve-shortening': boolean;
}

const ACTIONS = new Map([
  ['preview', preview],
  ['adopt', adopt],
]);

/**
 * `amendment preview SCHEME [--data DIR]`: which brands would pass to the version of the scheme
 * that has taken effect, and what that would change of every open deadline; `amendment adopt SCHEME
 * [--approve-shortening] [--data DIR]`: all pass to it. Adopting again goes on where it was
 * interrupted.
 */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '.data' },
      'approve-shortening': { type: 'boolean', default: false },
    },
  });
  const [name = '', id] = positionals;
  const action = ACTIONS.get(name);
  if (!action || id === undefined || positionals.length > 2)
    throw new Refusal('cli.arguments', '用法：amendment preview|adopt 方案');
  return action(id, values);
}
