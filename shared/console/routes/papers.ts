import { Hono } from 'hono';
import { readRecord } from '../../archive/record.ts';
import { allItems } from '../../ledger/pages.ts';
import { type FiledPaper, paperOf } from '../../notices/papers/record.ts';
import { renderDocument } from '../../render/document.ts';
import { type Env, type Kit, notFound, type Request } from '../kit.ts';
import { papersPage } from '../papers.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sent as a file to keep, under a name in Chinese (RFC 6266). */
const asFile = (bytes: Uint8Array, type: string, name: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });

/** The documents of a brand's record, for print or to edit, and its cases as archives. */
export function paperRoutes(kit: Kit): Hono<Env> {
  const { ledger } = kit;
  const app = new Hono<Env>();

  const recordOf = async (request: Request) => {
    const { id } = await kit.brandAt(request.req.param('id') ?? '');
    return readRecord(ledger, request.var.lawOf, id);
  };

  const paperAsked = (papers: readonly FiledPaper[], kind: string, request: Request) => {
    const { id, case: caseId, decision: decisionId } = request.req.query();
    return paperOf(papers, { kind, id, caseId, decisionId });
  };

  app.get('/brands/:id/papers', async (request) => {
    const { state, papers } = await recordOf(request);
    return kit.show(request, papersPage(state, papers, kit.scheme));
  });

  app.get('/brands/:id/papers/:file{[a-z-]+\\.(html|docx)}', async (request) => {
    const [kind = '', format] = request.req.param('file').split('.');
    const { papers, events } = await recordOf(request);
    const paper = paperAsked(papers, kind, request);
    const last = events.at(-1);
    if (format === 'html' || !last) return request.html(renderDocument(paper));
    const { renderDocx } = await import('../../render/docx.ts');
    return asFile(await renderDocx(paper, last.recordedAt), DOCX, `${paper.title}.docx`);
  });

  app.get('/brands/:id/cases/:case/archive.zip', async (request) => {
    const record = await recordOf(request);
    const { id, name, cases } = record.state;
    const caseId = request.req.param('case');
    if (!Object.hasOwn(cases, caseId)) throw notFound('这个案件');
    const rows = await allItems((page) => ledger.noticesOf(`brand:${id}`, page));
    const { archiveCase } = await import('../../archive/case-archive.ts');
    const bytes = await archiveCase(record, rows, caseId);
    return asFile(bytes, 'application/zip', `案卷-${name}-${caseId}.zip`);
  });

  return app;
}
