import type { BrandState } from '../register/brand/state.ts';
import { officesOf } from '../schemes/catalogue.ts';
import type { Side } from '../schemes/side.ts';
import { officeName } from '../words/names.ts';
import { type Kit, notFound, type Request } from './kit.ts';
import { openDeadlines } from './light.ts';

/** The open deadlines of some brands, those that certain sides have to meet, as a calendar. */
export async function answerFeed(
  request: Request,
  name: string,
  brands: readonly BrandState[],
  sides: (brand: BrandState) => readonly Side[],
  { clock }: Pick<Kit, 'clock'>,
): Promise<Response> {
  const entries = brands.flatMap((brand) =>
    openDeadlines(brand)
      .filter(({ actor }) => sides(brand).includes(actor))
      .map((deadline) => ({ brand, deadline })),
  );
  const { renderFeed } = await import('../render/feed.ts');
  return request.body(renderFeed(name, entries, clock()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
  });
}

/** What an office has to watch: the city its own due days, a county those of its holders, too. */
export async function answerOfficeFeed(
  request: Request,
  office: string,
  kit: Pick<Kit, 'brandsUnder' | 'scheme' | 'clock'>,
): Promise<Response> {
  const codes = officesOf([kit.scheme]);
  const isCity = office === kit.scheme.city.code;
  if (!codes.includes(office)) throw notFound('这个机关');
  const brands = await kit.brandsUnder((isCity ? codes : [office]).map((code) => `office:${code}`));
  const sides = ({ county }: BrandState): readonly Side[] => [
    ...(isCity ? (['city'] as const) : []),
    ...(county === office ? (['holder', 'county'] as const) : []),
  ];
  return answerFeed(request, officeName(kit.scheme, office), brands, sides, kit);
}
