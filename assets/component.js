var le=Object.defineProperty;var x=(o,e)=>{for(var t in e)le(o,t,{get:e[t],enumerable:!0})};async function N(o,e){let t=new Uint8Array,n={resolve(u,v,ae,ce){try{t=l(new URL(d(u,v),d(ae,ce)||void 0).href)}catch{t=l("")}return t.length},take:u=>c(u,t.length).set(t)},i=await WebAssembly.instantiate(o,{url:n}),{memory:s,reserve:r,convert:a}=i.exports,l=u=>new TextEncoder().encode(u),c=(u,v)=>new Uint8Array(s.buffer,u,v),d=(u,v)=>new TextDecoder().decode(c(u,v)),p=e.map(l),f=r(p.reduce((u,v)=>u+v.length,0)),m=f;for(let u of p)c(m,u.length).set(u),m+=u.length;let h=p.map(u=>u.length),y=a(f,...h),[_=0,w=0]=new Uint32Array(s.buffer,y,2);return JSON.parse(d(_,w))}function O(o){let e=document.createElement("div");return e.className="hidden",e.setAttribute("role","status"),o.append(e),()=>{let t=o.querySelector(".failure__words, .newer__show"),n=t?.textContent??"";e.textContent!==n&&(e.lang=t?.closest("[lang]")?.getAttribute("lang")??"",e.textContent=n)}}var D="button, summary, .photo__frame",R={pointerup:"pointerdown",pointercancel:"pointerdown",mouseup:"mousedown",touchend:"touchstart",touchcancel:"touchstart"},de=3;function B(o){let e=(s,r)=>{for(let a of s.split(" "))o.addEventListener(a,r,{passive:!0})},t=new Map,n={x:0,y:0},i=()=>{let s=[...t.values()];t.clear();let r=o.parentNode,a=r instanceof ShadowRoot?r.host:r;for(let l of s)a.dispatchEvent(l)};e("click dblclick keydown keypress keyup",s=>{(!s.key||/^( |Enter)$/.test(s.key))&&s.target.closest(D)&&s.stopPropagation()}),e("pointerdown mousedown touchstart",s=>{s.type==="pointerdown"&&(s.isPrimary?t.clear():i(),n={x:s.clientX,y:s.clientY}),!(!(s.isPrimary!==!1&&!s.button&&!(s.touches?.length>1))||!s.target.closest(D))&&(t.set(s.type,s),s.stopPropagation())}),e("pointermove mousemove touchmove",s=>{if(!t.size)return;if(s.buttons===0)return t.clear();s.type==="pointermove"&&Math.hypot(s.clientX-n.x,s.clientY-n.y)>de?i():s.stopPropagation()}),e("pointerout",s=>{s.pointerType==="mouse"&&s.buttons&&i()}),e(Object.keys(R).join(" "),s=>{t.delete(R[s.type])&&s.stopPropagation()})}var A={};x(A,{canShare:()=>k,copy:()=>U,share:()=>pe});var k=o=>!!navigator.share&&navigator.canShare?.({url:o})!==!1;async function pe(o,e){let t=o.closest(".story")?.querySelector(".headline")?.textContent??"";try{await navigator.share({url:o.value,title:t})}catch(n){if(/Abort|State/.test(n.name))return;await U(o,e)}}async function U(o,e){let{value:t}=o,n=o.parentElement?.querySelector("[role=status]");if(!n)return;let i=await navigator.clipboard?.writeText(t).then(()=>!0,()=>!1),s=i||he(t,n);i||o.focus({preventScroll:!0});let{copied:r="✓",not_copied:a="{}"}=await e();if(s)return n.replaceChildren(r);let l=document.createElement("span");l.textContent=t;let[c="",d=""]=a.split("{}");n.replaceChildren(c,l,d),(n.getRootNode().getSelection?.()??getSelection())?.selectAllChildren(l)}function he(o,e){let t=document.createElement("textarea");t.className="hidden",t.readOnly=!0,t.value=o,t.addEventListener("copy",i=>{i.clipboardData?.setData("text/plain",o),i.preventDefault(),i.stopPropagation()}),e.append(t),t.select(),t.focus({preventScroll:!0});let n=document.execCommand("copy");return t.remove(),n}function $(o){let e=o.querySelectorAll(".time--ago");for(let t of e){let{dateTime:n,lang:i}=t,s=Math.round((Date.parse(n)-Date.now())/6e4);if(s>0||s<-1440)continue;let r=new Intl.RelativeTimeFormat(i,{numeric:"auto"}),a=s>-60?r.format(s,"minute"):r.format(Math.round(s/60),"hour");t.textContent!==a&&(t.textContent=a)}return e.length}var ue=6e4;function q(o,e){o.addEventListener("error",({target:i})=>fe(i,e),!0),o.addEventListener("click",({target:i})=>{me(i,e,o).catch(s=>console.warn?.(s))}),B(o);let t=O(o),n;new MutationObserver(()=>{clearInterval(n);let i=()=>$(o);i()&&(n=setInterval(i,ue)),t();for(let s of o.querySelectorAll(".share__sheet")){let{value:r}=s;s.hidden=!k(r)}}).observe(o,{childList:!0,subtree:!0})}async function fe(o,{photos:e,violations:t}){if(o.localName==="img")try{(await e()).photoFailed(o,t)}catch{}}async function me(o,e,t){let n=o.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");if(!n)return;let i=n.closest("[lang]")?.getAttribute("lang")??"",{reload:s,viewer:r,player:a,share:l}=e,c=()=>e.words(i);n.matches(".photo__frame")?await(await r()).view(n,await c()):n.matches(".embed__load")?(await a()).play(n):n.matches(".failure__retry")?W(t,s):n.matches(".newer__show")?(t.scrollIntoView({behavior:"instant"}),W(t,s)):(await l())[n.matches(".share__copy")?"copy":"share"](n,c)}function W(o,e){o.tabIndex=-1,o.focus({preventScroll:!0}),e()}var L={};x(L,{photoFailed:()=>we});var z=new WeakSet,H=new Set;function we(o,e){let{href:t,origin:n}=new URL(o.currentSrc||o.src);e.setWatched(o,!1),e.isBlocked("img-src",t)?(j(n,`add ${n} to img-src in this page's Content-Security-Policy`),X(o)):z.has(o)?(n!==location.origin&&j(n,`if this page sends Cross-Origin-Embedder-Policy, ${n} must send Cross-Origin-Resource-Policy: cross-origin`),X(o)):(z.add(o),setTimeout(()=>ye(o,e),2e3))}function ye(o,e){if(!o.isConnected)return;e.setWatched(o,!0),o.addEventListener("load",()=>e.setWatched(o,!1),{once:!0});let{src:t}=o;o.removeAttribute("src"),crossOriginIsolated&&(o.crossOrigin="anonymous"),o.src=t}function j(o,e){H.has(o)||(H.add(o),console.warn?.(`wire-story: photos are missing; ${e}`))}function X(o){let e=document.createElement("p");e.className="photo__missing",e.textContent=o.alt,e.style.aspectRatio=getComputedStyle(o).aspectRatio.replace("auto",""),o.parentElement?.replaceChildren(e)}var C={};x(C,{play:()=>be,player:()=>V});var ve="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function V(o){let e=new URL(o),t=e.hostname.replace(/^(www|m|mobile)\./,""),[n="",i="",s=""]=e.pathname.split("/").filter(Boolean),r=encodeURIComponent(o),a=e.pathname.match(/(\d{6,})\/?$/)?.[1];switch(t){case"youtu.be":return K(n);case"youtube.com":case"youtube-nocookie.com":return K(n==="watch"?e.searchParams.get("v")??"":i);case"vimeo.com":case"player.vimeo.com":return a?[`https://player.vimeo.com/video/${a}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${n}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(s||i).split("_")[0]}`];case"twitter.com":case"x.com":return a?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${a}`,560]:void 0;case"instagram.com":return i?[`https://www.instagram.com/${n}/${i}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(o)?"video":"post"}.php?href=${r}`,560];case"tiktok.com":return a?[`https://www.tiktok.com/embed/v2/${a}`,740]:void 0;case"t.me":return i?[`https://t.me/${n}/${i}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[n,i].filter(l=>l!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${r}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[o,420];case"openstreetmap.org":return n==="export"?[o,420]:void 0;case"google.com":case"maps.google.com":return e.pathname.startsWith("/maps/embed")||e.searchParams.get("output")==="embed"?[o,420]:void 0}}function K(o){return/^[\w-]{6,}$/.test(o)?[`https://www.youtube-nocookie.com/embed/${o}?autoplay=1`]:void 0}function be(o){let e=o.parentElement;if(!e)return;let t=e.querySelector(".embed__link"),n=V(t.href);if(!n){let a=self.origin==="null";t.dispatchEvent(new MouseEvent("click",{cancelable:!0,bubbles:a,composed:a}));return}let[i,s]=n,r=document.createElement("iframe");r.className="embed__player",r.title=e.querySelector(".embed__title")?.textContent??t.textContent??"",r.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",r.setAttribute("sandbox",ve),r.referrerPolicy="strict-origin-when-cross-origin",s&&(r.style.height=`${s}px`),r.src=i,e.querySelector(".photo")?.remove(),o.replaceWith(r),r.focus()}var Y=o=>o.split("/",3).join("/"),E=class{#e=new Set;#n=new Set;#o=({effectiveDirective:e,disposition:t,blockedURI:n})=>{t==="enforce"&&this.#e.add(e+Y(n))};setWatched(e,t){this.#n[t?"add":"delete"](e),(this.#n.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#o)}isBlocked(e,t){return this.#e.has(e+Y(t))}};var T={};x(T,{view:()=>Me});var F=`/* Black in both colour schemes. */
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
`;var G=Promise.resolve();function J(o,e){let t=new AbortController,n=()=>!1;return(async()=>{if(await G,t.signal.aborted||location.protocol==="about:")return;let s=xe()?window:await Ee(o,t.signal);n=_e(s,t,e)})().catch(()=>t.abort()),()=>{if(!n())return t.abort();G=new Promise(s=>t.signal.addEventListener("abort",s)),history.back()}}function _e(o,e,t){let{signal:n}=e;n.throwIfAborted();let{history:i,location:s}=o,{navigation:r}=o,a=(h=r?.currentEntry??null)=>h?.key??s.href,l=a(),c=!1,d=h=>{(!c||a(h.destination)===l)&&h.stopImmediatePropagation(),h.type==="popstate"&&(e.abort(),t())},p={capture:!0,signal:n};o.addEventListener("popstate",d,p);for(let h of["navigate","currententrychange"])r?.addEventListener(h,d,p);History.prototype.pushState.call(i,i.state,""),c=!0;let{length:f}=i,{href:m}=s;return()=>!n.aborted&&!o.closed&&i.length===f&&s.href===m}function xe(){let o=new EventTarget,e="";return o.addEventListener("test",()=>e||="others"),o.addEventListener("test",()=>e||="capture",!0),o.dispatchEvent(new Event("test")),e==="capture"}async function Ee(o,e){let t=document.createElement("iframe");t.style.display="none",o.append(t),e.addEventListener("abort",()=>t.remove());let n=t.contentWindow,i=n.document,s=new Promise(r=>{t.onload=()=>n.document!==i&&r(n)});return n.location.replace("about:blank"),s}var Se={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10"};function b(o,e,t){let n=o.createElement(e);return n.className=t,n}function g(o,e,t){let n="http://www.w3.org/2000/svg",i=b(o,"button",`viewer__button viewer__button--${e}`);i.type="button",i.ariaLabel=i.title=t;let s=o.createElementNS(n,"svg");s.setAttribute("class","icon"),s.setAttribute("viewBox","0 0 24 24"),s.setAttribute("aria-hidden","true");let r=o.createElementNS(n,"path");return r.setAttribute("d",Se[e]),s.append(r),i.append(s),i}function Z(o,e){let t=[...o.querySelectorAll("button, a[href]")].filter(r=>r.getClientRects().length),{activeElement:n}=o.getRootNode(),i=t.indexOf(n),s=e?Math.max(i,0)+t.length-1:i+1;t[s%t.length]?.focus()}var ee=new WeakMap;function te(o){let e=new CSSStyleSheet;return e.replaceSync(o),ee.set(e,o),e}var Q=new WeakMap;function M(o,e){let t=o.ownerDocument??o,n=t.defaultView?.CSSStyleSheet;if(!n)return;let i=e.map(s=>{if(Object.getPrototypeOf(s)===n.prototype)return s;let r=Q.get(s)??new WeakMap;Q.set(s,r);let a=r.get(t)??new n;return r.set(t,a),a.replaceSync(ee.get(s)??[...s.cssRules].map(l=>l.cssText).join("")),a});o.adoptedStyleSheets=[...new Set(i)]}var ke=1e3,Ae="auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel";async function oe(o,e,t,n){let{ownerDocument:i}=o,s=o.getRootNode();M(s,[...s.adoptedStyleSheets,e]);let r=i.createElement("dialog");r.className="viewer",r.setAttribute("part","viewer");let a=i.createElement("iframe");a.className="viewer__frame";let l=new Promise(h=>a.addEventListener("load",h,{once:!0}));r.append(a),o.append(r),a.contentDocument&&a.contentDocument.readyState!=="complete"&&await l;let c=a.contentDocument,d;c?(M(c,[e]),d=c.body,d.style.setProperty("--wire-sans",getComputedStyle(r).getPropertyValue("--wire-sans")),c.documentElement.lang=t,a.addEventListener("load",()=>r.close())):(a.remove(),d=i.createElement("div"),r.append(d));for(let h of Ae.split(" "))r.addEventListener(h,y=>y.stopPropagation());d.classList.add("viewer__content"),d.lang=r.lang=t,d.dir=r.dir=n;let p=new Set,f;return d.addEventListener("keydown",({code:h})=>p.add(h)),d.addEventListener("keyup",({code:h})=>{p.delete(h),p.size===0&&f?.()}),{dialog:r,content:d,close:()=>{if(p.size===0)return r.close();f=()=>r.close(),r.classList.add("viewer--closing"),setTimeout(()=>r.close(),ke)},setLabel(h){r.setAttribute("aria-label",h),a.title=h},async open(){let h={dialog:r,ready:Promise.resolve()};s.dispatchEvent(new CustomEvent("viewer-open",{detail:h})),await h.ready,r.showModal();let{currentCSSZoom:y=1}=r;y!==1&&r.style.setProperty("zoom",String(1/y)),d.querySelector("[autofocus]")?.focus({preventScroll:!0})}}}var S=class{#e=1;#n=0;#o=0;#t=new Map;#r={time:-300,x:0,y:0};constructor(e){this.image=e,e.draggable=!1}reset(){this.#s(1,0,0)}by(e,t={x:0,y:0}){let n=Math.min(5,Math.max(1,this.#e*e)),i=n/this.#e;this.#s(n,t.x-(t.x-this.#n)*i,t.y-(t.y-this.#o)*i)}#s(e,t,n){let i=r=>r*(e-1)/2,s=(r,a)=>Math.min(a,Math.max(-a,r));this.#e=e,this.#n=s(t,i(this.image.clientWidth)),this.#o=s(n,i(this.image.clientHeight)),this.image.style.transform=e===1?"":`translate(${this.#n}px, ${this.#o}px) scale(${e})`,e>1&&(this.image.sizes="200vw")}listen(e,t,n){let i={x:0,y:0},s=!1,r=({clientX:c,clientY:d})=>{let{left:p,top:f,width:m,height:h}=e.getBoundingClientRect();return{x:c-p-m/2,y:d-f-h/2}};e.addEventListener("pointerdown",c=>{c.button===0&&(this.#t.set(c.pointerId,i=r(c)),s=this.#e===1&&this.#t.size===1,e.setPointerCapture(c.pointerId))}),e.addEventListener("pointermove",c=>{let d=this.#t.get(c.pointerId);if(!d)return;let p=r(c),f=[...this.#t].find(([m])=>m!==c.pointerId)?.[1];if(this.#t.set(c.pointerId,p),f){let m=h=>Math.hypot(h.x-f.x,h.y-f.y)||1;s=!1,this.by(m(p)/m(d),{x:(p.x+f.x)/2,y:(p.y+f.y)/2})}else this.#e>1&&this.#s(this.#e,this.#n+p.x-d.x,this.#o+p.y-d.y)});let a=()=>{let c=setTimeout(n,400),d=()=>{clearTimeout(c),n()};e.addEventListener("click",d,{once:!0})},l=c=>{if(!this.#t.delete(c.pointerId)||c.type==="pointercancel")return;let d=r(c),p={x:d.x-i.x,y:d.y-i.y};s&&Math.abs(p.x)>Math.abs(p.y)&&t(p.x),!(Math.hypot(p.x,p.y)>30)&&(this.#i(d)?this.#a(c.timeStamp,d):a())};e.addEventListener("pointerup",l),e.addEventListener("pointercancel",l),e.addEventListener("wheel",c=>{c.preventDefault(),c.ctrlKey&&this.by(Math.exp(-c.deltaY/200),r(c))},{passive:!1})}#i({x:e,y:t}){let{clientWidth:n,clientHeight:i,naturalWidth:s,naturalHeight:r}=this.image,a=Math.min(n/s,i/r)*this.#e,l=(c,d)=>Math.abs(c)<=d*a/2;return!s||l(e-this.#n,s)&&l(t-this.#o,r)}#a(e,t){let n=this.#r,i=e-n.time<300&&Math.hypot(t.x-n.x,t.y-n.y)<30;this.#r={time:i?-300:e,...t},i&&(this.#e>1?this.reset():this.by(2.5,t))}};var Le=te(F),Ce=48;async function Me(o,e){let t=o.closest(".story"),n=t.parentElement,i=[...t.querySelectorAll(".photo__frame")].filter(l=>l.querySelector("img")),s=i.indexOf(o);if(s<0||n.querySelector("dialog"))return;o.querySelector("button")?.focus({preventScroll:!0});let{lang:r}=t.firstElementChild,a=await oe(n,Le,r,t.dir);t.isConnected?await new P(a,t,i,e).open(s):a.dialog.remove()}var P=class{#e=0;#n;#o;#t;#r;#s;constructor(e,t,n,i){this.frames=n,this.words=i,this.isRtl=t.dir==="rtl",this.#n=e;let{dialog:s,content:r,close:a}=e,{ownerDocument:l}=r,c=b(l,"div","viewer__stage");this.#o=b(l,"img","viewer__image"),this.#t=b(l,"div","viewer__caption"),this.#r=b(l,"p","viewer__count"),this.#s=new S(this.#o),this.#r.setAttribute("role","status"),this.#t.setAttribute("aria-live","polite");let d=b(l,"div","viewer__bar"),p=g(l,"caption",i.hide_caption??"Hide caption");p.addEventListener("click",()=>this.#l(p));let f=g(l,"close",i.close??"Close");if(f.addEventListener("click",a),f.autofocus=!0,d.append(this.#r,p,f),c.append(this.#o),r.append(d,c,this.#t),n.length>1){let w=g(l,"previous",i.previous??"Previous photo"),u=g(l,"next",i.next??"Next photo");w.addEventListener("click",()=>this.#a(this.#e-1)),u.addEventListener("click",()=>this.#a(this.#e+1)),r.append(w,u)}r.addEventListener("keydown",w=>this.#d(w)),r.addEventListener("wheel",w=>this.#p(w),{passive:!1});let m=t.parentElement,h=J(m,()=>s.close()),y=new MutationObserver(()=>t.isConnected||s.close());s.addEventListener("close",()=>{y.disconnect(),h(),s.remove()});let _=w=>{Math.abs(w)>Ce&&this.#i(w<0?1:-1)};this.#s.listen(c,_,a),y.observe(m,{childList:!0})}open(e){return this.#a(e),this.#n.open()}#i(e){this.#a(this.#e+(this.isRtl?-e:e))}#a(e){let{length:t}=this.frames;this.#e=(e+t)%t;let n=this.#c(this.#e);this.#s.reset(),this.#o.srcset="",this.#o.sizes="100vw",this.#o.alt=n.alt,this.#o.crossOrigin=n.crossOrigin,this.#o.src=n.currentSrc||n.src,this.#o.srcset=n.srcset;let i=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#t.replaceChildren(...[...i?.childNodes??[]].map(r=>r.cloneNode(!0)));for(let r of this.#t.querySelectorAll("a"))r.target||="_parent";let s=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(t));this.#n.setLabel(s),this.#r.textContent=t>1?s:"";for(let r of[this.#e+1,this.#e-1]){let{srcset:a,src:l}=this.#c((r+t)%t);Object.assign(new Image,{sizes:"100vw",srcset:a,src:l})}}#c(e){return this.frames[e]?.querySelector("img")}#l(e){let t=this.#t.hidden=!this.#t.hidden;e.ariaLabel=e.title=t?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#d(e){let{key:t}=e,n=this.#t.contains(e.target);if(!(e.ctrlKey||e.metaKey||e.altKey)){if(t==="Escape")this.#n.close();else if(t==="Tab")Z(this.#n.content,e.shiftKey);else if(t==="ArrowRight")this.#i(1);else if(t==="ArrowLeft")this.#i(-1);else if(t==="Home")this.#a(0);else if(t==="End")this.#a(this.frames.length-1);else if(t==="+"||t==="=")this.#s.by(1.5);else if(t==="-")this.#s.by(1/1.5);else if(t==="0")this.#s.reset();else{let i=e.repeat&&/^( |Enter)$/.test(t),s=!n&&["ArrowUp","ArrowDown","PageUp","PageDown"].includes(t);if(!i&&!s)return}e.preventDefault()}}#p(e){let{scrollHeight:t,clientHeight:n}=this.#t;(!this.#t.contains(e.target)||t<=n)&&e.preventDefault()}};function ne(o,e){try{return new URL(o,e).href}catch{return""}}var Pe=5,se=2e3,Te=1e4,Ie=3e4,Ne=864e5,I=class{expected;#e;#n;#o=1;#t=!1;#r=!1;#s;constructor(e,t,n,i){this.#e=i;let s=(t.match(/\S+/g)??[]).map(r=>ne(r,n)).filter(Boolean);this.#n=[e,...s].slice(0,Pe)}shouldRetry(e,t,n){let i=this.#n[this.#o++];if(i)return this.#i(i),!0;let s=e==="network"||t===429||Number(t)>=500,r=Oe(n??"");return s&&!this.#t&&navigator.onLine&&r<=Te?(this.#t=!0,this.#s=setTimeout(()=>this.#i(this.#n[0]??""),r),!0):this.#r?(this.#e.keepStory(),this.storyShown(),!0):!1}storyShown(){this.cancel(),this.#t=!1;let e=Number(this.#e.refresh());if(!(e>0))return;let t=()=>{if(document.hidden)return this.storyShown();this.#o=1,this.#r=!0,this.#i(this.#n[0]??"")};this.#s=setTimeout(t,Math.min(Math.max(e*1e3,Ie),Ne))}cancel(){clearTimeout(this.#s),this.expected=void 0}#i(e){this.expected=e,this.#e.load(e)}};function Oe(o){let e=Number(o)*1e3||Date.parse(o)-Date.now();return e>se?e:se*(1+Math.random())}var De=new E,re=new WeakSet;function ht(o,e="{}"){re.has(o)||(re.add(o),q(o,{reload(){},violations:De,words:async()=>JSON.parse(e),photos:async()=>L,viewer:async()=>T,player:async()=>C,share:async()=>A}))}function ut(o,e){let t=new IntersectionObserver(n=>{n.some(i=>i.isIntersecting)&&(t.disconnect(),e())},{rootMargin:"800px"});return t.observe(o),()=>t.disconnect()}var ie={};async function ft(o,e,t,n,i=""){if(!o)throw new Error("no formats module was named");let s=async()=>{let a=await fetch(o,{credentials:"omit"});return WebAssembly.compile(await a.arrayBuffer())},r=ie[o]??=s();return r.catch(()=>delete ie[o]),N(await r,[t,n,i,e])}export{I as RetryPolicy,ht as attach,ft as convert,ut as whenNear};
