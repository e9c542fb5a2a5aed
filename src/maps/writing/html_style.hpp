#pragma once
#include <string_view>

namespace maps::writing {

/// The page's style: no fonts or pictures from elsewhere, readable on a phone, dark where the reader wants it, and on
/// paper with folded branches open (browsers with ::details-content) and addresses not broken off.
inline constexpr std::string_view kHtmlStyle = R"(
:root{color-scheme:light dark;--ink:#1a1a1c;--soft:#595959;--line:#d0d0d4;--tint:#f4f5f7;--link:#0017c1}
@media (prefers-color-scheme:dark){:root{--ink:#ececee;--soft:#b0b0b6;--line:#4a4a50;--tint:#26262a;--link:#9db7f9}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:52rem;color:var(--ink);line-height:1.7;
font-family:"Noto Sans JP","Hiragino Sans","Yu Gothic UI",Meiryo,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.4;border-bottom:3px solid var(--line);padding-bottom:.3em}
h2{font-size:1.35rem;line-height:1.4;margin:2em 0 .5em;border-bottom:1px solid var(--line)}
h3{font-size:1.1rem;margin:1.4em 0 .3em}
summary{cursor:pointer;margin:.4em 0}
summary>h2,summary>h3{display:inline;border:0}
ul{margin:.2em 0;padding-left:1.4em}
li{margin:.15em 0}
a{color:var(--link)}
.t,.note p,.details p{white-space:pre-wrap}
.note,.details{margin:.3em 0;padding:.3em .8em;border-left:3px solid var(--line);background:var(--tint)}
.details{background:none;color:var(--soft)}
.note p,.details p{margin:0}
.kind,.label,.frame,.rel,.missing,dl{font-size:.9em;color:var(--soft)}
.label{display:inline-block;border:1px solid var(--line);border-radius:1em;padding:0 .7em;margin:0 .2em}
.frame,.rel{margin:.2em 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1em;margin:.3em 0}
dd{margin:0}
img{max-width:100%;height:auto;vertical-align:top}
nav{background:var(--tint);padding:.6em 1.2em;margin:1em 0}
nav h2{font-size:1rem;margin:0;border:0}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;color:#000}
a{color:inherit}
h1,h2,h3,summary{break-after:avoid}
img,li>.t{break-inside:avoid}
details::details-content{display:block;content-visibility:visible;height:auto}
nav{break-after:page}
}
)";

}  // namespace maps::writing
