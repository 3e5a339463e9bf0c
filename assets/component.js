var je=Object.defineProperty;var A=(e,o)=>{for(var t in o)je(e,t,{get:o[t],enumerable:!0})};async function Z(e,o){let t=new Uint8Array,n={resolve(m,b,We,He){try{t=c(new URL(d(m,b),d(We,He)||void 0).href)}catch{t=c("")}return t.length},take:m=>l(m,t.length).set(t)},r=await WebAssembly.instantiate(e,{url:n}),{memory:i,reserve:s,convert:a}=r.exports,c=m=>new TextEncoder().encode(m),l=(m,b)=>new Uint8Array(i.buffer,m,b),d=(m,b)=>new TextDecoder().decode(l(m,b)),u=o.map(c),p=s(u.reduce((m,b)=>m+b.length,0)),f=p;for(let m of u)l(f,m.length).set(m),f+=m.length;let h=u.map(m=>m.length),w=a(p,...h),[E=0,y=0]=new Uint32Array(i.buffer,w,2);return JSON.parse(d(E,y))}function ee(e){let o=document.createElement("div");return o.className="hidden",o.setAttribute("role","status"),e.append(o),()=>{let t=e.querySelector(".failure__words, .newer__show"),n=t?.textContent??"";o.textContent!==n&&(o.lang=t?.closest("[lang]")?.getAttribute("lang")??"",o.textContent=n)}}var te="button, summary, .photo__frame",oe={pointerup:"pointerdown",pointercancel:"pointerdown",mouseup:"mousedown",touchend:"touchstart",touchcancel:"touchstart"},Fe=3,Ke=12;function Xe(e){let o=e.constructor;return new o(e.type,e)}function ne(e){let o=(s,a)=>{for(let c of s.split(" "))e.addEventListener(c,a,{passive:!0})},t=new Map,n={x:0,y:0},r=!1,i=()=>{let s=[...t.values()];t.clear();let a=e.parentNode,c=a instanceof ShadowRoot?a.host:a;for(let l of s)c.dispatchEvent("touches"in l?l:Xe(l))};o("click dblclick keydown keypress keyup",s=>{!(!s.key||/^( |Enter)$/.test(s.key))||!s.target.closest(te)||(s.stopPropagation(),r&&s.detail&&s.stopImmediatePropagation())}),o("pointerdown mousedown touchstart",s=>{s.type==="pointerdown"&&(s.isPrimary?t.clear():i(),n={x:s.clientX,y:s.clientY},r=!1),!(!(s.isPrimary!==!1&&!s.button&&!(s.touches?.length>1))||!s.target.closest(te))&&(t.set(s.type,s),s.stopPropagation())}),o("pointermove mousemove touchmove",s=>{let c=s.type==="pointermove"&&s.buttons?Math.hypot(s.clientX-n.x,s.clientY-n.y):0;if(r||=c>Ke,!!t.size){if(s.buttons===0)return t.clear();c>Fe?i():s.stopPropagation()}}),o("pointerout",s=>{s.pointerType==="mouse"&&s.buttons&&i()}),o(Object.keys(oe).join(" "),s=>{t.delete(oe[s.type])&&s.stopPropagation()})}var z={};A(z,{canShare:()=>x,copy:()=>O,share:()=>L});function _(e,o,t,n){let r={target:o,url:t,title:n},i=new CustomEvent("wire-share",{detail:r,bubbles:!0,composed:!0,cancelable:!0});return(e.closest(".story")??e).dispatchEvent(i)}var v=e=>e.closest(".story")?.querySelector(".headline")?.textContent??"";var x=e=>!!navigator.share&&navigator.canShare?.({url:e})!==!1;async function L(e,o,{title:t,text:n,origin:r=e}={title:v(e)}){let i=e.value;if(_(r,"sheet",i,t))try{await navigator.share({url:i,title:t,...n&&{text:n}})}catch(s){if(/Abort|State/.test(s.name))return;await re(e,o)}}async function O(e,o,{title:t,origin:n=e}={title:v(e)}){_(n,"copy",e.value,t)&&await re(e,o)}async function re(e,o){let{value:t,ownerDocument:n}=e,r=e.parentElement?.querySelector("[role=status]");if(!r)return;let i=await n.defaultView?.navigator.clipboard?.writeText(t).then(()=>!0,()=>!1),s=i||Ge(t,r);i||e.focus({preventScroll:!0});let{copied:a="Link copied",not_copied:c="Copy this address: {}"}=await o();if(s)return r.replaceChildren(a);let l=n.createElement("span");l.textContent=t;let[d="",u=""]=c.split("{}");r.replaceChildren(d,l,u),(r.getRootNode().getSelection?.()??getSelection())?.selectAllChildren(l)}function Ge(e,o){let{ownerDocument:t}=o,n=t.createElement("textarea");n.className="hidden",n.readOnly=!0,n.value=e,n.addEventListener("copy",i=>{i.clipboardData?.setData("text/plain",e),i.preventDefault(),i.stopPropagation()}),o.append(n),n.select(),n.focus({preventScroll:!0});let r=t.execCommand("copy");return n.remove(),r}function se(e){let o=e.querySelectorAll(".time--ago");for(let t of o){let{dateTime:n,lang:r}=t,i=Math.round((Date.parse(n)-Date.now())/6e4);if(i>0||i<-1440)continue;let s=new Intl.RelativeTimeFormat(r,{numeric:"auto"}),a=i>-60?s.format(i,"minute"):s.format(Math.round(i/60),"hour");t.textContent!==a&&(t.textContent=a)}return o.length}var Ye=6e4;function ae(e,o){e.addEventListener("error",({target:r})=>Qe(r,o),!0),ne(e),e.addEventListener("click",({target:r})=>{Je(r,o,e).catch(i=>console.warn?.(i))});let t=ee(e),n;new MutationObserver(()=>{clearInterval(n);let r=()=>se(e);r()&&(n=setInterval(r,Ye)),t();for(let i of e.querySelectorAll(".share__sheet")){let{value:s}=i;i.hidden=!x(s)}}).observe(e,{childList:!0,subtree:!0})}async function Qe(e,{photos:o,violations:t}){if(e.localName==="img")try{(await o()).photoFailed(e,t)}catch{}}async function Je(e,o,t){let n=e.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");if(!n)return;let r=n.closest("[lang]")?.getAttribute("lang")??"",{reload:i,viewer:s,player:a,share:c}=o,l=()=>o.words(r);n.matches(".photo__frame")?await(await s()).view(n,await l()):n.matches(".embed__load")?(await a()).play(n):n.matches(".failure__retry")?ie(t,i):n.matches(".newer__show")?(t.scrollIntoView({behavior:"instant"}),ie(t,i)):(await c())[n.matches(".share__copy")?"copy":"share"](n,l)}function ie(e,o){e.tabIndex=-1,e.focus({preventScroll:!0}),o()}var ce=new Set;function le(e){let{globalPrivacyControl:o,doNotTrack:t}=navigator;o||t==="1"||ce.has(e)||(ce.add(e),fetch(e,{mode:"no-cors",credentials:"omit",referrerPolicy:"no-referrer",cache:"no-store",keepalive:!0}).catch(()=>{}))}var U={};A(U,{photoFailed:()=>Ze});var de=new WeakSet,pe=new Set;function Ze(e,o){let{href:t,origin:n}=new URL(e.currentSrc||e.src);o.setWatched(e,!1),o.isBlocked("img-src",t)?(he(n,`add ${n} to img-src in this page's Content-Security-Policy`),ue(e)):de.has(e)?(n!==location.origin&&he(n,`if this page sends Cross-Origin-Embedder-Policy, ${n} must send Cross-Origin-Resource-Policy: cross-origin`),ue(e)):(de.add(e),setTimeout(()=>et(e,o),2e3))}function et(e,o){if(!e.isConnected)return;o.setWatched(e,!0),e.addEventListener("load",()=>o.setWatched(e,!1),{once:!0});let{src:t}=e;e.removeAttribute("src"),crossOriginIsolated&&(e.crossOrigin="anonymous"),e.src=t}function he(e,o){pe.has(e)||(pe.add(e),console.warn?.(`wire-story: photos are missing; ${o}`))}function ue(e){let o=document.createElement("p");o.className="photo__missing",o.textContent=e.alt,o.style.aspectRatio=getComputedStyle(e).aspectRatio.replace("auto",""),e.parentElement?.replaceChildren(o)}var V={};A(V,{play:()=>ot,player:()=>me});var tt="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function me(e){let o=new URL(e),t=o.hostname.replace(/^(www|m|mobile)\./,""),[n="",r="",i=""]=o.pathname.split("/").filter(Boolean),s=encodeURIComponent(e),a=o.pathname.match(/(\d{6,})\/?$/)?.[1];switch(t){case"youtu.be":return fe(n);case"youtube.com":case"youtube-nocookie.com":return fe(n==="watch"?o.searchParams.get("v")??"":r);case"vimeo.com":case"player.vimeo.com":return a?[`https://player.vimeo.com/video/${a}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${n}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(i||r).split("_")[0]}`];case"twitter.com":case"x.com":return a?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${a}`,560]:void 0;case"instagram.com":return r?[`https://www.instagram.com/${n}/${r}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(e)?"video":"post"}.php?href=${s}`,560];case"tiktok.com":return a?[`https://www.tiktok.com/embed/v2/${a}`,740]:void 0;case"t.me":return r?[`https://t.me/${n}/${r}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[n,r].filter(c=>c!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${s}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[e,420];case"openstreetmap.org":return n==="export"?[e,420]:void 0;case"google.com":case"maps.google.com":return o.pathname.startsWith("/maps/embed")||o.searchParams.get("output")==="embed"?[e,420]:void 0}}function fe(e){return/^[\w-]{6,}$/.test(e)?[`https://www.youtube-nocookie.com/embed/${e}?autoplay=1`]:void 0}function ot(e){let o=e.parentElement;if(!o)return;let t=o.querySelector(".embed__link"),n=me(t.href);if(!n){let a=self.origin==="null";t.dispatchEvent(new MouseEvent("click",{cancelable:!0,bubbles:a,composed:a}));return}let[r,i]=n,s=document.createElement("iframe");s.className="embed__player",s.title=o.querySelector(".embed__title")?.textContent??t.textContent??"",s.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",s.setAttribute("sandbox",tt),s.referrerPolicy="strict-origin-when-cross-origin",i&&(s.style.height=`${i}px`),s.src=r,o.querySelector(".photo")?.remove(),e.replaceWith(s),s.focus()}var we=e=>e.split("/",3).join("/"),N=class{#e=new Set;#n=new Set;#o=({effectiveDirective:o,disposition:t,blockedURI:n})=>{t==="enforce"&&this.#e.add(o+we(n))};setWatched(o,t){this.#n[t?"add":"delete"](o),(this.#n.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#o)}isBlocked(o,t){return this.#e.has(o+we(t))}};var G={};A(G,{adoptStyle:()=>T,createIcon:()=>I,createLink:()=>D,fillBar:()=>Tt,hostChoice:()=>B,offerQuotation:()=>Ae,sharedStory:()=>C});var ye=`/* The links of the share bar, and what they open. In the element it comes with the
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
`;var be=new WeakMap;function P(e){let o=new CSSStyleSheet;return o.replaceSync(e),be.set(o,e),o}var ge=new WeakMap;function k(e,o){let t=e.ownerDocument??e,n=t.defaultView?.CSSStyleSheet;if(!n)return;let r=o.map(i=>{if(Object.getPrototypeOf(i)===n.prototype)return i;let s=ge.get(i)??new WeakMap;ge.set(i,s);let a=s.get(t)??new n;return s.set(t,a),a.replaceSync(be.get(i)??[...i.cssRules].map(c=>c.cssText).join("")),a});e.adoptedStyleSheets=[...new Set(r)]}function W(e){let o=[...e.querySelectorAll("a")],t=e.querySelector("details"),n=t?.querySelector(".share__panel"),r=o[0];if(!t||!n||!r||!e.clientWidth)return;let{width:i}=e.querySelector(".share__button").getBoundingClientRect(),s=parseFloat(getComputedStyle(r).marginInlineEnd)||0,a=Math.floor((e.getBoundingClientRect().width+s+.5)/(i+s)),c=o.length<=Math.min(a,7)?o.length:Math.max(1,Math.min(a-1,7)),l=o.filter(d=>d.parentElement===e).length;t.hidden=c===o.length,l!==c&&(t.before(...o.slice(0,c)),n.append(...o.slice(c)))}var rt=500;function _e(e,o){let t,n=()=>{t=setTimeout(n,rt),o()};new IntersectionObserver(i=>{clearTimeout(t),i[i.length-1]?.isIntersecting&&n()}).observe(e)}var H={first:{bg:["viber","facebook","whatsapp"],el:["viber","facebook","whatsapp"],fa:["telegram","whatsapp","x"],ja:["line","x","facebook","email"],ko:["kakaotalk","x","facebook","email"],ru:["vk","telegram","whatsapp","email"],sr:["viber","whatsapp","facebook"],th:["line","facebook","x"],uk:["telegram","viber","facebook","whatsapp"],vi:["facebook","telegram","viber"],zh:["weibo","email","telegram","x"],"zh-Hant":["line","facebook","threads","x"]},targets:[{key:"whatsapp",name:"WhatsApp",address:"https://wa.me/?",query:[["text","{title} {url}"]],icon:"M4.5 19.5l1.2-3.6a8 8 0 1 1 2.9 2.7zM9 9c0 3.5 2.5 6 6 6l1-1.7-2-1.1-1 .8c-.9-.4-1.6-1.1-2-2l.8-1-1.1-2z"},{key:"facebook",name:"Facebook",address:"https://www.facebook.com/sharer/sharer.php?",query:[["u","{url}"]],icon:"M15.5 4.5h-1.3c-1.7 0-2.7 1.1-2.7 2.8v12.2M8.5 11.5h6.5"},{key:"x",name:"X",address:"https://x.com/intent/tweet?",query:[["text","{title}"],["url","{url}"]],limit:256,weighted:!0,icon:"M5 5l14 14M19 5 5 19"},{key:"email",name:"E-mail",label:"email",address:"mailto:?",query:[["subject","{title}"],["body","{url}"]],icon:"M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5"},{key:"telegram",name:"Telegram",address:"https://t.me/share/url?",query:[["url","{url}"],["text","{title}"]],icon:"M20.5 4.5 3.5 11.2l5 1.8 2 6 3-3.8 4.5 3.3zM8.5 13l9-6.5-7 8"},{key:"linkedin",name:"LinkedIn",address:"https://www.linkedin.com/sharing/share-offsite/?",query:[["url","{url}"]],icon:"M5.5 10v8.5M5.5 5.7v.3M10 18.5V10M10 13.7c0-2.2 1.6-3.7 4-3.7s4 1.5 4 4v4.5"},{key:"reddit",name:"Reddit",address:"https://www.reddit.com/submit?",query:[["url","{url}"],["title","{title}"]],limit:300,icon:"M12 8.5c4.7 0 8.5 2.6 8.5 5.8S16.7 20 12 20s-8.5-2.5-8.5-5.7S7.3 8.5 12 8.5zM12 8.5l1.1-4.3 4 1M9 12.9v.3M15 12.9v.3M8.8 16.2c1.8 1.4 4.6 1.4 6.4 0"},{key:"bluesky",name:"Bluesky",address:"https://bsky.app/intent/compose?",query:[["text","{title} {url}"]],limit:300,icon:"M12 11.5C10.6 8.6 7.4 5.4 4.2 4.6c-.9 4.4-.2 8.6 3.7 9-2.8.6-3.4 2.6-1.5 4.5 2.6 2.5 4.6.6 5.6-2.1 1 2.7 3 4.6 5.6 2.1 1.9-1.9 1.3-3.9-1.5-4.5 3.9-.4 4.6-4.6 3.7-9-3.2.8-6.4 4-7.8 6.9z"},{key:"threads",name:"Threads",address:"https://www.threads.com/intent/post?",query:[["text","{title}"],["url","{url}"]],limit:500,icon:"M17.8 9.2C17 6 15 4.2 12 4.2c-4.3 0-6.7 3-6.7 7.8s2.4 7.8 6.7 7.8c3.4 0 5.7-1.8 5.7-4.4 0-2.9-2.5-4.3-5.3-4.3-2.3 0-3.8 1-3.8 2.6 0 1.5 1.3 2.4 3 2.4 2.2 0 3.3-1.6 3.2-3.9-.1-2.3-1.2-3.6-3-3.6-1.1 0-2 .4-2.6 1.3"},{key:"mastodon",name:"Mastodon",address:"https://share.joinmastodon.org/#",asks:"https://{server}/share?",query:[["text","{title} {url}"]],limit:500,icon:"M12 16.8c-2 0-3.6-.3-4.8-.9.3 2.6 2.6 4 7.3 3.1M7.2 15.9C5 14.7 4.2 12.4 4.2 9.6 4.2 6 6.6 4.2 12 4.2s7.8 1.8 7.8 5.4c0 4.6-1.6 7.2-7.8 7.2M8 12.6V10c0-2.5 4-2.5 4 0v1.6M12 10c0-2.5 4-2.5 4 0v2.6"},{key:"pinterest",name:"Pinterest",address:"https://www.pinterest.com/pin/create/button/?",query:[["url","{url}"],["media","{photo}"],["description","{title}"]],limit:500,icon:"M12 3.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4zM10.2 19.5l2.3-9M8.8 13c-1.6-3 .4-5.4 3.3-5.4 2.5 0 4 1.6 4 3.7 0 2.6-1.5 4.3-3.2 4.3-.9 0-1.6-.5-1.8-1.2"},{key:"sms",name:"Text message",label:"sms",address:"sms:?",query:[["body","{title} {url}"]],icon:"M4 5h16v11.5H11L7 20v-3.5H4zM8.5 10.8v.1M12 10.8v.1M15.5 10.8v.1"},{key:"line",name:"LINE",address:"https://social-plugins.line.me/lineit/share?",query:[["url","{url}"],["text","{title}"]],icon:"M12 4c5 0 8.5 3 8.5 6.8 0 3.6-3.5 6.6-7.5 9.4-.3-1-.4-1.9-.4-2.7-5.2.2-9.1-2.6-9.1-6.7C3.5 7 7 4 12 4zM9.7 8v5.3h4.6"},{key:"kakaotalk",name:"KakaoTalk",address:"https://sharer.kakao.com/talk/friends/picker/link?",query:[["url","{url}"],["text","{title}"]],limit:200,icon:"M12 4.2c5 0 8.7 3 8.7 6.8s-3.7 6.8-8.7 6.8c-.8 0-1.6-.1-2.3-.2L5.8 20l.8-3.6C4.5 15.2 3.3 13.3 3.3 11c0-3.8 3.7-6.8 8.7-6.8zM9.6 8.4v5.2M14.2 8.4l-4.2 2.7 4.3 2.5"},{key:"viber",name:"Viber",address:"viber://forward?",query:[["text","{title} {url}"]],limit:200,icon:"M12 3.5c5.5 0 8.3 2.3 8.3 7.3s-2.8 7.3-8.3 7.3h-1L8 21v-3.4c-2.9-.9-4.3-3.2-4.3-6.8 0-5 2.8-7.3 8.3-7.3zM8.6 7.5c-.2 3.7 2.7 6.8 6.5 6.8l.6-1.7-1.9-1-.9.8c-.9-.4-1.5-1-1.9-1.9l.8-.9-1-1.9zM13 7c1.8.1 2.9 1.3 3 3"},{key:"vk",name:"VK",address:"https://vk.com/share.php?",query:[["url","{url}"],["title","{title}"]],icon:"M3.5 7.5c.3 5.7 3.3 9.2 8.3 9.2V7.5M11.8 12c3-.2 5.2-1.8 6.2-4.5M11.8 12c3.6 0 6.3 1.8 7.7 4.7"},{key:"weibo",name:"Weibo",address:"https://service.weibo.com/share/share.php?",query:[["url","{url}"],["title","{title}"]],limit:120,icon:"M10.2 9.2c-3.7 1-6.7 3.7-6.7 6 0 2.4 3 4 6.8 4 4.4 0 7.7-2.1 7.7-4.7 0-1.6-1.2-2.6-2.8-2.9.5-2.3-1-3.4-5-2.4zM10.5 17.2a2.7 2.2 0 1 0 0-4.4 2.7 2.2 0 0 0 0 4.4zM15.5 5c2.8-.4 4.9 1.8 4.5 4.5M15.7 7.8c1.1-.2 1.8.6 1.6 1.6"},{key:"print",name:"Print",label:"print",address:"",query:[],icon:"M7 9V4h10v5M7 17H4V9.5h16V17h-3M7 14.5h10V20H7z"}]};var ke=H.targets,ve=H.first,it=500,at=20,xe=new Set;function ct(e){let o=ke.filter(t=>t.key===e);return!o.length&&!xe.has(e)&&(xe.add(e),console.warn?.(`wire-story: there is no share target "${e}"`)),o}var j=e=>e?.split(/\s+/).filter(Boolean)??[];function M(e,o,t){let n=j(e),r=j(o);if(e!==null){for(let c of r)n.includes(c)||console.warn?.(`wire-story: the publisher does not offer the share target "${c}"`);r=r.length?r.filter(c=>n.includes(c)):n}let i=e!==null||j(o).length>0,s=ve[t]??ve[t.split("-")[0]??""]??[],a=i?r:[...s,...ke.map(c=>c.key)];return[...new Set(a)].flatMap(ct)}function q(e,o,t=e.address){if(!o.photo&&e.query.some(([,r])=>r==="{photo}"))return;if(!e.query.length)return o.url;let n=new URLSearchParams;for(let[r="",i=""]of e.query)n.append(r,lt(e,i,o));return t+String(n).replaceAll("+","%20")}function lt({limit:e=it,weighted:o=!1},t,{url:n,title:r,photo:i=""}){let s=c=>{let l={"{title}":c,"{url}":n,"{photo}":i};return t.split(" ").map(d=>l[d]??d).filter(Boolean).join(" ")};if(!t.includes("{title}"))return s("");let a=R(t.replace("{title}","").replace("{url}",()=>n),o);return s(dt(r,e-a,o))}function R(e,o){let t=0;for(let n of e)t+=o&&n>"ჿ"?2:1;return t}function dt(e,o,t){if(R(e,t)<=o)return e;let n=R("…",t),r=[];for(let s of pt(e)){if(n+=R(s,t),n>o)break;r.push(s)}let i=r.lastIndexOf(" ");return i>=0&&i+at>=r.length&&(r.length=i),r.length?`${r.join("")}…`:""}var pt=e=>Intl.Segmenter?[...new Intl.Segmenter().segment(e)].map(o=>o.segment):[...e];var ht=3e3;async function Se(e){let o=e.getRootNode(),t=document.createElement("iframe");t.className="hidden";let n=new Promise(a=>t.addEventListener("load",a,{once:!0}));e.parentElement?.append(t),t.contentDocument&&t.contentDocument.readyState!=="complete"&&await n;let{contentDocument:r,contentWindow:i}=t;if(!r||!i)return t.remove(),print();for(let a of o.querySelectorAll("style, link[rel=stylesheet]"))r.head.append(r.importNode(a,!0));k(r,[...o.adoptedStyleSheets]),r.title=e.querySelector(".headline")?.textContent??"",r.documentElement.lang=e.querySelector("article")?.lang??"",r.body.append(r.importNode(e,!0));let s=[...r.images].map(a=>(a.loading="eager",a.decode().catch(()=>{})));await Promise.race([Promise.all(s),new Promise(a=>setTimeout(a,ht))]),i.addEventListener("afterprint",()=>t.remove()),i.focus(),i.print()}var Ee="";function ut(e){let o=e.trim().replace(/^https?:\/\//i,"").replace(/^.*@/,"").replace(/[/?#].*$/s,"");try{let t=new URL(`https://${o}`);return/^[^.]+(\.[^.]+)+$/.test(t.hostname)?t.host:""}catch{return""}}function Me(e,o,t){let n=e.closest(".share"),r=n.querySelector("form");if(r)return r.remove();let i=document.createElement("form");i.className="share__form";let s=document.createElement("label");s.className="share__label",s.textContent=t.server??"Your Mastodon server";let a=document.createElement("input");a.className="share__field",a.required=!0,a.value=Ee,a.placeholder="mastodon.social",a.dir="ltr",Object.assign(a,{type:"text",inputMode:"url",autocapitalize:"none",autocomplete:"off",spellcheck:!1}),a.pattern=".*[^\\s@\\/.]\\.[^\\s@\\/.]{2,}.*";let c=document.createElement("button");c.className="share__button share__button--main",c.textContent=t.share??"Share",s.append(a),i.append(s,c);for(let l of["keydown","keypress","keyup","beforeinput","input","change"])i.addEventListener(l,d=>d.stopPropagation());i.addEventListener("keydown",({key:l})=>{l==="Escape"&&(i.remove(),e.focus())}),i.addEventListener("submit",l=>{l.preventDefault();let d=ut(a.value);if(!d)return a.select();Ee=d,ft(i,d,o),i.remove(),e.focus()}),n.append(i),a.focus()}function ft(e,o,t){let[n]=M("mastodon",null,""),r=n&&q(n,t,n.asks?.replace("{server}",o));if(!r)return;let i=document.createElement("a");i.href=r,i.target="_blank",i.rel="noopener noreferrer",e.append(i),i.click()}var mt=10,wt=1e3,yt=4,F=4,gt=300,bt=8,_t="M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12",vt="M9.5 14.5l5-5M8 11l-2.2 2.2a3.5 3.5 0 0 0 5 5L13 16M16 13l2.2-2.2a3.5 3.5 0 0 0-5-5L11 8",K=new WeakSet;function Ae(e,o){if(K.has(e))return;K.add(e);let t,n,r=new AbortController,i=()=>{let a=xt(e);t&&a&&t.dataset.text===String(a)||(t?.remove(),t=a&&Et(e,a,o),!a&&(r.abort(),K.delete(e)))},s=()=>{clearTimeout(n),n=setTimeout(i,gt)};document.addEventListener("selectionchange",s,r),e.addEventListener("keydown",({key:a})=>a==="Escape"&&t?.remove(),r),s()}function xt(e){let o=e.getRootNode(),t=kt(o);if(!e.isConnected||!t||t.collapsed)return;let{commonAncestorContainer:n}=t,r=n instanceof Element?n:n.parentElement;if(!r||!e.contains(r)||!r.closest(".body, .standfirst"))return;let{length:i}=String(t).trim();return i>=mt&&i<=wt?t:void 0}function kt(e){let o=e.getSelection?.()??getSelection();if(e instanceof ShadowRoot&&o&&"getComposedRanges"in o){let[n]=St(o,e),r=document.createRange();return n?(r.setStart(n.startContainer,n.startOffset),r.setEnd(n.endContainer,n.endOffset),r):void 0}return o?.rangeCount?o.getRangeAt(0):void 0}function St(e,o){let t=e;try{return t.getComposedRanges({shadowRoots:[o]})}catch{return t.getComposedRanges(o)}}function Et(e,o,t){let n=e.querySelector(".share"),r=n?.closest(".story");if(!r||!n?.getClientRects().length)return;let i=Ct(o),s=At(C(n).url,i),a=`“${i.join(" ")}”`,c=document.createElement("div");c.className="share__offer",c.lang=n.lang,c.dir=n.dir,c.dataset.text=String(o),c.setAttribute("part","share-quotation"),c.setAttribute("role","group"),c.setAttribute("aria-label",t.share_quote??"Share quotation"),c.addEventListener("pointerdown",h=>h.preventDefault()),c.addEventListener("mousedown",h=>h.preventDefault());let l={title:a,text:a};x(s)&&c.append(Ce(_t,t.share??"Share",s,h=>L(h,async()=>t,l))),c.append(Ce(vt,t.copy??"Copy link",s,h=>O(h,async()=>t,l)));let d=n.querySelector(".share__links"),p=M(d?.getAttribute("data-share")??null,B(n),n.lang).filter(({key:h,query:w,asks:E})=>w.some(([,y])=>y?.includes("{title}"))&&!E&&h!=="print");c.append(...p.slice(0,yt).flatMap(h=>D(h,{url:s,title:a},t)??[])),c.addEventListener("click",h=>{let w=h.target.closest("a[data-target]");w&&!_(w,w.dataset.target??"",s,a)&&h.preventDefault()});let f=document.createElement("span");return f.className="share__said",f.setAttribute("role","status"),c.append(f),T(r),r.append(c),Mt(c,o,r),c}function Ce(e,o,t,n){let r=document.createElement("button");return r.className="share__button",r.type="button",r.value=t,r.title=o,r.setAttribute("aria-label",o),r.append(I(e)),r.addEventListener("click",()=>n(r)),r}function Mt(e,o,t){let n=o.getClientRects(),r=n[n.length-1]??o.getBoundingClientRect(),i=e.getBoundingClientRect(),{left:s,right:a}=t.getBoundingClientRect(),c=Math.max(s,Math.min(r.left,a-i.width));e.style.setProperty("left",`${c-i.left}px`),e.style.setProperty("top",`${r.bottom+bt-i.top}px`)}function Ct(e){let o=e.cloneContents(),t=[...o.children].filter(r=>/^(p|h\d|ul|ol|figure|blockquote|div|table|aside)$/.test(r.localName));return(t.length?t:[o]).map(r=>(r.textContent??"").replace(/\s+/g," ").trim()).filter(Boolean)}function At(e,o){let t=o.map(c=>c.split(" ")),n=t[0]??[],r=t[t.length-1]??[],i=o.length>1||n.length>3*F,s=c=>encodeURIComponent(c.join(" ")).replaceAll("-","%2D"),a=i?`${s(n.slice(0,F))},${s(r.slice(-F))}`:s(n);return`${e}${e.includes("#")?"":"#"}:~:text=${a}`}var Le="http://www.w3.org/2000/svg",Lt="M5 12h.01M12 12h.01M19 12h.01",Ot=P(ye);function T(e){let o=e.getRootNode();o instanceof ShadowRoot&&k(o,[...o.adoptedStyleSheets,Ot])}var X=new WeakSet,B=e=>e.getRootNode().host?.getAttribute("share")??null;function Tt(e,o){let t=e.querySelector(".share__links");if(!t)return;T(t);let n=C(e),r=B(e);if(!t.firstChild||r||X.has(e)){let i=M(t.getAttribute("data-share"),r,e.lang);t.replaceChildren(...i.flatMap(s=>D(s,n,o)??[]),It(o))}W(t),!X.has(e)&&(X.add(e),_e(t,()=>{getComputedStyle(t).getPropertyValue("--_has-links")!=="1"&&T(t),W(t)}),t.addEventListener("click",i=>Nt(i,o)))}function C(e){let o=e.closest(".story")?.querySelector(".photo--lead .photo__image"),{value:t}=e.querySelector(".share__copy");return{url:t,title:v(e),photo:o?.src}}function D(e,o,t){let n=q(e,o);if(!n)return;let r=e.label&&t[e.label],i=e.label?r??e.name:(t.share_on??"Share on {}").replace("{}",e.name),s=document.createElement("a");s.className="share__button share__link",s.href=n,s.setAttribute("part","share-link"),s.dataset.target=e.key,s.title=i,s.setAttribute("aria-label",i),/^https?:/.test(n)&&(s.target="_blank",s.rel="noopener noreferrer");let a=document.createElement("span");return a.className="share__name",a.textContent=r??e.name,s.append(I(e.icon),a),s}function I(e){let o=document.createElementNS(Le,"svg");o.setAttribute("class","icon"),o.setAttribute("viewBox","0 0 24 24"),o.setAttribute("aria-hidden","true");let t=document.createElementNS(Le,"path");return t.setAttribute("d",e),o.append(t),o}function It(e){let o=document.createElement("details");o.className="share__more";let t=document.createElement("summary");t.className="share__button share__toggle",t.setAttribute("part","share-more"),t.title=e.more??"More ways to share",t.setAttribute("aria-label",t.title),t.append(I(Lt));let n=document.createElement("div");return n.className="share__panel",o.append(t,n),o}function Nt(e,o){let t=e.target.closest("a[data-target]"),n=t?.closest(".share");if(!t||!n)return;let{url:r,title:i}=C(n),{target:s=""}=t.dataset,a=_(t,s,r,i);(!a||(s==="print"||s==="mastodon"))&&e.preventDefault(),a&&(s==="print"&&Se(n.closest(".story")),s==="mastodon"&&Me(t,C(n),o))}function Oe(e,o,t){let n=async p=>p==="en"?{}:t(p),r=async p=>{let[f,h]=await Promise.all([o(),n(p.lang)]).catch(()=>[]);f&&h&&p.isConnected?f.fillBar(p,h):p.isConnected&&setTimeout(()=>i.observe(p),1e3)},i=new IntersectionObserver(p=>{for(let{isIntersecting:f,target:h}of p)f&&(i.unobserve(h),r(h))},{rootMargin:"800px"}),s=()=>e.querySelectorAll(".share"),a=()=>s().forEach(p=>i.observe(p)),c=new MutationObserver(a);c.observe(e,{childList:!0}),a();let{host:l}=e.getRootNode(),d=new MutationObserver(()=>s().forEach(r));l&&d.observe(l,{attributeFilter:["share"]});let u=async()=>{let[p]=s();if(!p)return;let[f,h]=await Promise.all([o(),n(p.lang)]).catch(()=>[]);f&&h&&f.offerQuotation(e,h)};return e.addEventListener("selectstart",u),()=>{i.disconnect(),c.disconnect(),d.disconnect(),e.removeEventListener("selectstart",u)}}function Ie(e,o){let t=new Set,n,r,i=0,s=()=>{let p=new IntersectionObserver(([f])=>{p.disconnect(),!(!f||f.target!==r)&&(i=!document.hidden&&Pt(f)?i+1:0,i>=3?c():n=setTimeout(s,500))});r&&p.observe(r)},a=new IntersectionObserver(p=>{clearTimeout(n),i=0,p[p.length-1]?.isIntersecting&&s()}),c=()=>{let p=r;if(a.disconnect(),!p)return;let f=p.querySelector(".share__copy")?.value??"",h=p.querySelector(".headline")?.textContent??"";t.add(Te(p)),p.dispatchEvent(new CustomEvent("wire-view",{detail:{url:f,headline:h},bubbles:!0,composed:!0})),p.dataset.beacon&&o(p.dataset.beacon)},l=new MutationObserver(()=>d()),d=()=>{let p=e.querySelector("article")?.parentElement;!p||p===r||(u(),r=p,t.has(Te(p))||a.observe(p))},u=()=>{clearTimeout(n),a.disconnect(),r=void 0};return l.observe(e,{childList:!0}),d(),()=>{l.disconnect(),u()}}function Te(e){return`${e.querySelector(".share__copy")?.value} ${e.querySelector(".headline")?.textContent}`}function Pt({intersectionRatio:e,intersectionRect:o,rootBounds:t,target:n}){let r=parseFloat(getComputedStyle(n).getPropertyValue("--_page-height")),i=t?.height||r||innerHeight;return e>=.5||o.height>=.75*i}var Q={};A(Q,{view:()=>Ht});var Ne=`/* Black in both colour schemes. */
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
`;var Pe=Promise.resolve();function Re(e,o){let t=new AbortController,n=()=>!1;return(async()=>{if(await Pe,t.signal.aborted||location.protocol==="about:")return;let i=CSS.supports("-moz-appearance","none"),a=!Bt()||i&&self.origin!=="null"?await Dt(e,t.signal):window;n=qt(a,t,o)})().catch(()=>t.abort()),()=>{if(!n())return t.abort();Pe=new Promise(i=>t.signal.addEventListener("abort",i)),history.back()}}function qt(e,o,t){let{signal:n}=o;n.throwIfAborted();let{history:r,location:i}=e,{navigation:s}=e,a=(h=s?.currentEntry??null)=>h?.key??i.href,c=a(),l=!1,d=h=>{(!l||a(h.destination)===c)&&h.stopImmediatePropagation(),h.type==="popstate"&&(o.abort(),t())},u={capture:!0,signal:n};e.addEventListener("popstate",d,u);for(let h of["navigate","currententrychange"])s?.addEventListener(h,d,u);History.prototype.pushState.call(r,r.state,""),l=!0;let{length:p}=r,{href:f}=i;return()=>!n.aborted&&!e.closed&&r.length===p&&i.href===f}function Bt(){let e=new EventTarget,o="";return e.addEventListener("test",()=>o||="others"),e.addEventListener("test",()=>o||="capture",!0),e.dispatchEvent(new Event("test")),o==="capture"}async function Dt(e,o){let t=document.createElement("iframe");t.style.display="none",e.append(t),o.addEventListener("abort",()=>t.remove());let n=t.contentWindow,r=n.document,i=new Promise(s=>{t.onload=()=>n.document!==r&&s(n)});return n.location.replace("about:blank"),i}var $t={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10",share:"M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12"};function g(e,o,t){let n=e.createElement(o);return n.className=t,n}function S(e,o,t){let n="http://www.w3.org/2000/svg",r=g(e,"button",`viewer__button viewer__button--${o}`);r.type="button",r.ariaLabel=r.title=t;let i=e.createElementNS(n,"svg");i.setAttribute("class","icon"),i.setAttribute("viewBox","0 0 24 24"),i.setAttribute("aria-hidden","true");let s=e.createElementNS(n,"path");return s.setAttribute("d",$t[o]),i.append(s),r.append(i),r}function qe(e,o){let t=[...e.querySelectorAll("button, a[href]")].filter(s=>s.getClientRects().length),{activeElement:n}=e.getRootNode(),r=t.indexOf(n),i=o?Math.max(r,0)+t.length-1:r+1;t[i%t.length]?.focus()}function Be(e,o,t,n){let r=o.querySelector(".share__copy");if(!r?.getClientRects().length)return;let{ownerDocument:i}=e,s=g(i,"div","viewer__share"),a=S(i,"share",t.share_photo??"Share photo"),c=g(i,"p","viewer__said");c.setAttribute("role","status"),s.append(a,c),e.append(s),a.addEventListener("click",()=>{let{number:l,frame:d,caption:u}=n(),p=new URL(r.value);p.hash=`photo-${l}`,a.value=p.href;let f={title:v(o),text:u,origin:d};(x(p.href)?L:O)(a,async()=>t,f)})}var zt=1e3,Ut="auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel";async function De(e,o,t,n){let{ownerDocument:r}=e,i=e.getRootNode();k(i,[...i.adoptedStyleSheets,o]);let s=r.createElement("dialog");s.className="viewer",s.setAttribute("part","viewer");let a=r.createElement("iframe");a.className="viewer__frame";let c=new Promise(h=>a.addEventListener("load",h,{once:!0}));s.append(a),e.append(s),a.contentDocument&&a.contentDocument.readyState!=="complete"&&await c;let l=a.contentDocument,d;l?(k(l,[o]),d=l.body,d.style.setProperty("--wire-sans",getComputedStyle(s).getPropertyValue("--wire-sans")),l.documentElement.lang=t,a.addEventListener("load",()=>s.close())):(a.remove(),d=r.createElement("div"),s.append(d));for(let h of Ut.split(" "))s.addEventListener(h,w=>w.stopPropagation());d.classList.add("viewer__content"),d.lang=s.lang=t,d.dir=s.dir=n;let u=new Set,p;return d.addEventListener("keydown",({code:h})=>u.add(h)),d.addEventListener("keyup",({code:h})=>{u.delete(h),u.size===0&&p?.()}),{dialog:s,content:d,close:()=>{if(u.size===0)return s.close();p=()=>s.close(),s.classList.add("viewer--closing"),setTimeout(()=>s.close(),zt)},setLabel(h){s.setAttribute("aria-label",h),a.title=h},async open(){let h={dialog:s,ready:Promise.resolve()};i.dispatchEvent(new CustomEvent("viewer-open",{detail:h})),await h.ready,s.showModal();let{currentCSSZoom:w=1}=s;w!==1&&s.style.setProperty("zoom",String(1/w)),d.querySelector("[autofocus]")?.focus({preventScroll:!0})}}}var $=class{#e=1;#n=0;#o=0;#t=new Map;#s={time:-300,x:0,y:0};constructor(o){this.image=o,o.draggable=!1}reset(){this.#r(1,0,0)}by(o,t={x:0,y:0}){let n=Math.min(5,Math.max(1,this.#e*o)),r=n/this.#e;this.#r(n,t.x-(t.x-this.#n)*r,t.y-(t.y-this.#o)*r)}#r(o,t,n){let r=s=>s*(o-1)/2,i=(s,a)=>Math.min(a,Math.max(-a,s));this.#e=o,this.#n=i(t,r(this.image.clientWidth)),this.#o=i(n,r(this.image.clientHeight)),this.image.style.transform=o===1?"":`translate(${this.#n}px, ${this.#o}px) scale(${o})`,o>1&&(this.image.sizes="200vw")}listen(o,t,n){let r={x:0,y:0},i=!1,s=({clientX:l,clientY:d})=>{let{left:u,top:p,width:f,height:h}=o.getBoundingClientRect();return{x:l-u-f/2,y:d-p-h/2}};o.addEventListener("pointerdown",l=>{l.button===0&&(this.#t.set(l.pointerId,r=s(l)),i=this.#e===1&&this.#t.size===1,o.setPointerCapture(l.pointerId))}),o.addEventListener("pointermove",l=>{let d=this.#t.get(l.pointerId);if(!d)return;let u=s(l),p=[...this.#t].find(([f])=>f!==l.pointerId)?.[1];if(this.#t.set(l.pointerId,u),p){let f=h=>Math.hypot(h.x-p.x,h.y-p.y)||1;i=!1,this.by(f(u)/f(d),{x:(u.x+p.x)/2,y:(u.y+p.y)/2})}else this.#e>1&&this.#r(this.#e,this.#n+u.x-d.x,this.#o+u.y-d.y)});let a=()=>{let l=setTimeout(n,400),d=()=>{clearTimeout(l),n()};o.addEventListener("click",d,{once:!0})},c=l=>{if(!this.#t.delete(l.pointerId)||l.type==="pointercancel")return;let d=s(l),u={x:d.x-r.x,y:d.y-r.y};i&&Math.abs(u.x)>Math.abs(u.y)&&t(u.x),!(Math.hypot(u.x,u.y)>30)&&(this.#i(d)?this.#a(l.timeStamp,d):a())};o.addEventListener("pointerup",c),o.addEventListener("pointercancel",c),o.addEventListener("wheel",l=>{l.preventDefault(),l.ctrlKey&&this.by(Math.exp(-l.deltaY/200),s(l))},{passive:!1})}#i({x:o,y:t}){let{clientWidth:n,clientHeight:r,naturalWidth:i,naturalHeight:s}=this.image,a=Math.min(n/i,r/s)*this.#e,c=(l,d)=>Math.abs(l)<=d*a/2;return!i||c(o-this.#n,i)&&c(t-this.#o,s)}#a(o,t){let n=this.#s,r=o-n.time<300&&Math.hypot(t.x-n.x,t.y-n.y)<30;this.#s={time:r?-300:o,...t},r&&(this.#e>1?this.reset():this.by(2.5,t))}};var Vt=P(Ne),Wt=48;async function Ht(e,o){let t=e.closest(".story"),n=t.parentElement,r=[...t.querySelectorAll(".photo__frame")].filter(c=>c.querySelector("img")),i=r.indexOf(e);if(i<0||n.querySelector("dialog"))return;e.querySelector("button")?.focus({preventScroll:!0});let{lang:s}=t.firstElementChild,a=await De(n,Vt,s,t.dir);t.isConnected?await new Y(a,t,r,o).open(i):a.dialog.remove()}var Y=class{#e=0;#n;#o;#t;#s;#r;constructor(o,t,n,r){this.frames=n,this.words=r,this.isRtl=t.dir==="rtl",this.#n=o;let{dialog:i,content:s,close:a}=o,{ownerDocument:c}=s,l=g(c,"div","viewer__stage");this.#o=g(c,"img","viewer__image"),this.#t=g(c,"div","viewer__caption"),this.#s=g(c,"p","viewer__count"),this.#r=new $(this.#o),this.#s.setAttribute("role","status"),this.#t.setAttribute("aria-live","polite");let d=g(c,"div","viewer__bar"),u=S(c,"caption",r.hide_caption??"Hide caption");u.addEventListener("click",()=>this.#l(u));let p=S(c,"close",r.close??"Close");if(p.addEventListener("click",a),p.autofocus=!0,d.append(this.#s),Be(d,t,r,()=>({number:this.#e+1,frame:n[this.#e],caption:(this.#t.textContent??"").replace(/\s+/g," ").trim()})),d.append(u,p),l.append(this.#o),s.append(d,l,this.#t),n.length>1){let y=S(c,"previous",r.previous??"Previous photo"),m=S(c,"next",r.next??"Next photo");y.addEventListener("click",()=>this.#a(this.#e-1)),m.addEventListener("click",()=>this.#a(this.#e+1)),s.append(y,m)}s.addEventListener("keydown",y=>this.#d(y)),s.addEventListener("wheel",y=>this.#p(y),{passive:!1});let f=t.parentElement,h=Re(f,()=>i.close()),w=new MutationObserver(()=>t.isConnected||i.close());i.addEventListener("close",()=>{w.disconnect(),h(),i.remove()});let E=y=>{Math.abs(y)>Wt&&this.#i(y<0?1:-1)};this.#r.listen(l,E,a),w.observe(f,{childList:!0})}open(o){return this.#a(o),this.#n.open()}#i(o){this.#a(this.#e+(this.isRtl?-o:o))}#a(o){let{length:t}=this.frames;this.#e=(o+t)%t;let n=this.#c(this.#e);this.#r.reset(),this.#o.srcset="",this.#o.sizes="100vw",this.#o.alt=n.alt,this.#o.crossOrigin=n.crossOrigin,this.#o.src=n.currentSrc||n.src,this.#o.srcset=n.srcset;let r=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#t.replaceChildren(...[...r?.childNodes??[]].map(s=>s.cloneNode(!0)));for(let s of this.#t.querySelectorAll("a"))s.target||="_parent";let i=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(t));this.#n.setLabel(i),this.#s.textContent=t>1?i:"";for(let s of[this.#e+1,this.#e-1]){let{srcset:a,src:c}=this.#c((s+t)%t);Object.assign(new Image,{sizes:"100vw",srcset:a,src:c})}}#c(o){return this.frames[o]?.querySelector("img")}#l(o){let t=this.#t.hidden=!this.#t.hidden;o.ariaLabel=o.title=t?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#d(o){let{key:t}=o,n=this.#t.contains(o.target);if(!(o.ctrlKey||o.metaKey||o.altKey)){if(t==="Escape")this.#n.close();else if(t==="Tab")qe(this.#n.content,o.shiftKey);else if(t==="ArrowRight")this.#i(1);else if(t==="ArrowLeft")this.#i(-1);else if(t==="Home")this.#a(0);else if(t==="End")this.#a(this.frames.length-1);else if(t==="+"||t==="=")this.#r.by(1.5);else if(t==="-")this.#r.by(1/1.5);else if(t==="0")this.#r.reset();else{let r=o.repeat&&/^( |Enter)$/.test(t),i=!n&&["ArrowUp","ArrowDown","PageUp","PageDown"].includes(t);if(!r&&!i)return}o.preventDefault()}}#p(o){let{scrollHeight:t,clientHeight:n}=this.#t;(!this.#t.contains(o.target)||t<=n)&&o.preventDefault()}};function $e(e,o){try{return new URL(e,o).href}catch{return""}}var jt=5,ze=2e3,Ft=1e4,Kt=3e4,Xt=864e5,J=class{expected;#e;#n;#o=1;#t=!1;#s=!1;#r;constructor(o,t,n,r){this.#e=r;let i=(t.match(/\S+/g)??[]).map(s=>$e(s,n)).filter(Boolean);this.#n=[o,...i].slice(0,jt)}shouldRetry(o,t,n){let r=this.#n[this.#o++];if(r)return this.#i(r),!0;let i=o==="network"||t===429||Number(t)>=500,s=Gt(n??"");return i&&!this.#t&&navigator.onLine&&s<=Ft?(this.#t=!0,this.#r=setTimeout(()=>this.#i(this.#n[0]??""),s),!0):this.#s?(this.#e.keepStory(),this.storyShown(),!0):!1}storyShown(){this.cancel(),this.#t=!1;let o=Number(this.#e.refresh());if(!(o>0))return;let t=()=>{if(document.hidden)return this.storyShown();this.#o=1,this.#s=!0,this.#i(this.#n[0]??"")};this.#r=setTimeout(t,Math.min(Math.max(o*1e3,Kt),Xt))}cancel(){clearTimeout(this.#r),this.expected=void 0}#i(o){this.expected=o,this.#e.load(o)}};function Gt(e){let o=Number(e)*1e3||Date.parse(e)-Date.now();return o>ze?o:ze*(1+Math.random())}var Yt=new N,Ue=new WeakSet;function dn(e,o="{}"){if(Ue.has(e))return;Ue.add(e);let t=async()=>JSON.parse(o);Oe(e,async()=>G,t),Ie(e,n=>e.dataset.beacon==="none"||le(n)),ae(e,{reload(){},violations:Yt,words:t,photos:async()=>U,viewer:async()=>Q,player:async()=>V,share:async()=>z})}function pn(e,o){let t=new IntersectionObserver(n=>{n.some(r=>r.isIntersecting)&&(t.disconnect(),o())},{rootMargin:"800px"});return t.observe(e),()=>t.disconnect()}var Ve={};async function hn(e,o,t,n,r=""){if(!e)throw new Error("no formats module was named");let i=async()=>{let a=await fetch(e);return WebAssembly.compile(await a.arrayBuffer())},s=Ve[e]??=i();return s.catch(()=>delete Ve[e]),Z(await s,[t,n,r,o])}export{J as RetryPolicy,dn as attach,hn as convert,pn as whenNear};
