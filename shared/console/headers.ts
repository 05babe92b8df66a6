import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** No script at all; the mail previews bring their own inline styles. */
const secure = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
});

/** Addresses that open what they show to whoever has them. */
const SIGNED = /^\/(holder|feeds)\//;

/**
 * No cache between keeps a page. One behind a signed link is kept by nobody and tells nobody its
 * address; the others tell it to the console itself, which a form needs to be known as its own, and
 * a browser keeps them, so that whoever goes back to a form finds it filled in.
 */
export const pageHeaders: MiddlewareHandler = async (request, next) => {
  await secure(request, next);
  const signed = SIGNED.test(request.req.path);
  request.res.headers.set('cache-control', signed ? 'private, no-store' : 'private, no-cache');
  if (signed) request.res.headers.set('referrer-policy', 'no-referrer');
};
