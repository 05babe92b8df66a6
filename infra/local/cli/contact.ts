import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Contact } from '../../../shared/ledger/port.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { areaOf } from '../../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import { withRegister } from './open-register.ts';

interface Options {
  readonly party?: string;
  readonly office?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
}

function streamOf({ party, office }: Options, scheme: Scheme): StreamId {
  if (party && !office) return `party:${party}`;
  if (office && !party) return `office:${areaOf(scheme, office).code}`;
  throw new Refusal('cli.arguments', '应以 --party 单位编号 或者 --office 机关所在地指明其一');
}

const shown = ({ email, phone, address }: Contact = {}) =>
  [email && `电子邮箱 ${email}`, phone && `电话 ${phone}`, address && `地址 ${address}`]
    .filter(Boolean)
    .join('，') || '没有联系方式';

/** What each action asks of the register; showing asks nothing. */
const ACTIONS: Readonly<Record<string, ((options: Options) => object) | undefined>> = {
  show: undefined,
  set: ({ email, phone, address }) => ({ type: 'set-contact', email, phone, address }),
  erase: () => ({ type: 'erase-contact' }),
};

/**
 * `contact show|set|erase --party ID | --office NAME [--email A] [--phone N] [--address TEXT]
 * [--data DIR]`: how a holder or an office is reached. It stands beside the chain of events, so
 * that erasing it is for good.
 */
export async function run(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      party: text,
      office: text,
      email: text,
      phone: text,
      address: text,
      data: { ...text, default: '.data' },
    },
  });
  const [action = ''] = positionals;
  if (!Object.hasOwn(ACTIONS, action) || positionals.length !== 1)
    throw new Refusal('cli.arguments', '用法：contact show|set|erase --party 编号 | --office 名称');
  return withRegister(values.data, async ({ ledger, scheme, execute }) => {
    const stream = streamOf(values, scheme);
    const command = ACTIONS[action]?.(values);
    if (command) await execute(stream, command, `contact:${randomUUID()}`);
    console.log(shown(await ledger.contact(stream)));
    return 0;
  });
}
