import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrandRecord } from '../../../shared/archive/record.ts';
import { unready } from '../../../shared/notices/papers/kinds.ts';
import type { FiledPaper } from '../../../shared/notices/papers/record.ts';
import { paperOf } from '../../../shared/notices/papers/record.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { renderDocument } from '../../../shared/render/document.ts';
import { renderDocx } from '../../../shared/render/docx.ts';
import { required } from './arguments.ts';
import { withRecord } from './read-record.ts';

async function rendered(paper: FiledPaper, { events }: BrandRecord, out: string) {
  if (out.endsWith('.html')) return renderDocument(paper);
  const last = events.at(-1);
  if (out.endsWith('.docx') && last) return renderDocx(paper, last.recordedAt);
  throw new Refusal('cli.arguments', '--out 应以 .html 或 .docx 结尾');
}

/**
 * `paper --brand ID --kind KIND [--case ID | --decision ID] --out FILE.(html|docx) [--data DIR]`:
 * the last document of the kind, for print or to edit. Reads only.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      brand: { type: 'string' },
      kind: { type: 'string' },
      case: { type: 'string' },
      decision: { type: 'string' },
      out: { type: 'string' },
      data: { type: 'string', default: '.data' },
    },
  });
  const kind = required('kind', values.kind);
  const out = required('out', values.out);
  return withRecord(values.data, required('brand', values.brand), async (record) => {
    const wanted = { kind, caseId: values.case, decisionId: values.decision };
    const paper = paperOf(record.papers, wanted);
    writeFileSync(out, await rendered(paper, record, out));
    console.log(`${paper.title}${paper.draft ? `（${unready(paper.kind)}）` : ''}：已写入 ${out}`);
    return 0;
  });
}
