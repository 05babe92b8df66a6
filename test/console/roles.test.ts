import { expect, test } from 'vitest';
import { actorOf, shortName } from '../../shared/console/identity.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { actorName } from '../../shared/words/names.ts';

/** Who acts is called by the level of the scheme's own offices. */
test.each([
  [
    'kunming-2025',
    'city-officer',
    '530100',
    '市级经办人甲',
    '市级经办人，昆明市人力资源和社会保障局',
  ],
  [
    'kunming-2025',
    'county-lead',
    '530102',
    '县级负责人甲',
    '县级负责人，五华区人力资源和社会保障局',
  ],
  [
    'jiangsu-2022',
    'city-officer',
    '320000',
    '省级经办人甲',
    '省级经办人，江苏省人力资源和社会保障厅',
  ],
  [
    'jiangsu-2022',
    'county-lead',
    '320100',
    '市级负责人甲',
    '市级负责人，南京市人力资源和社会保障局',
  ],
])('under %s, %s of %s is %s', (id, role, belongs, short, long) => {
  const scheme = schemeById(id);
  const actor = actorOf({ role, belongs, person: 'a' }, scheme);
  expect([shortName(actor, scheme), actorName(scheme, actor)]).toEqual([short, long]);
});
