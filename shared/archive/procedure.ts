/** How to check an archive without the product: in words, and as a script that needs only Node. */

export const PROCEDURE = `案卷离线核验说明

本案卷可以在不联网、不使用本系统的情况下核验。

一、文件未被改动
解压后在本目录运行：sha256sum -c SHA256SUMS
（Windows 可用 certutil -hashfile 文件名 SHA256 逐个比对。）

二、事件链完整
events.jsonl 每行一件事件，是该品牌自始至卷内最后一件的全部事件。对每一件：
1. version 从 1 起连续；
2. previous 等于前一件的 hash，第一件的 previous 为空；
3. 去掉 hash 一项，把其余各项写成规范 JSON（RFC 8785：成员按名称排序，无空白），其 SHA-256 等于 hash。
最后一件的 version 和 hash 与 manifest.json 的 head 相同。与机关另存的日终链头比对，可以证明事件链未被截断；只凭本卷不能证明。

三、期限可以重算
“期限”目录每个文件是一个期限的计算凭据：起算日、规则和条文、逐日情况（计入 counted、不计入 skipped、顺延经过 rolled、届满 due）、所依据的方案和日历的哈希。days 取自 calendar.shownBy 所指的日历；与 calendar.version 不同的，说明其后日历有更新。文件中的 deadline 与 events.jsonl 中 event.version 所指事件的 deadline 完全相同。

四、一次完成
运行：node verify.mjs
全部相符的，输出“核验通过”；否则逐项列出，并以 1 退出。

五、说明
邮件按记录重新生成，内容与发出的相同；收发地址和个人链接不属于记录，不入卷。证据和送达凭证的原件按卷内目录所列位置存放。
`;

export const VERIFY_SCRIPT = `import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';

process.on('uncaughtException', ({ message }) => {
  console.log('文件缺失或已损坏，不能核验：' + message);
  process.exitCode = 1;
});

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const problems = [];
const check = (holds, what) => holds || problems.push(what);

// RFC 8785 for what an archive holds.
const canonical = (value) => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  const names = Object.keys(value).sort();
  return '{' + names.map((name) => JSON.stringify(name) + ':' + canonical(value[name])).join(',') + '}';
};

// 1. Every file as it was, none missing, none added.
const sums = readFileSync('SHA256SUMS', 'utf8').trim().split('\\n').map((line) => [line.slice(66), line.slice(0, 64)]);
const here = readdirSync('.', { recursive: true })
  .map((file) => file.replaceAll('\\\\', '/'))
  .filter((file) => file !== 'SHA256SUMS' && statSync(file).isFile());
for (const [file, sum] of sums)
  check(here.includes(file) && sha256(readFileSync(file)) === sum, '文件缺失或已改动：' + file);
for (const file of here) check(sums.some(([known]) => known === file), '多出的文件：' + file);

// 2. The chain of events.
const events = readFileSync('events.jsonl', 'utf8').trim().split('\\n').map((line) => JSON.parse(line));
events.forEach(({ hash, ...rest }, i) => {
  check(rest.version === i + 1, '版本不连续：第' + (i + 1) + '行');
  check(rest.previous === (events[i - 1]?.hash ?? ''), '与前一件不衔接：第' + rest.version + '件');
  check(sha256(canonical(rest)) === hash, '内容与哈希不符：第' + rest.version + '件');
});
const { head } = json('manifest.json');
check(events.at(-1)?.version === head.version && events.at(-1)?.hash === head.hash, '与卷首所记的末件不符');

// 3. Every due day is the one on record, and its days count up to it.
for (const file of here.filter((name) => name.startsWith('期限/') && name.endsWith('.json'))) {
  const { event, deadline, rule, days, calendar } = json(file);
  const stored = events[event.version - 1];
  check(stored?.hash === event.hash && canonical(stored.event.deadline) === canonical(deadline), '与事件不符：' + file);
  const { from, nominalOn, dueOn } = deadline.reckoning;
  check(days[0]?.day === from && days.at(-1)?.day === dueOn, '首末日不符：' + file);
  if (calendar.version !== calendar.shownBy || deadline.fixedBy) continue;
  const works = ({ kind }) => kind === 'workday' || kind === 'make-up';
  if (rule.class === 'working-days' && rule.length && !rule.countsStart && !rule.bound?.includes('least'))
    check(days.slice(1).filter(works).length === rule.length.n, '工作日数不符：' + file);
  if (rule.rolls) {
    check(works(days.at(-1)), '届满日是休息日：' + file);
    check(days.every((cell) => cell.day < nominalOn || cell.day === dueOn || !works(cell)), '顺延不符：' + file);
  }
}

console.log(problems.length ? problems.join('\\n') : '核验通过');
process.exitCode = problems.length ? 1 : 0;
`;
