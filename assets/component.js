var je=Object.defineProperty;var A=(e,t)=>{for(var o in t)je(e,o,{get:t[o],enumerable:!0})};async function Z(e,t){let o=new Uint8Array,n={resolve(w,b,We,He){try{o=c(new URL(p(w,b),p(We,He)||void 0).href)}catch{o=c("")}return o.length},take:w=>l(w,o.length).set(o)},r=await WebAssembly.instantiate(e,{url:n}),{memory:i,reserve:s,convert:a}=r.exports,c=w=>new TextEncoder().encode(w),l=(w,b)=>new Uint8Array(i.buffer,w,b),p=(w,b)=>new TextDecoder().decode(l(w,b)),h=t.map(c),d=s(h.reduce((w,b)=>w+b.length,0)),f=d;for(let w of h)l(f,w.length).set(w),f+=w.length;let u=h.map(w=>w.length),m=a(d,...u),[g=0,y=0]=new Uint32Array(i.buffer,m,2);return JSON.parse(p(g,y))}function ee(e){let t=document.createElement("div");return t.className="hidden",t.setAttribute("role","status"),e.append(t),()=>{let o=e.querySelector(".failure__words, .newer__show"),n=o?.textContent??"";t.textContent!==n&&(t.lang=o?.closest("[lang]")?.getAttribute("lang")??"",t.textContent=n)}}var te="button, summary, .photo__frame",oe={pointerup:"pointerdown",pointercancel:"pointerdown",mouseup:"mousedown",touchend:"touchstart",touchcancel:"touchstart"},Fe=3,Ke=12;function Xe(e){let t=e.constructor;return new t(e.type,e)}function ne(e){let t=(s,a)=>{for(let c of s.split(" "))e.addEventListener(c,a,{passive:!0})},o=new Map,n={x:0,y:0},r=!1,i=()=>{let s=[...o.values()];o.clear();let a=e.parentNode,c=a instanceof ShadowRoot?a.host:a;for(let l of s)c.dispatchEvent("touches"in l?l:Xe(l))};t("click dblclick keydown keypress keyup",s=>{!(!s.key||/^( |Enter)$/.test(s.key))||!s.target.closest(te)||(s.stopPropagation(),r&&s.detail&&s.stopImmediatePropagation())}),t("pointerdown mousedown touchstart",s=>{s.type==="pointerdown"&&(s.isPrimary?o.clear():i(),n={x:s.clientX,y:s.clientY},r=!1),!(!(s.isPrimary!==!1&&!s.button&&!(s.touches?.length>1))||!s.target.closest(te))&&(o.set(s.type,s),s.stopPropagation())}),t("pointermove mousemove touchmove",s=>{let c=s.type==="pointermove"&&s.buttons?Math.hypot(s.clientX-n.x,s.clientY-n.y):0;if(r||=c>Ke,!!o.size){if(s.buttons===0)return o.clear();c>Fe?i():s.stopPropagation()}}),t("pointerout",s=>{s.pointerType==="mouse"&&s.buttons&&i()}),t(Object.keys(oe).join(" "),s=>{o.delete(oe[s.type])&&s.stopPropagation()})}var z={};A(z,{canShare:()=>k,copy:()=>O,share:()=>L});function v(e,t,o,n){let r={target:t,url:o,title:n},i=new CustomEvent("wire-share",{detail:r,bubbles:!0,composed:!0,cancelable:!0});return(e.closest(".story")??e).dispatchEvent(i)}var x=e=>e.closest(".story")?.querySelector(".headline")?.textContent??"";var k=e=>!!navigator.share&&navigator.canShare?.({url:e})!==!1;async function L(e,t,{title:o,text:n,origin:r=e}={title:x(e)}){let i=e.value;if(v(r,"sheet",i,o))try{await navigator.share({url:i,title:o,...n&&{text:n}})}catch(s){if(/Abort|State/.test(s.name))return;await re(e,t)}}async function O(e,t,{title:o,origin:n=e}={title:x(e)}){v(n,"copy",e.value,o)&&await re(e,t)}async function re(e,t){let{value:o,ownerDocument:n}=e,r=e.parentElement?.querySelector("[role=status]");if(!r)return;let i=await n.defaultView?.navigator.clipboard?.writeText(o).then(()=>!0,()=>!1),s=i||Ge(o,r);i||e.focus({preventScroll:!0});let{copied:a="Link copied",not_copied:c="Copy this address: {}"}=await t();if(s)return r.replaceChildren(a);let l=n.createElement("span");l.textContent=o;let[p="",h=""]=c.split("{}");r.replaceChildren(p,l,h),(r.getRootNode().getSelection?.()??getSelection())?.selectAllChildren(l)}function Ge(e,t){let{ownerDocument:o}=t,n=o.createElement("textarea");n.className="hidden",n.readOnly=!0,n.value=e,n.addEventListener("copy",i=>{i.clipboardData?.setData("text/plain",e),i.preventDefault(),i.stopPropagation()}),t.append(n),n.select(),n.focus({preventScroll:!0});let r=o.execCommand("copy");return n.remove(),r}function se(e){let t=e.querySelectorAll(".time--ago");for(let o of t){let{dateTime:n,lang:r}=o,i=Math.round((Date.parse(n)-Date.now())/6e4);if(i>0||i<-1440)continue;let s=new Intl.RelativeTimeFormat(r,{numeric:"auto"}),a=i>-60?s.format(i,"minute"):s.format(Math.round(i/60),"hour");o.textContent!==a&&(o.textContent=a)}return t.length}var Ye=6e4;function ae(e,t){e.addEventListener("error",({target:r})=>Qe(r,t),!0),ne(e),e.addEventListener("click",({target:r})=>{Je(r,t,e).catch(i=>console.warn?.(i))});let o=ee(e),n;new MutationObserver(()=>{clearInterval(n);let r=()=>se(e);r()&&(n=setInterval(r,Ye)),o();for(let i of e.querySelectorAll(".share__sheet")){let{value:s}=i;i.hidden=!k(s)}}).observe(e,{childList:!0,subtree:!0})}async function Qe(e,{photos:t,violations:o}){if(e.localName==="img")try{(await t()).photoFailed(e,o)}catch{}}async function Je(e,t,o){let n=e.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show, .pass-on__open");if(!n)return;let r=n.closest("[lang]")?.getAttribute("lang")??"",{reload:i,viewer:s,player:a,share:c}=t,l=()=>t.words(r);n.matches(".photo__frame")?await(await s()).view(n,await l()):n.matches(".embed__load")?(await a()).play(n):n.matches(".pass-on__open")?await t.passOn?.(n,await l()):n.matches(".failure__retry")?ie(o,i):n.matches(".newer__show")?(o.scrollIntoView({behavior:"instant"}),ie(o,i)):(await c())[n.matches(".share__copy")?"copy":"share"](n,l)}function ie(e,t){e.tabIndex=-1,e.focus({preventScroll:!0}),t()}var ce=new Set;function le(e){let{globalPrivacyControl:t,doNotTrack:o}=navigator;t||o==="1"||ce.has(e)||(ce.add(e),fetch(e,{mode:"no-cors",credentials:"omit",referrerPolicy:"no-referrer",cache:"no-store",keepalive:!0}).catch(()=>{}))}var U={};A(U,{photoFailed:()=>Ze});var de=new WeakSet,pe=new Set;function Ze(e,t){let{href:o,origin:n}=new URL(e.currentSrc||e.src);t.setWatched(e,!1),t.isBlocked("img-src",o)?(he(n,`add ${n} to img-src in this page's Content-Security-Policy`),ue(e)):de.has(e)?(n!==location.origin&&he(n,`if this page sends Cross-Origin-Embedder-Policy, ${n} must send Cross-Origin-Resource-Policy: cross-origin`),ue(e)):(de.add(e),setTimeout(()=>et(e,t),2e3))}function et(e,t){if(!e.isConnected)return;t.setWatched(e,!0),e.addEventListener("load",()=>t.setWatched(e,!1),{once:!0});let{src:o}=e;e.removeAttribute("src"),crossOriginIsolated&&(e.crossOrigin="anonymous"),e.src=o}function he(e,t){pe.has(e)||(pe.add(e),console.warn?.(`wire-story: photos are missing; ${t}`))}function ue(e){if(e.matches(".source__logo"))return e.remove();let t=document.createElement("p");t.className="photo__missing",t.textContent=e.alt,t.style.aspectRatio=getComputedStyle(e).aspectRatio.replace("auto",""),e.parentElement?.replaceChildren(t)}var V={};A(V,{play:()=>ot,player:()=>me});var tt="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function me(e){let t=new URL(e),o=t.hostname.replace(/^(www|m|mobile)\./,""),[n="",r="",i=""]=t.pathname.split("/").filter(Boolean),s=encodeURIComponent(e),a=t.pathname.match(/(\d{6,})\/?$/)?.[1];switch(o){case"youtu.be":return fe(n);case"youtube.com":case"youtube-nocookie.com":return fe(n==="watch"?t.searchParams.get("v")??"":r);case"vimeo.com":case"player.vimeo.com":return a?[`https://player.vimeo.com/video/${a}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${n}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(i||r).split("_")[0]}`];case"twitter.com":case"x.com":return a?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${a}`,560]:void 0;case"instagram.com":return r?[`https://www.instagram.com/${n}/${r}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(e)?"video":"post"}.php?href=${s}`,560];case"tiktok.com":return a?[`https://www.tiktok.com/embed/v2/${a}`,740]:void 0;case"t.me":return r?[`https://t.me/${n}/${r}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[n,r].filter(c=>c!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${s}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[e,420];case"openstreetmap.org":return n==="export"?[e,420]:void 0;case"google.com":case"maps.google.com":return t.pathname.startsWith("/maps/embed")||t.searchParams.get("output")==="embed"?[e,420]:void 0}}function fe(e){return/^[\w-]{6,}$/.test(e)?[`https://www.youtube-nocookie.com/embed/${e}?autoplay=1`]:void 0}function ot(e){let t=e.parentElement;if(!t)return;let o=t.querySelector(".embed__link"),n=me(o.href);if(!n){let a=self.origin==="null";o.dispatchEvent(new MouseEvent("click",{cancelable:!0,bubbles:a,composed:a}));return}let[r,i]=n,s=document.createElement("iframe");s.className="embed__player",s.title=t.querySelector(".embed__title")?.textContent??o.textContent??"",s.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",s.setAttribute("sandbox",tt),s.referrerPolicy="strict-origin-when-cross-origin",i&&(s.style.height=`${i}px`),s.src=r,t.querySelector(".photo")?.remove(),e.replaceWith(s),s.focus()}var we=e=>e.split("/",3).join("/"),N=class{#e=new Set;#n=new Set;#o=({effectiveDirective:t,disposition:o,blockedURI:n})=>{o==="enforce"&&this.#e.add(t+we(n))};setWatched(t,o){this.#n[o?"add":"delete"](t),(this.#n.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#o)}isBlocked(t,o){return this.#e.has(t+we(o))}};var G={};A(G,{adoptStyle:()=>T,createIcon:()=>I,createLink:()=>D,fillBar:()=>Tt,hostChoice:()=>B,offerQuotation:()=>Ae,sharedStory:()=>C});var ye=`/* The links of the share bar, and what they open. In the element it comes with the
   script that writes them (\`src/behaviour/share/share-bar.js\`). */
.share__links {
  --_has-links: 1;
}
/* Floats: the panel of "more" is in the same element as its button, and below
   the whole line. */
.share__links > .share__link,
.share__toggle {
  float: inline-start;
  margin-inline-end: var(--_gap);
  padding: 0;
}
.share__links > .share__link,
.share__offer .share__link {
  width: 44px;
}
.share__toggle {
  width: 44px;
  margin-inline-end: 0;
  list-style: none;
}
.share__toggle::-webkit-details-marker {
  display: none;
}
.share__toggle .icon {
  stroke-width: 3.2;
}
.share__more[hidden] {
  display: none;
}
.share__more[open] > .share__toggle {
  border-color: var(--wire-text);
  background: var(--wire-text);
  color: var(--wire-ground);
}
.share__links > .share__link > .share__name,
.share__offer .share__name {
  display: none;
}
.share__panel {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 132px), 1fr));
  clear: both;
  padding-block-start: 8px;
}
.share__panel > .share__link {
  gap: 12px;
  justify-content: start;
  padding: 0 12px;
  border: 0;
  font-weight: 400;
}
.share__panel .icon {
  width: 20px;
  height: 20px;
}
.share__panel > .share__link:hover {
  background: var(--wire-wash);
}

/* Asks for the reader's server. */
.share__form {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  align-items: end;
  flex-basis: 100%;
}
.share__label {
  display: grid;
  flex: 1 1 200px;
  gap: 8px;
  max-width: 320px;
}
.share__field {
  box-sizing: border-box;
  width: 100%;
  height: 44px;
  margin: 0;
  padding: 0 14px;
  border: 1px solid var(--wire-soft);
  border-radius: var(--wire-radius);
  background: var(--wire-ground);
  color: var(--wire-text);
  /* Safari enlarges the page for smaller letters. */
  font: 400 16px/1.4 serif;
  font-family: var(--wire-sans);
}
.share__field::placeholder {
  color: var(--wire-soft);
  opacity: 1;
}
.story .share__field:focus-visible {
  outline: 3px solid var(--wire-accent);
  outline-offset: 3px;
}

/* Beside a text that the reader has selected. */
.story:has(> .share__offer) {
  position: relative;
}
.share__offer {
  position: absolute;
  top: 0;
  left: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  width: max-content;
  max-width: 100%;
  padding: 4px;
  border: 1px solid var(--wire-line);
  border-radius: calc(var(--wire-radius) + 4px);
  background: var(--wire-ground);
  color: var(--wire-text);
  box-shadow: 0 2px 12px rgb(0 0 0 / 25%);
  font: var(--wire-font-label) serif;
  font-family: var(--wire-sans);
  font-weight: 600;
}
.share__offer .share__button {
  padding: 0;
  border: 0;
}
.share__offer .share__button:hover {
  background: var(--wire-wash);
}
.share__offer .share__said {
  padding: 4px 12px;
}
.share__offer .share__said:empty {
  margin: -4px 0 0;
  padding: 0;
}
`;var _e=new WeakMap;function P(e){let t=new CSSStyleSheet;return t.replaceSync(e),_e.set(t,e),t}var ge=new WeakMap;function S(e,t){let o=e.ownerDocument??e,n=o.defaultView?.CSSStyleSheet;if(!n)return;let r=t.map(i=>{if(Object.getPrototypeOf(i)===n.prototype)return i;let s=ge.get(i)??new WeakMap;ge.set(i,s);let a=s.get(o)??new n;return s.set(o,a),a.replaceSync(_e.get(i)??[...i.cssRules].map(c=>c.cssText).join("")),a});e.adoptedStyleSheets=[...new Set(r)]}function W(e){let t=[...e.querySelectorAll("a")],o=e.querySelector("details"),n=o?.querySelector(".share__panel"),r=t[0];if(!o||!n||!r||!e.clientWidth)return;let{width:i}=e.querySelector(".share__button").getBoundingClientRect(),s=parseFloat(getComputedStyle(r).marginInlineEnd)||0,a=Math.floor((e.getBoundingClientRect().width+s+.5)/(i+s)),c=t.length<=Math.min(a,7)?t.length:Math.max(1,Math.min(a-1,7)),l=t.filter(p=>p.parentElement===e).length;o.hidden=c===t.length,l!==c&&(o.before(...t.slice(0,c)),n.append(...t.slice(c)))}var rt=500;function be(e,t){let o,n=()=>{o=setTimeout(n,rt),t()};new IntersectionObserver(i=>{clearTimeout(o),i[i.length-1]?.isIntersecting&&n()}).observe(e)}var H={first:{bg:["viber","facebook","whatsapp"],el:["viber","facebook","whatsapp"],fa:["telegram","whatsapp","x"],ja:["line","x","facebook","email"],ko:["kakaotalk","x","facebook","email"],ru:["vk","telegram","whatsapp","email"],sr:["viber","whatsapp","facebook"],th:["line","facebook","x"],uk:["telegram","viber","facebook","whatsapp"],vi:["facebook","telegram","viber"],zh:["weibo","email","telegram","x"],"zh-Hant":["line","facebook","threads","x"]},targets:[{key:"whatsapp",name:"WhatsApp",address:"https://wa.me/?",query:[["text","{title} {url}"]],icon:"M4.5 19.5l1.2-3.6a8 8 0 1 1 2.9 2.7zM9 9c0 3.5 2.5 6 6 6l1-1.7-2-1.1-1 .8c-.9-.4-1.6-1.1-2-2l.8-1-1.1-2z"},{key:"facebook",name:"Facebook",address:"https://www.facebook.com/sharer/sharer.php?",query:[["u","{url}"]],icon:"M15.5 4.5h-1.3c-1.7 0-2.7 1.1-2.7 2.8v12.2M8.5 11.5h6.5"},{key:"x",name:"X",address:"https://x.com/intent/tweet?",query:[["text","{title}"],["url","{url}"]],limit:256,weighted:!0,icon:"M5 5l14 14M19 5 5 19"},{key:"email",name:"E-mail",label:"email",address:"mailto:?",query:[["subject","{title}"],["body","{url}"]],icon:"M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5"},{key:"telegram",name:"Telegram",address:"https://t.me/share/url?",query:[["url","{url}"],["text","{title}"]],icon:"M20.5 4.5 3.5 11.2l5 1.8 2 6 3-3.8 4.5 3.3zM8.5 13l9-6.5-7 8"},{key:"linkedin",name:"LinkedIn",address:"https://www.linkedin.com/sharing/share-offsite/?",query:[["url","{url}"]],icon:"M5.5 10v8.5M5.5 5.7v.3M10 18.5V10M10 13.7c0-2.2 1.6-3.7 4-3.7s4 1.5 4 4v4.5"},{key:"reddit",name:"Reddit",address:"https://www.reddit.com/submit?",query:[["url","{url}"],["title","{title}"]],limit:300,icon:"M12 8.5c4.7 0 8.5 2.6 8.5 5.8S16.7 20 12 20s-8.5-2.5-8.5-5.7S7.3 8.5 12 8.5zM12 8.5l1.1-4.3 4 1M9 12.9v.3M15 12.9v.3M8.8 16.2c1.8 1.4 4.6 1.4 6.4 0"},{key:"bluesky",name:"Bluesky",address:"https://bsky.app/intent/compose?",query:[["text","{title} {url}"]],limit:300,icon:"M12 11.5C10.6 8.6 7.4 5.4 4.2 4.6c-.9 4.4-.2 8.6 3.7 9-2.8.6-3.4 2.6-1.5 4.5 2.6 2.5 4.6.6 5.6-2.1 1 2.7 3 4.6 5.6 2.1 1.9-1.9 1.3-3.9-1.5-4.5 3.9-.4 4.6-4.6 3.7-9-3.2.8-6.4 4-7.8 6.9z"},{key:"threads",name:"Threads",address:"https://www.threads.com/intent/post?",query:[["text","{title}"],["url","{url}"]],limit:500,icon:"M17.8 9.2C17 6 15 4.2 12 4.2c-4.3 0-6.7 3-6.7 7.8s2.4 7.8 6.7 7.8c3.4 0 5.7-1.8 5.7-4.4 0-2.9-2.5-4.3-5.3-4.3-2.3 0-3.8 1-3.8 2.6 0 1.5 1.3 2.4 3 2.4 2.2 0 3.3-1.6 3.2-3.9-.1-2.3-1.2-3.6-3-3.6-1.1 0-2 .4-2.6 1.3"},{key:"mastodon",name:"Mastodon",address:"https://share.joinmastodon.org/#",asks:"https://{server}/share?",query:[["text","{title} {url}"]],limit:500,icon:"M12 16.8c-2 0-3.6-.3-4.8-.9.3 2.6 2.6 4 7.3 3.1M7.2 15.9C5 14.7 4.2 12.4 4.2 9.6 4.2 6 6.6 4.2 12 4.2s7.8 1.8 7.8 5.4c0 4.6-1.6 7.2-7.8 7.2M8 12.6V10c0-2.5 4-2.5 4 0v1.6M12 10c0-2.5 4-2.5 4 0v2.6"},{key:"pinterest",name:"Pinterest",address:"https://www.pinterest.com/pin/create/button/?",query:[["url","{url}"],["media","{photo}"],["description","{title}"]],limit:500,icon:"M12 3.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4zM10.2 19.5l2.3-9M8.8 13c-1.6-3 .4-5.4 3.3-5.4 2.5 0 4 1.6 4 3.7 0 2.6-1.5 4.3-3.2 4.3-.9 0-1.6-.5-1.8-1.2"},{key:"sms",name:"Text message",label:"sms",address:"sms:?",query:[["body","{title} {url}"]],icon:"M4 5h16v11.5H11L7 20v-3.5H4zM8.5 10.8v.1M12 10.8v.1M15.5 10.8v.1"},{key:"line",name:"LINE",address:"https://social-plugins.line.me/lineit/share?",query:[["url","{url}"],["text","{title}"]],icon:"M12 4c5 0 8.5 3 8.5 6.8 0 3.6-3.5 6.6-7.5 9.4-.3-1-.4-1.9-.4-2.7-5.2.2-9.1-2.6-9.1-6.7C3.5 7 7 4 12 4zM9.7 8v5.3h4.6"},{key:"kakaotalk",name:"KakaoTalk",address:"https://sharer.kakao.com/talk/friends/picker/link?",query:[["url","{url}"],["text","{title}"]],limit:200,icon:"M12 4.2c5 0 8.7 3 8.7 6.8s-3.7 6.8-8.7 6.8c-.8 0-1.6-.1-2.3-.2L5.8 20l.8-3.6C4.5 15.2 3.3 13.3 3.3 11c0-3.8 3.7-6.8 8.7-6.8zM9.6 8.4v5.2M14.2 8.4l-4.2 2.7 4.3 2.5"},{key:"viber",name:"Viber",address:"viber://forward?",query:[["text","{title} {url}"]],limit:200,icon:"M12 3.5c5.5 0 8.3 2.3 8.3 7.3s-2.8 7.3-8.3 7.3h-1L8 21v-3.4c-2.9-.9-4.3-3.2-4.3-6.8 0-5 2.8-7.3 8.3-7.3zM8.6 7.5c-.2 3.7 2.7 6.8 6.5 6.8l.6-1.7-1.9-1-.9.8c-.9-.4-1.5-1-1.9-1.9l.8-.9-1-1.9zM13 7c1.8.1 2.9 1.3 3 3"},{key:"vk",name:"VK",address:"https://vk.com/share.php?",query:[["url","{url}"],["title","{title}"]],icon:"M3.5 7.5c.3 5.7 3.3 9.2 8.3 9.2V7.5M11.8 12c3-.2 5.2-1.8 6.2-4.5M11.8 12c3.6 0 6.3 1.8 7.7 4.7"},{key:"weibo",name:"Weibo",address:"https://service.weibo.com/share/share.php?",query:[["url","{url}"],["title","{title}"]],limit:120,icon:"M10.2 9.2c-3.7 1-6.7 3.7-6.7 6 0 2.4 3 4 6.8 4 4.4 0 7.7-2.1 7.7-4.7 0-1.6-1.2-2.6-2.8-2.9.5-2.3-1-3.4-5-2.4zM10.5 17.2a2.7 2.2 0 1 0 0-4.4 2.7 2.2 0 0 0 0 4.4zM15.5 5c2.8-.4 4.9 1.8 4.5 4.5M15.7 7.8c1.1-.2 1.8.6 1.6 1.6"},{key:"print",name:"Print",label:"print",address:"",query:[],icon:"M7 9V4h10v5M7 17H4V9.5h16V17h-3M7 14.5h10V20H7z"}]};var ke=H.targets,ve=H.first,it=500,at=20,xe=new Set;function ct(e){let t=ke.filter(o=>o.key===e);return!t.length&&!xe.has(e)&&(xe.add(e),console.warn?.(`wire-story: there is no share target "${e}"`)),t}var j=e=>e?.split(/\s+/).filter(Boolean)??[];function M(e,t,o){let n=j(e),r=j(t);if(e!==null){for(let c of r)n.includes(c)||console.warn?.(`wire-story: the publisher does not offer the share target "${c}"`);r=r.length?r.filter(c=>n.includes(c)):n}let i=e!==null||j(t).length>0,s=ve[o]??ve[o.split("-")[0]??""]??[],a=i?r:[...s,...ke.map(c=>c.key)];return[...new Set(a)].flatMap(ct)}function q(e,t,o=e.address){if(!t.photo&&e.query.some(([,r])=>r==="{photo}"))return;if(!e.query.length)return t.url;let n=new URLSearchParams;for(let[r="",i=""]of e.query)n.append(r,lt(e,i,t));return o+String(n).replaceAll("+","%20")}function lt({limit:e=it,weighted:t=!1},o,{url:n,title:r,photo:i=""}){let s=c=>{let l={"{title}":c,"{url}":n,"{photo}":i};return o.split(" ").map(p=>l[p]??p).filter(Boolean).join(" ")};if(!o.includes("{title}"))return s("");let a=R(o.replace("{title}","").replace("{url}",()=>n),t);return s(dt(r,e-a,t))}function R(e,t){let o=0;for(let n of e)o+=t&&n>"ჿ"?2:1;return o}function dt(e,t,o){if(R(e,o)<=t)return e;let n=R("…",o),r=[];for(let s of pt(e)){if(n+=R(s,o),n>t)break;r.push(s)}let i=r.lastIndexOf(" ");return i>=0&&i+at>=r.length&&(r.length=i),r.length?`${r.join("")}…`:""}var pt=e=>Intl.Segmenter?[...new Intl.Segmenter().segment(e)].map(t=>t.segment):[...e];var ht=3e3;async function Se(e){let t=e.getRootNode(),o=document.createElement("iframe");o.className="hidden";let n=new Promise(a=>o.addEventListener("load",a,{once:!0}));e.parentElement?.append(o),o.contentDocument&&o.contentDocument.readyState!=="complete"&&await n;let{contentDocument:r,contentWindow:i}=o;if(!r||!i)return o.remove(),print();for(let a of t.querySelectorAll("style, link[rel=stylesheet]"))r.head.append(r.importNode(a,!0));S(r,[...t.adoptedStyleSheets]),r.title=e.querySelector(".headline")?.textContent??"",r.documentElement.lang=e.querySelector("article")?.lang??"",r.body.append(r.importNode(e,!0));let s=[...r.images].map(a=>(a.loading="eager",a.decode().catch(()=>{})));await Promise.race([Promise.all(s),new Promise(a=>setTimeout(a,ht))]),i.addEventListener("afterprint",()=>o.remove()),i.focus(),i.print()}var Ee="";function ut(e){let t=e.trim().replace(/^https?:\/\//i,"").replace(/^.*@/,"").replace(/[/?#].*$/s,"");try{let o=new URL(`https://${t}`);return/^[^.]+(\.[^.]+)+$/.test(o.hostname)?o.host:""}catch{return""}}function Me(e,t,o){let n=e.closest(".share"),r=n.querySelector("form");if(r)return r.remove();let i=document.createElement("form");i.className="share__form";let s=document.createElement("label");s.className="share__label",s.textContent=o.server??"Your Mastodon server";let a=document.createElement("input");a.className="share__field",a.required=!0,a.value=Ee,a.placeholder="mastodon.social",a.dir="ltr",Object.assign(a,{type:"text",inputMode:"url",autocapitalize:"none",autocomplete:"off",spellcheck:!1}),a.pattern=".*[^\\s@\\/.]\\.[^\\s@\\/.]{2,}.*";let c=document.createElement("button");c.className="share__button share__button--main",c.textContent=o.share??"Share",s.append(a),i.append(s,c);for(let l of["keydown","keypress","keyup","beforeinput","input","change"])i.addEventListener(l,p=>p.stopPropagation());i.addEventListener("keydown",({key:l})=>{l==="Escape"&&(i.remove(),e.focus())}),i.addEventListener("submit",l=>{l.preventDefault();let p=ut(a.value);if(!p)return a.select();Ee=p,ft(i,p,t),i.remove(),e.focus()}),n.append(i),a.focus()}function ft(e,t,o){let[n]=M("mastodon",null,""),r=n&&q(n,o,n.asks?.replace("{server}",t));if(!r)return;let i=document.createElement("a");i.href=r,i.target="_blank",i.rel="noopener noreferrer",e.append(i),i.click()}var mt=10,wt=1e3,yt=4,F=4,gt=300,_t=8,bt="M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12",vt="M9.5 14.5l5-5M8 11l-2.2 2.2a3.5 3.5 0 0 0 5 5L13 16M16 13l2.2-2.2a3.5 3.5 0 0 0-5-5L11 8",K=new WeakSet;function Ae(e,t){if(K.has(e))return;K.add(e);let o,n,r=new AbortController,i=()=>{let a=xt(e);o&&a&&o.dataset.text===String(a)||(o?.remove(),o=a&&Et(e,a,t),!a&&(r.abort(),K.delete(e)))},s=()=>{clearTimeout(n),n=setTimeout(i,gt)};document.addEventListener("selectionchange",s,r),e.addEventListener("keydown",({key:a})=>a==="Escape"&&o?.remove(),r),s()}function xt(e){let t=e.getRootNode(),o=kt(t);if(!e.isConnected||!o||o.collapsed)return;let{commonAncestorContainer:n}=o,r=n instanceof Element?n:n.parentElement;if(!r||!e.contains(r)||!r.closest(".body, .standfirst"))return;let{length:i}=String(o).trim();return i>=mt&&i<=wt?o:void 0}function kt(e){let t=e.getSelection?.()??getSelection();if(e instanceof ShadowRoot&&t&&"getComposedRanges"in t){let[n]=St(t,e),r=document.createRange();return n?(r.setStart(n.startContainer,n.startOffset),r.setEnd(n.endContainer,n.endOffset),r):void 0}return t?.rangeCount?t.getRangeAt(0):void 0}function St(e,t){let o=e;try{return o.getComposedRanges({shadowRoots:[t]})}catch{return o.getComposedRanges(t)}}function Et(e,t,o){let n=e.querySelector(".share"),r=n?.closest(".story");if(!r||!n?.getClientRects().length)return;let i=Ct(t),s=At(C(n).url,i),a=`“${i.join(" ")}”`,c=document.createElement("div");c.className="share__offer",c.lang=n.lang,c.dir=n.dir,c.dataset.text=String(t),c.setAttribute("part","share-quotation"),c.setAttribute("role","group"),c.setAttribute("aria-label",o.share_quote??"Share quotation"),c.addEventListener("pointerdown",u=>u.preventDefault()),c.addEventListener("mousedown",u=>u.preventDefault());let l={title:a,text:a};k(s)&&c.append(Ce(bt,o.share??"Share",s,u=>L(u,async()=>o,l))),c.append(Ce(vt,o.copy??"Copy link",s,u=>O(u,async()=>o,l)));let p=n.querySelector(".share__links"),d=M(p?.getAttribute("data-share")??null,B(n),n.lang).filter(({key:u,query:m,asks:g})=>m.some(([,y])=>y?.includes("{title}"))&&!g&&u!=="print");c.append(...d.slice(0,yt).flatMap(u=>D(u,{url:s,title:a},o)??[])),c.addEventListener("click",u=>{let m=u.target.closest("a[data-target]");m&&!v(m,m.dataset.target??"",s,a)&&u.preventDefault()});let f=document.createElement("span");return f.className="share__said",f.setAttribute("role","status"),c.append(f),T(r),r.append(c),Mt(c,t,r),c}function Ce(e,t,o,n){let r=document.createElement("button");return r.className="share__button",r.type="button",r.value=o,r.title=t,r.setAttribute("aria-label",t),r.append(I(e)),r.addEventListener("click",()=>n(r)),r}function Mt(e,t,o){let n=t.getClientRects(),r=n[n.length-1]??t.getBoundingClientRect(),i=e.getBoundingClientRect(),{left:s,right:a}=o.getBoundingClientRect(),c=Math.max(s,Math.min(r.left,a-i.width));e.style.setProperty("left",`${c-i.left}px`),e.style.setProperty("top",`${r.bottom+_t-i.top}px`)}function Ct(e){let t=e.cloneContents(),o=[...t.children].filter(r=>/^(p|h\d|ul|ol|figure|blockquote|div|table|aside)$/.test(r.localName));return(o.length?o:[t]).map(r=>(r.textContent??"").replace(/\s+/g," ").trim()).filter(Boolean)}function At(e,t){let o=t.map(c=>c.split(" ")),n=o[0]??[],r=o[o.length-1]??[],i=t.length>1||n.length>3*F,s=c=>encodeURIComponent(c.join(" ")).replaceAll("-","%2D"),a=i?`${s(n.slice(0,F))},${s(r.slice(-F))}`:s(n);return`${e}${e.includes("#")?"":"#"}:~:text=${a}`}var Le="http://www.w3.org/2000/svg",Lt="M5 12h.01M12 12h.01M19 12h.01",Ot=P(ye);function T(e){let t=e.getRootNode();t instanceof ShadowRoot&&S(t,[...t.adoptedStyleSheets,Ot])}var X=new WeakSet,B=e=>e.getRootNode().host?.getAttribute("share")??null;function Tt(e,t){let o=e.querySelector(".share__links");if(!o)return;T(o);let n=C(e),r=B(e);if(!o.firstChild||r||X.has(e)){let i=M(o.getAttribute("data-share"),r,e.lang);o.replaceChildren(...i.flatMap(s=>D(s,n,t)??[]),It(t))}W(o),!X.has(e)&&(X.add(e),be(o,()=>{getComputedStyle(o).getPropertyValue("--_has-links")!=="1"&&T(o),W(o)}),o.addEventListener("click",i=>Nt(i,t)))}function C(e){let t=e.closest(".story")?.querySelector(".photo--lead .photo__image"),{value:o}=e.querySelector(".share__copy");return{url:o,title:x(e),photo:t?.src}}function D(e,t,o){let n=q(e,t);if(!n)return;let r=e.label&&o[e.label],i=e.label?r??e.name:(o.share_on??"Share on {}").replace("{}",e.name),s=document.createElement("a");s.className="share__button share__link",s.href=n,s.setAttribute("part","share-link"),s.dataset.target=e.key,s.title=i,s.setAttribute("aria-label",i),/^https?:/.test(n)&&(s.target="_blank",s.rel="noopener noreferrer");let a=document.createElement("span");return a.className="share__name",a.textContent=r??e.name,s.append(I(e.icon),a),s}function I(e){let t=document.createElementNS(Le,"svg");t.setAttribute("class","icon"),t.setAttribute("viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let o=document.createElementNS(Le,"path");return o.setAttribute("d",e),t.append(o),t}function It(e){let t=document.createElement("details");t.className="share__more";let o=document.createElement("summary");o.className="share__button share__toggle",o.setAttribute("part","share-more"),o.title=e.more??"More ways to share",o.setAttribute("aria-label",o.title),o.append(I(Lt));let n=document.createElement("div");return n.className="share__panel",t.append(o,n),t}function Nt(e,t){let o=e.target.closest("a[data-target]"),n=o?.closest(".share");if(!o||!n)return;let{url:r,title:i}=C(n),{target:s=""}=o.dataset,a=v(o,s,r,i);(!a||(s==="print"||s==="mastodon"))&&e.preventDefault(),a&&(s==="print"&&Se(n.closest(".story")),s==="mastodon"&&Me(o,C(n),t))}function Oe(e,t,o){let n=async d=>d==="en"?{}:o(d),r=async d=>{let[f,u]=await Promise.all([t(),n(d.lang)]).catch(()=>[]);f&&u&&d.isConnected?f.fillBar(d,u):d.isConnected&&setTimeout(()=>i.observe(d),1e3)},i=new IntersectionObserver(d=>{for(let{isIntersecting:f,target:u}of d)f&&(i.unobserve(u),r(u))},{rootMargin:"800px"}),s=()=>e.querySelectorAll(".share"),a=()=>s().forEach(d=>i.observe(d)),c=new MutationObserver(a);c.observe(e,{childList:!0}),a();let{host:l}=e.getRootNode(),p=new MutationObserver(()=>s().forEach(r));l&&p.observe(l,{attributeFilter:["share"]});let h=async()=>{let[d]=s();if(!d)return;let[f,u]=await Promise.all([t(),n(d.lang)]).catch(()=>[]);f&&u&&f.offerQuotation(e,u)};return e.addEventListener("selectstart",h),()=>{i.disconnect(),c.disconnect(),p.disconnect(),e.removeEventListener("selectstart",h)}}function Ie(e,t){let o=new Set,n,r,i=0,s=()=>{let d=new IntersectionObserver(([f])=>{d.disconnect(),!(!f||f.target!==r)&&(i=!document.hidden&&Pt(f)?i+1:0,i>=3?c():n=setTimeout(s,500))});r&&d.observe(r)},a=new IntersectionObserver(d=>{clearTimeout(n),i=0,d[d.length-1]?.isIntersecting&&s()}),c=()=>{let d=r;if(a.disconnect(),!d)return;let f=d.querySelector(".share__copy")?.value??"",u=d.querySelector(".headline")?.textContent??"";o.add(Te(d)),d.dispatchEvent(new CustomEvent("wire-view",{detail:{url:f,headline:u},bubbles:!0,composed:!0})),d.dataset.beacon&&t(d.dataset.beacon)},l=new MutationObserver(()=>p()),p=()=>{let d=e.querySelector("article")?.parentElement;!d||d===r||(h(),r=d,o.has(Te(d))||a.observe(d))},h=()=>{clearTimeout(n),a.disconnect(),r=void 0};return l.observe(e,{childList:!0}),p(),()=>{l.disconnect(),h()}}function Te(e){return`${e.querySelector(".share__copy")?.value} ${e.querySelector(".headline")?.textContent}`}function Pt({intersectionRatio:e,intersectionRect:t,rootBounds:o,target:n}){let r=parseFloat(getComputedStyle(n).getPropertyValue("--_page-height")),i=o?.height||r||innerHeight;return e>=.5||t.height>=.75*i}var Q={};A(Q,{view:()=>jt});var Ne=`/* Black in both colour schemes. */
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
.viewer__share {
  display: contents;
}
/* Over the photo, so that the bar keeps its place. */
.viewer__said {
  position: absolute;
  inset-block-start: 68px;
  inset-inline: 16px;
  z-index: 1;
  width: fit-content;
  max-width: 100%;
  margin: 0 auto;
  border-radius: 22px;
  background: #000;
  overflow-wrap: anywhere;
}
.viewer__said:not(:empty) {
  padding: 8px 16px;
}
.viewer__said .hidden {
  position: absolute;
  opacity: 0;
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
`;var Pe=Promise.resolve();function Re(e,t){let o=new AbortController,n=()=>!1;return(async()=>{if(await Pe,o.signal.aborted||location.protocol==="about:")return;let i=CSS.supports("-moz-appearance","none"),a=!Bt()||i&&self.origin!=="null"?await Dt(e,o.signal):window;n=qt(a,o,t)})().catch(()=>o.abort()),()=>{if(!n())return o.abort();Pe=new Promise(i=>o.signal.addEventListener("abort",i)),history.back()}}function qt(e,t,o){let{signal:n}=t;n.throwIfAborted();let{history:r,location:i}=e,{navigation:s}=e,a=(u=s?.currentEntry??null)=>u?.key??i.href,c=a(),l=!1,p=u=>{(!l||a(u.destination)===c)&&u.stopImmediatePropagation(),u.type==="popstate"&&(t.abort(),o())},h={capture:!0,signal:n};e.addEventListener("popstate",p,h);for(let u of["navigate","currententrychange"])s?.addEventListener(u,p,h);History.prototype.pushState.call(r,r.state,""),l=!0;let{length:d}=r,{href:f}=i;return()=>!n.aborted&&!e.closed&&r.length===d&&i.href===f}function Bt(){let e=new EventTarget,t="";return e.addEventListener("test",()=>t||="others"),e.addEventListener("test",()=>t||="capture",!0),e.dispatchEvent(new Event("test")),t==="capture"}async function Dt(e,t){let o=document.createElement("iframe");o.style.display="none",e.append(o),t.addEventListener("abort",()=>o.remove());let n=o.contentWindow,r=n.document,i=new Promise(s=>{o.onload=()=>n.document!==r&&s(n)});return n.location.replace("about:blank"),i}var $t={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10",share:"M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12"};function _(e,t,o){let n=e.createElement(t);return n.className=o,n}function E(e,t,o){let n="http://www.w3.org/2000/svg",r=_(e,"button",`viewer__button viewer__button--${t}`);r.type="button",r.ariaLabel=r.title=o;let i=e.createElementNS(n,"svg");i.setAttribute("class","icon"),i.setAttribute("viewBox","0 0 24 24"),i.setAttribute("aria-hidden","true");let s=e.createElementNS(n,"path");return s.setAttribute("d",$t[t]),i.append(s),r.append(i),r}function qe(e,t){let o=[...e.querySelectorAll("button, a[href], textarea")].filter(s=>s.tabIndex>=0&&s.getClientRects().length),{activeElement:n}=e.getRootNode(),r=o.indexOf(n),i=t?Math.max(r,0)+o.length-1:r+1;o[i%o.length]?.focus()}function Be(e,t,o,n){let r=t.querySelector(".share__copy");if(!r?.getClientRects().length)return;let{ownerDocument:i}=e,s=_(i,"div","viewer__share"),a=E(i,"share",o.share_photo??"Share photo"),c=_(i,"p","viewer__said");c.setAttribute("role","status"),s.append(a,c),e.append(s),a.addEventListener("click",()=>{let{number:l,frame:p,caption:h}=n(),d=new URL(r.value);d.hash=`photo-${l}`,a.value=d.href;let f={title:x(t),text:h,origin:p};(k(d.href)?L:O)(a,async()=>o,f)})}var zt=1e3,Ut="auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel",Vt=["color-scheme",...["sans","serif","text","soft","line","wash","ground","accent","radius"].map(e=>`--wire-${e}`)];async function De(e,t,o,n,r="viewer"){let{ownerDocument:i}=e,s=e.getRootNode();S(s,[...s.adoptedStyleSheets,t]);let a=i.createElement("dialog");a.className=r,a.setAttribute("part",r);let c=i.createElement("iframe");c.className=`${r}__frame`;let l=new Promise(m=>c.addEventListener("load",m,{once:!0}));a.append(c),e.append(a),c.contentDocument&&c.contentDocument.readyState!=="complete"&&await l;let p=c.contentDocument,h;if(p){S(p,[t]),h=p.body;let m=p.documentElement,g=getComputedStyle(a);for(let y of Vt)m.style.setProperty(y,g.getPropertyValue(y));m.lang=o,c.addEventListener("load",()=>a.close())}else c.remove(),h=i.createElement("div"),a.append(h);for(let m of Ut.split(" "))a.addEventListener(m,g=>g.stopPropagation());h.classList.add(`${r}__content`),h.lang=a.lang=o,h.dir=a.dir=n;let d=new Set,f;return h.addEventListener("keydown",({code:m})=>d.add(m)),h.addEventListener("keyup",({code:m})=>{d.delete(m),d.size===0&&f?.()}),{dialog:a,content:h,close:()=>{if(d.size===0)return a.close();f=()=>a.close(),a.classList.add(`${r}--closing`),setTimeout(()=>a.close(),zt)},setLabel(m){a.setAttribute("aria-label",m),c.title=m},async open(){let m={dialog:a,ready:Promise.resolve()};s.dispatchEvent(new CustomEvent("viewer-open",{detail:m})),await m.ready,a.showModal();let{currentCSSZoom:g=1}=a;g!==1&&a.style.setProperty("zoom",String(1/g)),h.querySelector("[autofocus]")?.focus({preventScroll:!0})}}}var $=class{#e=1;#n=0;#o=0;#t=new Map;#s={time:-300,x:0,y:0};constructor(t){this.image=t,t.draggable=!1}reset(){this.#r(1,0,0)}by(t,o={x:0,y:0}){let n=Math.min(5,Math.max(1,this.#e*t)),r=n/this.#e;this.#r(n,o.x-(o.x-this.#n)*r,o.y-(o.y-this.#o)*r)}#r(t,o,n){let r=s=>s*(t-1)/2,i=(s,a)=>Math.min(a,Math.max(-a,s));this.#e=t,this.#n=i(o,r(this.image.clientWidth)),this.#o=i(n,r(this.image.clientHeight)),this.image.style.transform=t===1?"":`translate(${this.#n}px, ${this.#o}px) scale(${t})`,t>1&&(this.image.sizes="200vw")}listen(t,o,n){let r={x:0,y:0},i=!1,s=({clientX:l,clientY:p})=>{let{left:h,top:d,width:f,height:u}=t.getBoundingClientRect();return{x:l-h-f/2,y:p-d-u/2}};t.addEventListener("pointerdown",l=>{l.button===0&&(this.#t.set(l.pointerId,r=s(l)),i=this.#e===1&&this.#t.size===1,t.setPointerCapture(l.pointerId))}),t.addEventListener("pointermove",l=>{let p=this.#t.get(l.pointerId);if(!p)return;let h=s(l),d=[...this.#t].find(([f])=>f!==l.pointerId)?.[1];if(this.#t.set(l.pointerId,h),d){let f=u=>Math.hypot(u.x-d.x,u.y-d.y)||1;i=!1,this.by(f(h)/f(p),{x:(h.x+d.x)/2,y:(h.y+d.y)/2})}else this.#e>1&&this.#r(this.#e,this.#n+h.x-p.x,this.#o+h.y-p.y)});let a=()=>{let l=setTimeout(n,400),p=()=>{clearTimeout(l),n()};t.addEventListener("click",p,{once:!0})},c=l=>{if(!this.#t.delete(l.pointerId)||l.type==="pointercancel")return;let p=s(l),h={x:p.x-r.x,y:p.y-r.y};i&&Math.abs(h.x)>Math.abs(h.y)&&o(h.x),!(Math.hypot(h.x,h.y)>30)&&(this.#i(p)?this.#a(l.timeStamp,p):a())};t.addEventListener("pointerup",c),t.addEventListener("pointercancel",c),t.addEventListener("wheel",l=>{l.preventDefault(),l.ctrlKey&&this.by(Math.exp(-l.deltaY/200),s(l))},{passive:!1})}#i({x:t,y:o}){let{clientWidth:n,clientHeight:r,naturalWidth:i,naturalHeight:s}=this.image,a=Math.min(n/i,r/s)*this.#e,c=(l,p)=>Math.abs(l)<=p*a/2;return!i||c(t-this.#n,i)&&c(o-this.#o,s)}#a(t,o){let n=this.#s,r=t-n.time<300&&Math.hypot(o.x-n.x,o.y-n.y)<30;this.#s={time:r?-300:t,...o},r&&(this.#e>1?this.reset():this.by(2.5,o))}};var Wt=P(Ne),Ht=48;async function jt(e,t){let o=e.closest(".story"),n=o.parentElement,r=[...o.querySelectorAll(".photo__frame")].filter(c=>c.querySelector("img")),i=r.indexOf(e);if(i<0||n.querySelector("dialog"))return;e.querySelector("button")?.focus({preventScroll:!0});let{lang:s}=o.firstElementChild,a=await De(n,Wt,s,o.dir);o.isConnected?await new Y(a,o,r,t).open(i):a.dialog.remove()}var Y=class{#e=0;#n;#o;#t;#s;#r;constructor(t,o,n,r){this.frames=n,this.words=r,this.isRtl=o.dir==="rtl",this.#n=t;let{dialog:i,content:s,close:a}=t,{ownerDocument:c}=s,l=_(c,"div","viewer__stage");this.#o=_(c,"img","viewer__image"),this.#t=_(c,"div","viewer__caption"),this.#s=_(c,"p","viewer__count"),this.#r=new $(this.#o),this.#s.setAttribute("role","status"),this.#t.setAttribute("aria-live","polite");let p=_(c,"div","viewer__bar"),h=E(c,"caption",r.hide_caption??"Hide caption");h.addEventListener("click",()=>this.#l(h));let d=E(c,"close",r.close??"Close");if(d.addEventListener("click",a),d.autofocus=!0,p.append(this.#s),Be(p,o,r,()=>({number:this.#e+1,frame:n[this.#e],caption:(this.#t.textContent??"").replace(/\s+/g," ").trim()})),p.append(h,d),l.append(this.#o),s.append(p,l,this.#t),n.length>1){let y=E(c,"previous",r.previous??"Previous photo"),w=E(c,"next",r.next??"Next photo");y.addEventListener("click",()=>this.#a(this.#e-1)),w.addEventListener("click",()=>this.#a(this.#e+1)),s.append(y,w)}s.addEventListener("keydown",y=>this.#d(y)),s.addEventListener("wheel",y=>this.#p(y),{passive:!1});let f=o.parentElement,u=Re(f,()=>i.close()),m=new MutationObserver(()=>o.isConnected||i.close());i.addEventListener("close",()=>{m.disconnect(),u(),i.remove()});let g=y=>{Math.abs(y)>Ht&&this.#i(y<0?1:-1)};this.#r.listen(l,g,a),m.observe(f,{childList:!0})}open(t){return this.#a(t),this.#n.open()}#i(t){this.#a(this.#e+(this.isRtl?-t:t))}#a(t){let{length:o}=this.frames;this.#e=(t+o)%o;let n=this.#c(this.#e);this.#r.reset(),this.#o.srcset="",this.#o.sizes="100vw",this.#o.alt=n.alt,this.#o.crossOrigin=n.crossOrigin,this.#o.src=n.currentSrc||n.src,this.#o.srcset=n.srcset;let r=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#t.replaceChildren(...[...r?.childNodes??[]].map(s=>s.cloneNode(!0)));for(let s of this.#t.querySelectorAll("a"))s.target||="_parent";let i=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(o));this.#n.setLabel(i),this.#s.textContent=o>1?i:"";for(let s of[this.#e+1,this.#e-1]){let{srcset:a,src:c}=this.#c((s+o)%o);Object.assign(new Image,{sizes:"100vw",srcset:a,src:c})}}#c(t){return this.frames[t]?.querySelector("img")}#l(t){let o=this.#t.hidden=!this.#t.hidden;t.ariaLabel=t.title=o?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#d(t){let{key:o}=t,n=this.#t.contains(t.target);if(!(t.ctrlKey||t.metaKey||t.altKey)){if(o==="Escape")this.#n.close();else if(o==="Tab")qe(this.#n.content,t.shiftKey);else if(o==="ArrowRight")this.#i(1);else if(o==="ArrowLeft")this.#i(-1);else if(o==="Home")this.#a(0);else if(o==="End")this.#a(this.frames.length-1);else if(o==="+"||o==="=")this.#r.by(1.5);else if(o==="-")this.#r.by(1/1.5);else if(o==="0")this.#r.reset();else{let r=t.repeat&&/^( |Enter)$/.test(o),i=!n&&["ArrowUp","ArrowDown","PageUp","PageDown"].includes(o);if(!r&&!i)return}t.preventDefault()}}#p(t){let{scrollHeight:o,clientHeight:n}=this.#t;(!this.#t.contains(t.target)||o<=n)&&t.preventDefault()}};function $e(e,t){try{return new URL(e,t).href}catch{return""}}var Ft=5,ze=2e3,Kt=1e4,Xt=3e4,Gt=864e5,J=class{expected;#e;#n;#o=1;#t=!1;#s=!1;#r;constructor(t,o,n,r){this.#e=r;let i=(o.match(/\S+/g)??[]).map(s=>$e(s,n)).filter(Boolean);this.#n=[t,...i].slice(0,Ft)}shouldRetry(t,o,n){let r=this.#n[this.#o++];if(r)return this.#i(r),!0;let i=t==="network"||o===429||Number(o)>=500,s=Yt(n??"");return i&&!this.#t&&navigator.onLine&&s<=Kt?(this.#t=!0,this.#r=setTimeout(()=>this.#i(this.#n[0]??""),s),!0):this.#s?(this.#e.keepStory(),this.storyShown(),!0):!1}storyShown(){this.cancel(),this.#t=!1;let t=Number(this.#e.refresh());if(!(t>0))return;let o=()=>{if(document.hidden)return this.storyShown();this.#o=1,this.#s=!0,this.#i(this.#n[0]??"")};this.#r=setTimeout(o,Math.min(Math.max(t*1e3,Xt),Gt))}cancel(){clearTimeout(this.#r),this.expected=void 0}#i(t){this.expected=t,this.#e.load(t)}};function Yt(e){let t=Number(e)*1e3||Date.parse(e)-Date.now();return t>ze?t:ze*(1+Math.random())}var Qt=new N,Ue=new WeakSet;function pn(e,t="{}"){if(Ue.has(e))return;Ue.add(e);let o=async()=>JSON.parse(t);Oe(e,async()=>G,o),Ie(e,n=>e.dataset.beacon==="none"||le(n)),ae(e,{reload(){},violations:Qt,words:o,photos:async()=>U,viewer:async()=>Q,player:async()=>V,share:async()=>z})}function hn(e,t){let o=new IntersectionObserver(n=>{n.some(r=>r.isIntersecting)&&(o.disconnect(),t())},{rootMargin:"800px"});return o.observe(e),()=>o.disconnect()}var Ve={};async function un(e,t,o,n,r=""){if(!e)throw new Error("no formats module was named");let i=async()=>{let a=await fetch(e);return WebAssembly.compile(await a.arrayBuffer())},s=Ve[e]??=i();return s.catch(()=>delete Ve[e]),Z(await s,[o,n,r,t])}export{J as RetryPolicy,pn as attach,un as convert,hn as whenNear};
