import type { SchemeInput } from '../format.ts';

/** Articles of national law applied by analogy (参照) where the regulation is silent. */
export const laws: SchemeInput['laws'] = [
  {
    id: '民诉法85',
    name: '《中华人民共和国民事诉讼法》第八十五条',
    text: '期间不包括在途时间，诉讼文书在期满前交邮的，不算过期',
  },
  {
    id: '民诉法95',
    name: '《中华人民共和国民事诉讼法》第九十五条',
    text: '自发出公告之日起经过30日，视为送达（要点；2021年修正前为60日）',
  },
  {
    id: '处罚法44',
    name: '《中华人民共和国行政处罚法》第四十四条',
    text: '作出决定前的告知与陈述、申辩（要点；仅参照其精神）',
  },
  {
    id: '处罚法61',
    name: '《中华人民共和国行政处罚法》第六十一条',
    text: '文书作出后七日（工作日）内送达当事人（要点；仅参照）',
  },
];
