/** 仿宋, and what stands in for it where it is not installed. */
export const BODY_FONTS = [
  'FangSong_GB2312',
  'FangSong',
  '仿宋',
  'STFangsong',
  'Noto Serif CJK SC',
] as const;

/** 小标宋, and what stands in for it. */
export const TITLE_FONTS = [
  'FZXiaoBiaoSong-B05S',
  '方正小标宋简体',
  'STSong',
  'SimSun',
  'Noto Serif CJK SC',
] as const;
