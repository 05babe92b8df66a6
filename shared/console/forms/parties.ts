import { finding, text } from './fields.ts';
import type { Field, Rows } from './form.ts';

const contact: readonly Field[] = [
  text('email', '电子邮箱', { optional: true }),
  text('phone', '电话', { optional: true }),
];

/** Organisations: what is found about them, and how they are reached. */
export const PARTY_FORMS = {
  'record-party-finding': {
    title: '登记对单位查明的情形',
    about: 'party',
    fields: finding,
    shape: (tree, { id }) => ({ ...tree, id }),
  },
  'set-party-contact': {
    title: '更新联系方式',
    command: 'set-contact',
    about: 'party',
    fields: contact,
  },
  'erase-party-contact': {
    title: '删除联系方式',
    command: 'erase-contact',
    about: 'party',
    fields: [],
  },
} as const satisfies Rows;

export const contactFields = contact;
