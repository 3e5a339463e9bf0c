var ne=Object.defineProperty;var _=(t,e)=>{for(var o in e)ne(t,o,{get:e[o],enumerable:!0})};async function L(t,e){let o=new Uint8Array,n={resolve(p,w,te,oe){try{o=c(new URL(l(p,w),l(te,oe)||void 0).href)}catch{o=c("")}return o.length},take:p=>h(p,o.length).set(o)},s=await WebAssembly.instantiate(t,{url:n}),{memory:r,reserve:i,convert:a}=s.exports,c=p=>new TextEncoder().encode(p),h=(p,w)=>new Uint8Array(r.buffer,p,w),l=(p,w)=>new TextDecoder().decode(h(p,w)),u=e.map(c),d=i(u.reduce((p,w)=>p+w.length,0)),f=d;for(let p of u)h(f,p.length).set(p),f+=p.length;let m=u.map(p=>p.length),Q=a(d,...m),[Z=0,ee=0]=new Uint32Array(r.buffer,Q,2);return JSON.parse(l(Z,ee))}function M(t){let e=document.createElement("div");return e.className="hidden",e.setAttribute("role","status"),t.append(e),()=>{let o=t.querySelector(".failure__words, .newer__show"),n=o?.textContent??"";e.textContent!==n&&(e.lang=o?.closest("[lang]")?.getAttribute("lang")??"",e.textContent=n)}}async function C(t){let e=t.closest(".story")?.querySelector(".headline")?.textContent??"";try{await navigator.share({url:t.value,title:e})}catch{}}async function T(t,e){let{value:o}=t,s=await navigator.clipboard?.writeText(o).then(()=>!0,()=>!1),{copied:r="✓",not_copied:i="{}"}=await e(),a=t.parentElement?.querySelector("[role=status]");a&&(a.textContent=s?r:i.replace("{}",o))}function I(t){let e=t.querySelectorAll(".time--ago");for(let o of e){let{dateTime:n,lang:s}=o,r=Math.round((Date.parse(n)-Date.now())/6e4);if(r>0||r<-1440)continue;let i=new Intl.RelativeTimeFormat(s,{numeric:"auto"}),a=r>-60?i.format(r,"minute"):i.format(Math.round(r/60),"hour");o.textContent!==a&&(o.textContent=a)}return e.length}var se=6e4;function P(t,e){t.addEventListener("error",({target:s})=>re(s,e),!0),t.addEventListener("click",({target:s})=>{ie(s,e,t).catch(r=>console.warn?.(r))});let o=M(t),n;new MutationObserver(()=>{clearInterval(n);let s=()=>I(t);s()&&(n=setInterval(s,se)),o();for(let r of t.querySelectorAll(".share__sheet"))r.hidden=!navigator.share}).observe(t,{childList:!0,subtree:!0})}async function re(t,{photos:e,violations:o}){if(t.localName==="img")try{(await e()).photoFailed(t,o)}catch{}}async function ie(t,e,o){let n=t.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");if(!n)return;let s=n.closest("[lang]")?.getAttribute("lang")??"",{reload:r,viewer:i,player:a}=e,c=()=>e.words(s);n.matches(".photo__frame")?(await i()).view(n,await c()):n.matches(".embed__load")?(await a()).play(n):n.matches(".failure__retry")?O(o,r):n.matches(".newer__show")?(o.scrollIntoView({behavior:"instant"}),O(o,r)):n.matches(".share__copy")?T(n,c):C(n)}function O(t,e){t.tabIndex=-1,t.focus({preventScroll:!0}),e()}var x={};_(x,{photoFailed:()=>ce});var N=new WeakSet,B=new Set;function ce(t,e){let{href:o,origin:n}=new URL(t.currentSrc||t.src);e.setWatched(t,!1),e.isBlocked("img-src",o)?(D(n,`add ${n} to img-src in this page's Content-Security-Policy`),U(t)):N.has(t)?(n!==location.origin&&D(n,`if this page sends Cross-Origin-Embedder-Policy, ${n} must send Cross-Origin-Resource-Policy: cross-origin`),U(t)):(N.add(t),setTimeout(()=>ae(t,e),2e3))}function ae(t,e){if(!t.isConnected)return;e.setWatched(t,!0),t.addEventListener("load",()=>e.setWatched(t,!1),{once:!0});let{src:o}=t;t.removeAttribute("src"),crossOriginIsolated&&(t.crossOrigin="anonymous"),t.src=o}function D(t,e){B.has(t)||(B.add(t),console.warn?.(`wire-story: photos are missing; ${e}`))}function U(t){let e=document.createElement("p");e.className="photo__missing",e.textContent=t.alt,e.style.aspectRatio=getComputedStyle(t).aspectRatio.replace("auto",""),t.parentElement?.replaceChildren(e)}var S={};_(S,{play:()=>he,player:()=>R});var le="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function R(t){let e=new URL(t),o=e.hostname.replace(/^(www|m|mobile)\./,""),[n="",s="",r=""]=e.pathname.split("/").filter(Boolean),i=encodeURIComponent(t),a=e.pathname.match(/(\d{6,})\/?$/)?.[1];switch(o){case"youtu.be":return $(n);case"youtube.com":case"youtube-nocookie.com":return $(n==="watch"?e.searchParams.get("v")??"":s);case"vimeo.com":case"player.vimeo.com":return a?[`https://player.vimeo.com/video/${a}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${n}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(r||s).split("_")[0]}`];case"twitter.com":case"x.com":return a?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${a}`,560]:void 0;case"instagram.com":return s?[`https://www.instagram.com/${n}/${s}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(t)?"video":"post"}.php?href=${i}`,560];case"tiktok.com":return a?[`https://www.tiktok.com/embed/v2/${a}`,740]:void 0;case"t.me":return s?[`https://t.me/${n}/${s}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[n,s].filter(c=>c!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${i}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[t,420];case"openstreetmap.org":return n==="export"?[t,420]:void 0;case"google.com":case"maps.google.com":return e.pathname.startsWith("/maps/embed")||e.searchParams.get("output")==="embed"?[t,420]:void 0}}function $(t){return/^[\w-]{6,}$/.test(t)?[`https://www.youtube-nocookie.com/embed/${t}?autoplay=1`]:void 0}function he(t){let e=t.parentElement;if(!e)return;let o=e.querySelector(".embed__link"),n=R(o.href);if(!n){o.click();return}let[s,r]=n,i=document.createElement("iframe");i.className="embed__player",i.title=e.querySelector(".embed__title")?.textContent??o.textContent??"",i.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",i.setAttribute("sandbox",le),i.referrerPolicy="strict-origin-when-cross-origin",r&&(i.style.height=`${r}px`),i.src=s,e.querySelector(".photo")?.remove(),t.replaceWith(i),i.focus()}var W=t=>t.split("/",3).join("/"),b=class{#e=new Set;#o=new Set;#n=({effectiveDirective:e,disposition:o,blockedURI:n})=>{o==="enforce"&&this.#e.add(e+W(n))};setWatched(e,o){this.#o[o?"add":"delete"](e),(this.#o.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#n)}isBlocked(e,o){return this.#e.has(e+W(o))}};var A={};_(A,{view:()=>be});var q=`/* Black in both colour schemes. */
.viewer {
  position: fixed;
  inset: 0;
  width: 100%;
  max-width: none;
  height: 100%;
  max-height: none;
  margin: 0;
  padding: 0;
  border: 0;
  overflow: hidden;
  background: #000;
  color: #fff;
  font: 14px/1.45 var(--wire-sans);
  overscroll-behavior: contain;
}
.viewer[open] {
  display: grid;
  grid-template-rows: auto minmax(0, 1fr) auto;
}
.viewer::backdrop {
  background: #000;
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
  text-align: center;
  text-wrap: balance;
}
.viewer__caption[hidden] {
  display: none;
}
.viewer__caption .photo__credit {
  color: #bbb;
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
  position: fixed;
  inset-block-start: calc(50% - 22px);
  inset-inline-start: 12px;
}
.viewer__button--next {
  inset-inline: auto 12px;
}
.viewer:dir(rtl) :is(.viewer__button--previous, .viewer__button--next) .icon {
  transform: scaleX(-1);
}
.viewer .hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.viewer .icon {
  width: 22px;
  height: 22px;
  fill: none;
  stroke: currentcolor;
  stroke-width: 1.7;
  stroke-linecap: round;
  stroke-linejoin: round;
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
`;var H=Promise.resolve();function j(t,e){let o=new AbortController,n=()=>!1;return(async()=>{if(await H,o.signal.aborted||location.protocol==="about:")return;let r=ue()?window:await fe(t,o.signal);n=pe(r,o,e)})().catch(()=>o.abort()),()=>{if(!n())return o.abort();H=new Promise(r=>o.signal.addEventListener("abort",r)),history.back()}}function pe(t,e,o){let{signal:n}=e;n.throwIfAborted();let{history:s,location:r}=t,{navigation:i}=t,a=(m=i?.currentEntry??null)=>m?.key??r.href,c=a(),h=!1,l=m=>{(!h||a(m.destination)===c)&&m.stopImmediatePropagation(),m.type==="popstate"&&(e.abort(),o())},u={capture:!0,signal:n};t.addEventListener("popstate",l,u);for(let m of["navigate","currententrychange"])i?.addEventListener(m,l,u);History.prototype.pushState.call(s,s.state,""),h=!0;let{length:d}=s,{href:f}=r;return()=>!n.aborted&&!t.closed&&s.length===d&&r.href===f}function ue(){let t=new EventTarget,e="";return t.addEventListener("heard",()=>e||="others"),t.addEventListener("heard",()=>e||="capture",!0),t.dispatchEvent(new Event("heard")),e==="capture"}async function fe(t,e){let o=document.createElement("iframe");o.style.display="none",t.append(o),e.addEventListener("abort",()=>o.remove());let n=o.contentWindow,s=n.document,r=new Promise(i=>{o.onload=()=>n.document!==s&&i(n)});return n.location.replace("about:blank"),r}var X=new WeakMap;function F(t){let e=new CSSStyleSheet;return e.replaceSync(t),X.set(e,t),e}var z=new WeakMap;function Y(t,e){let o=t.ownerDocument??t,n=o.defaultView?.CSSStyleSheet;if(!n)return;let s=e.map(r=>{if(Object.getPrototypeOf(r)===n.prototype)return r;let i=z.get(r)??new WeakMap;z.set(r,i);let a=i.get(o)??new n;return i.set(o,a),a.replaceSync(X.get(r)??[...r.cssRules].map(c=>c.cssText).join("")),a});t.adoptedStyleSheets=[...new Set(s)]}var v=class{#e=1;#o=0;#n=0;#t=new Map;#s={time:-300,x:0,y:0};constructor(e){this.image=e,e.draggable=!1}reset(){this.#r(1,0,0)}by(e,o={x:0,y:0}){let n=Math.min(5,Math.max(1,this.#e*e)),s=n/this.#e;this.#r(n,o.x-(o.x-this.#o)*s,o.y-(o.y-this.#n)*s)}#r(e,o,n){let s=i=>i*(e-1)/2,r=(i,a)=>Math.min(a,Math.max(-a,i));this.#e=e,this.#o=r(o,s(this.image.clientWidth)),this.#n=r(n,s(this.image.clientHeight)),this.image.style.transform=e===1?"":`translate(${this.#o}px, ${this.#n}px) scale(${e})`,e>1&&(this.image.sizes="200vw")}listen(e,o,n){let s={x:0,y:0},r=!1,i=({clientX:c,clientY:h})=>{let{left:l,top:u,width:d,height:f}=e.getBoundingClientRect();return{x:c-l-d/2,y:h-u-f/2}};e.addEventListener("pointerdown",c=>{c.button===0&&(this.#t.set(c.pointerId,s=i(c)),r=this.#e===1&&this.#t.size===1,e.setPointerCapture(c.pointerId))}),e.addEventListener("pointermove",c=>{let h=this.#t.get(c.pointerId);if(!h)return;let l=i(c),u=[...this.#t].find(([d])=>d!==c.pointerId)?.[1];if(this.#t.set(c.pointerId,l),u){let d=f=>Math.hypot(f.x-u.x,f.y-u.y)||1;r=!1,this.by(d(l)/d(h),{x:(l.x+u.x)/2,y:(l.y+u.y)/2})}else this.#e>1&&this.#r(this.#e,this.#o+l.x-h.x,this.#n+l.y-h.y)});let a=c=>{if(!this.#t.delete(c.pointerId)||c.type==="pointercancel")return;let h=i(c),l={x:h.x-s.x,y:h.y-s.y};r&&Math.abs(l.x)>Math.abs(l.y)&&o(l.x),!(Math.hypot(l.x,l.y)>30)&&(this.#i(h)?this.#a(c.timeStamp,h):n())};e.addEventListener("pointerup",a),e.addEventListener("pointercancel",a),e.addEventListener("wheel",c=>{c.preventDefault(),c.ctrlKey&&this.by(Math.exp(-c.deltaY/200),i(c))},{passive:!1})}#i({x:e,y:o}){let{clientWidth:n,clientHeight:s,naturalWidth:r,naturalHeight:i}=this.image,a=Math.min(n/r,s/i)*this.#e,c=(h,l)=>Math.abs(h)<=l*a/2;return!r||c(e-this.#o,r)&&c(o-this.#n,i)}#a(e,o){let n=this.#s,s=e-n.time<300&&Math.hypot(o.x-n.x,o.y-n.y)<30;this.#s={time:s?-300:e,...o},s&&(this.#e>1?this.reset():this.by(2.5,o))}};var me=F(q),we={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10"},ye=48;function be(t,e){let o=t.closest(".story"),n=t.getRootNode();Y(n,[...n.adoptedStyleSheets,me]);let s=[...o.querySelectorAll(".photo__frame")].filter(i=>i.querySelector("img")),r=s.indexOf(t);r<0||(t.querySelector("button")?.focus({preventScroll:!0}),new E(o,s,e).open(r))}var E=class{#e=0;#o=y("dialog","viewer");#n=y("div","viewer__stage");#t=y("img","viewer__image");#s=y("div","viewer__caption");#r=y("p","viewer__count");#i=new v(this.#t);constructor(e,o,n){this.frames=o,this.words=n,this.isRtl=e.dir==="rtl";let s=this.#o;s.setAttribute("part","viewer"),s.dir=e.dir,s.lang=e.firstElementChild.lang,this.#r.setAttribute("role","status"),this.#s.setAttribute("aria-live","polite");let r=y("div","viewer__bar"),i=g("caption",n.hide_caption??"Hide caption");i.addEventListener("click",()=>this.#h(i));let a=g("close",n.close??"Close");if(a.addEventListener("click",()=>s.close()),a.autofocus=!0,r.append(this.#r,i,a),this.#n.append(this.#t),s.append(r,this.#n,this.#s),o.length>1){let d=g("previous",n.previous??"Previous photo"),f=g("next",n.next??"Next photo");d.addEventListener("click",()=>this.#c(this.#e-1)),f.addEventListener("click",()=>this.#c(this.#e+1)),s.append(d,f)}s.addEventListener("keydown",d=>this.#d(d));let c=e.parentElement,h=j(c,()=>s.close()),l=new MutationObserver(()=>e.isConnected||s.close());s.addEventListener("close",()=>{l.disconnect(),h(),s.remove()});let u=d=>{Math.abs(d)>ye&&this.#a(d<0?1:-1)};this.#i.listen(this.#n,u,()=>s.close()),c.append(s),l.observe(c,{childList:!0})}open(e){this.#o.showModal(),this.#c(e)}#a(e){this.#c(this.#e+(this.isRtl?-e:e))}#c(e){let{length:o}=this.frames;this.#e=(e+o)%o;let n=this.#l(this.#e);this.#i.reset(),this.#t.srcset="",this.#t.sizes="100vw",this.#t.alt=n.alt,this.#t.crossOrigin=n.crossOrigin,this.#t.src=n.currentSrc||n.src,this.#t.srcset=n.srcset;let s=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#s.replaceChildren(...[...s?.childNodes??[]].map(i=>i.cloneNode(!0)));let r=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(o));this.#o.setAttribute("aria-label",r),this.#r.textContent=o>1?r:"";for(let i of[this.#e+1,this.#e-1]){let{srcset:a,src:c}=this.#l((i+o)%o);Object.assign(new Image,{sizes:"100vw",srcset:a,src:c})}}#l(e){return this.frames[e]?.querySelector("img")}#h(e){let o=this.#s.hidden=!this.#s.hidden;e.ariaLabel=e.title=o?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#d(e){let{key:o}=e;if(o==="ArrowRight")this.#a(1);else if(o==="ArrowLeft")this.#a(-1);else if(o==="Home")this.#c(0);else if(o==="End")this.#c(this.frames.length-1);else if(o==="+"||o==="=")this.#i.by(1.5);else if(o==="-")this.#i.by(1/1.5);else if(o==="0")this.#i.reset();else return;e.preventDefault(),e.stopPropagation()}};function y(t,e){let o=document.createElement(t);return o.className=e,o}function g(t,e){let o="http://www.w3.org/2000/svg",n=y("button",`viewer__button viewer__button--${t}`);n.type="button",n.ariaLabel=n.title=e;let s=document.createElementNS(o,"svg");s.setAttribute("class","icon"),s.setAttribute("viewBox","0 0 24 24"),s.setAttribute("aria-hidden","true");let r=document.createElementNS(o,"path");return r.setAttribute("d",we[t]),s.append(r),n.append(s),n}function V(t,e){try{return new URL(t,e).href}catch{return""}}var ve=5,J=2e3,ge=1e4,_e=3e4,xe=864e5,k=class{expected;#e;#o;#n=1;#t=!1;#s=!1;#r;constructor(e,o,n,s){this.#e=s;let r=(o.match(/\S+/g)??[]).map(i=>V(i,n)).filter(Boolean);this.#o=[e,...r].slice(0,ve)}shouldRetry(e,o,n){let s=this.#o[this.#n++];if(s)return this.#i(s),!0;let r=e==="network"||o===429||Number(o)>=500,i=Se(n??"");return r&&!this.#t&&navigator.onLine&&i<=ge?(this.#t=!0,this.#r=setTimeout(()=>this.#i(this.#o[0]??""),i),!0):this.#s?(this.#e.keepStory(),this.storyShown(),!0):!1}storyShown(){this.cancel(),this.#t=!1;let e=Number(this.#e.refresh());if(!(e>0))return;let o=()=>{if(document.hidden)return this.storyShown();this.#n=1,this.#s=!0,this.#i(this.#o[0]??"")};this.#r=setTimeout(o,Math.min(Math.max(e*1e3,_e),xe))}cancel(){clearTimeout(this.#r),this.expected=void 0}#i(e){this.expected=e,this.#e.load(e)}};function Se(t){let e=Number(t)*1e3||Date.parse(t)-Date.now();return e>J?e:J*(1+Math.random())}var Ee=new b,G=new WeakSet;function Je(t,e="{}"){G.has(t)||(G.add(t),P(t,{reload(){},violations:Ee,words:async()=>JSON.parse(e),photos:async()=>x,viewer:async()=>A,player:async()=>S}))}function Ge(t,e){let o=new IntersectionObserver(n=>{n.some(s=>s.isIntersecting)&&(o.disconnect(),e())},{rootMargin:"800px"});return o.observe(t),()=>o.disconnect()}var K={};async function Ke(t,e,o,n,s=""){if(!t)throw new Error("no formats module was named");let r=async()=>{let a=await fetch(t,{credentials:"omit"});return WebAssembly.compile(await a.arrayBuffer())},i=K[t]??=r();return i.catch(()=>delete K[t]),L(await i,[o,n,s,e])}export{k as RetryPolicy,Je as attach,Ke as convert,Ge as whenNear};
