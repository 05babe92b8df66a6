/**
 * The one style sheet of the console. Colour carries meaning only: green, yellow and red for the
 * light (always beside a word and a shape), one accent for what can be done, grey for the rest.
 * No remote fonts, no images, no script.
 */
export const STYLE = `
:root{--ink:#1c2127;--soft:#59636e;--line:#d9dee4;--faint:#f4f6f8;--paper:#fff;--accent:#17497d;
--ok:#1b6b40;--warn:#8a5300;--bad:#a8201a;--okbg:#e9f5ee;--warnbg:#fdf3df;--badbg:#fcebea}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:.5em 1em;z-index:1}
.skip:focus{left:0}
header,main,footer{max-width:1120px;margin:0 auto}
header,main{max-width:1160px;padding:0 20px}
.bar{border-bottom:1px solid var(--line);background:var(--faint)}
.bar header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 28px}
.brandmark{font-weight:700;color:inherit;text-decoration:none;padding:10px 0 4px;white-space:nowrap}
.brandmark small{font-weight:400;color:var(--soft);margin-left:.6em;font-size:13px}
nav.main{display:flex;flex-wrap:wrap;gap:0 6px;width:100%;margin:0 -10px}
nav.main a{padding:6px 10px 7px;text-decoration:none;color:var(--ink);border-bottom:3px solid transparent}
nav.main a:hover{color:var(--accent)}
nav.main a[aria-current]{border-color:var(--accent);color:var(--accent);font-weight:600}
.now{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;padding-top:6px}
.clock,.who{color:var(--soft);font-size:13px;padding:6px 0;white-space:nowrap}
a.clock,a.who{border:1px dashed #7b8794;border-radius:4px;padding:3px 10px;text-decoration:none;color:var(--ink);background:var(--paper)}
main{padding-top:22px;padding-bottom:48px}
h1{font-size:24px;line-height:1.35;margin:0 0 4px}
h2{font-size:18px;line-height:1.4;margin:34px 0 10px;padding-bottom:6px;border-bottom:1px solid var(--line)}
h3{font-size:16px;margin:0;line-height:1.5}
p{margin:.4em 0}
.lead,.soft{color:var(--soft)}
.lead{margin:0 0 16px}
.small{font-size:13px}
.nowrap{white-space:nowrap}
.light{white-space:nowrap;font-weight:600;font-size:14px}
.light i{font-style:normal;display:inline-block;width:1.15em}
.overdue{color:var(--bad)}.soon{color:var(--warn)}.normal{color:var(--ok)}
.date time{font-weight:600;white-space:nowrap}
.date .away{color:var(--soft);white-space:nowrap}
.date .away.soon{color:var(--warn)}.date .away.overdue{color:var(--bad);font-weight:600}
.tag{display:inline-block;font-size:12.5px;line-height:1.5;padding:0 7px;border:1px solid var(--line);border-radius:3px;color:var(--soft);white-space:nowrap;background:var(--paper)}
.tag.provisional{border:1px dashed var(--warn);color:var(--warn)}
.tag.overdue{border-color:var(--bad)}.tag.soon{border-color:var(--warn)}.tag.normal{border-color:var(--ok)}
table{border-collapse:collapse;width:100%;text-align:left}
caption{text-align:left;color:var(--soft);font-size:13px;padding:4px 0 8px}
th{font-weight:600;font-size:13px;color:var(--soft);border-bottom:1px solid #9aa5b1;padding:6px 14px 6px 0;vertical-align:bottom;white-space:nowrap}
td{border-bottom:1px solid var(--line);padding:8px 14px 8px 0;vertical-align:top}
th.n,td.n{text-align:right}
td.n{white-space:nowrap}
td .soft time{font-weight:400}
tbody tr:hover td{background:var(--faint)}
td a.name{font-weight:600;text-decoration:none}
td a.name:hover{text-decoration:underline}
dl.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(245px,45%),1fr));gap:10px 20px;margin:16px 0;padding:14px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
dl.facts dt{font-size:13px;color:var(--soft)}
dl.facts dd{margin:0}
form{margin:0}
.fields{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:end;margin:14px 0 18px}
.fields label{display:block;font-size:13px;color:var(--soft)}
input,select,button{font:inherit;color:inherit;border:1px solid #7b8794;border-radius:4px;background:var(--paper);padding:5px 10px;min-height:38px;max-width:100%}
.fields input,.fields select{display:block;margin-top:2px}
button,.button{background:var(--accent);border:1px solid var(--accent);color:#fff;border-radius:4px;padding:5px 16px;min-height:38px;cursor:pointer;text-decoration:none;text-align:center;display:inline-block}
button.quiet,.button.quiet{background:var(--paper);color:var(--accent)}
button:hover{filter:brightness(1.12)}
.scroll{overflow-x:auto;margin:8px 0 20px}
.tabs{display:flex;flex-wrap:wrap;gap:6px;margin:14px 0;padding:0;list-style:none}
.tabs a{display:block;padding:4px 12px;border:1px solid var(--line);border-radius:4px;text-decoration:none;color:var(--ink);white-space:nowrap}
.tabs a[aria-current]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
.tabs a.overdue{color:var(--bad)}.tabs a.soon{color:var(--warn)}.tabs a.normal{color:var(--ok)}
.panel{border:1px solid var(--line);border-left:4px solid #9aa5b1;border-radius:4px;padding:12px 16px;margin:12px 0}
.panel>h2:first-child{margin-top:0}
.panel.overdue{border-left-color:var(--bad)}.panel.soon{border-left-color:var(--warn)}.panel.normal{border-left-color:var(--ok)}
.panel>.date,.panel .top{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline;color:inherit}
.panel.overdue .top,.panel.soon .top,.panel.normal .top{color:var(--ink)}
.panel{color:var(--ink)}
.note{border:1px solid var(--line);background:var(--faint);border-radius:4px;padding:12px 16px;margin:14px 0;max-width:760px}
.note.bad{border-color:var(--bad);background:var(--badbg)}
blockquote{margin:8px 0;padding:2px 0 2px 14px;border-left:3px solid var(--line);color:#3a434d}
details{margin:2px 0}
summary{cursor:pointer;color:var(--accent);width:fit-content;padding:2px 0}
details ol,details ul{margin:6px 0;padding-left:1.6em}
.clip{max-width:760px}
.strip{display:flex;flex-wrap:wrap;gap:6px 14px;margin:12px 0 6px}
.week{display:grid;grid-template-columns:repeat(7,35px);gap:2px}
.week i{font-style:normal;font-size:12.5px;line-height:1.2;text-align:center;height:36px;display:grid;align-content:center;border:1px solid #9aa5b1;border-radius:3px;color:var(--soft);background:var(--paper);print-color-adjust:exact;-webkit-print-color-adjust:exact;white-space:nowrap}
.week i b{display:block;font-size:11px;font-weight:600}
.week i.x{border-color:transparent;background:none}
.week i.c{background:#d3dfeb;border-color:#6f8aa6;color:var(--ink)}
.week i.s{color:var(--ink);border-color:var(--ink)}
.week s{text-decoration-thickness:1.5px}
.week i.r{border-style:dotted;border-width:2px;color:var(--ink)}
.week i.d{background:var(--accent);border-color:var(--accent);color:#fff;font-weight:700}
.week i.p{border-style:dashed;background-image:repeating-linear-gradient(135deg,transparent 0 4px,rgba(90,80,60,.28) 4px 5px)}
.week i.d.p{background-image:repeating-linear-gradient(135deg,transparent 0 5px,rgba(255,255,255,.3) 5px 6px)}
.gap{align-self:center;color:var(--soft);font-size:13px}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;margin:4px 0 0;list-style:none;font-size:13px;color:var(--soft);align-items:center}
.legend .week{display:inline-grid;grid-template-columns:35px;vertical-align:middle;margin-right:5px}
ol.line{list-style:none;margin:0;padding:0}
ol.line li{display:grid;grid-template-columns:152px 1fr;gap:0 18px;padding:9px 0;border-bottom:1px solid var(--line)}
ol.line .when{color:var(--soft);font-size:14px}
ol.line .what{min-width:0}
ol.line .what p{margin:0 0 3px}
ol.line .by{color:var(--soft);font-size:13px}
.late{color:var(--bad);font-size:14px}
.rungs{list-style:none;margin:8px 0 0;padding:0}
.rungs>li{border-top:1px solid var(--line);padding:8px 0}
.pages{display:flex;gap:16px;margin:16px 0;align-items:baseline}
.two{display:grid;grid-template-columns:3fr 2fr;gap:24px;align-items:start}
.two>*{min-width:0}
iframe{width:100%;height:var(--wide);min-height:480px;border:1px solid var(--line);border-radius:4px;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;padding:14px 16px;border:1px solid var(--line);border-radius:4px;background:var(--faint);font:13.5px/1.65 ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace}
td.do{white-space:nowrap}
.note.good{border-color:var(--ok);background:var(--okbg)}
a.who{border-style:solid}
.wide{flex:1 1 100%}
textarea{display:block;width:100%;margin-top:2px;font:inherit;color:inherit;border:1px solid #7b8794;border-radius:4px;padding:5px 10px}
.hint{display:block;color:var(--soft);font-size:12.5px;max-width:24em}
fieldset{flex:1 1 100%;border:1px solid var(--line);border-radius:4px;margin:0;padding:6px 12px}
legend{font-size:13px;color:var(--soft);padding:0 4px}
.fields label.check{color:var(--ink);font-size:15px;padding:2px 0}
.fields label.check input{display:inline;width:auto;min-height:0;margin:0 4px 0 0}
.fields.stack{flex-direction:column;align-items:stretch;max-width:640px}
.fields.stack>*{flex:none}
.fields.stack input:not([type=date]),.fields.stack select{width:100%}
.fields.stack .hint{max-width:none}
.act .fields{align-items:start;margin:8px 0 4px}
.act .fields button{align-self:start;margin-top:23px}
.act .fields input[type=text]{width:17em}
.act .fields .wide input[type=text]{width:100%}
.step{border-left-color:var(--accent)}
.switch{display:flex;flex-wrap:wrap;gap:8px}
.ladder{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:8px;list-style:none;margin:16px 0;padding:0}
.ladder li{border:1px solid var(--line);border-top:4px solid #9aa5b1;border-radius:4px;padding:8px 12px;display:flex;flex-direction:column}
.ladder .state{font-size:13px;color:var(--soft)}
.ladder .done{border-top-color:var(--ok)}
.ladder .now,.ladder .proposed{border-color:var(--accent);border-top-color:var(--accent)}
.ladder .now .state,.ladder .proposed .state{color:var(--accent);font-weight:600}
.ladder .ahead,.ladder .passed{border-style:dashed;color:var(--soft)}
ul.plain{list-style:none;margin:0;padding:0}
tr.group th{padding-top:18px;font-size:14px;color:var(--ink);border-bottom-color:var(--ink)}
.wide-table{overflow-x:auto}
.wide-table th[scope=row]{vertical-align:top;padding:8px 14px 8px 0;color:var(--ink);font-size:15px;border-bottom:1px solid var(--line)}
footer{color:var(--soft);font-size:13px;border-top:1px solid var(--line);padding:12px 0 24px}
@media(max-width:720px){
header,main{padding-left:14px;padding-right:14px}
footer{margin:0 14px}
.bar header{gap:0 14px}
.brandmark{padding:10px 0 2px}
nav.main{margin:0 -8px}
nav.main a{padding:9px 8px}
h1{font-size:21px}
table.cards thead{position:absolute;left:-9999px}
table.cards,table.cards tbody,table.cards tr,table.cards td,table.cards caption{display:block}
table.cards tr.group th{display:block;border:0;padding:14px 0 0}
table.cards tr{padding:10px 0;border-bottom:1px solid var(--line)}
table.cards td{border:0;padding:1px 0;text-align:left}
table.cards td[data-is]:before{content:attr(data-is) "：";color:var(--soft);font-size:13px}
table.cards td[data-is]{display:inline-block;margin-right:14px}
table.cards td:empty{display:none}
tbody tr:hover td{background:none}
.fields label,.fields input,.fields select,.act .fields input[type=text]{width:100%}
.hint{max-width:none}
.fields>:not(.wide,fieldset,.stack>*){flex:1 1 140px}
.act .fields button{flex:1 1 100%;margin-top:4px}
.fields input[type=file]{padding:4px}
a.clock,a.who{padding:2px 6px}
.now{gap:4px 6px}
.strip{gap:4px}
.week{grid-template-columns:repeat(7,1fr);width:100%}
.legend .week{width:auto;grid-template-columns:35px}
ol.line li{grid-template-columns:1fr}
.two{grid-template-columns:1fr}
iframe{height:var(--narrow)}
}
@media print{
@page{margin:16mm}
body{font-size:11pt}
.bar{background:none;border-color:#000}
nav.main,.skip,form,.tabs,.pages,.do,.step,#next,a.who,summary{display:none!important}
header,main,footer{max-width:none;padding-left:0;padding-right:0;margin:0}
a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;display:block;height:auto}
h2,h3{break-after:avoid}
tr,ol.line li,.strip,.week{break-inside:avoid}
.panel h3,.panel>.date,.panel .top{break-after:avoid}
}
`;
