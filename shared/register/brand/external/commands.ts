import { noteBlacklistMatch } from './commands/note-blacklist-match.ts';
import { recommendUpward } from './commands/recommend-upward.ts';
import { settleBlacklistMatch } from './commands/settle-blacklist-match.ts';

/** What other authorities have to do with a brand. */
export const EXTERNAL_COMMANDS = {
  'note-blacklist-match': noteBlacklistMatch,
  'settle-blacklist-match': settleBlacklistMatch,
  'recommend-upward': recommendUpward,
} as const;
