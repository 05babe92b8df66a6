import type { SchemeInput } from '../format.ts';

const office = (code: string, county: string, aliases: string[] = []) => ({
  code,
  name: `${county}人力资源和社会保障局`,
  county,
  aliases,
});

export const city: SchemeInput['city'] = {
  code: '530100',
  name: '昆明市',
  office: '昆明市人力资源和社会保障局',
};

/** Codes of GB/T 2260. */
export const counties: SchemeInput['counties'] = [
  office('530102', '五华区'),
  office('530103', '盘龙区'),
  office('530111', '官渡区'),
  office('530112', '西山区'),
  office('530113', '东川区'),
  office('530114', '呈贡区'),
  office('530115', '晋宁区'),
  office('530124', '富民县'),
  office('530125', '宜良县'),
  office('530126', '石林彝族自治县', ['石林县']),
  office('530127', '嵩明县'),
  office('530128', '禄劝彝族苗族自治县', ['禄劝县']),
  office('530129', '寻甸回族彝族自治县', ['寻甸县']),
  office('530181', '安宁市'),
];
