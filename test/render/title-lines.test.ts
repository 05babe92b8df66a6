import { describe, expect, test } from 'vitest';
import { titleLines } from '../../shared/render/title-lines.ts';

describe('a heading of an official paper', () => {
  test.each([
    ['晋宁区人力资源和社会保障局', 17, ['晋宁区人力资源和社会保障局']],
    ['禄劝彝族苗族自治县人力资源和社会保障局', 17, ['禄劝彝族苗族自治县', '人力资源和社会保障局']],
    [
      '关于“石林民宿管家”劳务品牌暂停劳务品牌标识使用权的上报函',
      20,
      ['关于“石林民宿管家”劳务品牌', '暂停劳务品牌标识使用权的上报函'],
    ],
  ])('%s turns between words', (text, most, lines) => {
    expect(titleLines(text, most)).toEqual(lines);
  });

  test('is left to the reader where no turn makes it fit', () => {
    const long = `关于“${'很'.repeat(30)}”劳务品牌的函`;
    expect(titleLines(long, 20)).toEqual([long]);
  });
});
