import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';
import { type Actor, ROLES } from './actor.ts';

/** `system` is the sweep itself: nobody signs in as it. */
const Claims = z.object({
  id: z.string().check(z.minLength(1)),
  role: z.enum(ROLES.filter((role) => role !== 'system')),
  office: z.optional(z.string()),
  party: z.optional(z.string()),
});

/**
 * Who a verified token speaks for: `sub`, and the claims `role`, `office` and `party`, each after
 * `prefix` (Cognito's own attributes are `custom:role` and so on).
 * @throws Refusal `actor.unknown` for a token without a role of ours.
 */
export function actorFromClaims(claims: Readonly<Record<string, unknown>>, prefix = ''): Actor {
  const claim = (name: string) => claims[`${prefix}${name}`];
  const parsed = Claims.safeParse({
    id: claims.sub,
    role: claim('role'),
    office: claim('office'),
    party: claim('party'),
  });
  if (!parsed.success) throw new Refusal('actor.unknown', '登录信息中没有可用的角色，请联系管理员');
  return parsed.data;
}
