var ie=Object.defineProperty;var S=(t,e)=>{for(var o in e)ie(t,o,{get:e[o],enumerable:!0})};async function O(t,e){let o=new Uint8Array,n={resolve(u,v,se,re){try{o=d(new URL(l(u,v),l(se,re)||void 0).href)}catch{o=d("")}return o.length},take:u=>c(u,o.length).set(o)},r=await WebAssembly.instantiate(t,{url:n}),{memory:i,reserve:s,convert:a}=r.exports,d=u=>new TextEncoder().encode(u),c=(u,v)=>new Uint8Array(i.buffer,u,v),l=(u,v)=>new TextDecoder().decode(c(u,v)),h=e.map(d),f=s(h.reduce((u,v)=>u+v.length,0)),m=f;for(let u of h)c(m,u.length).set(u),m+=u.length;let p=h.map(u=>u.length),y=a(f,...p),[b=0,w=0]=new Uint32Array(i.buffer,y,2);return JSON.parse(l(b,w))}function D(t){let e=document.createElement("div");return e.className="hidden",e.setAttribute("role","status"),t.append(e),()=>{let o=t.querySelector(".failure__words, .newer__show"),n=o?.textContent??"";e.textContent!==n&&(e.lang=o?.closest("[lang]")?.getAttribute("lang")??"",e.textContent=n)}}var N=t=>!!navigator.share&&navigator.canShare?.({url:t})!==!1;async function U(t,e){let o=t.closest(".story")?.querySelector(".headline")?.textContent??"";try{await navigator.share({url:t.value,title:o})}catch(n){if(/Abort|State/.test(n.name))return;await k(t,e)}}async function k(t,e){let{value:o}=t,r=await navigator.clipboard?.writeText(o).then(()=>!0,()=>!1),{copied:i="✓",not_copied:s="{}"}=await e(),a=t.parentElement?.querySelector("[role=status]");a&&(a.textContent=r?i:s.replace("{}",o))}function B(t){let e=t.querySelectorAll(".time--ago");for(let o of e){let{dateTime:n,lang:r}=o,i=Math.round((Date.parse(n)-Date.now())/6e4);if(i>0||i<-1440)continue;let s=new Intl.RelativeTimeFormat(r,{numeric:"auto"}),a=i>-60?s.format(i,"minute"):s.format(Math.round(i/60),"hour");o.textContent!==a&&(o.textContent=a)}return e.length}var ae=6e4;function $(t,e){t.addEventListener("error",({target:r})=>ce(r,e),!0),t.addEventListener("click",r=>{A(r),le(r.target,e,t).catch(i=>console.warn?.(i))}),t.addEventListener("keydown",A),t.addEventListener("keyup",A);let o=D(t),n;new MutationObserver(()=>{clearInterval(n);let r=()=>B(t);r()&&(n=setInterval(r,ae)),o();for(let i of t.querySelectorAll(".share__sheet")){let{value:s}=i;i.hidden=!N(s)}}).observe(t,{childList:!0,subtree:!0})}function A(t){(!t.key||/^( |Enter)$/.test(t.key))&&t.target.closest("button, summary, .photo__frame")&&t.stopPropagation()}async function ce(t,{photos:e,violations:o}){if(t.localName==="img")try{(await e()).photoFailed(t,o)}catch{}}async function le(t,e,o){let n=t.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");if(!n)return;let r=n.closest("[lang]")?.getAttribute("lang")??"",{reload:i,viewer:s,player:a}=e,d=()=>e.words(r);n.matches(".photo__frame")?await(await s()).view(n,await d()):n.matches(".embed__load")?(await a()).play(n):n.matches(".failure__retry")?R(o,i):n.matches(".newer__show")?(o.scrollIntoView({behavior:"instant"}),R(o,i)):n.matches(".share__copy")?await k(n,d):await U(n,d)}function R(t,e){t.tabIndex=-1,t.focus({preventScroll:!0}),e()}var L={};S(L,{photoFailed:()=>de});var W=new WeakSet,q=new Set;function de(t,e){let{href:o,origin:n}=new URL(t.currentSrc||t.src);e.setWatched(t,!1),e.isBlocked("img-src",o)?(z(n,`add ${n} to img-src in this page's Content-Security-Policy`),H(t)):W.has(t)?(n!==location.origin&&z(n,`if this page sends Cross-Origin-Embedder-Policy, ${n} must send Cross-Origin-Resource-Policy: cross-origin`),H(t)):(W.add(t),setTimeout(()=>he(t,e),2e3))}function he(t,e){if(!t.isConnected)return;e.setWatched(t,!0),t.addEventListener("load",()=>e.setWatched(t,!1),{once:!0});let{src:o}=t;t.removeAttribute("src"),crossOriginIsolated&&(t.crossOrigin="anonymous"),t.src=o}function z(t,e){q.has(t)||(q.add(t),console.warn?.(`wire-story: photos are missing; ${e}`))}function H(t){let e=document.createElement("p");e.className="photo__missing",e.textContent=t.alt,e.style.aspectRatio=getComputedStyle(t).aspectRatio.replace("auto",""),t.parentElement?.replaceChildren(e)}var C={};S(C,{play:()=>ue,player:()=>X});var pe="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function X(t){let e=new URL(t),o=e.hostname.replace(/^(www|m|mobile)\./,""),[n="",r="",i=""]=e.pathname.split("/").filter(Boolean),s=encodeURIComponent(t),a=e.pathname.match(/(\d{6,})\/?$/)?.[1];switch(o){case"youtu.be":return j(n);case"youtube.com":case"youtube-nocookie.com":return j(n==="watch"?e.searchParams.get("v")??"":r);case"vimeo.com":case"player.vimeo.com":return a?[`https://player.vimeo.com/video/${a}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${n}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(i||r).split("_")[0]}`];case"twitter.com":case"x.com":return a?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${a}`,560]:void 0;case"instagram.com":return r?[`https://www.instagram.com/${n}/${r}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(t)?"video":"post"}.php?href=${s}`,560];case"tiktok.com":return a?[`https://www.tiktok.com/embed/v2/${a}`,740]:void 0;case"t.me":return r?[`https://t.me/${n}/${r}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[n,r].filter(d=>d!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${s}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[t,420];case"openstreetmap.org":return n==="export"?[t,420]:void 0;case"google.com":case"maps.google.com":return e.pathname.startsWith("/maps/embed")||e.searchParams.get("output")==="embed"?[t,420]:void 0}}function j(t){return/^[\w-]{6,}$/.test(t)?[`https://www.youtube-nocookie.com/embed/${t}?autoplay=1`]:void 0}function ue(t){let e=t.parentElement;if(!e)return;let o=e.querySelector(".embed__link"),n=X(o.href);if(!n){o.click();return}let[r,i]=n,s=document.createElement("iframe");s.className="embed__player",s.title=e.querySelector(".embed__title")?.textContent??o.textContent??"",s.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",s.setAttribute("sandbox",pe),s.referrerPolicy="strict-origin-when-cross-origin",i&&(s.style.height=`${i}px`),s.src=r,e.querySelector(".photo")?.remove(),t.replaceWith(s),s.focus()}var F=t=>t.split("/",3).join("/"),g=class{#e=new Set;#n=new Set;#o=({effectiveDirective:e,disposition:o,blockedURI:n})=>{o==="enforce"&&this.#e.add(e+F(n))};setWatched(e,o){this.#n[o?"add":"delete"](e),(this.#n.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#o)}isBlocked(e,o){return this.#e.has(e+F(o))}};var T={};S(T,{view:()=>Ee});var V=`/* Black in both colour schemes. */
.viewer {
  position: fixed;
  inset: 0;
  box-sizing: border-box;
  width: 100%;
  max-width: none;
  height: 100%;
  max-height: none;
  margin: 0;
  /* A frame has no insets of its own, so the dialog keeps them free. */
  padding: env(safe-area-inset-top, 0) env(safe-area-inset-right, 0)
    env(safe-area-inset-bottom, 0) env(safe-area-inset-left, 0);
  border: 0;
  overflow: hidden;
  visibility: visible;
  font: 14px/1.45 var(--wire-sans);
  background: #000;
  color: #fff;
  color-scheme: dark;
  overscroll-behavior: contain;
}
.viewer::backdrop {
  background: #000;
}
/* It closes when the key is released. */
.viewer--closing,
.viewer--closing::backdrop {
  opacity: 0;
  pointer-events: none;
}
.viewer__frame {
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
  color-scheme: dark;
}
:root:has(> .viewer__content) {
  height: 100%;
  background: #000;
  color-scheme: dark;
  overflow: hidden;
}
.viewer__content {
  position: relative;
  display: grid;
  grid-template-rows: auto minmax(0, 1fr) auto;
  box-sizing: border-box;
  width: 100%;
  height: 100%;
  margin: 0;
  overflow: hidden;
  background: #000;
  color: #fff;
  font: 14px/1.45 var(--wire-sans);
}
.viewer__content * {
  box-sizing: border-box;
}
.viewer__bar {
  display: flex;
  gap: 8px;
  align-items: center;
  padding: 8px;
  padding-inline-start: 16px;
}
.viewer__count {
  flex: 1;
  margin: 0;
  font-variant-numeric: tabular-nums;
}
.viewer__stage {
  position: relative;
  overflow: hidden;
  touch-action: none;
}
.viewer__image {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  object-fit: contain;
  user-select: none;
  -webkit-user-select: none;
}
.viewer__caption {
  max-height: 30vh;
  padding: 12px 16px 20px;
  overflow: auto;
  overscroll-behavior: contain;
  text-align: center;
  text-wrap: balance;
}
.viewer__caption[hidden] {
  display: none;
}
.viewer__caption .photo__credit {
  display: inline-block;
  color: #bbb;
  font-size: 12.5px;
}
.viewer__caption .photo__words:not(:last-child)::after {
  content: "\\a0·";
}
.viewer__caption a {
  color: inherit;
  text-underline-offset: 3px;
}
.viewer__caption a:focus-visible {
  outline: 3px solid #fff;
  outline-offset: 2px;
}
.viewer__button {
  display: grid;
  place-items: center;
  width: 44px;
  height: 44px;
  padding: 0;
  border: 0;
  border-radius: 50%;
  background: rgb(0 0 0 / 60%);
  color: #fff;
  cursor: pointer;
}
.viewer__button:hover {
  background: #333;
}
.viewer__button:focus-visible {
  outline: 3px solid #fff;
  outline-offset: 2px;
  /* A second ring, for a white photo. */
  box-shadow: 0 0 0 7px #000;
}
.viewer__button--previous,
.viewer__button--next {
  position: absolute;
  inset-block-start: calc(50% - 22px);
  inset-inline-start: 12px;
}
.viewer__button--next {
  inset-inline: auto 12px;
}
.viewer__content:dir(rtl) :is(.viewer__button--previous, .viewer__button--next) .icon {
  transform: scaleX(-1);
}
.viewer__content .hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.viewer__content .icon {
  width: 22px;
  height: 22px;
  fill: none;
  stroke: currentcolor;
  stroke-width: 1.7;
  stroke-linecap: round;
  stroke-linejoin: round;
}
/* In a small window, such as one of 400 % zoom, all of it is the photo's. */
@media (height < 420px) {
  .viewer__stage {
    grid-area: 1 / 1 / 4 / 2;
  }
  .viewer__bar,
  .viewer__caption {
    z-index: 1;
    grid-column: 1;
  }
  .viewer__bar {
    grid-row: 1;
    padding: 0 4px;
    padding-inline-start: 12px;
    pointer-events: none;
  }
  .viewer__bar > * {
    pointer-events: auto;
  }
  .viewer__count {
    justify-self: start;
    text-shadow: 0 0 4px #000, 0 0 4px #000;
  }
  .viewer__caption {
    grid-row: 3;
    max-height: 25vh;
    padding: 4px 12px;
    background: rgb(0 0 0 / 75%);
  }
  .viewer__button--previous,
  .viewer__button--next {
    z-index: 1;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .viewer__image {
    transition: transform 120ms ease-out;
  }
}
@media (forced-colors: active) {
  .viewer__button {
    border: 1px solid ButtonText;
  }
}
`;var Y=Promise.resolve();function K(t,e){let o=new AbortController,n=()=>!1;return(async()=>{if(await Y,o.signal.aborted||location.protocol==="about:")return;let i=we()?window:await ye(t,o.signal);n=me(i,o,e)})().catch(()=>o.abort()),()=>{if(!n())return o.abort();Y=new Promise(i=>o.signal.addEventListener("abort",i)),history.back()}}function me(t,e,o){let{signal:n}=e;n.throwIfAborted();let{history:r,location:i}=t,{navigation:s}=t,a=(p=s?.currentEntry??null)=>p?.key??i.href,d=a(),c=!1,l=p=>{(!c||a(p.destination)===d)&&p.stopImmediatePropagation(),p.type==="popstate"&&(e.abort(),o())},h={capture:!0,signal:n};t.addEventListener("popstate",l,h);for(let p of["navigate","currententrychange"])s?.addEventListener(p,l,h);History.prototype.pushState.call(r,r.state,""),c=!0;let{length:f}=r,{href:m}=i;return()=>!n.aborted&&!t.closed&&r.length===f&&i.href===m}function we(){let t=new EventTarget,e="";return t.addEventListener("test",()=>e||="others"),t.addEventListener("test",()=>e||="capture",!0),t.dispatchEvent(new Event("test")),e==="capture"}async function ye(t,e){let o=document.createElement("iframe");o.style.display="none",t.append(o),e.addEventListener("abort",()=>o.remove());let n=o.contentWindow,r=n.document,i=new Promise(s=>{o.onload=()=>n.document!==r&&s(n)});return n.location.replace("about:blank"),i}var G=new WeakMap;function Z(t){let e=new CSSStyleSheet;return e.replaceSync(t),G.set(e,t),e}var J=new WeakMap;function M(t,e){let o=t.ownerDocument??t,n=o.defaultView?.CSSStyleSheet;if(!n)return;let r=e.map(i=>{if(Object.getPrototypeOf(i)===n.prototype)return i;let s=J.get(i)??new WeakMap;J.set(i,s);let a=s.get(o)??new n;return s.set(o,a),a.replaceSync(G.get(i)??[...i.cssRules].map(d=>d.cssText).join("")),a});t.adoptedStyleSheets=[...new Set(r)]}var ve=1e3,_e="auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel";async function Q(t,e,o,n){let{ownerDocument:r}=t,i=t.getRootNode();M(i,[...i.adoptedStyleSheets,e]);let s=r.createElement("dialog");s.className="viewer",s.setAttribute("part","viewer");let a=r.createElement("iframe");a.className="viewer__frame";let d=new Promise(p=>a.addEventListener("load",p,{once:!0}));s.append(a),t.append(s),a.contentDocument&&a.contentDocument.readyState!=="complete"&&await d;let c=a.contentDocument,l;c?(M(c,[e]),l=c.body,l.style.setProperty("--wire-sans",getComputedStyle(s).getPropertyValue("--wire-sans")),c.documentElement.lang=o,a.addEventListener("load",()=>s.close())):(a.remove(),l=r.createElement("div"),s.append(l));for(let p of _e.split(" "))s.addEventListener(p,y=>y.stopPropagation());l.classList.add("viewer__content"),l.lang=s.lang=o,l.dir=s.dir=n;let h=new Set,f;return l.addEventListener("keydown",({code:p})=>h.add(p)),l.addEventListener("keyup",({code:p})=>{h.delete(p),h.size===0&&f?.()}),{dialog:s,content:l,close:()=>{if(h.size===0)return s.close();f=()=>s.close(),s.classList.add("viewer--closing"),setTimeout(()=>s.close(),ve)},setLabel(p){s.setAttribute("aria-label",p),a.title=p},async open(){let p={dialog:s,ready:Promise.resolve()};i.dispatchEvent(new CustomEvent("viewer-open",{detail:p})),await p.ready,s.showModal();let{currentCSSZoom:y=1}=s;y!==1&&s.style.setProperty("zoom",String(1/y)),l.querySelector("[autofocus]")?.focus({preventScroll:!0})}}}var x=class{#e=1;#n=0;#o=0;#t=new Map;#r={time:-300,x:0,y:0};constructor(e){this.image=e,e.draggable=!1}reset(){this.#s(1,0,0)}by(e,o={x:0,y:0}){let n=Math.min(5,Math.max(1,this.#e*e)),r=n/this.#e;this.#s(n,o.x-(o.x-this.#n)*r,o.y-(o.y-this.#o)*r)}#s(e,o,n){let r=s=>s*(e-1)/2,i=(s,a)=>Math.min(a,Math.max(-a,s));this.#e=e,this.#n=i(o,r(this.image.clientWidth)),this.#o=i(n,r(this.image.clientHeight)),this.image.style.transform=e===1?"":`translate(${this.#n}px, ${this.#o}px) scale(${e})`,e>1&&(this.image.sizes="200vw")}listen(e,o,n){let r={x:0,y:0},i=!1,s=({clientX:c,clientY:l})=>{let{left:h,top:f,width:m,height:p}=e.getBoundingClientRect();return{x:c-h-m/2,y:l-f-p/2}};e.addEventListener("pointerdown",c=>{c.button===0&&(this.#t.set(c.pointerId,r=s(c)),i=this.#e===1&&this.#t.size===1,e.setPointerCapture(c.pointerId))}),e.addEventListener("pointermove",c=>{let l=this.#t.get(c.pointerId);if(!l)return;let h=s(c),f=[...this.#t].find(([m])=>m!==c.pointerId)?.[1];if(this.#t.set(c.pointerId,h),f){let m=p=>Math.hypot(p.x-f.x,p.y-f.y)||1;i=!1,this.by(m(h)/m(l),{x:(h.x+f.x)/2,y:(h.y+f.y)/2})}else this.#e>1&&this.#s(this.#e,this.#n+h.x-l.x,this.#o+h.y-l.y)});let a=()=>{let c=setTimeout(n,400),l=()=>{clearTimeout(c),n()};e.addEventListener("click",l,{once:!0})},d=c=>{if(!this.#t.delete(c.pointerId)||c.type==="pointercancel")return;let l=s(c),h={x:l.x-r.x,y:l.y-r.y};i&&Math.abs(h.x)>Math.abs(h.y)&&o(h.x),!(Math.hypot(h.x,h.y)>30)&&(this.#i(l)?this.#a(c.timeStamp,l):a())};e.addEventListener("pointerup",d),e.addEventListener("pointercancel",d),e.addEventListener("wheel",c=>{c.preventDefault(),c.ctrlKey&&this.by(Math.exp(-c.deltaY/200),s(c))},{passive:!1})}#i({x:e,y:o}){let{clientWidth:n,clientHeight:r,naturalWidth:i,naturalHeight:s}=this.image,a=Math.min(n/i,r/s)*this.#e,d=(c,l)=>Math.abs(c)<=l*a/2;return!i||d(e-this.#n,i)&&d(o-this.#o,s)}#a(e,o){let n=this.#r,r=e-n.time<300&&Math.hypot(o.x-n.x,o.y-n.y)<30;this.#r={time:r?-300:e,...o},r&&(this.#e>1?this.reset():this.by(2.5,o))}};var be=Z(V),ge={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10"},xe=48;async function Ee(t,e){let o=t.closest(".story"),n=o.parentElement,r=[...o.querySelectorAll(".photo__frame")].filter(d=>d.querySelector("img")),i=r.indexOf(t);if(i<0||n.querySelector("dialog"))return;t.querySelector("button")?.focus({preventScroll:!0});let{lang:s}=o.firstElementChild,a=await Q(n,be,s,o.dir);o.isConnected?await new I(a,o,r,e).open(i):a.dialog.remove()}var I=class{#e=0;#n;#o;#t;#r;#s;constructor(e,o,n,r){this.frames=n,this.words=r,this.isRtl=o.dir==="rtl",this.#n=e;let{dialog:i,content:s,close:a}=e,{ownerDocument:d}=s,c=_(d,"div","viewer__stage");this.#o=_(d,"img","viewer__image"),this.#t=_(d,"div","viewer__caption"),this.#r=_(d,"p","viewer__count"),this.#s=new x(this.#o),this.#r.setAttribute("role","status"),this.#t.setAttribute("aria-live","polite");let l=_(d,"div","viewer__bar"),h=E(d,"caption",r.hide_caption??"Hide caption");h.addEventListener("click",()=>this.#l(h));let f=E(d,"close",r.close??"Close");if(f.addEventListener("click",a),f.autofocus=!0,l.append(this.#r,h,f),c.append(this.#o),s.append(l,c,this.#t),n.length>1){let w=E(d,"previous",r.previous??"Previous photo"),u=E(d,"next",r.next??"Next photo");w.addEventListener("click",()=>this.#a(this.#e-1)),u.addEventListener("click",()=>this.#a(this.#e+1)),s.append(w,u)}s.addEventListener("keydown",w=>this.#d(w)),s.addEventListener("wheel",w=>this.#h(w),{passive:!1});let m=o.parentElement,p=K(m,()=>i.close()),y=new MutationObserver(()=>o.isConnected||i.close());i.addEventListener("close",()=>{y.disconnect(),p(),i.remove()});let b=w=>{Math.abs(w)>xe&&this.#i(w<0?1:-1)};this.#s.listen(c,b,a),y.observe(m,{childList:!0})}open(e){return this.#a(e),this.#n.open()}#i(e){this.#a(this.#e+(this.isRtl?-e:e))}#a(e){let{length:o}=this.frames;this.#e=(e+o)%o;let n=this.#c(this.#e);this.#s.reset(),this.#o.srcset="",this.#o.sizes="100vw",this.#o.alt=n.alt,this.#o.crossOrigin=n.crossOrigin,this.#o.src=n.currentSrc||n.src,this.#o.srcset=n.srcset;let r=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#t.replaceChildren(...[...r?.childNodes??[]].map(s=>s.cloneNode(!0)));for(let s of this.#t.querySelectorAll("a"))s.target||="_parent";let i=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(o));this.#n.setLabel(i),this.#r.textContent=o>1?i:"";for(let s of[this.#e+1,this.#e-1]){let{srcset:a,src:d}=this.#c((s+o)%o);Object.assign(new Image,{sizes:"100vw",srcset:a,src:d})}}#c(e){return this.frames[e]?.querySelector("img")}#l(e){let o=this.#t.hidden=!this.#t.hidden;e.ariaLabel=e.title=o?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#d(e){let{key:o}=e,n=this.#t.contains(e.target);if(o==="Escape")this.#n.close();else if(o==="ArrowRight")this.#i(1);else if(o==="ArrowLeft")this.#i(-1);else if(o==="Home")this.#a(0);else if(o==="End")this.#a(this.frames.length-1);else if(o==="+"||o==="=")this.#s.by(1.5);else if(o==="-")this.#s.by(1/1.5);else if(o==="0")this.#s.reset();else if(n||!["ArrowUp","ArrowDown","PageUp","PageDown"].includes(o))return;e.preventDefault()}#h(e){let{scrollHeight:o,clientHeight:n}=this.#t;(!this.#t.contains(e.target)||o<=n)&&e.preventDefault()}};function _(t,e,o){let n=t.createElement(e);return n.className=o,n}function E(t,e,o){let n="http://www.w3.org/2000/svg",r=_(t,"button",`viewer__button viewer__button--${e}`);r.type="button",r.ariaLabel=r.title=o;let i=t.createElementNS(n,"svg");i.setAttribute("class","icon"),i.setAttribute("viewBox","0 0 24 24"),i.setAttribute("aria-hidden","true");let s=t.createElementNS(n,"path");return s.setAttribute("d",ge[e]),i.append(s),r.append(i),r}function ee(t,e){try{return new URL(t,e).href}catch{return""}}var Se=5,te=2e3,ke=1e4,Ae=3e4,Le=864e5,P=class{expected;#e;#n;#o=1;#t=!1;#r=!1;#s;constructor(e,o,n,r){this.#e=r;let i=(o.match(/\S+/g)??[]).map(s=>ee(s,n)).filter(Boolean);this.#n=[e,...i].slice(0,Se)}shouldRetry(e,o,n){let r=this.#n[this.#o++];if(r)return this.#i(r),!0;let i=e==="network"||o===429||Number(o)>=500,s=Ce(n??"");return i&&!this.#t&&navigator.onLine&&s<=ke?(this.#t=!0,this.#s=setTimeout(()=>this.#i(this.#n[0]??""),s),!0):this.#r?(this.#e.keepStory(),this.storyShown(),!0):!1}storyShown(){this.cancel(),this.#t=!1;let e=Number(this.#e.refresh());if(!(e>0))return;let o=()=>{if(document.hidden)return this.storyShown();this.#o=1,this.#r=!0,this.#i(this.#n[0]??"")};this.#s=setTimeout(o,Math.min(Math.max(e*1e3,Ae),Le))}cancel(){clearTimeout(this.#s),this.expected=void 0}#i(e){this.expected=e,this.#e.load(e)}};function Ce(t){let e=Number(t)*1e3||Date.parse(t)-Date.now();return e>te?e:te*(1+Math.random())}var Me=new g,oe=new WeakSet;function nt(t,e="{}"){oe.has(t)||(oe.add(t),$(t,{reload(){},violations:Me,words:async()=>JSON.parse(e),photos:async()=>L,viewer:async()=>T,player:async()=>C}))}function st(t,e){let o=new IntersectionObserver(n=>{n.some(r=>r.isIntersecting)&&(o.disconnect(),e())},{rootMargin:"800px"});return o.observe(t),()=>o.disconnect()}var ne={};async function rt(t,e,o,n,r=""){if(!t)throw new Error("no formats module was named");let i=async()=>{let a=await fetch(t,{credentials:"omit"});return WebAssembly.compile(await a.arrayBuffer())},s=ne[t]??=i();return s.catch(()=>delete ne[t]),O(await s,[o,n,r,e])}export{P as RetryPolicy,nt as attach,rt as convert,st as whenNear};
