import { demand } from '../refusal.ts';

/** 统一社会信用代码, GB 32100-2015: 31 signs (no I, O, S, V, Z), 17 of content and a check sign. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The weight of the n-th sign (from 0) is 3^n mod 31 (GB 32100-2015, 附录A). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check sign of the first 17 signs. */
const checkSign = (content: string): string | undefined => {
  const sum = WEIGHTS.reduce(
    (total, weight, i) => total + weight * SIGNS.indexOf(content[i] ?? ''),
    0,
  );
  return SIGNS[(31 - (sum % 31)) % 31];
};

/**
 * Whether a credit code is well formed and its check sign right. The standard's own example is
 * `91350100M000100Y43`. That the code was issued, and to whom, only the registry knows.
 */
export const isCreditCode = (code: string): boolean =>
  code.length === 18 &&
  [...code].every((sign) => SIGNS.includes(sign)) &&
  checkSign(code.slice(0, 17)) === code[17];

/** @throws Refusal `credit-code.invalid`. */
export const demandCreditCode = (code: string): void =>
  demand(
    isCreditCode(code),
    'credit-code.invalid',
    `统一社会信用代码“${code}”不合 GB 32100-2015（18位，末位为校验码），请核对`,
  );
