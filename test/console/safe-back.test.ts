import { expect, test } from 'vitest';
import { safeBack } from '../../shared/console/safe-back.ts';

test.each(['/desk', '/brands?light=red', '/brands/b1#days', '/..//elsewhere.example'])(
  '%j stays here',
  (path) => {
    expect(safeBack(path)).toBe(path);
    expect(new URL(path, 'https://here.example').host).toBe('here.example');
  },
);

test.each([
  undefined,
  '',
  'desk',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n\\elsewhere.example',
  'javascript:alert(1)',
])('%j leads to the desk instead', (path) => {
  expect(safeBack(path)).toBe('/desk');
});
