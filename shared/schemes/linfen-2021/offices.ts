import type { SchemeInput } from '../format.ts';

const office = (code: string, county: string) => ({
  code,
  name: `${county}人力资源和社会保障局`,
  county,
});

export const city: SchemeInput['city'] = {
  code: '141000',
  name: '临汾市',
  office: '临汾市人力资源和社会保障局',
};

/** 平川县（市、区）: the notice names none, ruling `plain-counties` says which. */
const plain = [
  office('141002', '尧都区'),
  office('141021', '曲沃县'),
  office('141022', '翼城县'),
  office('141023', '襄汾县'),
  office('141024', '洪洞县'),
  office('141081', '侯马市'),
  office('141082', '霍州市'),
];

const mountain = [
  office('141025', '古县'),
  office('141026', '安泽县'),
  office('141027', '浮山县'),
  office('141028', '吉县'),
  office('141029', '乡宁县'),
  office('141030', '大宁县'),
  office('141031', '隰县'),
  office('141032', '永和县'),
  office('141033', '蒲县'),
  office('141034', '汾西县'),
];

/** Codes of GB/T 2260. */
export const counties: SchemeInput['counties'] = [...plain, ...mountain];

export const quotas: SchemeInput['quotas'] = [
  {
    id: 'plain-counties',
    clause: '3(2)1',
    bound: 'floor',
    counts: 'recommended',
    offices: plain.map(({ code }) => code),
    atLeast: 1,
  },
  {
    id: 'mountain-counties',
    clause: '3(2)1',
    bound: 'goal',
    counts: 'recommended',
    offices: mountain.map(({ code }) => code),
    atLeast: 1,
  },
];
