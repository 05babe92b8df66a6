import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCreditCode } from '../../../shared/register/credit-code.ts';
import { CODES } from './applications.ts';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('统一社会信用代码, by its check sign (GB 32100-2015)', () => {
  test.each([
    ['91350100M000100Y43', true, "the standard's own example"],
    ['9144030071526726XG', true, 'check sign a letter, X in the body'],
    ['914403001922038216', true, 'digits only'],
    ['91330100799655058B', true, 'check sign B'],
    [CODES[0], true, 'made up for these tests'],
    ['91350100M000100Y44', false, 'wrong check sign'],
    ['91350100M000100Y34', false, 'two signs changed places'],
    ['91350100M000100Y4', false, 'seventeen signs'],
    ['91350100M000100Y433', false, 'nineteen signs'],
    ['9135010OM000100Y43', false, 'O is no sign of it'],
    ['91350100m000100y43', false, 'small letters'],
    ['', false, 'nothing'],
  ])('%s: %s (%s)', (code, valid) => expect(isCreditCode(code)).toBe(valid));

  test('one wrong sign anywhere is always found', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.nat(17),
        fc.constantFrom(...SIGNS),
        (code, at, sign) => {
          fc.pre(code[at] !== sign);
          expect(isCreditCode(code.slice(0, at) + sign + code.slice(at + 1))).toBe(false);
        },
      ),
    ));
});
