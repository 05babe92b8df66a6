import { html, raw } from 'hono/html';
import type { Actor } from '../identity/actor.ts';
import type { Scheme } from '../schemes/format.ts';
import { officeName, roleName } from '../words/names.ts';
import { CHOOSABLE, PERSONS, shortName } from './identity.ts';
import type { Page } from './layout.ts';

const option = (value: string, label: string, chosen: boolean) =>
  html`<option value="${value}"${raw(chosen ? ' selected' : '')}>${label}</option>`;

/** Chooses who acts. */
export const identityPage = (
  actor: Actor | undefined,
  back: string,
  problem: string | undefined,
  scheme: Scheme,
): Page => ({
  title: '经办身份',
  body: html`<h1>经办身份</h1>
<p class="lead">${actor ? `当前身份：${shortName(actor, scheme)}${actor.office ? `，${officeName(scheme, actor.office)}` : ''}。` : '尚未选择身份，只能查看。'}同一机关内以甲、乙、丙、丁区分人员，拟稿人不得签发本人拟制的文书。</p>
${problem && html`<div class="note bad" role="alert"><p><strong>${problem}</strong></p></div>`}
<form class="fields" method="post" action="/identity"><input type="hidden" name="back" value="${back}">
<label>角色<select name="role">${CHOOSABLE.map((role) => option(role, roleName(role, scheme), role === actor?.role))}</select></label>
<label>机关<select name="belongs">${[...scheme.counties.map(({ code }) => code), scheme.city.code].map((code) => option(code, officeName(scheme, code), code === actor?.office))}</select></label>
<label>人员<select name="person">${Object.entries(PERSONS).map(([code, name]) => option(code, name, actor?.id.at(-1) === code))}</select></label>
<button>以此身份办理</button></form>`,
});
