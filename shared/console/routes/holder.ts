import { Hono } from 'hono';
import type { Actor } from '../../identity/actor.ts';
import { type LinkUse, readLink } from '../../identity/links/link.ts';
import { feedUrl } from '../../identity/links/urls.ts';
import { reaches } from '../../identity/permissions.ts';
import { demand } from '../../refusal.ts';
import type { BrandState } from '../../register/brand/state.ts';
import { answerFeed, answerOfficeFeed } from '../feed.ts';
import { holderBrandPage, holderPage } from '../holder.ts';
import type { Env, Kit, Request } from '../kit.ts';
import type { Page } from '../layout.ts';
import { openDocument } from '../open-document.ts';

type Holder = Actor & { readonly party: string };

/**
 * The pages of a holder, behind a signed link or an account, and calendars behind links of their
 * own. Only where links are made.
 */
export function holderRoutes(kit: Kit): Hono<Env> {
  const { links, scheme, clock } = kit;
  const app = new Hono<Env>();
  if (!links) return app;

  const subjectOf = async (token: string, use: LinkUse) => {
    const subject = await readLink(token, use, clock(), links.keys);
    const [kind = '', ...id] = subject.split(':');
    return { kind, id: id.join(':') };
  };

  const within = (actor: Actor, { county, holder }: BrandState) =>
    reaches(actor, { county, holder: holder.id });

  const brandsOf = async (actor: Actor) =>
    (await kit.brandsUnder([`party:${actor.party}`])).filter((brand) => within(actor, brand));

  const nameOf = async (party: string, brands: readonly BrandState[]) =>
    (await kit.party(`party:${party}`))?.name ?? brands[0]?.holder.name ?? party;

  /** Whoever holds the link acts for its party, and for no other. */
  async function holderOf(request: Request): Promise<Holder> {
    const { kind, id } = await subjectOf(request.req.param('token') ?? '', 'pages');
    demand(kind === 'party', 'link.invalid', '链接无效或者不完整，请从通知邮件中重新打开');
    return { role: 'holder', id: `link:${id}`, party: id };
  }

  function accountOf({ var: { actor } }: Request): Holder {
    demand(
      actor?.role === 'holder' && actor.party,
      'actor.not-permitted',
      '这里是持有人的页面，请以持有人账户登录',
    );
    return { ...actor, party: actor.party };
  }

  const show = (request: Request, page: Page) =>
    request.html(openDocument(page), 200, { 'x-robots-tag': 'noindex' });

  const showBrands = async (request: Request, actor: Holder) => {
    const brands = await brandsOf(actor);
    const file = {
      name: await nameOf(actor.party, brands),
      brands,
      base: request.req.path,
      feed: await feedUrl(`party:${actor.party}`, clock(), links),
    };
    return show(request, holderPage(file, scheme, kit.todayOf(request)));
  };

  const showBrand = async (request: Request, actor: Holder, base: string) => {
    const brand = await kit.brandAt(request.req.param('id') ?? '');
    demand(within(actor, brand), 'actor.out-of-reach', '只能查看本单位（本人）名下的品牌');
    const today = kit.todayOf(request);
    return show(request, holderBrandPage(brand, base, kit.stripOf(request, brand), scheme, today));
  };

  app.get('/holder/:token', async (request) => showBrands(request, await holderOf(request)));
  app.get('/holder/:token/brands/:id', async (request) =>
    showBrand(request, await holderOf(request), `/holder/${request.req.param('token')}`),
  );
  app.get('/mine', (request) => showBrands(request, accountOf(request)));
  app.get('/mine/brands/:id', (request) => showBrand(request, accountOf(request), '/mine'));

  app.get('/feeds/:token{.+\\.ics}', async (request) => {
    const token = request.req.param('token').replace(/\.ics$/, '');
    const { kind, id } = await subjectOf(token, 'calendar');
    if (kind === 'office') return answerOfficeFeed(request, id, kit);
    const brands = await brandsOf({ role: 'holder', id: `link:${id}`, party: id });
    return answerFeed(request, await nameOf(id, brands), brands, () => ['holder'], kit);
  });

  return app;
}
