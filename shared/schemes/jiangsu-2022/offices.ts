import type { SchemeInput } from '../format.ts';

const office = (code: string, county: string) => ({
  code,
  name: `${county}人力资源和社会保障局`,
  county,
  aliases: [county.replace('市', '')],
});

export const province: SchemeInput['city'] = {
  code: '320000',
  name: '江苏省',
  office: '江苏省人力资源和社会保障厅',
};

/** 设区市, by the codes of GB/T 2260. */
export const cities: SchemeInput['counties'] = [
  office('320100', '南京市'),
  office('320200', '无锡市'),
  office('320300', '徐州市'),
  office('320400', '常州市'),
  office('320500', '苏州市'),
  office('320600', '南通市'),
  office('320700', '连云港市'),
  office('320800', '淮安市'),
  office('320900', '盐城市'),
  office('321000', '扬州市'),
  office('321100', '镇江市'),
  office('321200', '泰州市'),
  office('321300', '宿迁市'),
];

/** Goals, never caps: what the province sets out to have by then. */
export const quotas: SchemeInput['quotas'] = [
  {
    id: 'provincial-2025',
    clause: '1(2)',
    bound: 'goal',
    counts: 'listed',
    offices: [province.code],
    atLeast: 200,
    until: '2025-12-31',
  },
  {
    id: 'provincial-2022',
    clause: '1(2)',
    bound: 'goal',
    counts: 'listed',
    offices: [province.code],
    atLeast: 50,
    until: '2022-12-31',
  },
];
