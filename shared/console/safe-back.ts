/** Only a path of this console: nobody is sent elsewhere. */
export const safeBack = (back: string | undefined): string =>
  back && /^\/(?![/\\])/.test(back) ? back : '/desk';
