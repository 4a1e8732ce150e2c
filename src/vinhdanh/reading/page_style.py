"""The style of the page that `vinhdanh check --html` writes: paper, ink, one accent, as on the screens."""

STYLE = """
:root{--paper:#fbfaf6;--sheet:#fff;--ink:#1f1d1a;--ink2:#5d5850;--line:#e4dfd5;--son:#9b1c26;--son-soft:#f7e9e8;
--gold:#8a6410;--gold-soft:#fbf3dc;--green:#1f6b43;--green-soft:#e6f2ea;--blue:#1d5177;
font:15px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans","Liberation Sans",system-ui,sans-serif;color:var(--ink);
background:var(--paper);color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--paper:#191815;--sheet:#22201c;--ink:#ece7dd;--ink2:#b8b1a4;--line:#3a362f;
--son:#f0909a;--son-soft:#3b2022;--gold:#e2bd62;--gold-soft:#352b14;--green:#86cfa4;--green-soft:#1c3226;--blue:#93c4ea}}
*{box-sizing:border-box}body{margin:0;overflow-wrap:break-word}a{color:inherit}h1{font-size:22px;line-height:1.25;margin:0}
header{max-width:1180px;margin:0 auto;padding:32px 24px 16px}header p{margin:6px 0;color:var(--ink2)}
header ol{padding-left:20px;margin:12px 0}header li{margin:6px 0}small{color:var(--ink2);white-space:nowrap}
.note{border-left:3px solid var(--gold);padding-left:12px}
main{max-width:1180px;margin:0 auto;padding:0 24px 48px}
.row{display:grid;grid-template-columns:40px minmax(0,1fr) 340px;gap:16px;border-top:1px solid var(--line)}
.row:target{background:var(--gold-soft)}
.row p{margin:6px 0;font:18px/1.45 "Times New Roman","Liberation Serif",Tinos,serif}
.no{color:var(--ink2);font-size:12px;padding-top:10px;text-align:right;font-variant-numeric:tabular-nums}
.fig{border-bottom:1px dotted var(--ink2)}.cmp{border-bottom:1px solid var(--ink2)}
.doc{border-bottom:1px solid var(--blue)}
.award{border-bottom:2px solid var(--gold)}.bad{background:var(--son-soft);border-bottom:2px solid var(--son)}
.legend{font-size:13px}.legend .bad,.legend .award,.legend .doc,.legend .cmp,.legend .fig{padding:0 2px}
.finding{border-left:3px solid var(--son);padding:2px 0 2px 12px;margin:8px 0;font-size:14px}
.finding.amber{border-color:var(--gold)}.finding.ok{border-color:var(--green);font-size:13px;color:var(--ink2)}
.finding.damage{border-color:var(--ink2);border-left-style:dotted;font-size:13px;color:var(--ink2)}
.row .finding p{font:inherit;margin:2px 0}
.tag{font-size:13px;font-weight:600;white-space:nowrap}.tag.red{color:var(--son)}.tag.amber{color:var(--gold)}
.tag.ok{color:var(--green)}.tag::before{content:"■ "}.tag.amber::before{content:"▲ "}.tag.ok::before{content:"● "}
@media(max-width:900px){header{padding:16px}main{padding:0 16px 32px}
.row{grid-template-columns:28px minmax(0,1fr);gap:8px}
.row aside{grid-column:2}}
@media print{.row{grid-template-columns:32px 1fr 240px}.no{padding-top:8px}}
""".strip()
