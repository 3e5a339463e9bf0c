var Mt=Object.defineProperty;var N=(s,e)=>{for(var t in e)Mt(s,t,{get:e[t],enumerable:!0})};async function ye(s,e){let t=new Uint8Array,n={resolve(g,x,kt,Et){try{t=c(new URL(d(g,x),d(kt,Et)||void 0).href)}catch{t=c("")}return t.length},take:g=>l(g,t.length).set(t)},o=await WebAssembly.instantiate(s,{url:n}),{memory:r,reserve:i,convert:a}=o.exports,c=g=>new TextEncoder().encode(g),l=(g,x)=>new Uint8Array(r.buffer,g,x),d=(g,x)=>new TextDecoder().decode(l(g,x)),u=e.map(c),h=i(u.reduce((g,x)=>g+x.length,0)),f=h;for(let g of u)l(f,g.length).set(g),f+=g.length;let p=u.map(g=>g.length),m=a(h,...p),[b=0,y=0]=new Uint32Array(r.buffer,m,2);return JSON.parse(d(b,y))}var At=".failure__words, .newer__show, .origin__words--updated, .origin__words--saved";function ge(s){let e=document.createElement("div");return e.className="hidden",e.setAttribute("role","status"),s.append(e),()=>{let t=s.querySelector(At),n=t?.textContent??"";e.textContent!==n&&(e.lang=t?.closest("[lang]")?.getAttribute("lang")??"",e.textContent=n)}}var be="button, summary, .photo__frame",ve={pointerup:"pointerdown",pointercancel:"pointerdown",mouseup:"mousedown",touchend:"touchstart",touchcancel:"touchstart"},Ot=3,Ct=12;function Lt(s){let e=s.constructor;return new e(s.type,s)}function _e(s){let e=(i,a)=>{for(let c of i.split(" "))s.addEventListener(c,a,{passive:!0})},t=new Map,n={x:0,y:0},o=!1,r=()=>{let i=[...t.values()];t.clear();let a=s.parentNode,c=a instanceof ShadowRoot?a.host:a;for(let l of i)c.dispatchEvent("touches"in l?l:Lt(l))};e("click dblclick keydown keypress keyup",i=>{!(!i.key||/^( |Enter)$/.test(i.key))||!i.target.closest(be)||(i.stopPropagation(),o&&i.detail&&i.stopImmediatePropagation())}),e("pointerdown mousedown touchstart",i=>{i.type==="pointerdown"&&(i.isPrimary?t.clear():r(),n={x:i.clientX,y:i.clientY},o=!1),!(!(i.isPrimary!==!1&&!i.button&&!(i.touches?.length>1))||!i.target.closest(be))&&(t.set(i.type,i),i.stopPropagation())}),e("pointermove mousemove touchmove",i=>{let c=i.type==="pointermove"&&i.buttons?Math.hypot(i.clientX-n.x,i.clientY-n.y):0;if(o||=c>Ct,!!t.size){if(i.buttons===0)return t.clear();c>Ot?r():i.stopPropagation()}}),e("pointerout",i=>{i.pointerType==="mouse"&&i.buttons&&r()}),e(Object.keys(ve).join(" "),i=>{t.delete(ve[i.type])&&i.stopPropagation()})}var ee={};N(ee,{canShare:()=>E,copy:()=>R,share:()=>I});function S(s,e,t,n){let o={target:e,url:t,title:n},r=new CustomEvent("wire-share",{detail:o,bubbles:!0,composed:!0,cancelable:!0});return(s.closest(".story")??s).dispatchEvent(r)}var k=s=>s.closest(".story")?.querySelector(".headline")?.textContent??"";var E=s=>!!navigator.share&&navigator.canShare?.({url:s})!==!1;async function I(s,e,{title:t,text:n,origin:o=s}={title:k(s)}){let r=s.value;if(S(o,"sheet",r,t))try{await navigator.share({url:r,title:t,...n&&{text:n}})}catch(i){if(/Abort|State/.test(i.name))return;await xe(s,e)}}async function R(s,e,{title:t,origin:n=s}={title:k(s)}){S(n,"copy",s.value,t)&&await xe(s,e)}async function xe(s,e){let{value:t,ownerDocument:n}=s,o=s.parentElement?.querySelector("[role=status]");if(!o)return;let r=await n.defaultView?.navigator.clipboard?.writeText(t).then(()=>!0,()=>!1),i=r||Tt(t,o);r||s.focus({preventScroll:!0});let{copied:a="Link copied",not_copied:c="Copy this address: {}"}=await e();if(i)return o.replaceChildren(a);let l=n.createElement("span");l.textContent=t;let[d="",u=""]=c.split("{}");o.replaceChildren(d,l,u),(o.getRootNode().getSelection?.()??getSelection())?.selectAllChildren(l)}function Tt(s,e){let{ownerDocument:t}=e,n=t.createElement("textarea");n.className="hidden",n.readOnly=!0,n.value=s,n.addEventListener("copy",r=>{r.clipboardData?.setData("text/plain",s),r.preventDefault(),r.stopPropagation()}),e.append(n),n.select(),n.focus({preventScroll:!0});let o=t.execCommand("copy");return n.remove(),o}function Se(s){let e=s.querySelectorAll(".time--ago");for(let t of e){let{dateTime:n,lang:o}=t,r=Math.round((Date.parse(n)-Date.now())/6e4);if(r>0||r<-1440)continue;let i=new Intl.RelativeTimeFormat(o,{numeric:"auto"}),a=r>-60?i.format(r,"minute"):i.format(Math.round(r/60),"hour");t.textContent!==a&&(t.textContent=a)}return e.length}var Nt=6e4;function Ee(s,e){s.addEventListener("error",({target:o})=>It(o,e),!0),_e(s),s.addEventListener("click",({target:o})=>{Rt(o,e,s).catch(r=>console.warn?.(r))});let t=ge(s),n;new MutationObserver(()=>{clearInterval(n);let o=()=>Se(s);o()&&(n=setInterval(o,Nt)),t();for(let r of s.querySelectorAll(".share__sheet")){let{value:i}=r;r.hidden=!E(i)}}).observe(s,{childList:!0,subtree:!0})}async function It(s,{photos:e,violations:t}){if(s.localName==="img")try{(await e()).photoFailed(s,t)}catch{}}async function Rt(s,e,t){let n=s.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show, .pass-on__open");if(!n)return;let o=n.closest("[lang]")?.getAttribute("lang")??"",{reload:r,viewer:i,player:a,share:c}=e,l=()=>e.words(o);n.matches(".photo__frame")?await(await i()).view(n,await l()):n.matches(".embed__load")?(await a()).play(n):n.matches(".pass-on__open")?await e.passOn?.(n,await l()):n.matches(".failure__retry")?ke(t,r):n.matches(".newer__show")?(t.scrollIntoView({behavior:"instant"}),ke(t,r)):(await c())[n.matches(".share__copy")?"copy":"share"](n,l)}function ke(s,e){s.tabIndex=-1,s.focus({preventScroll:!0}),e()}var Me=new Set;function Ae(s){let{globalPrivacyControl:e,doNotTrack:t}=navigator;e||t==="1"||Me.has(s)||(Me.add(s),fetch(s,{mode:"no-cors",credentials:"omit",referrerPolicy:"no-referrer",cache:"no-store",keepalive:!0}).catch(()=>{}))}var te={};N(te,{photoFailed:()=>Pt});var Oe=new WeakSet,Ce=new Set;function Pt(s,e){let{href:t,origin:n}=new URL(s.currentSrc||s.src);e.setWatched(s,!1),e.isBlocked("img-src",t)?(Le(n,`add ${n} to img-src in this page's Content-Security-Policy`),Te(s)):Oe.has(s)?(n!==location.origin&&Le(n,`if this page sends Cross-Origin-Embedder-Policy, ${n} must send Cross-Origin-Resource-Policy: cross-origin`),Te(s)):(Oe.add(s),setTimeout(()=>qt(s,e),2e3))}function qt(s,e){if(!s.isConnected)return;e.setWatched(s,!0),s.addEventListener("load",()=>e.setWatched(s,!1),{once:!0});let{src:t}=s;s.removeAttribute("src"),crossOriginIsolated&&(s.crossOrigin="anonymous"),s.src=t}function Le(s,e){Ce.has(s)||(Ce.add(s),console.warn?.(`wire-story: photos are missing; ${e}`))}function Te(s){if(s.matches(".source__logo"))return s.remove();let e=document.createElement("p");e.className="photo__missing",e.textContent=s.alt,e.style.aspectRatio=getComputedStyle(s).aspectRatio.replace("auto",""),s.parentElement?.replaceChildren(e)}var se={};N(se,{play:()=>Bt,player:()=>Ie});var Dt="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function Ie(s){let e=new URL(s),t=e.hostname.replace(/^(www|m|mobile)\./,""),[n="",o="",r=""]=e.pathname.split("/").filter(Boolean),i=encodeURIComponent(s),a=e.pathname.match(/(\d{6,})\/?$/)?.[1];switch(t){case"youtu.be":return Ne(n);case"youtube.com":case"youtube-nocookie.com":return Ne(n==="watch"?e.searchParams.get("v")??"":o);case"vimeo.com":case"player.vimeo.com":return a?[`https://player.vimeo.com/video/${a}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${n}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(r||o).split("_")[0]}`];case"twitter.com":case"x.com":return a?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${a}`,560]:void 0;case"instagram.com":return o?[`https://www.instagram.com/${n}/${o}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(s)?"video":"post"}.php?href=${i}`,560];case"tiktok.com":return a?[`https://www.tiktok.com/embed/v2/${a}`,740]:void 0;case"t.me":return o?[`https://t.me/${n}/${o}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[n,o].filter(c=>c!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${i}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[s,420];case"openstreetmap.org":return n==="export"?[s,420]:void 0;case"google.com":case"maps.google.com":return e.pathname.startsWith("/maps/embed")||e.searchParams.get("output")==="embed"?[s,420]:void 0}}function Ne(s){return/^[\w-]{6,}$/.test(s)?[`https://www.youtube-nocookie.com/embed/${s}?autoplay=1`]:void 0}function Bt(s){let e=s.parentElement;if(!e)return;let t=e.querySelector(".embed__link"),n=Ie(t.href);if(!n){let a=self.origin==="null";t.dispatchEvent(new MouseEvent("click",{cancelable:!0,bubbles:a,composed:a}));return}let[o,r]=n,i=document.createElement("iframe");i.className="embed__player",i.title=e.querySelector(".embed__title")?.textContent??t.textContent??"",i.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",i.setAttribute("sandbox",Dt),i.referrerPolicy="strict-origin-when-cross-origin",r&&(i.style.height=`${r}px`),i.src=o,e.querySelector(".photo")?.remove(),s.replaceWith(i),i.focus()}var Re=s=>s.split("/",3).join("/"),U=class{#e=new Set;#n=new Set;#t=({effectiveDirective:e,disposition:t,blockedURI:n})=>{t==="enforce"&&this.#e.add(e+Re(n))};setWatched(e,t){this.#n[t?"add":"delete"](e),(this.#n.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#t)}isBlocked(e,t){return this.#e.has(e+Re(t))}};var le={};N(le,{adoptStyle:()=>P,createIcon:()=>q,createLink:()=>H,fillBar:()=>ps,hostChoice:()=>V,offerQuotation:()=>Fe,sharedStory:()=>C});var Pe=`/* The links of the share bar, and what they open. In the element it comes with the
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
`;var De=new WeakMap;function z(s){let e=new CSSStyleSheet;return e.replaceSync(s),De.set(e,s),e}var qe=new WeakMap;function M(s,e){let t=s.ownerDocument??s,n=t.defaultView?.CSSStyleSheet;if(!n)return;let o=e.map(r=>{if(Object.getPrototypeOf(r)===n.prototype)return r;let i=qe.get(r)??new WeakMap;qe.set(r,i);let a=i.get(t)??new n;return i.set(t,a),a.replaceSync(De.get(r)??[...r.cssRules].map(c=>c.cssText).join("")),a});s.adoptedStyleSheets=[...new Set(o)]}function ne(s){let e=[...s.querySelectorAll("a")],t=s.querySelector("details"),n=t?.querySelector(".share__panel"),o=e[0];if(!t||!n||!o||!s.clientWidth)return;let{width:r}=s.querySelector(".share__button").getBoundingClientRect(),i=parseFloat(getComputedStyle(o).marginInlineEnd)||0,a=Math.floor((s.getBoundingClientRect().width+i+.5)/(r+i)),c=e.length<=Math.min(a,7)?e.length:Math.max(1,Math.min(a-1,7)),l=e.filter(d=>d.parentElement===s).length;t.hidden=c===e.length,l!==c&&(t.before(...e.slice(0,c)),n.append(...e.slice(c)))}var Ut=500;function Be(s,e){let t,n=()=>{t=setTimeout(n,Ut),e()};new IntersectionObserver(r=>{clearTimeout(t),r[r.length-1]?.isIntersecting&&n()}).observe(s)}var oe={first:{bg:["viber","facebook","whatsapp"],el:["viber","facebook","whatsapp"],fa:["telegram","whatsapp","x"],ja:["line","x","facebook","email"],ko:["kakaotalk","x","facebook","email"],ru:["vk","telegram","whatsapp","email"],sr:["viber","whatsapp","facebook"],th:["line","facebook","x"],uk:["telegram","viber","facebook","whatsapp"],vi:["facebook","telegram","viber"],zh:["weibo","email","telegram","x"],"zh-Hant":["line","facebook","threads","x"]},targets:[{key:"whatsapp",name:"WhatsApp",address:"https://wa.me/?",query:[["text","{title} {url}"]],icon:"M4.5 19.5l1.2-3.6a8 8 0 1 1 2.9 2.7zM9 9c0 3.5 2.5 6 6 6l1-1.7-2-1.1-1 .8c-.9-.4-1.6-1.1-2-2l.8-1-1.1-2z"},{key:"facebook",name:"Facebook",address:"https://www.facebook.com/sharer/sharer.php?",query:[["u","{url}"]],icon:"M15.5 4.5h-1.3c-1.7 0-2.7 1.1-2.7 2.8v12.2M8.5 11.5h6.5"},{key:"x",name:"X",address:"https://x.com/intent/tweet?",query:[["text","{title}"],["url","{url}"]],limit:256,weighted:!0,icon:"M5 5l14 14M19 5 5 19"},{key:"email",name:"E-mail",label:"email",address:"mailto:?",query:[["subject","{title}"],["body","{url}"]],icon:"M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5"},{key:"telegram",name:"Telegram",address:"https://t.me/share/url?",query:[["url","{url}"],["text","{title}"]],icon:"M20.5 4.5 3.5 11.2l5 1.8 2 6 3-3.8 4.5 3.3zM8.5 13l9-6.5-7 8"},{key:"linkedin",name:"LinkedIn",address:"https://www.linkedin.com/sharing/share-offsite/?",query:[["url","{url}"]],icon:"M5.5 10v8.5M5.5 5.7v.3M10 18.5V10M10 13.7c0-2.2 1.6-3.7 4-3.7s4 1.5 4 4v4.5"},{key:"reddit",name:"Reddit",address:"https://www.reddit.com/submit?",query:[["url","{url}"],["title","{title}"]],limit:300,icon:"M12 8.5c4.7 0 8.5 2.6 8.5 5.8S16.7 20 12 20s-8.5-2.5-8.5-5.7S7.3 8.5 12 8.5zM12 8.5l1.1-4.3 4 1M9 12.9v.3M15 12.9v.3M8.8 16.2c1.8 1.4 4.6 1.4 6.4 0"},{key:"bluesky",name:"Bluesky",address:"https://bsky.app/intent/compose?",query:[["text","{title} {url}"]],limit:300,icon:"M12 11.5C10.6 8.6 7.4 5.4 4.2 4.6c-.9 4.4-.2 8.6 3.7 9-2.8.6-3.4 2.6-1.5 4.5 2.6 2.5 4.6.6 5.6-2.1 1 2.7 3 4.6 5.6 2.1 1.9-1.9 1.3-3.9-1.5-4.5 3.9-.4 4.6-4.6 3.7-9-3.2.8-6.4 4-7.8 6.9z"},{key:"threads",name:"Threads",address:"https://www.threads.com/intent/post?",query:[["text","{title}"],["url","{url}"]],limit:500,icon:"M17.8 9.2C17 6 15 4.2 12 4.2c-4.3 0-6.7 3-6.7 7.8s2.4 7.8 6.7 7.8c3.4 0 5.7-1.8 5.7-4.4 0-2.9-2.5-4.3-5.3-4.3-2.3 0-3.8 1-3.8 2.6 0 1.5 1.3 2.4 3 2.4 2.2 0 3.3-1.6 3.2-3.9-.1-2.3-1.2-3.6-3-3.6-1.1 0-2 .4-2.6 1.3"},{key:"mastodon",name:"Mastodon",address:"https://share.joinmastodon.org/#",asks:"https://{server}/share?",query:[["text","{title} {url}"]],limit:500,icon:"M12 16.8c-2 0-3.6-.3-4.8-.9.3 2.6 2.6 4 7.3 3.1M7.2 15.9C5 14.7 4.2 12.4 4.2 9.6 4.2 6 6.6 4.2 12 4.2s7.8 1.8 7.8 5.4c0 4.6-1.6 7.2-7.8 7.2M8 12.6V10c0-2.5 4-2.5 4 0v1.6M12 10c0-2.5 4-2.5 4 0v2.6"},{key:"pinterest",name:"Pinterest",address:"https://www.pinterest.com/pin/create/button/?",query:[["url","{url}"],["media","{photo}"],["description","{title}"]],limit:500,icon:"M12 3.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4zM10.2 19.5l2.3-9M8.8 13c-1.6-3 .4-5.4 3.3-5.4 2.5 0 4 1.6 4 3.7 0 2.6-1.5 4.3-3.2 4.3-.9 0-1.6-.5-1.8-1.2"},{key:"sms",name:"Text message",label:"sms",address:"sms:?",query:[["body","{title} {url}"]],icon:"M4 5h16v11.5H11L7 20v-3.5H4zM8.5 10.8v.1M12 10.8v.1M15.5 10.8v.1"},{key:"line",name:"LINE",address:"https://social-plugins.line.me/lineit/share?",query:[["url","{url}"],["text","{title}"]],icon:"M12 4c5 0 8.5 3 8.5 6.8 0 3.6-3.5 6.6-7.5 9.4-.3-1-.4-1.9-.4-2.7-5.2.2-9.1-2.6-9.1-6.7C3.5 7 7 4 12 4zM9.7 8v5.3h4.6"},{key:"kakaotalk",name:"KakaoTalk",address:"https://sharer.kakao.com/talk/friends/picker/link?",query:[["url","{url}"],["text","{title}"]],limit:200,icon:"M12 4.2c5 0 8.7 3 8.7 6.8s-3.7 6.8-8.7 6.8c-.8 0-1.6-.1-2.3-.2L5.8 20l.8-3.6C4.5 15.2 3.3 13.3 3.3 11c0-3.8 3.7-6.8 8.7-6.8zM9.6 8.4v5.2M14.2 8.4l-4.2 2.7 4.3 2.5"},{key:"viber",name:"Viber",address:"viber://forward?",query:[["text","{title} {url}"]],limit:200,icon:"M12 3.5c5.5 0 8.3 2.3 8.3 7.3s-2.8 7.3-8.3 7.3h-1L8 21v-3.4c-2.9-.9-4.3-3.2-4.3-6.8 0-5 2.8-7.3 8.3-7.3zM8.6 7.5c-.2 3.7 2.7 6.8 6.5 6.8l.6-1.7-1.9-1-.9.8c-.9-.4-1.5-1-1.9-1.9l.8-.9-1-1.9zM13 7c1.8.1 2.9 1.3 3 3"},{key:"vk",name:"VK",address:"https://vk.com/share.php?",query:[["url","{url}"],["title","{title}"]],icon:"M3.5 7.5c.3 5.7 3.3 9.2 8.3 9.2V7.5M11.8 12c3-.2 5.2-1.8 6.2-4.5M11.8 12c3.6 0 6.3 1.8 7.7 4.7"},{key:"weibo",name:"Weibo",address:"https://service.weibo.com/share/share.php?",query:[["url","{url}"],["title","{title}"]],limit:120,icon:"M10.2 9.2c-3.7 1-6.7 3.7-6.7 6 0 2.4 3 4 6.8 4 4.4 0 7.7-2.1 7.7-4.7 0-1.6-1.2-2.6-2.8-2.9.5-2.3-1-3.4-5-2.4zM10.5 17.2a2.7 2.2 0 1 0 0-4.4 2.7 2.2 0 0 0 0 4.4zM15.5 5c2.8-.4 4.9 1.8 4.5 4.5M15.7 7.8c1.1-.2 1.8.6 1.6 1.6"},{key:"print",name:"Print",label:"print",address:"",query:[],icon:"M7 9V4h10v5M7 17H4V9.5h16V17h-3M7 14.5h10V20H7z"}]};var ze=oe.targets,$e=oe.first,Wt=500,jt=20,Ue=new Set;function Vt(s){let e=ze.filter(t=>t.key===s);return!e.length&&!Ue.has(s)&&(Ue.add(s),console.warn?.(`wire-story: there is no share target "${s}"`)),e}var re=s=>s?.split(/\s+/).filter(Boolean)??[];function O(s,e,t){let n=re(s),o=re(e);if(s!==null){for(let c of o)n.includes(c)||console.warn?.(`wire-story: the publisher does not offer the share target "${c}"`);o=o.length?o.filter(c=>n.includes(c)):n}let r=s!==null||re(e).length>0,i=$e[t]??$e[t.split("-")[0]??""]??[],a=r?o:[...i,...ze.map(c=>c.key)];return[...new Set(a)].flatMap(Vt)}function j(s,e,t=s.address){if(!e.photo&&s.query.some(([,o])=>o==="{photo}"))return;if(!s.query.length)return e.url;let n=new URLSearchParams;for(let[o="",r=""]of s.query)n.append(o,Ht(s,r,e));return t+String(n).replaceAll("+","%20")}function Ht({limit:s=Wt,weighted:e=!1},t,{url:n,title:o,photo:r=""}){let i=c=>{let l={"{title}":c,"{url}":n,"{photo}":r};return t.split(" ").map(d=>l[d]??d).filter(Boolean).join(" ")};if(!t.includes("{title}"))return i("");let a=W(t.replace("{title}","").replace("{url}",()=>n),e);return i(Ft(o,s-a,e))}function W(s,e){let t=0;for(let n of s)t+=e&&n>"ჿ"?2:1;return t}function Ft(s,e,t){if(W(s,t)<=e)return s;let n=W("…",t),o=[];for(let i of Xt(s)){if(n+=W(i,t),n>e)break;o.push(i)}let r=o.lastIndexOf(" ");return r>=0&&r+jt>=o.length&&(o.length=r),o.length?`${o.join("")}…`:""}var Xt=s=>Intl.Segmenter?[...new Intl.Segmenter().segment(s)].map(e=>e.segment):[...s];var Kt=3e3;async function We(s){let e=s.getRootNode(),t=document.createElement("iframe");t.className="hidden";let n=new Promise(a=>t.addEventListener("load",a,{once:!0}));s.parentElement?.append(t),t.contentDocument&&t.contentDocument.readyState!=="complete"&&await n;let{contentDocument:o,contentWindow:r}=t;if(!o||!r)return t.remove(),print();for(let a of e.querySelectorAll("style, link[rel=stylesheet]"))o.head.append(o.importNode(a,!0));M(o,[...e.adoptedStyleSheets]),o.title=s.querySelector(".headline")?.textContent??"",o.documentElement.lang=s.querySelector("article")?.lang??"",o.body.append(o.importNode(s,!0));let i=[...o.images].map(a=>(a.loading="eager",a.decode().catch(()=>{})));await Promise.race([Promise.all(i),new Promise(a=>setTimeout(a,Kt))]),r.addEventListener("afterprint",()=>t.remove()),r.focus(),r.print()}var je="";function Gt(s){let e=s.trim().replace(/^https?:\/\//i,"").replace(/^.*@/,"").replace(/[/?#].*$/s,"");try{let t=new URL(`https://${e}`);return/^[^.]+(\.[^.]+)+$/.test(t.hostname)?t.host:""}catch{return""}}function Ve(s,e,t){let n=s.closest(".share"),o=n.querySelector("form");if(o)return o.remove();let r=document.createElement("form");r.className="share__form";let i=document.createElement("label");i.className="share__label",i.textContent=t.server??"Your Mastodon server";let a=document.createElement("input");a.className="share__field",a.required=!0,a.value=je,a.placeholder="mastodon.social",a.dir="ltr",Object.assign(a,{type:"text",inputMode:"url",autocapitalize:"none",autocomplete:"off",spellcheck:!1}),a.pattern=".*[^\\s@\\/.]\\.[^\\s@\\/.]{2,}.*";let c=document.createElement("button");c.className="share__button share__button--main",c.textContent=t.share??"Share",i.append(a),r.append(i,c);for(let l of["keydown","keypress","keyup","beforeinput","input","change"])r.addEventListener(l,d=>d.stopPropagation());r.addEventListener("keydown",({key:l})=>{l==="Escape"&&(r.remove(),s.focus())}),r.addEventListener("submit",l=>{l.preventDefault();let d=Gt(a.value);if(!d)return a.select();je=d,Jt(r,d,e),r.remove(),s.focus()}),n.append(r),a.focus()}function Jt(s,e,t){let[n]=O("mastodon",null,""),o=n&&j(n,t,n.asks?.replace("{server}",e));if(!o)return;let r=document.createElement("a");r.href=o,r.target="_blank",r.rel="noopener noreferrer",s.append(r),r.click()}var Yt=10,Qt=1e3,Zt=4,ie=4,es=300,ts=8,ss="M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12",ns="M9.5 14.5l5-5M8 11l-2.2 2.2a3.5 3.5 0 0 0 5 5L13 16M16 13l2.2-2.2a3.5 3.5 0 0 0-5-5L11 8",ae=new WeakSet;function Fe(s,e){if(ae.has(s))return;ae.add(s);let t,n,o=new AbortController,r=()=>{let a=os(s);t&&a&&t.dataset.text===String(a)||(t?.remove(),t=a&&as(s,a,e),!a&&(o.abort(),ae.delete(s)))},i=()=>{clearTimeout(n),n=setTimeout(r,es)};document.addEventListener("selectionchange",i,o),s.addEventListener("keydown",({key:a})=>a==="Escape"&&t?.remove(),o),i()}function os(s){let e=s.getRootNode(),t=rs(e);if(!s.isConnected||!t||t.collapsed)return;let{commonAncestorContainer:n}=t,o=n instanceof Element?n:n.parentElement;if(!o||!s.contains(o)||!o.closest(".body, .standfirst"))return;let{length:r}=String(t).trim();return r>=Yt&&r<=Qt?t:void 0}function rs(s){let e=s.getSelection?.()??getSelection();if(s instanceof ShadowRoot&&e&&"getComposedRanges"in e){let[n]=is(e,s),o=document.createRange();return n?(o.setStart(n.startContainer,n.startOffset),o.setEnd(n.endContainer,n.endOffset),o):void 0}return e?.rangeCount?e.getRangeAt(0):void 0}function is(s,e){let t=s;try{return t.getComposedRanges({shadowRoots:[e]})}catch{return t.getComposedRanges(e)}}function as(s,e,t){let n=s.querySelector(".share"),o=n?.closest(".story");if(!o||!n?.getClientRects().length)return;let r=ls(e),i=ds(C(n).url,r),a=`“${r.join(" ")}”`,c=document.createElement("div");c.className="share__offer",c.lang=n.lang,c.dir=n.dir,c.dataset.text=String(e),c.setAttribute("part","share-quotation"),c.setAttribute("role","group"),c.setAttribute("aria-label",t.share_quote??"Share quotation"),c.addEventListener("pointerdown",p=>p.preventDefault()),c.addEventListener("mousedown",p=>p.preventDefault());let l={title:a,text:a};E(i)&&c.append(He(ss,t.share??"Share",i,p=>I(p,async()=>t,l))),c.append(He(ns,t.copy??"Copy link",i,p=>R(p,async()=>t,l)));let d=n.querySelector(".share__links"),h=O(d?.getAttribute("data-share")??null,V(n),n.lang).filter(({key:p,query:m,asks:b})=>m.some(([,y])=>y?.includes("{title}"))&&!b&&p!=="print");c.append(...h.slice(0,Zt).flatMap(p=>H(p,{url:i,title:a},t)??[])),c.addEventListener("click",p=>{let m=p.target.closest("a[data-target]");m&&!S(m,m.dataset.target??"",i,a)&&p.preventDefault()});let f=document.createElement("span");return f.className="share__said",f.setAttribute("role","status"),c.append(f),P(o),o.append(c),cs(c,e,o),c}function He(s,e,t,n){let o=document.createElement("button");return o.className="share__button",o.type="button",o.value=t,o.title=e,o.setAttribute("aria-label",e),o.append(q(s)),o.addEventListener("click",()=>n(o)),o}function cs(s,e,t){let n=e.getClientRects(),o=n[n.length-1]??e.getBoundingClientRect(),r=s.getBoundingClientRect(),{left:i,right:a}=t.getBoundingClientRect(),c=Math.max(i,Math.min(o.left,a-r.width));s.style.setProperty("left",`${c-r.left}px`),s.style.setProperty("top",`${o.bottom+ts-r.top}px`)}function ls(s){let e=s.cloneContents(),t=[...e.children].filter(o=>/^(p|h\d|ul|ol|figure|blockquote|div|table|aside)$/.test(o.localName));return(t.length?t:[e]).map(o=>(o.textContent??"").replace(/\s+/g," ").trim()).filter(Boolean)}function ds(s,e){let t=e.map(c=>c.split(" ")),n=t[0]??[],o=t[t.length-1]??[],r=e.length>1||n.length>3*ie,i=c=>encodeURIComponent(c.join(" ")).replaceAll("-","%2D"),a=r?`${i(n.slice(0,ie))},${i(o.slice(-ie))}`:i(n);return`${s}${s.includes("#")?"":"#"}:~:text=${a}`}var Xe="http://www.w3.org/2000/svg",hs="M5 12h.01M12 12h.01M19 12h.01",us=z(Pe);function P(s){let e=s.getRootNode();e instanceof ShadowRoot&&M(e,[...e.adoptedStyleSheets,us])}var ce=new WeakSet,V=s=>s.getRootNode().host?.getAttribute("share")??null;function ps(s,e){let t=s.querySelector(".share__links");if(!t)return;P(t);let n=C(s),o=V(s);if(!t.firstChild||o||ce.has(s)){let r=O(t.getAttribute("data-share"),o,s.lang);t.replaceChildren(...r.flatMap(i=>H(i,n,e)??[]),fs(e))}ne(t),!ce.has(s)&&(ce.add(s),Be(t,()=>{getComputedStyle(t).getPropertyValue("--_has-links")!=="1"&&P(t),ne(t)}),t.addEventListener("click",r=>ms(r,e)))}function C(s){let e=s.closest(".story")?.querySelector(".photo--lead .photo__image"),{value:t}=s.querySelector(".share__copy");return{url:t,title:k(s),photo:e?.src}}function H(s,e,t){let n=j(s,e);if(!n)return;let o=s.label&&t[s.label],r=s.label?o??s.name:(t.share_on??"Share on {}").replace("{}",s.name),i=document.createElement("a");i.className="share__button share__link",i.href=n,i.setAttribute("part","share-link"),i.dataset.target=s.key,i.title=r,i.setAttribute("aria-label",r),/^https?:/.test(n)&&(i.target="_blank",i.rel="noopener noreferrer");let a=document.createElement("span");return a.className="share__name",a.textContent=o??s.name,i.append(q(s.icon),a),i}function q(s){let e=document.createElementNS(Xe,"svg");e.setAttribute("class","icon"),e.setAttribute("viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true");let t=document.createElementNS(Xe,"path");return t.setAttribute("d",s),e.append(t),e}function fs(s){let e=document.createElement("details");e.className="share__more";let t=document.createElement("summary");t.className="share__button share__toggle",t.setAttribute("part","share-more"),t.title=s.more??"More ways to share",t.setAttribute("aria-label",t.title),t.append(q(hs));let n=document.createElement("div");return n.className="share__panel",e.append(t,n),e}function ms(s,e){let t=s.target.closest("a[data-target]"),n=t?.closest(".share");if(!t||!n)return;let{url:o,title:r}=C(n),{target:i=""}=t.dataset,a=S(t,i,o,r);(!a||(i==="print"||i==="mastodon"))&&s.preventDefault(),a&&(i==="print"&&We(n.closest(".story")),i==="mastodon"&&Ve(t,C(n),e))}function Ke(s,e,t){let n=async h=>h==="en"?{}:t(h),o=async h=>{let[f,p]=await Promise.all([e(),n(h.lang)]).catch(()=>[]);f&&p&&h.isConnected?f.fillBar(h,p):h.isConnected&&setTimeout(()=>r.observe(h),1e3)},r=new IntersectionObserver(h=>{for(let{isIntersecting:f,target:p}of h)f&&(r.unobserve(p),o(p))},{rootMargin:"800px"}),i=()=>s.querySelectorAll(".share"),a=()=>i().forEach(h=>r.observe(h)),c=new MutationObserver(a);c.observe(s,{childList:!0}),a();let{host:l}=s.getRootNode(),d=new MutationObserver(()=>i().forEach(o));l&&d.observe(l,{attributeFilter:["share"]});let u=async()=>{let[h]=i();if(!h)return;let[f,p]=await Promise.all([e(),n(h.lang)]).catch(()=>[]);f&&p&&f.offerQuotation(s,p)};return s.addEventListener("selectstart",u),()=>{r.disconnect(),c.disconnect(),d.disconnect(),s.removeEventListener("selectstart",u)}}function F(s,e){try{let t=new URL(String(s),e);return t.hash="",/^https?:$/.test(t.protocol)&&!t.username&&!t.password?t.href:""}catch{return""}}function Ge(s,e,t,n,o=()=>!0){let i=[...(e.match(/\S+/g)??[]).map(a=>F(a,t)),...n].filter(a=>a&&o(a));return[...new Set([s,...i])].slice(0,128)}function Je({mirrors:s,addresses:e},t){let{pathname:n,search:o}=new URL(t),r=c=>Array.isArray(c)?c:[],i=r(e).map(c=>F(c?.url,t).replace(/\/?(\?.*)?$/,n+o));return[...r(s).map(c=>F(c,t)),...i.map(c=>F(c,t))].filter(Boolean).slice(0,128)}async function Ye(s,e){let t=[],n=0,o=s.body?.getReader();for(;;){let{value:r}=await o?.read()??{};if(!r)return new Blob(t).arrayBuffer();if(t.push(r),n+=r.length,n>e)throw o?.cancel(),Object.assign(new Error(`${s.url} has more than ${e} bytes`),{code:"too-large"})}}var w=class extends Error{constructor(e,t,{status:n,retryAfter:o,answer:r}={}){super(t),this.code=e,this.status=n,this.retryAfter=o,this.address="",this.answer=r}};var Ze=(s,e,t)=>fetch(s,{cache:t,signal:e});async function de(s,e,t,n){let o=setTimeout(()=>t.abort("timeout"),1e4),r,i;try{if(r=await e,!r.ok)throw ws(r);if(n.allows?.(r.url)===!1)throw new w("not-allowed",`no stories of ${r.url} are shown here`);i=await n.check?.(s,e,t)}catch(m){throw Qe(m,t.signal)}finally{clearTimeout(o)}let a=i?.answer??r,c=await Ye(a,4194304).catch(m=>{throw Qe(m,t.signal)}),l=a.url||s,d=await ys(c,l,n),{bytes:u,signed:h=0,signer:f="",mark:p}=i??{};return{address:s,from:r.url||s,url:l,document:c,fetched:u,story:d,signed:h,signer:f,mark:p}}var ws=({status:s,headers:e})=>new w("http-status",`the server answered with status ${s}`,{status:s,retryAfter:e.get("retry-after")});function Qe(s,{reason:e}){return s instanceof w?s:typeof s?.code=="string"?new w(s.code,s.message):e==="timeout"?new w("timeout","the answer took too long"):new w("network","no answer: the server is down, or does not allow this page to read it")}async function ys(s,e,{convert:t}){let n=new TextDecoder().decode(s),o=(a,c)=>new w(a,c,{answer:D({document:s,url:e})}),r;try{r=JSON.parse(n)}catch{if(!/^\s*(<|\/)/.test(n)||/^\s*<(!doctype\s+html|html)\b/i.test(n))throw o("not-json","the document is not JSON")}if(!gs(r)){let a=await t(n,e).catch(d=>d),{code:c,message:l="the formats module could not be loaded"}=a??{};if(c||!a?.story)throw o(c??"formats-unavailable",l);r=a.story}if((r.status??"usable")==="usable"&&!r.headline)throw o("not-a-story","there is no story in the document");return r}var gs=s=>/^wire-story(\/|$)/.test(s?.format)&&(s.body==null||Array.isArray(s.body)),D=({document:s,url:e,fetched:t})=>Object.defineProperties(new Response(s),{url:{value:e},fetched:{value:t}});function et(s,e){let t=Number(s);if(!(t>0))return 0;let n=Math.max(t*1e3,3e4)*Math.min(2**e,16);return Math.min(n*(1+.1*Math.random()),864e5)}var v=({story:{id:s,canonicalUrl:e,headline:t,updated:n,version:o},signed:r})=>({id:s,canonicalUrl:e,headline:t,updated:n,version:o,signed:r});function B(s,e){if(s.id!=null&&e.id!=null)return String(s.id)===String(e.id);if(s.canonicalUrl&&e.canonicalUrl)return s.canonicalUrl===e.canonicalUrl;let t=({id:n,canonicalUrl:o})=>n==null&&!o;return t(e)&&(e.headline==null||t(s)&&s.headline===e.headline)}function K({document:s},{document:e}){let[t,n]=[new Uint8Array(s),new Uint8Array(e)];return t.length===n.length&&t.every((o,r)=>o===n[r])}function L(s,e){let t=[n=>n.signed||NaN,n=>Date.parse(String(n.updated)),n=>n.version==null?NaN:Number(n.version)];for(let n of t){let[o,r]=[n(s),n(e)];if(o<r)return!0;if(o>r)return!1}return!1}var X=class{#e;#n;#t;#s=[];constructor(e,t,n){this.#e=e,this.#n=t,this.#t=n}receive(e){let t=this.#n,n=v(e),o=e.address===this.#e;if(o&&!e.signed)return e;if(t){if(!o&&!B(n,t))throw new w("other-story","the address serves another story");let i=(e.story.status??"usable")==="usable";if(t.isOver&&i?!L(t,n):L(n,t))throw new w("older-version","the address serves an older version than one that was seen");return e}if(o||this.#t.includes(String(e.story.canonicalUrl)))return e;let r=this.#s.find(i=>B(n,v(i)));return this.#s.push(e),r&&(L(n,v(r))?r:e)}best(){return this.#s[0]}others(e){return this.#s.filter(n=>n!==e).flatMap(n=>{let[o,r]=[v(n),v(e)];return B(o,r)?L(o,r)?[[n.address,new w("older-version","another address serves a newer version")]]:[]:[[n.address,new w("other-story","the other addresses serve another story")]]})}};var G="wire-story",nt="wire-story-record",tt={publisher:{stories:20,bytes:2097152},all:{stories:60,bytes:6291456}},he=new Map;function ot(s,e){let t=new URL(s);return t.hash="",e&&t.searchParams.set("wire-story-select",e),t.href}var rt=s=>JSON.parse(decodeURIComponent(s.headers.get(nt)??""));async function T(s){let e=he.get(s);if(e)return e;try{let t=await caches.match(s,{cacheName:G});if(!t)return;let n=rt(t),o={...n,document:n.bytes?await t.arrayBuffer():void 0};return he.set(s,o),o}catch{return}}var st=Promise.resolve();function it(s){st=st.then(s).then(()=>{},e=>console.debug?.("wire-story: no copy was stored",e))}function $(s,e,t){if(he.set(s,t?e:{...e,document:void 0}),!t)return ue(s);let{document:n,...o}=e,r={[nt]:encodeURIComponent(JSON.stringify(o))};it(async()=>{let i=await caches.open(G);await i.put(s,new Response(n,{headers:r})),await bs(i)})}function ue(s){it(async()=>{await caches.has(G)&&await(await caches.open(G)).delete(s)})}async function bs(s){let e=await s.keys(),t=await Promise.all(e.map(async o=>{let r=await s.match(o);try{return{key:o,...rt(r)}}catch{return{key:o,used:0,bytes:0}}}));t.sort((o,r)=>r.used-o.used);let n={};for(let{key:o,bytes:r}of t){let{origin:i}=new URL(o.url),a=n[""]??={stories:0,bytes:0},c=n[i]??={stories:0,bytes:0};if([{...tt.all,sum:a},{...tt.publisher,sum:c}].some(d=>d.sum.stories+1>d.stories||d.sum.bytes+r>d.bytes)){await s.delete(o);continue}for(let d of[a,c])d.stories++,d.bytes+=r}}async function ct(s,e,t,n,o){let{story:r,url:i,signer:a,document:c}=t,l=await T(s),d=Date.now(),u={known:n?v(t):l?.known,url:i,addresses:n?Je(r,e):l?.addresses??[],signer:a,stored:d,used:d,bytes:c.byteLength,document:c};$(s,u,o)}async function lt(s,e,t,n){let o=await T(s),r=t?{...e?v(e):o?.known,isOver:t}:o?.known,i=Date.now(),a=o?.addresses??[];$(s,{known:r,url:"",addresses:a,signer:"",stored:i,used:i,bytes:0},n)}var dt=(s,e)=>s.replace("{}",()=>e);function pe(s,e,t,{saved:n,mirror:o,isUpdated:r}){for(let c of s.querySelectorAll(":scope > .origin"))c.remove();let i=(c,l)=>{let d=document.createElement("p");d.className=`origin__words origin__words--${c}`,d.lang=e,d.dir="auto",d.textContent=l;let u=document.createElement("div");return u.className="story origin",u.append(d),u},a=(c,l)=>{let d=i(c,l);return d.firstElementChild?.setAttribute("part",c),d};if(n){let c=new Date(n).toLocaleString(e,{dateStyle:"long",timeStyle:"short"}),{saved:l="Saved copy of {}. The publisher cannot be reached."}=t;s.prepend(a("saved",dt(l,c)))}else o&&s.append(a("served",dt(t.served_from??"Served from {}",o)));if(r){let c=i("updated",t.was_updated??"This story was updated.");c.hidden=!0,s.append(c)}}function ht({code:s,status:e,retryAfter:t}){let n=s==="network"||e===429||Number(e)>=500,o=t??"",r=Number(o)*1e3||Date.parse(o)-Date.now(),i=r>2e3?r:2e3*(1+Math.random());return n&&navigator.onLine&&i<=1e4?i:0}var ut=1500,vs=6,_s=2e4,J=class{passedOver=[];answer;#e;#n;#t;#s=0;#o=new Map;#r={};#i;#a=!1;#c=()=>{};#l=()=>{};constructor(e,t,n){this.#e=e,this.#n=t,this.#t=n,this.answer=new Promise((o,r)=>{this.#c=o,this.#l=r}),this.#b("limit",_s,()=>this.#_()),this.#h()}abort(){this.#x(),this.#l(new w("gone","the answer is not needed any more"))}#h(){let e=this.#e[this.#s++];e!==void 0&&(this.#o.size>=vs&&this.#v(),this.#u(e),this.#s<this.#e.length&&this.#b("next",ut,()=>this.#h()))}async#u(e){let t=new AbortController;this.#o.set(e,t);let n=this.#s===1&&!this.#a;try{let o=await this.#n(e,t,n);this.#o.get(e)===t&&this.#m(o)}catch(o){this.#o.get(e)===t&&this.#w(e,o)}}#m(e){let t;try{t=this.#t.receive(e)}catch(n){return this.#w(e.address,n)}if(this.#o.delete(e.address),t)return this.#g(t);this.#r.confirm||this.#b("confirm",ut,()=>this.#d()),this.#y()}#w(e,t){this.#o.delete(e),this.#S(e,t),t.address=e;let n=e===this.#e[0],o=t.status===410;if((o||n&&this.#i?.status!==410)&&(this.#i=t),n&&o)return this.#f();this.#y()}#y(){if(this.#s<this.#e.length)return this.#h();if(this.#o.size)return;if(this.#t.best())return this.#d();let e=this.#i&&!this.#a&&ht(this.#i);if(!e)return this.#f();this.#a=!0,this.#b("next",e,()=>this.#u(this.#e[0]))}#v(){let e=[...this.#o.keys()].find(t=>t!==this.#e[0]);e!==void 0&&this.#p(e)}#p(e){let t=this.#o.get(e);this.#o.delete(e),t?.abort("timeout");let n=new w("timeout","the answer took too long");e===this.#e[0]&&(this.#i??=n),this.#S(e,n)}#_(){for(let e of[...this.#o.keys()])this.#p(e);this.#t.best()?this.#d():this.#f()}#d(){this.#g(this.#t.best())}#g(e){for(let[t,n]of this.#t.others(e))this.#S(t,n);this.#x(),this.#c(e)}#f(){this.#x(),this.#l(this.#i)}#x(){for(let t of Object.values(this.#r))clearTimeout(t);let e=[...this.#o.values()];this.#o.clear();for(let t of e)t.abort("gone");this.#e=this.#e.slice(0,this.#s)}#S(e,{code:t,message:n}){this.passedOver.push({url:e,code:t,message:n})}#b(e,t,n){clearTimeout(this.#r[e]),this.#r[e]=setTimeout(n,t)}};function fe(s){return typeof s=="string"?s:Array.isArray(s)?s.map(fe).join(""):s?fe(s.text??s.content??""):""}function pt(s,e){if(K(s,e)||!B(v(e),v(s)))return;let{headline:t,version:n,updated:o,corrections:r}=e.story,i=Array.isArray(r)?r:[];return{url:e.url,headline:t,version:n==null?void 0:String(n),updated:o,corrections:i.map(({date:a,text:c})=>({date:a,text:fe(c)}))}}var xs=["embargoed","expired"],Y=new Map,Q=class{#e;#n="";#t="";#s;#o;#r;#i;#a=!1;#c=0;#l;constructor(e){this.#e=e}async open(e,t,n){this.stop(),this.#u(e);try{return D(this.#h(await this.#m(t,n)))}catch(o){return await this.#y(o,n)}}#h(e){return this.#r=e,this.#a=e.address===this.#n||e.signed>0,this.#c=0,e}continueWith(e){this.#u(e),this.#p()||ue(this.#t),this.#d()}#u(e){let t=ot(e,this.#e.settings().select);t!==this.#t&&this.#f(),this.#n=e,this.#t=t}async#m(e,t,n="default"){this.#o=t;let{mirrors:o,base:r,key:i,links:a}=this.#e.settings(),c=this.#n,l=await T(this.#t);if(t.signal.aborted)throw new w("gone","the answer is not needed any more");let d=Ge(c,o,r,l?.addresses??[],this.#e.allows),u=async(f,p,m)=>{let b=m&&e?Ss(e,p):Ze(f,p.signal,m?n:"no-cache");return f===c?de(f,b,p,{...this.#e,allows:void 0}):de(f,b,p,this.#e).catch(y=>{throw i!==void 0&&y.status===410?new w("unsigned","a mirror cannot withdraw a signed story"):y})},h=this.#s=new J(d,u,new X(c,this.#w(l?.known),a));t.signal.addEventListener("abort",()=>h.abort());try{return await h.answer}finally{for(let{url:f,code:p,message:m}of h.passedOver)console.info?.(`wire-story: ${f} was passed over: ${m} (${p})`)}}#w(e){let t=this.#i&&v(this.#i);return t&&(!e||!e.isOver&&L(e,t))?t:e}async#y(e,t){let{code:n,status:o,message:r,answer:i}=e;if(this.#r=void 0,this.#a=e.address===this.#n,t.signal.aborted)throw new Error(r);let a=await T(this.#t);if(a?.document&&this.#v(a,e)){let{document:c,url:l,signer:d,stored:u,known:h}=a,f={address:this.#n,from:this.#n,url:l};return this.#r={...f,document:c,story:h??{},signer:d,signed:h?.signed??0,saved:u},this.#c=1,$(this.#t,{...a,used:Date.now()},this.#p()),D({document:c,url:l})}if(i)return i;if(o)return new Response(null,{status:o});throw n==="timeout"&&t.abort(n),/network|timeout/.test(n)?new Error(r):e}#v({known:e,signer:t},{status:n=0}){let{key:o}=this.#e.settings(),r=n>=400&&n<500&&![408,425,429].includes(n);return!e?.isOver&&!r&&(o===void 0||ks(o).includes(t))}#p(){return this.#e.settings().keep!=="none"}shown(e){let t=this.#r;if(e.passedOver=this.#s?.passedOver??[],this.#d(),!t)return;let{saved:n,address:o,from:r}=t;e.url=r,n&&(e.saved=n);let i=this.#i,a=i&&pt(i,t);this.#i=t;let c=Y.get(this.#t)??new Set;Y.set(this.#t,c.add(this)),this.#e.setMark?.(t.mark),this.#_({saved:n,mirror:o===this.#n?void 0:new URL(r).host,isUpdated:!!a&&!this.#e.mount.querySelector(".newer__show")}),a&&queueMicrotask(()=>this.#e.emit("wire-update",a)),n||ct(this.#t,this.#n,t,this.#a,this.#p())}async#_(e){let{mount:t,words:n,settings:o}=this.#e,r=this.#r,{language:i}=o(),a=Object.values(e).some(Boolean)?await n(i):{};r===this.#r&&pe(t,i,a,e)}async failed(e,t){e.passedOver=this.#s?.passedOver??[];let n=this.#r??this.#i,o=this.#t;if(this.#f(),pe(this.#e.mount,"",{},{}),!t)return;let r=this.#a&&!xs.includes(e.code);await lt(o,n,r,this.#p());for(let i of[...Y.get(o)??[]])i.#e.reload()}#d(){clearTimeout(this.#l);let e=et(this.#e.settings().refresh,this.#c);e&&(this.#l=setTimeout(()=>this.#g(),e))}async#g(){if(document.hidden||!navigator.onLine)return this.#d();let e=new AbortController,t;try{let n=await this.#m(void 0,e,"no-cache"),o=this.#i;if(!o?.saved&&o?.address===n.address&&K(o,n))return this.#c=0,this.#d();t=Promise.resolve(D(this.#h(n)))}catch(n){if(e.signal.aborted)return;let{status:o,address:r}=n;if(o!==410)return this.#c++,this.#d();this.#a=r===this.#n,t=Promise.resolve(new Response(null,{status:o}))}this.#e.show(this.#n,t,e)}stop(){clearTimeout(this.#l),this.#o?.abort("gone"),this.#o=void 0}#f(){Y.get(this.#t)?.delete(this),this.#i=this.#r=void 0}end(){this.stop(),this.#f()}};function Ss({answer:s,request:e,abort:t},n){return n.signal.addEventListener("abort",()=>t("passed over")),s.catch(o=>{throw e.signal.reason==="timeout"&&n.abort("timeout"),o})}var ks=s=>(s.match(/\S+/g)??[]).map(e=>e.replaceAll("+","-").replaceAll("/","_").replace(/=+$/,""));function mt(s,e){let t=new Set,n,o,r=0,i=()=>{let h=new IntersectionObserver(([f])=>{h.disconnect(),!(!f||f.target!==o)&&(r=!document.hidden&&Es(f)?r+1:0,r>=3?c():n=setTimeout(i,500))});o&&h.observe(o)},a=new IntersectionObserver(h=>{clearTimeout(n),r=0,h[h.length-1]?.isIntersecting&&i()}),c=()=>{let h=o;if(a.disconnect(),!h)return;let f=h.querySelector(".share__copy")?.value??"",p=h.querySelector(".headline")?.textContent??"";t.add(ft(h)),h.dispatchEvent(new CustomEvent("wire-view",{detail:{url:f,headline:p},bubbles:!0,composed:!0})),h.dataset.beacon&&e(h.dataset.beacon)},l=new MutationObserver(()=>d()),d=()=>{let h=s.querySelector("article")?.parentElement;!h||h===o||(u(),o=h,t.has(ft(h))||a.observe(h))},u=()=>{clearTimeout(n),a.disconnect(),o=void 0};return l.observe(s,{childList:!0}),d(),()=>{l.disconnect(),u()}}function ft(s){return`${s.querySelector(".share__copy")?.value} ${s.querySelector(".headline")?.textContent}`}function Es({intersectionRatio:s,intersectionRect:e,rootBounds:t,target:n}){let o=parseFloat(getComputedStyle(n).getPropertyValue("--_page-height")),r=t?.height||o||innerHeight;return s>=.5||e.height>=.75*r}var we={};N(we,{view:()=>qs});var wt=`/* Black in both colour schemes. */
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
`;var yt=Promise.resolve();function gt(s,e){let t=new AbortController,n=()=>!1;return(async()=>{if(await yt,t.signal.aborted||location.protocol==="about:")return;let r=CSS.supports("-moz-appearance","none"),a=!Os()||r&&self.origin!=="null"?await Cs(s,t.signal):window;n=As(a,t,e)})().catch(()=>t.abort()),()=>{if(!n())return t.abort();yt=new Promise(r=>t.signal.addEventListener("abort",r)),history.back()}}function As(s,e,t){let{signal:n}=e;n.throwIfAborted();let{history:o,location:r}=s,{navigation:i}=s,a=(p=i?.currentEntry??null)=>p?.key??r.href,c=a(),l=!1,d=p=>{(!l||a(p.destination)===c)&&p.stopImmediatePropagation(),p.type==="popstate"&&(e.abort(),t())},u={capture:!0,signal:n};s.addEventListener("popstate",d,u);for(let p of["navigate","currententrychange"])i?.addEventListener(p,d,u);History.prototype.pushState.call(o,o.state,""),l=!0;let{length:h}=o,{href:f}=r;return()=>!n.aborted&&!s.closed&&o.length===h&&r.href===f}function Os(){let s=new EventTarget,e="";return s.addEventListener("test",()=>e||="others"),s.addEventListener("test",()=>e||="capture",!0),s.dispatchEvent(new Event("test")),e==="capture"}async function Cs(s,e){let t=document.createElement("iframe");t.style.display="none",s.append(t),e.addEventListener("abort",()=>t.remove());let n=t.contentWindow,o=n.document,r=new Promise(i=>{t.onload=()=>n.document!==o&&i(n)});return n.location.replace("about:blank"),r}var Ls={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10",share:"M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12"};function _(s,e,t){let n=s.createElement(e);return n.className=t,n}function A(s,e,t){let n="http://www.w3.org/2000/svg",o=_(s,"button",`viewer__button viewer__button--${e}`);o.type="button",o.ariaLabel=o.title=t;let r=s.createElementNS(n,"svg");r.setAttribute("class","icon"),r.setAttribute("viewBox","0 0 24 24"),r.setAttribute("aria-hidden","true");let i=s.createElementNS(n,"path");return i.setAttribute("d",Ls[e]),r.append(i),o.append(r),o}function bt(s,e){let t=[...s.querySelectorAll("button, a[href], textarea")].filter(i=>i.tabIndex>=0&&i.getClientRects().length),{activeElement:n}=s.getRootNode(),o=t.indexOf(n),r=e?Math.max(o,0)+t.length-1:o+1;t[r%t.length]?.focus()}function vt(s,e,t,n){let o=e.querySelector(".share__copy");if(!o?.getClientRects().length)return;let{ownerDocument:r}=s,i=_(r,"div","viewer__share"),a=A(r,"share",t.share_photo??"Share photo"),c=_(r,"p","viewer__said");c.setAttribute("role","status"),i.append(a,c),s.append(i),a.addEventListener("click",()=>{let{number:l,frame:d,caption:u}=n(),h=new URL(o.value);h.hash=`photo-${l}`,a.value=h.href;let f={title:k(e),text:u,origin:d};(E(h.href)?I:R)(a,async()=>t,f)})}var Ts=1e3,Ns="auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel",Is=["color-scheme",...["sans","serif","text","soft","line","wash","ground","accent","radius"].map(s=>`--wire-${s}`)];async function _t(s,e,t,n,o="viewer"){let{ownerDocument:r}=s,i=s.getRootNode();M(i,[...i.adoptedStyleSheets,e]);let a=r.createElement("dialog");a.className=o,a.setAttribute("part",o);let c=r.createElement("iframe");c.className=`${o}__frame`;let l=new Promise(m=>c.addEventListener("load",m,{once:!0}));a.append(c),s.append(a),c.contentDocument&&c.contentDocument.readyState!=="complete"&&await l;let d=c.contentDocument,u;if(d){M(d,[e]),u=d.body;let m=d.documentElement,b=getComputedStyle(a);for(let y of Is)m.style.setProperty(y,b.getPropertyValue(y));m.lang=t,c.addEventListener("load",()=>a.close())}else c.remove(),u=r.createElement("div"),a.append(u);for(let m of Ns.split(" "))a.addEventListener(m,b=>b.stopPropagation());u.classList.add(`${o}__content`),u.lang=a.lang=t,u.dir=a.dir=n;let h=new Set,f;return u.addEventListener("keydown",({code:m})=>h.add(m)),u.addEventListener("keyup",({code:m})=>{h.delete(m),h.size===0&&f?.()}),{dialog:a,content:u,close:()=>{if(h.size===0)return a.close();f=()=>a.close(),a.classList.add(`${o}--closing`),setTimeout(()=>a.close(),Ts)},setLabel(m){a.setAttribute("aria-label",m),c.title=m},async open(){let m={dialog:a,ready:Promise.resolve()};i.dispatchEvent(new CustomEvent("viewer-open",{detail:m})),await m.ready,a.showModal();let{currentCSSZoom:b=1}=a;b!==1&&a.style.setProperty("zoom",String(1/b)),u.querySelector("[autofocus]")?.focus({preventScroll:!0})}}}var Z=class{#e=1;#n=0;#t=0;#s=new Map;#o={time:-300,x:0,y:0};constructor(e){this.image=e,e.draggable=!1}reset(){this.#r(1,0,0)}by(e,t={x:0,y:0}){let n=Math.min(5,Math.max(1,this.#e*e)),o=n/this.#e;this.#r(n,t.x-(t.x-this.#n)*o,t.y-(t.y-this.#t)*o)}#r(e,t,n){let o=i=>i*(e-1)/2,r=(i,a)=>Math.min(a,Math.max(-a,i));this.#e=e,this.#n=r(t,o(this.image.clientWidth)),this.#t=r(n,o(this.image.clientHeight)),this.image.style.transform=e===1?"":`translate(${this.#n}px, ${this.#t}px) scale(${e})`,e>1&&(this.image.sizes="200vw")}listen(e,t,n){let o={x:0,y:0},r=!1,i=({clientX:l,clientY:d})=>{let{left:u,top:h,width:f,height:p}=e.getBoundingClientRect();return{x:l-u-f/2,y:d-h-p/2}};e.addEventListener("pointerdown",l=>{l.button===0&&(this.#s.set(l.pointerId,o=i(l)),r=this.#e===1&&this.#s.size===1,e.setPointerCapture(l.pointerId))}),e.addEventListener("pointermove",l=>{let d=this.#s.get(l.pointerId);if(!d)return;let u=i(l),h=[...this.#s].find(([f])=>f!==l.pointerId)?.[1];if(this.#s.set(l.pointerId,u),h){let f=p=>Math.hypot(p.x-h.x,p.y-h.y)||1;r=!1,this.by(f(u)/f(d),{x:(u.x+h.x)/2,y:(u.y+h.y)/2})}else this.#e>1&&this.#r(this.#e,this.#n+u.x-d.x,this.#t+u.y-d.y)});let a=()=>{let l=setTimeout(n,400),d=()=>{clearTimeout(l),n()};e.addEventListener("click",d,{once:!0})},c=l=>{if(!this.#s.delete(l.pointerId)||l.type==="pointercancel")return;let d=i(l),u={x:d.x-o.x,y:d.y-o.y};r&&Math.abs(u.x)>Math.abs(u.y)&&t(u.x),!(Math.hypot(u.x,u.y)>30)&&(this.#i(d)?this.#a(l.timeStamp,d):a())};e.addEventListener("pointerup",c),e.addEventListener("pointercancel",c),e.addEventListener("wheel",l=>{l.preventDefault(),l.ctrlKey&&this.by(Math.exp(-l.deltaY/200),i(l))},{passive:!1})}#i({x:e,y:t}){let{clientWidth:n,clientHeight:o,naturalWidth:r,naturalHeight:i}=this.image,a=Math.min(n/r,o/i)*this.#e,c=(l,d)=>Math.abs(l)<=d*a/2;return!r||c(e-this.#n,r)&&c(t-this.#t,i)}#a(e,t){let n=this.#o,o=e-n.time<300&&Math.hypot(t.x-n.x,t.y-n.y)<30;this.#o={time:o?-300:e,...t},o&&(this.#e>1?this.reset():this.by(2.5,t))}};var Rs=z(wt),Ps=48;async function qs(s,e){let t=s.closest(".story"),n=t.parentElement,o=[...t.querySelectorAll(".photo__frame")].filter(c=>c.querySelector("img")),r=o.indexOf(s);if(r<0||n.querySelector("dialog"))return;s.querySelector("button")?.focus({preventScroll:!0});let{lang:i}=t.firstElementChild,a=await _t(n,Rs,i,t.dir);t.isConnected?await new me(a,t,o,e).open(r):a.dialog.remove()}var me=class{#e=0;#n;#t;#s;#o;#r;constructor(e,t,n,o){this.frames=n,this.words=o,this.isRtl=t.dir==="rtl",this.#n=e;let{dialog:r,content:i,close:a}=e,{ownerDocument:c}=i,l=_(c,"div","viewer__stage");this.#t=_(c,"img","viewer__image"),this.#s=_(c,"div","viewer__caption"),this.#o=_(c,"p","viewer__count"),this.#r=new Z(this.#t),this.#o.setAttribute("role","status"),this.#s.setAttribute("aria-live","polite");let d=_(c,"div","viewer__bar"),u=A(c,"caption",o.hide_caption??"Hide caption");u.addEventListener("click",()=>this.#l(u));let h=A(c,"close",o.close??"Close");if(h.addEventListener("click",a),h.autofocus=!0,d.append(this.#o),vt(d,t,o,()=>({number:this.#e+1,frame:n[this.#e],caption:(this.#s.textContent??"").replace(/\s+/g," ").trim()})),d.append(u,h),l.append(this.#t),i.append(d,l,this.#s),n.length>1){let y=A(c,"previous",o.previous??"Previous photo"),g=A(c,"next",o.next??"Next photo");y.addEventListener("click",()=>this.#a(this.#e-1)),g.addEventListener("click",()=>this.#a(this.#e+1)),i.append(y,g)}i.addEventListener("keydown",y=>this.#h(y)),i.addEventListener("wheel",y=>this.#u(y),{passive:!1});let f=t.parentElement,p=gt(f,()=>r.close()),m=new MutationObserver(()=>t.isConnected||r.close());r.addEventListener("close",()=>{m.disconnect(),p(),r.remove()});let b=y=>{Math.abs(y)>Ps&&this.#i(y<0?1:-1)};this.#r.listen(l,b,a),m.observe(f,{childList:!0})}open(e){return this.#a(e),this.#n.open()}#i(e){this.#a(this.#e+(this.isRtl?-e:e))}#a(e){let{length:t}=this.frames;this.#e=(e+t)%t;let n=this.#c(this.#e);this.#r.reset(),this.#t.srcset="",this.#t.sizes="100vw",this.#t.alt=n.alt,this.#t.crossOrigin=n.crossOrigin,this.#t.src=n.currentSrc||n.src,this.#t.srcset=n.srcset;let o=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#s.replaceChildren(...[...o?.childNodes??[]].map(i=>i.cloneNode(!0)));for(let i of this.#s.querySelectorAll("a"))i.target||="_parent";let r=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(t));this.#n.setLabel(r),this.#o.textContent=t>1?r:"";for(let i of[this.#e+1,this.#e-1]){let{srcset:a,src:c}=this.#c((i+t)%t);Object.assign(new Image,{sizes:"100vw",srcset:a,src:c})}}#c(e){return this.frames[e]?.querySelector("img")}#l(e){let t=this.#s.hidden=!this.#s.hidden;e.ariaLabel=e.title=t?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#h(e){let{key:t}=e,n=this.#s.contains(e.target);if(!(e.ctrlKey||e.metaKey||e.altKey)){if(t==="Escape")this.#n.close();else if(t==="Tab")bt(this.#n.content,e.shiftKey);else if(t==="ArrowRight")this.#i(1);else if(t==="ArrowLeft")this.#i(-1);else if(t==="Home")this.#a(0);else if(t==="End")this.#a(this.frames.length-1);else if(t==="+"||t==="=")this.#r.by(1.5);else if(t==="-")this.#r.by(1/1.5);else if(t==="0")this.#r.reset();else{let o=e.repeat&&/^( |Enter)$/.test(t),r=!n&&["ArrowUp","ArrowDown","PageUp","PageDown"].includes(t);if(!o&&!r)return}e.preventDefault()}}#u(e){let{scrollHeight:t,clientHeight:n}=this.#s;(!this.#s.contains(e.target)||t<=n)&&e.preventDefault()}};function Ds(s,e){let t,n=()=>{t=setTimeout(()=>Date.now()<s?n():e(),Math.min(s-Date.now(),36e5))};return n(),()=>clearTimeout(t)}var Bs=new U,xt=new WeakSet;function Mo(s,e="{}"){if(xt.has(s))return;xt.add(s);let t=async()=>JSON.parse(e);Ke(s,async()=>le,t),mt(s,n=>s.dataset.beacon==="none"||Ae(n)),Ee(s,{reload(){},violations:Bs,words:t,photos:async()=>te,viewer:async()=>we,player:async()=>se,share:async()=>ee})}var Ao=(s,e,t)=>new Q({mount:s,settings:()=>({...t.settings(),links:s.querySelector(".story")?[]:[...s.querySelectorAll("a")].map(({href:n})=>n)}),words:async()=>JSON.parse(e),convert:(...n)=>t.convert(n),allows:n=>t.allows(n),show:(...n)=>t.show(n),reload:()=>t.reload(),emit(){}});function Oo(s,e){let t=new IntersectionObserver(n=>{n.some(o=>o.isIntersecting)&&(t.disconnect(),e())},{rootMargin:"800px"});return t.observe(s),()=>t.disconnect()}var St={};async function Co(s,e,t,n,o=""){if(!s)throw new Error("no formats module was named");let r=async()=>{let a=await fetch(s);return WebAssembly.compile(await a.arrayBuffer())},i=St[s]??=r();return i.catch(()=>delete St[s]),ye(await i,[t,n,o,e])}export{Ds as atTime,Mo as attach,Co as convert,Ao as sourcesOf,Oo as whenNear};
