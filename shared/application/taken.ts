import { Refusal } from '../refusal.ts';

/** Why a unique key cannot be had, by what it stands for. */
const TAKEN: Readonly<Record<string, (key: string) => Refusal>> = {
  number: (key) => new Refusal('number.used-before', `文号已被使用：${key}`),
  brand: (key) =>
    new Refusal(
      'application.twice',
      `同一单位的同名品牌已有在办申报、已在库或者在禁止申报期内：${key}`,
    ),
  cycle: () =>
    new Refusal('cycle.overlaps', '所选县（市、区）和类别中已有评估批次在办，结束后才能再开展'),
  'public-notice': () =>
    new Refusal('notice.listed-before', '名单中有品牌已列入另一份公示名单，不能重复列入'),
};

/** The refusal of a commit that another stream's unique key prevents. */
export function taken(key: string): Error {
  const [kind = '', ...rest] = key.split(':');
  return TAKEN[kind]?.(rest.at(-1) ?? key) ?? new Error(`no words for the key ${key}`);
}
