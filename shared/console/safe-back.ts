const HERE = 'https://console.invalid';

/**
 * Only a path of this console: nobody is sent elsewhere. Read as a browser reads it, which drops
 * tabs and takes a backslash for a slash.
 */
export const safeBack = (back: string | undefined): string =>
  back?.startsWith('/') && URL.parse(back, HERE)?.origin === HERE ? back : '/desk';
