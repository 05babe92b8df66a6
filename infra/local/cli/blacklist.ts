import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type BlacklistMatch, checkBlacklist } from '../../../shared/application/blacklist.ts';
import { createExecutor } from '../../../shared/application/execute.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { required } from './arguments.ts';
import { localLaw } from './law.ts';
import { openExisting } from './ledger.ts';

function readList(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal('blacklist.file', `应能读取名单文件“${file}”`);
  }
}

const told = ({ isNew, creditCode, name, holder }: BlacklistMatch) =>
  `  ${isNew ? '新' : '已登记'}　${creditCode}　${holder}　${name}`;

/**
 * `blacklist --file FILE [--data DIR]`: looks for the credit codes of a list (text or CSV) among
 * the holders. Each match becomes a task of its county; nothing else happens. Safe to repeat.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { file: { type: 'string' }, data: { type: 'string', default: '.data' } },
  });
  const file = required('file', values.file);
  const text = readList(file);
  const ledger = openExisting(values.data);
  try {
    const { lawOf, now } = await localLaw(values.data, ledger);
    const executor = createExecutor(ledger, lawOf);
    const list = {
      title: basename(file),
      reference: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      text,
    };
    const matches = await checkBlacklist(list, now, ledger, executor);
    console.log(
      `名单比对：${matches.length}个在库品牌的持有人列入名单，交属地核实，不自动作出任何处理`,
    );
    for (const match of matches) console.log(told(match));
    return 0;
  } finally {
    await ledger.close();
  }
}
