import { Hono } from 'hono';
import { contactIn } from '../../application/contacts.ts';
import { dayOf } from '../../calendar/moment.ts';
import type { Actor } from '../../identity/actor.ts';
import { demandReader, reporterKey } from '../../identity/reporters.ts';
import type { Ledger } from '../../ledger/port.ts';
import type { StreamId } from '../../ledger/stream.ts';
import { noticeId } from '../../notices/notice-id.ts';
import { demand, Refusal } from '../../refusal.ts';
import { nameKey } from '../../register/brand/entry/name.ts';
import type { PublicReportState } from '../../register/public-report/state.ts';
import { type Env, type Kit, notFound, type Request } from '../kit.ts';
import { publicDocument } from '../open-document.ts';
import {
  type Entered,
  REPORT_ACTIONS,
  type ReportFile,
  receiptPage,
  reportForm,
  reportPage,
} from '../report-pages.ts';
import { commandKey } from './acting.ts';

const ANYBODY: Actor = { role: 'public', id: 'public' };

const streamOf = (id: string): StreamId => `public-report:${id}`;

async function enteredIn(request: Request): Promise<Entered> {
  const body = await request.req.parseBody();
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, `${value}`.trim()]));
}

/** `evidence.title` and `evidence.reference` as one paper; nothing where neither was filled in. */
function paperIn(entered: Entered, name: string) {
  const [title = '', reference = ''] = ['title', 'reference'].map(
    (part) => entered[`${name}.${part}`],
  );
  return title || reference ? { title, reference } : undefined;
}

/** The command of a staff form: what was filled in, papers and lists put together. */
function commandIn({ type = '', commandId: _, ...entered }: Entered) {
  const plain = Object.entries(entered).filter(([name, value]) => value && !name.includes('.'));
  const [evidence, document] = ['evidence', 'document'].map((name) => paperIn(entered, name));
  return {
    type,
    ...Object.fromEntries(plain),
    ...(entered.grounds && { grounds: [entered.grounds] }),
    ...(evidence && { evidence: [evidence] }),
    ...(document && { document }),
  };
}

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  throw error;
};

/** Reports from the public, handled by one office; filed by anybody where the host takes them. */
export function reportRoutes(kit: Kit): Hono<Env> {
  const { acting, reporters, scheme } = kit;
  const app = new Hono<Env>();
  if (!acting || !reporters) return app;

  const stateOf = async (id: string) =>
    (await kit.stateOf(streamOf(id))) as PublicReportState | undefined;

  async function reportAt(id: string): Promise<PublicReportState> {
    const report = await stateOf(id);
    if (!report) throw notFound('这件举报');
    return report;
  }

  /** A brand of that very name; anybody else is an outsider to the register. */
  async function subjectOf(name: string) {
    const [brand] = await kit.brandsUnder([`name:${nameKey(name)}`]);
    return brand ? { brand: brand.id } : { outsider: name };
  }

  /** The way to the reporter is there before the receipt goes out, and not without a report. */
  async function file(entered: Entered, putContact: Ledger['putContact']): Promise<string> {
    const { commandId = '', subject = '', office, statement, clues, email, phone } = entered;
    demand(commandId && subject && statement, 'report.incomplete', '请填写被举报的名称和举报事项');
    const receivedOn = dayOf(kit.clock());
    const id = `${receivedOn.replaceAll('-', '')}-${noticeId('public-report', commandId).slice(0, 10)}`;
    const contact =
      email || phone ? contactIn({ ...(email && { email }), ...(phone && { phone }) }) : undefined;
    const paper = paperIn(entered, 'evidence');
    if (await stateOf(id)) return id;
    if (contact) await putContact(reporterKey(id), contact);
    try {
      const command = {
        type: 'file-public-report',
        id,
        about: await subjectOf(subject),
        statement,
        evidence: paper ? [paper] : [],
        ...(clues && { clues }),
        channel: 'online',
        office,
        receivedOn,
        identified: contact !== undefined,
      };
      await acting?.execute(streamOf(id), command, {
        actor: ANYBODY,
        commandId: commandKey(commandId),
      });
    } catch (error) {
      if (contact) await putContact(reporterKey(id), undefined);
      throw error;
    }
    return id;
  }

  const { putContact } = reporters;
  if (putContact) {
    app.get('/public/report', (request) =>
      request.html(publicDocument(reportForm(acting.newCommandId(), {}, undefined, scheme))),
    );

    app.post('/public/report', async (request) => {
      const entered = await enteredIn(request);
      try {
        return request.redirect(
          `/public/report/status?new=1&receipt=${await file(entered, putContact)}`,
          303,
        );
      } catch (error) {
        const { requirement } = refusalOf(error);
        const form = reportForm(acting.newCommandId(), entered, requirement, scheme);
        return request.html(publicDocument(form), 400);
      }
    });

    app.get('/public/report/status', async (request) => {
      const { receipt = '', new: isNew } = request.req.query();
      if (!receipt.trim()) return request.redirect('/public/report');
      const report = await reportAt(receipt.trim());
      return request.html(publicDocument(receiptPage(report, isNew === '1', scheme)));
    });
  }

  async function showReport(request: Request, refused?: ReportFile['refused']) {
    const report = await reportAt(request.req.param('id') ?? '');
    demandReader(request.var.actor, report);
    const reporter = report.identified
      ? await reporters?.contact(reporterKey(report.id))
      : undefined;
    const { newCommandId } = acting as NonNullable<typeof acting>;
    const file = { report, reporter, newCommandId, ...(refused && { refused }) };
    return kit.show(request, reportPage(file, scheme), refused ? 400 : 200);
  }

  app.get('/reports/:id', (request) => showReport(request));

  app.post('/reports/:id', async (request) => {
    const entered = await enteredIn(request);
    const { id, office } = await reportAt(request.req.param('id'));
    const { actor } = request.var;
    demand(actor, 'identity.missing', '请先选择经办身份');
    demand(REPORT_ACTIONS[entered.type ?? ''], 'command.unknown', '没有这项办理');
    try {
      const commandId = commandKey(entered.commandId ?? '');
      await acting.execute(streamOf(id), commandIn(entered), { actor, commandId });
    } catch (error) {
      return showReport(request, { requirement: refusalOf(error).requirement, entered });
    }
    return request.redirect(
      entered.type === 'forward-report' ? `/desk/${office}` : `/reports/${id}`,
      303,
    );
  });

  return app;
}
