/** Names of brands compared as people would: width, case, spaces and punctuation aside. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');

/** What many names share, and what therefore tells none apart. */
const COMMON = /劳务|品牌|[省市州区县乡镇]/gu;

/** Equal for names that differ only in common words: “昆明市护理员劳务品牌” and “昆明护理员”. */
export const nameKey = (name: string): string => {
  const plain = plainName(name);
  return plain.replace(COMMON, '') || plain;
};

/** Held by one brand at a time: while it applies, while it is listed, and while it is banned. */
export const claimOf = (creditCode: string, name: string): string =>
  `brand:${creditCode}:${plainName(name)}`;
