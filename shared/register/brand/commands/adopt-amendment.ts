import * as z from 'zod/mini';
import { demand } from '../../../refusal.ts';
import { schemeById, schemeUnder } from '../../../schemes/catalogue.ts';
import { schemeVersion } from '../../../schemes/version.ts';
import { defineCommand } from './define.ts';
import { onCurrentLaw } from './recompute.ts';

/** One brand, ahead of all others, passes to the newest version of its scheme in effect. */
export const adoptAmendment = defineCommand({
  title: '适用修订后的方案',
  input: z.object({ approveShortening: z._default(z.boolean(), false) }),
  decide({ approveShortening }, brand, context) {
    const { id, version, citation } = context.scheme;
    const next = schemeById(id, context.today);
    demand(
      next.version > version,
      'scheme.nothing-to-adopt',
      `${citation}没有已经施行的新版本，品牌已在第 ${version} 版`,
    );
    const adopted = schemeUnder(schemeVersion(next), context.scheme);
    return onCurrentLaw(brand, adopted, approveShortening, context);
  },
});
