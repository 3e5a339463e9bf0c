var le=Object.defineProperty;var x=(o,e)=>{for(var t in e)le(o,t,{get:e[t],enumerable:!0})};async function N(o,e){let t=new Uint8Array,s={resolve(u,b,ce,ae){try{t=l(new URL(p(u,b),p(ce,ae)||void 0).href)}catch{t=l("")}return t.length},take:u=>a(u,t.length).set(t)},r=await WebAssembly.instantiate(o,{url:s}),{memory:i,reserve:n,convert:c}=r.exports,l=u=>new TextEncoder().encode(u),a=(u,b)=>new Uint8Array(i.buffer,u,b),p=(u,b)=>new TextDecoder().decode(a(u,b)),d=e.map(l),f=n(d.reduce((u,b)=>u+b.length,0)),m=f;for(let u of d)a(m,u.length).set(u),m+=u.length;let h=d.map(u=>u.length),y=c(f,...h),[v=0,w=0]=new Uint32Array(i.buffer,y,2);return JSON.parse(p(v,w))}function O(o){let e=document.createElement("div");return e.className="hidden",e.setAttribute("role","status"),o.append(e),()=>{let t=o.querySelector(".failure__words, .newer__show"),s=t?.textContent??"";e.textContent!==s&&(e.lang=t?.closest("[lang]")?.getAttribute("lang")??"",e.textContent=s)}}var D="button, summary, .photo__frame",R={pointerup:"pointerdown",pointercancel:"pointerdown",mouseup:"mousedown",touchend:"touchstart",touchcancel:"touchstart"},pe=3,de=12;function he(o){let e=o.constructor;return new e(o.type,o)}function B(o){let e=(n,c)=>{for(let l of n.split(" "))o.addEventListener(l,c,{passive:!0})},t=new Map,s={x:0,y:0},r=!1,i=()=>{let n=[...t.values()];t.clear();let c=o.parentNode,l=c instanceof ShadowRoot?c.host:c;for(let a of n)l.dispatchEvent("touches"in a?a:he(a))};e("click dblclick keydown keypress keyup",n=>{!(!n.key||/^( |Enter)$/.test(n.key))||!n.target.closest(D)||(n.stopPropagation(),r&&n.detail&&n.stopImmediatePropagation())}),e("pointerdown mousedown touchstart",n=>{n.type==="pointerdown"&&(n.isPrimary?t.clear():i(),s={x:n.clientX,y:n.clientY},r=!1),!(!(n.isPrimary!==!1&&!n.button&&!(n.touches?.length>1))||!n.target.closest(D))&&(t.set(n.type,n),n.stopPropagation())}),e("pointermove mousemove touchmove",n=>{let l=n.type==="pointermove"&&n.buttons?Math.hypot(n.clientX-s.x,n.clientY-s.y):0;if(r||=l>de,!!t.size){if(n.buttons===0)return t.clear();l>pe?i():n.stopPropagation()}}),e("pointerout",n=>{n.pointerType==="mouse"&&n.buttons&&i()}),e(Object.keys(R).join(" "),n=>{t.delete(R[n.type])&&n.stopPropagation()})}var A={};x(A,{canShare:()=>k,copy:()=>U,share:()=>ue});var k=o=>!!navigator.share&&navigator.canShare?.({url:o})!==!1;async function ue(o,e){let t=o.closest(".story")?.querySelector(".headline")?.textContent??"";try{await navigator.share({url:o.value,title:t})}catch(s){if(/Abort|State/.test(s.name))return;await U(o,e)}}async function U(o,e){let{value:t}=o,s=o.parentElement?.querySelector("[role=status]");if(!s)return;let r=await navigator.clipboard?.writeText(t).then(()=>!0,()=>!1),i=r||fe(t,s);r||o.focus({preventScroll:!0});let{copied:n="✓",not_copied:c="{}"}=await e();if(i)return s.replaceChildren(n);let l=document.createElement("span");l.textContent=t;let[a="",p=""]=c.split("{}");s.replaceChildren(a,l,p),(s.getRootNode().getSelection?.()??getSelection())?.selectAllChildren(l)}function fe(o,e){let t=document.createElement("textarea");t.className="hidden",t.readOnly=!0,t.value=o,t.addEventListener("copy",r=>{r.clipboardData?.setData("text/plain",o),r.preventDefault(),r.stopPropagation()}),e.append(t),t.select(),t.focus({preventScroll:!0});let s=document.execCommand("copy");return t.remove(),s}function $(o){let e=o.querySelectorAll(".time--ago");for(let t of e){let{dateTime:s,lang:r}=t,i=Math.round((Date.parse(s)-Date.now())/6e4);if(i>0||i<-1440)continue;let n=new Intl.RelativeTimeFormat(r,{numeric:"auto"}),c=i>-60?n.format(i,"minute"):n.format(Math.round(i/60),"hour");t.textContent!==c&&(t.textContent=c)}return e.length}var me=6e4;function q(o,e){o.addEventListener("error",({target:r})=>we(r,e),!0),B(o),o.addEventListener("click",({target:r})=>{ye(r,e,o).catch(i=>console.warn?.(i))});let t=O(o),s;new MutationObserver(()=>{clearInterval(s);let r=()=>$(o);r()&&(s=setInterval(r,me)),t();for(let i of o.querySelectorAll(".share__sheet")){let{value:n}=i;i.hidden=!k(n)}}).observe(o,{childList:!0,subtree:!0})}async function we(o,{photos:e,violations:t}){if(o.localName==="img")try{(await e()).photoFailed(o,t)}catch{}}async function ye(o,e,t){let s=o.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");if(!s)return;let r=s.closest("[lang]")?.getAttribute("lang")??"",{reload:i,viewer:n,player:c,share:l}=e,a=()=>e.words(r);s.matches(".photo__frame")?await(await n()).view(s,await a()):s.matches(".embed__load")?(await c()).play(s):s.matches(".failure__retry")?W(t,i):s.matches(".newer__show")?(t.scrollIntoView({behavior:"instant"}),W(t,i)):(await l())[s.matches(".share__copy")?"copy":"share"](s,a)}function W(o,e){o.tabIndex=-1,o.focus({preventScroll:!0}),e()}var L={};x(L,{photoFailed:()=>be});var z=new WeakSet,H=new Set;function be(o,e){let{href:t,origin:s}=new URL(o.currentSrc||o.src);e.setWatched(o,!1),e.isBlocked("img-src",t)?(j(s,`add ${s} to img-src in this page's Content-Security-Policy`),X(o)):z.has(o)?(s!==location.origin&&j(s,`if this page sends Cross-Origin-Embedder-Policy, ${s} must send Cross-Origin-Resource-Policy: cross-origin`),X(o)):(z.add(o),setTimeout(()=>ge(o,e),2e3))}function ge(o,e){if(!o.isConnected)return;e.setWatched(o,!0),o.addEventListener("load",()=>e.setWatched(o,!1),{once:!0});let{src:t}=o;o.removeAttribute("src"),crossOriginIsolated&&(o.crossOrigin="anonymous"),o.src=t}function j(o,e){H.has(o)||(H.add(o),console.warn?.(`wire-story: photos are missing; ${e}`))}function X(o){let e=document.createElement("p");e.className="photo__missing",e.textContent=o.alt,e.style.aspectRatio=getComputedStyle(o).aspectRatio.replace("auto",""),o.parentElement?.replaceChildren(e)}var C={};x(C,{play:()=>ve,player:()=>K});var _e="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function K(o){let e=new URL(o),t=e.hostname.replace(/^(www|m|mobile)\./,""),[s="",r="",i=""]=e.pathname.split("/").filter(Boolean),n=encodeURIComponent(o),c=e.pathname.match(/(\d{6,})\/?$/)?.[1];switch(t){case"youtu.be":return F(s);case"youtube.com":case"youtube-nocookie.com":return F(s==="watch"?e.searchParams.get("v")??"":r);case"vimeo.com":case"player.vimeo.com":return c?[`https://player.vimeo.com/video/${c}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${s}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(i||r).split("_")[0]}`];case"twitter.com":case"x.com":return c?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${c}`,560]:void 0;case"instagram.com":return r?[`https://www.instagram.com/${s}/${r}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(o)?"video":"post"}.php?href=${n}`,560];case"tiktok.com":return c?[`https://www.tiktok.com/embed/v2/${c}`,740]:void 0;case"t.me":return r?[`https://t.me/${s}/${r}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[s,r].filter(l=>l!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${n}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[o,420];case"openstreetmap.org":return s==="export"?[o,420]:void 0;case"google.com":case"maps.google.com":return e.pathname.startsWith("/maps/embed")||e.searchParams.get("output")==="embed"?[o,420]:void 0}}function F(o){return/^[\w-]{6,}$/.test(o)?[`https://www.youtube-nocookie.com/embed/${o}?autoplay=1`]:void 0}function ve(o){let e=o.parentElement;if(!e)return;let t=e.querySelector(".embed__link"),s=K(t.href);if(!s){let c=self.origin==="null";t.dispatchEvent(new MouseEvent("click",{cancelable:!0,bubbles:c,composed:c}));return}let[r,i]=s,n=document.createElement("iframe");n.className="embed__player",n.title=e.querySelector(".embed__title")?.textContent??t.textContent??"",n.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",n.setAttribute("sandbox",_e),n.referrerPolicy="strict-origin-when-cross-origin",i&&(n.style.height=`${i}px`),n.src=r,e.querySelector(".photo")?.remove(),o.replaceWith(n),n.focus()}var V=o=>o.split("/",3).join("/"),S=class{#e=new Set;#n=new Set;#o=({effectiveDirective:e,disposition:t,blockedURI:s})=>{t==="enforce"&&this.#e.add(e+V(s))};setWatched(e,t){this.#n[t?"add":"delete"](e),(this.#n.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#o)}isBlocked(e,t){return this.#e.has(e+V(t))}};var I={};x(I,{view:()=>Ie});var Y=`/* Black in both colour schemes. */
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
`;var G=Promise.resolve();function J(o,e){let t=new AbortController,s=()=>!1;return(async()=>{if(await G,t.signal.aborted||location.protocol==="about:")return;let i=CSS.supports("-moz-appearance","none"),c=!Ee()||i&&self.origin!=="null"?await ke(o,t.signal):window;s=Se(c,t,e)})().catch(()=>t.abort()),()=>{if(!s())return t.abort();G=new Promise(i=>t.signal.addEventListener("abort",i)),history.back()}}function Se(o,e,t){let{signal:s}=e;s.throwIfAborted();let{history:r,location:i}=o,{navigation:n}=o,c=(h=n?.currentEntry??null)=>h?.key??i.href,l=c(),a=!1,p=h=>{(!a||c(h.destination)===l)&&h.stopImmediatePropagation(),h.type==="popstate"&&(e.abort(),t())},d={capture:!0,signal:s};o.addEventListener("popstate",p,d);for(let h of["navigate","currententrychange"])n?.addEventListener(h,p,d);History.prototype.pushState.call(r,r.state,""),a=!0;let{length:f}=r,{href:m}=i;return()=>!s.aborted&&!o.closed&&r.length===f&&i.href===m}function Ee(){let o=new EventTarget,e="";return o.addEventListener("test",()=>e||="others"),o.addEventListener("test",()=>e||="capture",!0),o.dispatchEvent(new Event("test")),e==="capture"}async function ke(o,e){let t=document.createElement("iframe");t.style.display="none",o.append(t),e.addEventListener("abort",()=>t.remove());let s=t.contentWindow,r=s.document,i=new Promise(n=>{t.onload=()=>s.document!==r&&n(s)});return s.location.replace("about:blank"),i}var Ae={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10"};function g(o,e,t){let s=o.createElement(e);return s.className=t,s}function _(o,e,t){let s="http://www.w3.org/2000/svg",r=g(o,"button",`viewer__button viewer__button--${e}`);r.type="button",r.ariaLabel=r.title=t;let i=o.createElementNS(s,"svg");i.setAttribute("class","icon"),i.setAttribute("viewBox","0 0 24 24"),i.setAttribute("aria-hidden","true");let n=o.createElementNS(s,"path");return n.setAttribute("d",Ae[e]),i.append(n),r.append(i),r}function Z(o,e){let t=[...o.querySelectorAll("button, a[href]")].filter(n=>n.getClientRects().length),{activeElement:s}=o.getRootNode(),r=t.indexOf(s),i=e?Math.max(r,0)+t.length-1:r+1;t[i%t.length]?.focus()}var ee=new WeakMap;function te(o){let e=new CSSStyleSheet;return e.replaceSync(o),ee.set(e,o),e}var Q=new WeakMap;function M(o,e){let t=o.ownerDocument??o,s=t.defaultView?.CSSStyleSheet;if(!s)return;let r=e.map(i=>{if(Object.getPrototypeOf(i)===s.prototype)return i;let n=Q.get(i)??new WeakMap;Q.set(i,n);let c=n.get(t)??new s;return n.set(t,c),c.replaceSync(ee.get(i)??[...i.cssRules].map(l=>l.cssText).join("")),c});o.adoptedStyleSheets=[...new Set(r)]}var Le=1e3,Ce="auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel";async function oe(o,e,t,s){let{ownerDocument:r}=o,i=o.getRootNode();M(i,[...i.adoptedStyleSheets,e]);let n=r.createElement("dialog");n.className="viewer",n.setAttribute("part","viewer");let c=r.createElement("iframe");c.className="viewer__frame";let l=new Promise(h=>c.addEventListener("load",h,{once:!0}));n.append(c),o.append(n),c.contentDocument&&c.contentDocument.readyState!=="complete"&&await l;let a=c.contentDocument,p;a?(M(a,[e]),p=a.body,p.style.setProperty("--wire-sans",getComputedStyle(n).getPropertyValue("--wire-sans")),a.documentElement.lang=t,c.addEventListener("load",()=>n.close())):(c.remove(),p=r.createElement("div"),n.append(p));for(let h of Ce.split(" "))n.addEventListener(h,y=>y.stopPropagation());p.classList.add("viewer__content"),p.lang=n.lang=t,p.dir=n.dir=s;let d=new Set,f;return p.addEventListener("keydown",({code:h})=>d.add(h)),p.addEventListener("keyup",({code:h})=>{d.delete(h),d.size===0&&f?.()}),{dialog:n,content:p,close:()=>{if(d.size===0)return n.close();f=()=>n.close(),n.classList.add("viewer--closing"),setTimeout(()=>n.close(),Le)},setLabel(h){n.setAttribute("aria-label",h),c.title=h},async open(){let h={dialog:n,ready:Promise.resolve()};i.dispatchEvent(new CustomEvent("viewer-open",{detail:h})),await h.ready,n.showModal();let{currentCSSZoom:y=1}=n;y!==1&&n.style.setProperty("zoom",String(1/y)),p.querySelector("[autofocus]")?.focus({preventScroll:!0})}}}var E=class{#e=1;#n=0;#o=0;#t=new Map;#r={time:-300,x:0,y:0};constructor(e){this.image=e,e.draggable=!1}reset(){this.#s(1,0,0)}by(e,t={x:0,y:0}){let s=Math.min(5,Math.max(1,this.#e*e)),r=s/this.#e;this.#s(s,t.x-(t.x-this.#n)*r,t.y-(t.y-this.#o)*r)}#s(e,t,s){let r=n=>n*(e-1)/2,i=(n,c)=>Math.min(c,Math.max(-c,n));this.#e=e,this.#n=i(t,r(this.image.clientWidth)),this.#o=i(s,r(this.image.clientHeight)),this.image.style.transform=e===1?"":`translate(${this.#n}px, ${this.#o}px) scale(${e})`,e>1&&(this.image.sizes="200vw")}listen(e,t,s){let r={x:0,y:0},i=!1,n=({clientX:a,clientY:p})=>{let{left:d,top:f,width:m,height:h}=e.getBoundingClientRect();return{x:a-d-m/2,y:p-f-h/2}};e.addEventListener("pointerdown",a=>{a.button===0&&(this.#t.set(a.pointerId,r=n(a)),i=this.#e===1&&this.#t.size===1,e.setPointerCapture(a.pointerId))}),e.addEventListener("pointermove",a=>{let p=this.#t.get(a.pointerId);if(!p)return;let d=n(a),f=[...this.#t].find(([m])=>m!==a.pointerId)?.[1];if(this.#t.set(a.pointerId,d),f){let m=h=>Math.hypot(h.x-f.x,h.y-f.y)||1;i=!1,this.by(m(d)/m(p),{x:(d.x+f.x)/2,y:(d.y+f.y)/2})}else this.#e>1&&this.#s(this.#e,this.#n+d.x-p.x,this.#o+d.y-p.y)});let c=()=>{let a=setTimeout(s,400),p=()=>{clearTimeout(a),s()};e.addEventListener("click",p,{once:!0})},l=a=>{if(!this.#t.delete(a.pointerId)||a.type==="pointercancel")return;let p=n(a),d={x:p.x-r.x,y:p.y-r.y};i&&Math.abs(d.x)>Math.abs(d.y)&&t(d.x),!(Math.hypot(d.x,d.y)>30)&&(this.#i(p)?this.#c(a.timeStamp,p):c())};e.addEventListener("pointerup",l),e.addEventListener("pointercancel",l),e.addEventListener("wheel",a=>{a.preventDefault(),a.ctrlKey&&this.by(Math.exp(-a.deltaY/200),n(a))},{passive:!1})}#i({x:e,y:t}){let{clientWidth:s,clientHeight:r,naturalWidth:i,naturalHeight:n}=this.image,c=Math.min(s/i,r/n)*this.#e,l=(a,p)=>Math.abs(a)<=p*c/2;return!i||l(e-this.#n,i)&&l(t-this.#o,n)}#c(e,t){let s=this.#r,r=e-s.time<300&&Math.hypot(t.x-s.x,t.y-s.y)<30;this.#r={time:r?-300:e,...t},r&&(this.#e>1?this.reset():this.by(2.5,t))}};var Me=te(Y),Pe=48;async function Ie(o,e){let t=o.closest(".story"),s=t.parentElement,r=[...t.querySelectorAll(".photo__frame")].filter(l=>l.querySelector("img")),i=r.indexOf(o);if(i<0||s.querySelector("dialog"))return;o.querySelector("button")?.focus({preventScroll:!0});let{lang:n}=t.firstElementChild,c=await oe(s,Me,n,t.dir);t.isConnected?await new P(c,t,r,e).open(i):c.dialog.remove()}var P=class{#e=0;#n;#o;#t;#r;#s;constructor(e,t,s,r){this.frames=s,this.words=r,this.isRtl=t.dir==="rtl",this.#n=e;let{dialog:i,content:n,close:c}=e,{ownerDocument:l}=n,a=g(l,"div","viewer__stage");this.#o=g(l,"img","viewer__image"),this.#t=g(l,"div","viewer__caption"),this.#r=g(l,"p","viewer__count"),this.#s=new E(this.#o),this.#r.setAttribute("role","status"),this.#t.setAttribute("aria-live","polite");let p=g(l,"div","viewer__bar"),d=_(l,"caption",r.hide_caption??"Hide caption");d.addEventListener("click",()=>this.#l(d));let f=_(l,"close",r.close??"Close");if(f.addEventListener("click",c),f.autofocus=!0,p.append(this.#r,d,f),a.append(this.#o),n.append(p,a,this.#t),s.length>1){let w=_(l,"previous",r.previous??"Previous photo"),u=_(l,"next",r.next??"Next photo");w.addEventListener("click",()=>this.#c(this.#e-1)),u.addEventListener("click",()=>this.#c(this.#e+1)),n.append(w,u)}n.addEventListener("keydown",w=>this.#p(w)),n.addEventListener("wheel",w=>this.#d(w),{passive:!1});let m=t.parentElement,h=J(m,()=>i.close()),y=new MutationObserver(()=>t.isConnected||i.close());i.addEventListener("close",()=>{y.disconnect(),h(),i.remove()});let v=w=>{Math.abs(w)>Pe&&this.#i(w<0?1:-1)};this.#s.listen(a,v,c),y.observe(m,{childList:!0})}open(e){return this.#c(e),this.#n.open()}#i(e){this.#c(this.#e+(this.isRtl?-e:e))}#c(e){let{length:t}=this.frames;this.#e=(e+t)%t;let s=this.#a(this.#e);this.#s.reset(),this.#o.srcset="",this.#o.sizes="100vw",this.#o.alt=s.alt,this.#o.crossOrigin=s.crossOrigin,this.#o.src=s.currentSrc||s.src,this.#o.srcset=s.srcset;let r=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#t.replaceChildren(...[...r?.childNodes??[]].map(n=>n.cloneNode(!0)));for(let n of this.#t.querySelectorAll("a"))n.target||="_parent";let i=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(t));this.#n.setLabel(i),this.#r.textContent=t>1?i:"";for(let n of[this.#e+1,this.#e-1]){let{srcset:c,src:l}=this.#a((n+t)%t);Object.assign(new Image,{sizes:"100vw",srcset:c,src:l})}}#a(e){return this.frames[e]?.querySelector("img")}#l(e){let t=this.#t.hidden=!this.#t.hidden;e.ariaLabel=e.title=t?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#p(e){let{key:t}=e,s=this.#t.contains(e.target);if(!(e.ctrlKey||e.metaKey||e.altKey)){if(t==="Escape")this.#n.close();else if(t==="Tab")Z(this.#n.content,e.shiftKey);else if(t==="ArrowRight")this.#i(1);else if(t==="ArrowLeft")this.#i(-1);else if(t==="Home")this.#c(0);else if(t==="End")this.#c(this.frames.length-1);else if(t==="+"||t==="=")this.#s.by(1.5);else if(t==="-")this.#s.by(1/1.5);else if(t==="0")this.#s.reset();else{let r=e.repeat&&/^( |Enter)$/.test(t),i=!s&&["ArrowUp","ArrowDown","PageUp","PageDown"].includes(t);if(!r&&!i)return}e.preventDefault()}}#d(e){let{scrollHeight:t,clientHeight:s}=this.#t;(!this.#t.contains(e.target)||t<=s)&&e.preventDefault()}};function ne(o,e){try{return new URL(o,e).href}catch{return""}}var Te=5,se=2e3,Ne=1e4,Oe=3e4,De=864e5,T=class{expected;#e;#n;#o=1;#t=!1;#r=!1;#s;constructor(e,t,s,r){this.#e=r;let i=(t.match(/\S+/g)??[]).map(n=>ne(n,s)).filter(Boolean);this.#n=[e,...i].slice(0,Te)}shouldRetry(e,t,s){let r=this.#n[this.#o++];if(r)return this.#i(r),!0;let i=e==="network"||t===429||Number(t)>=500,n=Re(s??"");return i&&!this.#t&&navigator.onLine&&n<=Ne?(this.#t=!0,this.#s=setTimeout(()=>this.#i(this.#n[0]??""),n),!0):this.#r?(this.#e.keepStory(),this.storyShown(),!0):!1}storyShown(){this.cancel(),this.#t=!1;let e=Number(this.#e.refresh());if(!(e>0))return;let t=()=>{if(document.hidden)return this.storyShown();this.#o=1,this.#r=!0,this.#i(this.#n[0]??"")};this.#s=setTimeout(t,Math.min(Math.max(e*1e3,Oe),De))}cancel(){clearTimeout(this.#s),this.expected=void 0}#i(e){this.expected=e,this.#e.load(e)}};function Re(o){let e=Number(o)*1e3||Date.parse(o)-Date.now();return e>se?e:se*(1+Math.random())}var Be=new S,re=new WeakSet;function ft(o,e="{}"){re.has(o)||(re.add(o),q(o,{reload(){},violations:Be,words:async()=>JSON.parse(e),photos:async()=>L,viewer:async()=>I,player:async()=>C,share:async()=>A}))}function mt(o,e){let t=new IntersectionObserver(s=>{s.some(r=>r.isIntersecting)&&(t.disconnect(),e())},{rootMargin:"800px"});return t.observe(o),()=>t.disconnect()}var ie={};async function wt(o,e,t,s,r=""){if(!o)throw new Error("no formats module was named");let i=async()=>{let c=await fetch(o,{credentials:"omit"});return WebAssembly.compile(await c.arrayBuffer())},n=ie[o]??=i();return n.catch(()=>delete ie[o]),N(await n,[t,s,r,e])}export{T as RetryPolicy,ft as attach,wt as convert,mt as whenNear};
