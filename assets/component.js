var ae=Object.defineProperty;var x=(o,e)=>{for(var t in e)ae(o,t,{get:e[t],enumerable:!0})};async function N(o,e){let t=new Uint8Array,n={resolve(u,v,se,ie){try{t=d(new URL(l(u,v),l(se,ie)||void 0).href)}catch{t=d("")}return t.length},take:u=>c(u,t.length).set(t)},r=await WebAssembly.instantiate(o,{url:n}),{memory:i,reserve:s,convert:a}=r.exports,d=u=>new TextEncoder().encode(u),c=(u,v)=>new Uint8Array(i.buffer,u,v),l=(u,v)=>new TextDecoder().decode(c(u,v)),h=e.map(d),f=s(h.reduce((u,v)=>u+v.length,0)),m=f;for(let u of h)c(m,u.length).set(u),m+=u.length;let p=h.map(u=>u.length),y=a(f,...p),[g=0,w=0]=new Uint32Array(i.buffer,y,2);return JSON.parse(l(g,w))}function D(o){let e=document.createElement("div");return e.className="hidden",e.setAttribute("role","status"),o.append(e),()=>{let t=o.querySelector(".failure__words, .newer__show"),n=t?.textContent??"";e.textContent!==n&&(e.lang=t?.closest("[lang]")?.getAttribute("lang")??"",e.textContent=n)}}var A={};x(A,{canShare:()=>k,copy:()=>O,share:()=>ce});var k=o=>!!navigator.share&&navigator.canShare?.({url:o})!==!1;async function ce(o,e){let t=o.closest(".story")?.querySelector(".headline")?.textContent??"";try{await navigator.share({url:o.value,title:t})}catch(n){if(/Abort|State/.test(n.name))return;await O(o,e)}}async function O(o,e){let{value:t}=o,n=o.parentElement?.querySelector("[role=status]");if(!n)return;let r=await navigator.clipboard?.writeText(t).then(()=>!0,()=>!1),i=r||le(t,n);r||o.focus({preventScroll:!0});let{copied:s="✓",not_copied:a="{}"}=await e();if(i)return n.replaceChildren(s);let d=document.createElement("span");d.textContent=t;let[c="",l=""]=a.split("{}");n.replaceChildren(c,d,l),(n.getRootNode().getSelection?.()??getSelection())?.selectAllChildren(d)}function le(o,e){let t=document.createElement("textarea");t.className="hidden",t.readOnly=!0,t.value=o,t.addEventListener("copy",r=>{r.clipboardData?.setData("text/plain",o),r.preventDefault(),r.stopPropagation()}),e.append(t),t.select(),t.focus({preventScroll:!0});let n=document.execCommand("copy");return t.remove(),n}function R(o){let e=o.querySelectorAll(".time--ago");for(let t of e){let{dateTime:n,lang:r}=t,i=Math.round((Date.parse(n)-Date.now())/6e4);if(i>0||i<-1440)continue;let s=new Intl.RelativeTimeFormat(r,{numeric:"auto"}),a=i>-60?s.format(i,"minute"):s.format(Math.round(i/60),"hour");t.textContent!==a&&(t.textContent=a)}return e.length}var de=6e4;function B(o,e){o.addEventListener("error",({target:r})=>he(r,e),!0),o.addEventListener("click",r=>{U(r),pe(r.target,e,o).catch(i=>console.warn?.(i))});for(let r of["keydown","keypress","keyup"])o.addEventListener(r,U);let t=D(o),n;new MutationObserver(()=>{clearInterval(n);let r=()=>R(o);r()&&(n=setInterval(r,de)),t();for(let i of o.querySelectorAll(".share__sheet")){let{value:s}=i;i.hidden=!k(s)}}).observe(o,{childList:!0,subtree:!0})}function U(o){(!o.key||/^( |Enter)$/.test(o.key))&&o.target.closest("button, summary, .photo__frame")&&o.stopPropagation()}async function he(o,{photos:e,violations:t}){if(o.localName==="img")try{(await e()).photoFailed(o,t)}catch{}}async function pe(o,e,t){let n=o.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");if(!n)return;let r=n.closest("[lang]")?.getAttribute("lang")??"",{reload:i,viewer:s,player:a,share:d}=e,c=()=>e.words(r);n.matches(".photo__frame")?await(await s()).view(n,await c()):n.matches(".embed__load")?(await a()).play(n):n.matches(".failure__retry")?$(t,i):n.matches(".newer__show")?(t.scrollIntoView({behavior:"instant"}),$(t,i)):(await d())[n.matches(".share__copy")?"copy":"share"](n,c)}function $(o,e){o.tabIndex=-1,o.focus({preventScroll:!0}),e()}var L={};x(L,{photoFailed:()=>ue});var W=new WeakSet,q=new Set;function ue(o,e){let{href:t,origin:n}=new URL(o.currentSrc||o.src);e.setWatched(o,!1),e.isBlocked("img-src",t)?(z(n,`add ${n} to img-src in this page's Content-Security-Policy`),H(o)):W.has(o)?(n!==location.origin&&z(n,`if this page sends Cross-Origin-Embedder-Policy, ${n} must send Cross-Origin-Resource-Policy: cross-origin`),H(o)):(W.add(o),setTimeout(()=>fe(o,e),2e3))}function fe(o,e){if(!o.isConnected)return;e.setWatched(o,!0),o.addEventListener("load",()=>e.setWatched(o,!1),{once:!0});let{src:t}=o;o.removeAttribute("src"),crossOriginIsolated&&(o.crossOrigin="anonymous"),o.src=t}function z(o,e){q.has(o)||(q.add(o),console.warn?.(`wire-story: photos are missing; ${e}`))}function H(o){let e=document.createElement("p");e.className="photo__missing",e.textContent=o.alt,e.style.aspectRatio=getComputedStyle(o).aspectRatio.replace("auto",""),o.parentElement?.replaceChildren(e)}var C={};x(C,{play:()=>we,player:()=>K});var me="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function K(o){let e=new URL(o),t=e.hostname.replace(/^(www|m|mobile)\./,""),[n="",r="",i=""]=e.pathname.split("/").filter(Boolean),s=encodeURIComponent(o),a=e.pathname.match(/(\d{6,})\/?$/)?.[1];switch(t){case"youtu.be":return j(n);case"youtube.com":case"youtube-nocookie.com":return j(n==="watch"?e.searchParams.get("v")??"":r);case"vimeo.com":case"player.vimeo.com":return a?[`https://player.vimeo.com/video/${a}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${n}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(i||r).split("_")[0]}`];case"twitter.com":case"x.com":return a?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${a}`,560]:void 0;case"instagram.com":return r?[`https://www.instagram.com/${n}/${r}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(o)?"video":"post"}.php?href=${s}`,560];case"tiktok.com":return a?[`https://www.tiktok.com/embed/v2/${a}`,740]:void 0;case"t.me":return r?[`https://t.me/${n}/${r}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[n,r].filter(d=>d!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${s}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[o,420];case"openstreetmap.org":return n==="export"?[o,420]:void 0;case"google.com":case"maps.google.com":return e.pathname.startsWith("/maps/embed")||e.searchParams.get("output")==="embed"?[o,420]:void 0}}function j(o){return/^[\w-]{6,}$/.test(o)?[`https://www.youtube-nocookie.com/embed/${o}?autoplay=1`]:void 0}function we(o){let e=o.parentElement;if(!e)return;let t=e.querySelector(".embed__link"),n=K(t.href);if(!n){let a=self.origin==="null";t.dispatchEvent(new MouseEvent("click",{cancelable:!0,bubbles:a,composed:a}));return}let[r,i]=n,s=document.createElement("iframe");s.className="embed__player",s.title=e.querySelector(".embed__title")?.textContent??t.textContent??"",s.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",s.setAttribute("sandbox",me),s.referrerPolicy="strict-origin-when-cross-origin",i&&(s.style.height=`${i}px`),s.src=r,e.querySelector(".photo")?.remove(),o.replaceWith(s),s.focus()}var X=o=>o.split("/",3).join("/"),E=class{#e=new Set;#n=new Set;#o=({effectiveDirective:e,disposition:t,blockedURI:n})=>{t==="enforce"&&this.#e.add(e+X(n))};setWatched(e,t){this.#n[t?"add":"delete"](e),(this.#n.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#o)}isBlocked(e,t){return this.#e.has(e+X(t))}};var I={};x(I,{view:()=>Ae});var F=`/* Black in both colour schemes. */
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
  .viewer__bar .viewer__button:focus-visible {
    outline-offset: -3px;
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
`;var V=Promise.resolve();function Y(o,e){let t=new AbortController,n=()=>!1;return(async()=>{if(await V,t.signal.aborted||location.protocol==="about:")return;let i=be()?window:await _e(o,t.signal);n=ve(i,t,e)})().catch(()=>t.abort()),()=>{if(!n())return t.abort();V=new Promise(i=>t.signal.addEventListener("abort",i)),history.back()}}function ve(o,e,t){let{signal:n}=e;n.throwIfAborted();let{history:r,location:i}=o,{navigation:s}=o,a=(p=s?.currentEntry??null)=>p?.key??i.href,d=a(),c=!1,l=p=>{(!c||a(p.destination)===d)&&p.stopImmediatePropagation(),p.type==="popstate"&&(e.abort(),t())},h={capture:!0,signal:n};o.addEventListener("popstate",l,h);for(let p of["navigate","currententrychange"])s?.addEventListener(p,l,h);History.prototype.pushState.call(r,r.state,""),c=!0;let{length:f}=r,{href:m}=i;return()=>!n.aborted&&!o.closed&&r.length===f&&i.href===m}function be(){let o=new EventTarget,e="";return o.addEventListener("test",()=>e||="others"),o.addEventListener("test",()=>e||="capture",!0),o.dispatchEvent(new Event("test")),e==="capture"}async function _e(o,e){let t=document.createElement("iframe");t.style.display="none",o.append(t),e.addEventListener("abort",()=>t.remove());let n=t.contentWindow,r=n.document,i=new Promise(s=>{t.onload=()=>n.document!==r&&s(n)});return n.location.replace("about:blank"),i}var ge={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10"};function b(o,e,t){let n=o.createElement(e);return n.className=t,n}function _(o,e,t){let n="http://www.w3.org/2000/svg",r=b(o,"button",`viewer__button viewer__button--${e}`);r.type="button",r.ariaLabel=r.title=t;let i=o.createElementNS(n,"svg");i.setAttribute("class","icon"),i.setAttribute("viewBox","0 0 24 24"),i.setAttribute("aria-hidden","true");let s=o.createElementNS(n,"path");return s.setAttribute("d",ge[e]),i.append(s),r.append(i),r}function J(o,e){let t=[...o.querySelectorAll("button, a[href]")].filter(s=>s.getClientRects().length),{activeElement:n}=o.getRootNode(),r=t.indexOf(n),i=e?Math.max(r,0)+t.length-1:r+1;t[i%t.length]?.focus()}var Z=new WeakMap;function Q(o){let e=new CSSStyleSheet;return e.replaceSync(o),Z.set(e,o),e}var G=new WeakMap;function M(o,e){let t=o.ownerDocument??o,n=t.defaultView?.CSSStyleSheet;if(!n)return;let r=e.map(i=>{if(Object.getPrototypeOf(i)===n.prototype)return i;let s=G.get(i)??new WeakMap;G.set(i,s);let a=s.get(t)??new n;return s.set(t,a),a.replaceSync(Z.get(i)??[...i.cssRules].map(d=>d.cssText).join("")),a});o.adoptedStyleSheets=[...new Set(r)]}var xe=1e3,Ee="auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel";async function ee(o,e,t,n){let{ownerDocument:r}=o,i=o.getRootNode();M(i,[...i.adoptedStyleSheets,e]);let s=r.createElement("dialog");s.className="viewer",s.setAttribute("part","viewer");let a=r.createElement("iframe");a.className="viewer__frame";let d=new Promise(p=>a.addEventListener("load",p,{once:!0}));s.append(a),o.append(s),a.contentDocument&&a.contentDocument.readyState!=="complete"&&await d;let c=a.contentDocument,l;c?(M(c,[e]),l=c.body,l.style.setProperty("--wire-sans",getComputedStyle(s).getPropertyValue("--wire-sans")),c.documentElement.lang=t,a.addEventListener("load",()=>s.close())):(a.remove(),l=r.createElement("div"),s.append(l));for(let p of Ee.split(" "))s.addEventListener(p,y=>y.stopPropagation());l.classList.add("viewer__content"),l.lang=s.lang=t,l.dir=s.dir=n;let h=new Set,f;return l.addEventListener("keydown",({code:p})=>h.add(p)),l.addEventListener("keyup",({code:p})=>{h.delete(p),h.size===0&&f?.()}),{dialog:s,content:l,close:()=>{if(h.size===0)return s.close();f=()=>s.close(),s.classList.add("viewer--closing"),setTimeout(()=>s.close(),xe)},setLabel(p){s.setAttribute("aria-label",p),a.title=p},async open(){let p={dialog:s,ready:Promise.resolve()};i.dispatchEvent(new CustomEvent("viewer-open",{detail:p})),await p.ready,s.showModal();let{currentCSSZoom:y=1}=s;y!==1&&s.style.setProperty("zoom",String(1/y)),l.querySelector("[autofocus]")?.focus({preventScroll:!0})}}}var S=class{#e=1;#n=0;#o=0;#t=new Map;#s={time:-300,x:0,y:0};constructor(e){this.image=e,e.draggable=!1}reset(){this.#r(1,0,0)}by(e,t={x:0,y:0}){let n=Math.min(5,Math.max(1,this.#e*e)),r=n/this.#e;this.#r(n,t.x-(t.x-this.#n)*r,t.y-(t.y-this.#o)*r)}#r(e,t,n){let r=s=>s*(e-1)/2,i=(s,a)=>Math.min(a,Math.max(-a,s));this.#e=e,this.#n=i(t,r(this.image.clientWidth)),this.#o=i(n,r(this.image.clientHeight)),this.image.style.transform=e===1?"":`translate(${this.#n}px, ${this.#o}px) scale(${e})`,e>1&&(this.image.sizes="200vw")}listen(e,t,n){let r={x:0,y:0},i=!1,s=({clientX:c,clientY:l})=>{let{left:h,top:f,width:m,height:p}=e.getBoundingClientRect();return{x:c-h-m/2,y:l-f-p/2}};e.addEventListener("pointerdown",c=>{c.button===0&&(this.#t.set(c.pointerId,r=s(c)),i=this.#e===1&&this.#t.size===1,e.setPointerCapture(c.pointerId))}),e.addEventListener("pointermove",c=>{let l=this.#t.get(c.pointerId);if(!l)return;let h=s(c),f=[...this.#t].find(([m])=>m!==c.pointerId)?.[1];if(this.#t.set(c.pointerId,h),f){let m=p=>Math.hypot(p.x-f.x,p.y-f.y)||1;i=!1,this.by(m(h)/m(l),{x:(h.x+f.x)/2,y:(h.y+f.y)/2})}else this.#e>1&&this.#r(this.#e,this.#n+h.x-l.x,this.#o+h.y-l.y)});let a=()=>{let c=setTimeout(n,400),l=()=>{clearTimeout(c),n()};e.addEventListener("click",l,{once:!0})},d=c=>{if(!this.#t.delete(c.pointerId)||c.type==="pointercancel")return;let l=s(c),h={x:l.x-r.x,y:l.y-r.y};i&&Math.abs(h.x)>Math.abs(h.y)&&t(h.x),!(Math.hypot(h.x,h.y)>30)&&(this.#i(l)?this.#a(c.timeStamp,l):a())};e.addEventListener("pointerup",d),e.addEventListener("pointercancel",d),e.addEventListener("wheel",c=>{c.preventDefault(),c.ctrlKey&&this.by(Math.exp(-c.deltaY/200),s(c))},{passive:!1})}#i({x:e,y:t}){let{clientWidth:n,clientHeight:r,naturalWidth:i,naturalHeight:s}=this.image,a=Math.min(n/i,r/s)*this.#e,d=(c,l)=>Math.abs(c)<=l*a/2;return!i||d(e-this.#n,i)&&d(t-this.#o,s)}#a(e,t){let n=this.#s,r=e-n.time<300&&Math.hypot(t.x-n.x,t.y-n.y)<30;this.#s={time:r?-300:e,...t},r&&(this.#e>1?this.reset():this.by(2.5,t))}};var Se=Q(F),ke=48;async function Ae(o,e){let t=o.closest(".story"),n=t.parentElement,r=[...t.querySelectorAll(".photo__frame")].filter(d=>d.querySelector("img")),i=r.indexOf(o);if(i<0||n.querySelector("dialog"))return;o.querySelector("button")?.focus({preventScroll:!0});let{lang:s}=t.firstElementChild,a=await ee(n,Se,s,t.dir);t.isConnected?await new T(a,t,r,e).open(i):a.dialog.remove()}var T=class{#e=0;#n;#o;#t;#s;#r;constructor(e,t,n,r){this.frames=n,this.words=r,this.isRtl=t.dir==="rtl",this.#n=e;let{dialog:i,content:s,close:a}=e,{ownerDocument:d}=s,c=b(d,"div","viewer__stage");this.#o=b(d,"img","viewer__image"),this.#t=b(d,"div","viewer__caption"),this.#s=b(d,"p","viewer__count"),this.#r=new S(this.#o),this.#s.setAttribute("role","status"),this.#t.setAttribute("aria-live","polite");let l=b(d,"div","viewer__bar"),h=_(d,"caption",r.hide_caption??"Hide caption");h.addEventListener("click",()=>this.#l(h));let f=_(d,"close",r.close??"Close");if(f.addEventListener("click",a),f.autofocus=!0,l.append(this.#s,h,f),c.append(this.#o),s.append(l,c,this.#t),n.length>1){let w=_(d,"previous",r.previous??"Previous photo"),u=_(d,"next",r.next??"Next photo");w.addEventListener("click",()=>this.#a(this.#e-1)),u.addEventListener("click",()=>this.#a(this.#e+1)),s.append(w,u)}s.addEventListener("keydown",w=>this.#d(w)),s.addEventListener("wheel",w=>this.#h(w),{passive:!1});let m=t.parentElement,p=Y(m,()=>i.close()),y=new MutationObserver(()=>t.isConnected||i.close());i.addEventListener("close",()=>{y.disconnect(),p(),i.remove()});let g=w=>{Math.abs(w)>ke&&this.#i(w<0?1:-1)};this.#r.listen(c,g,a),y.observe(m,{childList:!0})}open(e){return this.#a(e),this.#n.open()}#i(e){this.#a(this.#e+(this.isRtl?-e:e))}#a(e){let{length:t}=this.frames;this.#e=(e+t)%t;let n=this.#c(this.#e);this.#r.reset(),this.#o.srcset="",this.#o.sizes="100vw",this.#o.alt=n.alt,this.#o.crossOrigin=n.crossOrigin,this.#o.src=n.currentSrc||n.src,this.#o.srcset=n.srcset;let r=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#t.replaceChildren(...[...r?.childNodes??[]].map(s=>s.cloneNode(!0)));for(let s of this.#t.querySelectorAll("a"))s.target||="_parent";let i=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(t));this.#n.setLabel(i),this.#s.textContent=t>1?i:"";for(let s of[this.#e+1,this.#e-1]){let{srcset:a,src:d}=this.#c((s+t)%t);Object.assign(new Image,{sizes:"100vw",srcset:a,src:d})}}#c(e){return this.frames[e]?.querySelector("img")}#l(e){let t=this.#t.hidden=!this.#t.hidden;e.ariaLabel=e.title=t?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#d(e){let{key:t}=e,n=this.#t.contains(e.target);if(!(e.ctrlKey||e.metaKey||e.altKey)){if(t==="Escape")this.#n.close();else if(t==="Tab")J(this.#n.content,e.shiftKey);else if(t==="ArrowRight")this.#i(1);else if(t==="ArrowLeft")this.#i(-1);else if(t==="Home")this.#a(0);else if(t==="End")this.#a(this.frames.length-1);else if(t==="+"||t==="=")this.#r.by(1.5);else if(t==="-")this.#r.by(1/1.5);else if(t==="0")this.#r.reset();else{let r=e.repeat&&/^( |Enter)$/.test(t),i=!n&&["ArrowUp","ArrowDown","PageUp","PageDown"].includes(t);if(!r&&!i)return}e.preventDefault()}}#h(e){let{scrollHeight:t,clientHeight:n}=this.#t;(!this.#t.contains(e.target)||t<=n)&&e.preventDefault()}};function te(o,e){try{return new URL(o,e).href}catch{return""}}var Le=5,oe=2e3,Ce=1e4,Me=3e4,Te=864e5,P=class{expected;#e;#n;#o=1;#t=!1;#s=!1;#r;constructor(e,t,n,r){this.#e=r;let i=(t.match(/\S+/g)??[]).map(s=>te(s,n)).filter(Boolean);this.#n=[e,...i].slice(0,Le)}shouldRetry(e,t,n){let r=this.#n[this.#o++];if(r)return this.#i(r),!0;let i=e==="network"||t===429||Number(t)>=500,s=Ie(n??"");return i&&!this.#t&&navigator.onLine&&s<=Ce?(this.#t=!0,this.#r=setTimeout(()=>this.#i(this.#n[0]??""),s),!0):this.#s?(this.#e.keepStory(),this.storyShown(),!0):!1}storyShown(){this.cancel(),this.#t=!1;let e=Number(this.#e.refresh());if(!(e>0))return;let t=()=>{if(document.hidden)return this.storyShown();this.#o=1,this.#s=!0,this.#i(this.#n[0]??"")};this.#r=setTimeout(t,Math.min(Math.max(e*1e3,Me),Te))}cancel(){clearTimeout(this.#r),this.expected=void 0}#i(e){this.expected=e,this.#e.load(e)}};function Ie(o){let e=Number(o)*1e3||Date.parse(o)-Date.now();return e>oe?e:oe*(1+Math.random())}var Pe=new E,ne=new WeakSet;function at(o,e="{}"){ne.has(o)||(ne.add(o),B(o,{reload(){},violations:Pe,words:async()=>JSON.parse(e),photos:async()=>L,viewer:async()=>I,player:async()=>C,share:async()=>A}))}function ct(o,e){let t=new IntersectionObserver(n=>{n.some(r=>r.isIntersecting)&&(t.disconnect(),e())},{rootMargin:"800px"});return t.observe(o),()=>t.disconnect()}var re={};async function lt(o,e,t,n,r=""){if(!o)throw new Error("no formats module was named");let i=async()=>{let a=await fetch(o,{credentials:"omit"});return WebAssembly.compile(await a.arrayBuffer())},s=re[o]??=i();return s.catch(()=>delete re[o]),N(await s,[t,n,r,e])}export{P as RetryPolicy,at as attach,lt as convert,ct as whenNear};
