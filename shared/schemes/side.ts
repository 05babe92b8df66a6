import * as z from 'zod/mini';

/** Who must act, or is told: the holder (经营者或持有人), its county office, the city office. */
export const Side = z.enum(['holder', 'county', 'city']);
export type Side = z.infer<typeof Side>;
