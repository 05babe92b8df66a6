/** What the drawings add to the style of the console. */
export const drawingStyle = `
.counts b{font-size:20px}
h2 .soft,h3 .soft,h2 .tag,h3 .tag{font-weight:400}
.lane h3{margin-bottom:4px}
.patterns{position:absolute}
.lane{margin:18px 0 26px;break-inside:avoid}
.lane h3 .name{color:inherit;text-decoration:none}
.scroll{overflow-x:auto}
.lane svg{display:block;width:100%;min-width:760px;height:auto;border:1px solid var(--line);border-radius:4px;background:var(--paper)}
svg text{font-size:12.5px;fill:var(--ink)}
svg .axis line{stroke:var(--line)}
svg .axis .rule{stroke:#9aa5b1}
svg .axis text{fill:var(--soft);font-size:12px}
svg .name{text-anchor:end}
svg .name.small{fill:var(--soft);font-size:11.5px}
svg .mark rect{fill:var(--paper);stroke:var(--ink)}
svg .mark text{text-anchor:middle;font-size:12px}
svg .whole{fill:var(--paper);stroke:#6f8aa6}
svg .lived{fill:#c3d4e5;stroke:#6f8aa6}
svg .target .whole,svg .target .lived{stroke:#9aa5b1}
svg .target .lived{fill:#e3e7eb}
svg .provisional rect{stroke-dasharray:4 3;stroke:var(--warn)}
svg .hatch{fill:url(#hatch)}
svg .before{stroke:var(--warn);stroke-width:1.6;stroke-dasharray:3 2}
svg .met{fill:var(--ok);font-weight:700;font-size:14px}
svg .lapse{fill:var(--bad);font-size:14px}
svg .withheld{fill:var(--warn);font-size:14px}
svg .rescinded{fill:var(--ok);font-weight:700;font-size:15px}
svg .reminder line{stroke:var(--accent);stroke-width:1.8}
svg .reminder circle{fill:var(--accent)}
svg .missed line{stroke:var(--bad);stroke-width:1.4;stroke-dasharray:2 2}
svg .missed circle{fill:var(--paper);stroke:var(--bad);stroke-width:1.3}
svg .due{fill:var(--soft);font-size:12px}
svg .beyond{text-anchor:end;fill:var(--ink)}
svg .outage-name{text-anchor:middle;fill:var(--bad);paint-order:stroke;stroke:var(--paper);stroke-width:5}
svg .outage{fill:url(#outage)}
.legend.drawing{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:8px 0;gap:2px 18px}
.legend.drawing svg{vertical-align:middle;margin-right:6px}
.legend .marks{display:flex;flex-wrap:wrap;gap:2px 14px;flex-basis:100%}
.legend .marks b{display:inline-block;border:1px solid var(--ink);border-radius:4px;color:var(--ink);font-weight:400;font-size:12px;line-height:17px;padding:0 3px;margin-right:5px}
h3.next{margin-top:24px}
@media print{.scroll{overflow:visible}.lane svg{min-width:0}svg *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
