#include "entente/report/style.h"

namespace entente::report {

namespace {

constexpr const char* kLight =
    "--paper:#fffdf9;--ink:#1c232b;--muted:#57616b;--rule:#d8d3c8;--wash:#f5f1e8;--sea:#eef3f5;--"
    "land:#dcd8cc;"
    "--edge:#f7f5ee;--base:#1a5fa0;--scen:#b5400c;--defence:#8a1f3d;--consult:#14695f;--coop:#"
    "5f6b76;--up:#0b6a7c;"
    "--down:#9a2570;--estimated:#1f5f6b;--literature:#6a9290;--assumed:#a8660a;--link:#1a5fa0;";

constexpr const char* kDark =
    "--paper:#14181d;--ink:#e9e6df;--muted:#a5aeb8;--rule:#39424c;--wash:#1c2229;--sea:#192129;--"
    "land:#37414a;"
    "--edge:#222a32;--base:#74b4f0;--scen:#ff9a5a;--defence:#ff8fa8;--consult:#5ecdbb;--coop:#"
    "98a5b1;--up:#56c5d8;"
    "--down:#ee8cc9;--estimated:#6fc0cb;--literature:#5d8583;--assumed:#e0a548;--link:#8cc2f5;";

constexpr const char* kFigure = R"css(
svg.entente{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow:hidden}
.entente text{fill:var(--ink);font-size:12px}
.entente .paper{fill:var(--paper)}
.entente .head{font-size:14.5px;font-weight:650}
.entente .sub,.entente .tick{fill:var(--muted);font-size:11.5px}
.entente .lab{font-size:12px}
.entente .note{fill:var(--muted);font-size:11.5px}
.entente .t-base{fill:var(--base);font-weight:650}
.entente .t-scen{fill:var(--scen);font-weight:650}
.entente .strong{font-weight:650}
.entente .place{font-size:12.5px;font-weight:600}
.entente .code{font-size:11px}
.entente .halo{stroke:var(--paper);stroke-width:3.2px;stroke-linejoin:round;paint-order:stroke}
.entente .grid{stroke:var(--rule);stroke-width:1;fill:none}
.entente .axis{stroke:var(--muted);stroke-width:1;fill:none}
.entente .now{stroke:var(--muted);stroke-width:1;stroke-dasharray:2 3;fill:none}
.entente .frame{stroke:var(--muted);stroke-width:1.2;fill:none}
.entente .window{stroke:var(--ink);stroke-width:1.2;fill:none}
.entente .hist{stroke:var(--ink);stroke-width:1.8;fill:none;stroke-linejoin:round;stroke-linecap:round}
.entente .hist-dot{fill:var(--ink);stroke:var(--paper);stroke-width:1}
.entente .l-base{stroke:var(--base);stroke-width:2.2;fill:none;stroke-linejoin:round}
.entente .l-scen{stroke:var(--scen);stroke-width:2.2;fill:none;stroke-dasharray:6 3;stroke-linejoin:round}
.entente .d-base{fill:var(--base);stroke:var(--paper);stroke-width:1}
.entente .d-scen{fill:var(--scen);stroke:var(--paper);stroke-width:1}
.entente .b-base{fill:var(--base);fill-opacity:.15;stroke:var(--base);stroke-opacity:.55;stroke-width:.8}
.entente .b-scen{fill:var(--scen);fill-opacity:.15;stroke:var(--scen);stroke-opacity:.75;stroke-width:.8;stroke-dasharray:3 2.5}
.entente .s-base,.entente .s-scen{fill:none;stroke:var(--base);stroke-opacity:.3;stroke-width:9;stroke-linecap:round;stroke-linejoin:round}
.entente .s-scen{stroke:var(--scen);stroke-width:5;stroke-opacity:.4}
.entente .i-base{fill:var(--base);fill-opacity:.24}
.entente .i-scen{fill:var(--scen);fill-opacity:.24}
.entente .zero{stroke:var(--ink);stroke-width:1.2}
.entente .range{stroke:var(--scen);stroke-width:1.6;stroke-linecap:butt}
.entente .interval{stroke:var(--scen);stroke-width:11;stroke-opacity:.4;stroke-linecap:butt}
.entente .sea{fill:var(--sea)}
/* Elements reached by reference match without their ancestors. */
.entente-graticule{fill:none;stroke:var(--rule);stroke-width:.7;vector-effect:non-scaling-stroke}
.entente-land{fill:var(--land);stroke:var(--land);stroke-width:.7;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.entente-border{fill:none;stroke:var(--edge);stroke-width:.9;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.entente .tie{fill:none;stroke-linecap:round}
.entente .defence{stroke:var(--defence);stroke-width:2.4}
.entente .consultation{stroke:var(--consult);stroke-width:2;stroke-dasharray:7 4}
.entente .cooperation{stroke:var(--coop);stroke-width:1;stroke-opacity:.6}
.entente .other{stroke:var(--coop);stroke-width:1.2;stroke-dasharray:1 3}
.entente .tip{fill:var(--defence);stroke:var(--paper);stroke-width:.8}
.entente .tip-consultation{fill:var(--consult);stroke:var(--paper);stroke-width:.8}
.entente .likelier{stroke:var(--up)}
.entente .rarer{stroke:var(--down);stroke-dasharray:6 4}
.entente .w1{stroke-width:1.4}.entente .w2{stroke-width:2.6}.entente .w3{stroke-width:4.2}
.entente .m-likelier{fill:var(--up);stroke:var(--paper);stroke-width:1}
.entente .m-rarer{fill:var(--down);stroke:var(--paper);stroke-width:1}
.entente .capital{fill:var(--ink);stroke:var(--paper);stroke-width:1.2}
.entente .visitor{fill:var(--paper);stroke:var(--ink);stroke-width:1.2}
.entente .leader{stroke:var(--ink);stroke-width:.8;stroke-opacity:.75}
.entente .estimated{fill:var(--estimated)}
.entente .literature{fill:var(--literature)}
.entente .assumed{fill:var(--assumed)}
.entente .hatch{stroke:var(--paper);stroke-width:2}
)css";

constexpr const char* kPage = R"css(
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header,footer{max-width:1080px;margin:0 auto;padding:0 20px}
h1,h2,h3,.answer{font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Times New Roman",serif;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.8rem,5vw,2.9rem);line-height:1.12;margin:.15em 0 .35em;letter-spacing:-.012em;overflow-wrap:break-word}
h2{font-size:clamp(1.4rem,3.4vw,1.85rem);line-height:1.2;margin:0 0 .5em}
h3{font-size:1.14rem;line-height:1.3;margin:0 0 .25em}
p,ul,ol,dl{max-width:70ch;margin:0 0 .9em}
li{margin-bottom:.45em}
a{color:var(--link);text-underline-offset:2px;overflow-wrap:anywhere}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px}
header{padding-top:34px}
.kicker{font-size:.82rem;letter-spacing:.06em;text-transform:uppercase;color:var(--muted);margin:0}
.answer{font-size:clamp(1.15rem,2.7vw,1.42rem);line-height:1.42;max-width:46em;margin:0 0 .9em;font-weight:400;text-wrap:pretty}
.byline{max-width:none;color:var(--muted);font-size:.92rem}
nav ul{list-style:none;padding:0;margin:0;max-width:none;display:flex;flex-wrap:wrap;gap:2px 18px;font-size:.92rem}
nav li{margin:0}
nav a{display:inline-block;padding:4px 0}
nav{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:7px 0}
section{padding:34px 0 10px;border-top:1px solid var(--rule)}
main>section:first-child{border-top:0}
.notice{background:var(--wash);border-left:5px solid var(--assumed);padding:16px 20px 8px;margin:0 0 22px;max-width:calc(70ch + 25px)}
.notice h3{margin-bottom:.3em}
.notices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,330px),1fr));gap:20px;align-items:stretch}
.notices .notice{max-width:none;margin:0}
.notices svg.entente{display:block;width:100%;max-width:440px;height:auto;margin-bottom:8px}
figure{margin:22px 0 30px}
figure svg.entente{display:block;width:100%;height:auto;max-width:100%}
figcaption,.caption{color:var(--muted);font-size:.9rem;line-height:1.48;max-width:78ch;margin-top:8px}
.fig-title{margin-bottom:.15em}
.fig-sub{color:var(--muted);font-size:.95rem;margin-bottom:.7em}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,310px),1fr));gap:22px 26px;align-items:start}
.panels.two{grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr))}
.panels>div{min-width:0}
.panels.two svg.entente{max-width:470px;margin:0 auto}
.panels.flow{display:block;columns:3 310px;column-gap:26px}
.panels.flow>div{break-inside:avoid;margin-bottom:22px}
.only-narrow{display:none}
.scroll{overflow-x:auto;max-width:100%;margin:0 0 1em}
table{border-collapse:collapse;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;color:var(--muted);padding-bottom:6px}
caption span{display:block;position:sticky;left:0;max-width:min(78ch,calc(100vw - 34px))}
th,td{padding:7px 14px 7px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
thead th{color:var(--muted);font-weight:600;border-bottom:1.5px solid var(--muted);vertical-align:bottom}
tbody th{font-weight:600}
td.n,th.n{text-align:right;white-space:nowrap}
td.wide{min-width:15em}
details{margin:6px 0 0;font-size:.95rem}
summary{cursor:pointer;color:var(--link);font-size:.9rem;padding:6px 0}
.k-base{color:var(--base);font-weight:650}
.k-scen{color:var(--scen);font-weight:650}
.tag{display:inline-block;font-size:.8rem;font-weight:650;border:1px solid currentColor;border-radius:3px;padding:0 6px;margin-right:.5em;white-space:nowrap}
.trace{max-width:78ch;margin:0;padding:0;list-style:none}
.trace>li{display:grid;grid-template-columns:4.2em 1fr;border-top:1px solid var(--rule);padding:8px 0;margin:0}
.trace .year{font-weight:650;font-variant-numeric:tabular-nums}
.trace ul{list-style:none;margin:0;padding:0}
.trace ul li{margin:0 0 .3em;padding-left:12px;border-left:3px solid var(--rule)}
.trace ul li.base{border-left-color:var(--base)}
.trace ul li.scen{border-left:3px dashed var(--scen)}
.hash{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.82em;overflow-wrap:anywhere}
td .hash{display:inline-block;min-width:17em}
.sources{max-width:none;columns:2 360px;column-gap:36px}
.sources li{font-size:.84rem;line-height:1.42;break-inside:avoid}
dl.manifest{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;font-size:.93rem}
dl.manifest dt{color:var(--muted)}
dl.manifest dd{margin:0;overflow-wrap:anywhere}
footer{color:var(--muted);font-size:.88rem;padding-bottom:40px;margin-top:20px}
footer p{max-width:none;border-top:1px solid var(--rule);padding-top:16px}
.defs{position:absolute;width:0;height:0;overflow:hidden}
@media (max-width:640px){
body{font-size:16px}
main,header,footer{padding:0 16px}
header{padding-top:20px}
.only-wide{display:none}
.only-narrow{display:block}
.trace>li{grid-template-columns:3.4em 1fr}
ul,ol{padding-left:1.2em}
dl.manifest{grid-template-columns:1fr;gap:0}
dl.manifest dd{margin-bottom:.5em}
}
@media print{
@page{margin:15mm 14mm}
.only-wide{display:block}
.only-narrow{display:none}
body{font-size:10.5pt;line-height:1.42}
main,header,footer{max-width:none;padding:0}
nav,.skip,summary{display:none}
figure,.notice,tr,.trace>li,.panels>div{break-inside:avoid}
h2,h3,.fig-title,.fig-sub,caption{break-after:avoid}
section{padding:16pt 0 4pt}
section.page{break-before:page;border-top:0}
p,li{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
.sources a::after{content:" (" attr(href) ")";font-size:.85em}
.scroll{overflow:visible}
table{font-size:8.6pt}
td.wide{min-width:0}
td .hash{min-width:0}
.panels,.panels.two{grid-template-columns:repeat(2,1fr);gap:12pt 16pt}
.panels.flow{columns:2}
.panels.three{grid-template-columns:repeat(3,1fr)}
}
)css";

}  // namespace

std::string figure_style() {
  // Print asks for the light colours whatever the reader's scheme.
  return std::string(":root{color-scheme:light dark;") + kLight +
         "}\n@media (prefers-color-scheme:dark){:root{" + kDark +
         "}}\n@media print{:root{color-scheme:light;" + kLight + "--paper:#fff;}}" + kFigure;
}

std::string page_style() {
  return figure_style() + kPage;
}

}  // namespace entente::report
