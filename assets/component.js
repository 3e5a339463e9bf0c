var je=Object.defineProperty;var M=(s,e)=>{for(var t in e)je(s,t,{get:e[t],enumerable:!0})};async function G(s,e){let t=new Uint8Array,o={resolve(w,_,We,ze){try{t=c(new URL(h(w,_),h(We,ze)||void 0).href)}catch{t=c("")}return t.length},take:w=>l(w,t.length).set(t)},n=await WebAssembly.instantiate(s,{url:o}),{memory:i,reserve:r,convert:a}=n.exports,c=w=>new TextEncoder().encode(w),l=(w,_)=>new Uint8Array(i.buffer,w,_),h=(w,_)=>new TextDecoder().decode(l(w,_)),d=e.map(c),p=r(d.reduce((w,_)=>w+_.length,0)),f=p;for(let w of d)l(f,w.length).set(w),f+=w.length;let u=d.map(w=>w.length),y=a(p,...u),[b=0,g=0]=new Uint32Array(i.buffer,y,2);return JSON.parse(h(b,g))}var Xe=".failure__words, .newer__show, .origin__words--updated, .origin__words--saved";function Z(s){let e=document.createElement("div");return e.className="hidden",e.setAttribute("role","status"),s.append(e),()=>{let t=s.querySelector(Xe),o=t?.textContent??"";e.textContent!==o&&(e.lang=t?.closest("[lang]")?.getAttribute("lang")??"",e.textContent=o)}}var Q="button, summary, .photo__frame",ee={pointerup:"pointerdown",pointercancel:"pointerdown",mouseup:"mousedown",touchend:"touchstart",touchcancel:"touchstart"},He=3,Fe=12;function Ke(s){let e=s.constructor;return new e(s.type,s)}function te(s){let e=(r,a)=>{for(let c of r.split(" "))s.addEventListener(c,a,{passive:!0})},t=new Map,o={x:0,y:0},n=!1,i=()=>{let r=[...t.values()];t.clear();let a=s.parentNode,c=a instanceof ShadowRoot?a.host:a;for(let l of r)c.dispatchEvent("touches"in l?l:Ke(l))};e("click dblclick keydown keypress keyup",r=>{!(!r.key||/^( |Enter)$/.test(r.key))||!r.target.closest(Q)||(r.stopPropagation(),n&&r.detail&&r.stopImmediatePropagation())}),e("pointerdown mousedown touchstart",r=>{r.type==="pointerdown"&&(r.isPrimary?t.clear():i(),o={x:r.clientX,y:r.clientY},n=!1),!(!(r.isPrimary!==!1&&!r.button&&!(r.touches?.length>1))||!r.target.closest(Q))&&(t.set(r.type,r),r.stopPropagation())}),e("pointermove mousemove touchmove",r=>{let c=r.type==="pointermove"&&r.buttons?Math.hypot(r.clientX-o.x,r.clientY-o.y):0;if(n||=c>Fe,!!t.size){if(r.buttons===0)return t.clear();c>He?i():r.stopPropagation()}}),e("pointerout",r=>{r.pointerType==="mouse"&&r.buttons&&i()}),e(Object.keys(ee).join(" "),r=>{t.delete(ee[r.type])&&r.stopPropagation()})}var q={};M(q,{canShare:()=>B,copy:()=>se,share:()=>Je});var B=s=>!!navigator.share&&navigator.canShare?.({url:s})!==!1;async function Je(s,e){let t=s.closest(".story")?.querySelector(".headline")?.textContent??"";try{await navigator.share({url:s.value,title:t})}catch(o){if(/Abort|State/.test(o.name))return;await se(s,e)}}async function se(s,e){let{value:t}=s,o=s.parentElement?.querySelector("[role=status]");if(!o)return;let n=await navigator.clipboard?.writeText(t).then(()=>!0,()=>!1),i=n||Ve(t,o);n||s.focus({preventScroll:!0});let{copied:r="✓",not_copied:a="{}"}=await e();if(i)return o.replaceChildren(r);let c=document.createElement("span");c.textContent=t;let[l="",h=""]=a.split("{}");o.replaceChildren(l,c,h),(o.getRootNode().getSelection?.()??getSelection())?.selectAllChildren(c)}function Ve(s,e){let t=document.createElement("textarea");t.className="hidden",t.readOnly=!0,t.value=s,t.addEventListener("copy",n=>{n.clipboardData?.setData("text/plain",s),n.preventDefault(),n.stopPropagation()}),e.append(t),t.select(),t.focus({preventScroll:!0});let o=document.execCommand("copy");return t.remove(),o}function oe(s){let e=s.querySelectorAll(".time--ago");for(let t of e){let{dateTime:o,lang:n}=t,i=Math.round((Date.parse(o)-Date.now())/6e4);if(i>0||i<-1440)continue;let r=new Intl.RelativeTimeFormat(n,{numeric:"auto"}),a=i>-60?r.format(i,"minute"):r.format(Math.round(i/60),"hour");t.textContent!==a&&(t.textContent=a)}return e.length}var Ye=6e4;function re(s,e){s.addEventListener("error",({target:n})=>Ge(n,e),!0),te(s),s.addEventListener("click",({target:n})=>{Ze(n,e,s).catch(i=>console.warn?.(i))});let t=Z(s),o;new MutationObserver(()=>{clearInterval(o);let n=()=>oe(s);n()&&(o=setInterval(n,Ye)),t();for(let i of s.querySelectorAll(".share__sheet")){let{value:r}=i;i.hidden=!B(r)}}).observe(s,{childList:!0,subtree:!0})}async function Ge(s,{photos:e,violations:t}){if(s.localName==="img")try{(await e()).photoFailed(s,t)}catch{}}async function Ze(s,e,t){let o=s.closest(".photo__frame, .embed__load, .share__sheet, .share__copy, .failure__retry, .newer__show");if(!o)return;let n=o.closest("[lang]")?.getAttribute("lang")??"",{reload:i,viewer:r,player:a,share:c}=e,l=()=>e.words(n);o.matches(".photo__frame")?await(await r()).view(o,await l()):o.matches(".embed__load")?(await a()).play(o):o.matches(".failure__retry")?ne(t,i):o.matches(".newer__show")?(t.scrollIntoView({behavior:"instant"}),ne(t,i)):(await c())[o.matches(".share__copy")?"copy":"share"](o,l)}function ne(s,e){s.tabIndex=-1,s.focus({preventScroll:!0}),e()}var W={};M(W,{photoFailed:()=>Qe});var ie=new WeakSet,ae=new Set;function Qe(s,e){let{href:t,origin:o}=new URL(s.currentSrc||s.src);e.setWatched(s,!1),e.isBlocked("img-src",t)?(ce(o,`add ${o} to img-src in this page's Content-Security-Policy`),le(s)):ie.has(s)?(o!==location.origin&&ce(o,`if this page sends Cross-Origin-Embedder-Policy, ${o} must send Cross-Origin-Resource-Policy: cross-origin`),le(s)):(ie.add(s),setTimeout(()=>et(s,e),2e3))}function et(s,e){if(!s.isConnected)return;e.setWatched(s,!0),s.addEventListener("load",()=>e.setWatched(s,!1),{once:!0});let{src:t}=s;s.removeAttribute("src"),crossOriginIsolated&&(s.crossOrigin="anonymous"),s.src=t}function ce(s,e){ae.has(s)||(ae.add(s),console.warn?.(`wire-story: photos are missing; ${e}`))}function le(s){let e=document.createElement("p");e.className="photo__missing",e.textContent=s.alt,e.style.aspectRatio=getComputedStyle(s).aspectRatio.replace("auto",""),s.parentElement?.replaceChildren(e)}var z={};M(z,{play:()=>st,player:()=>de});var tt="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";function de(s){let e=new URL(s),t=e.hostname.replace(/^(www|m|mobile)\./,""),[o="",n="",i=""]=e.pathname.split("/").filter(Boolean),r=encodeURIComponent(s),a=e.pathname.match(/(\d{6,})\/?$/)?.[1];switch(t){case"youtu.be":return he(o);case"youtube.com":case"youtube-nocookie.com":return he(o==="watch"?e.searchParams.get("v")??"":n);case"vimeo.com":case"player.vimeo.com":return a?[`https://player.vimeo.com/video/${a}?dnt=1&autoplay=1`]:void 0;case"dai.ly":return[`https://geo.dailymotion.com/player.html?video=${o}`];case"dailymotion.com":return[`https://geo.dailymotion.com/player.html?video=${(i||n).split("_")[0]}`];case"twitter.com":case"x.com":return a?[`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${a}`,560]:void 0;case"instagram.com":return n?[`https://www.instagram.com/${o}/${n}/embed/captioned/`,700]:void 0;case"facebook.com":return[`https://www.facebook.com/plugins/${/video|watch/.test(s)?"video":"post"}.php?href=${r}`,560];case"tiktok.com":return a?[`https://www.tiktok.com/embed/v2/${a}`,740]:void 0;case"t.me":return n?[`https://t.me/${o}/${n}?embed=1&mode=tme`,420]:void 0;case"open.spotify.com":return[`https://open.spotify.com/embed/${[o,n].filter(c=>c!=="embed").join("/")}`,232];case"soundcloud.com":return[`https://w.soundcloud.com/player/?url=${r}`,166];case"w.soundcloud.com":case"datawrapper.dwcdn.net":return[s,420];case"openstreetmap.org":return o==="export"?[s,420]:void 0;case"google.com":case"maps.google.com":return e.pathname.startsWith("/maps/embed")||e.searchParams.get("output")==="embed"?[s,420]:void 0}}function he(s){return/^[\w-]{6,}$/.test(s)?[`https://www.youtube-nocookie.com/embed/${s}?autoplay=1`]:void 0}function st(s){let e=s.parentElement;if(!e)return;let t=e.querySelector(".embed__link"),o=de(t.href);if(!o){let a=self.origin==="null";t.dispatchEvent(new MouseEvent("click",{cancelable:!0,bubbles:a,composed:a}));return}let[n,i]=o,r=document.createElement("iframe");r.className="embed__player",r.title=e.querySelector(".embed__title")?.textContent??t.textContent??"",r.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",r.setAttribute("sandbox",tt),r.referrerPolicy="strict-origin-when-cross-origin",i&&(r.style.height=`${i}px`),r.src=n,e.querySelector(".photo")?.remove(),s.replaceWith(r),r.focus()}var ue=s=>s.split("/",3).join("/"),T=class{#e=new Set;#o=new Set;#t=({effectiveDirective:e,disposition:t,blockedURI:o})=>{t==="enforce"&&this.#e.add(e+ue(o))};setWatched(e,t){this.#o[t?"add":"delete"](e),(this.#o.size?addEventListener:removeEventListener)("securitypolicyviolation",this.#t)}isBlocked(e,t){return this.#e.has(e+ue(t))}};function C(s,e){try{let t=new URL(String(s),e);return t.hash="",/^https?:$/.test(t.protocol)&&!t.username&&!t.password?t.href:""}catch{return""}}function pe(s,e,t,o,n=()=>!0){let r=[...(e.match(/\S+/g)??[]).map(a=>C(a,t)),...o].filter(a=>a&&n(a));return[...new Set([s,...r])].slice(0,128)}function fe({mirrors:s,addresses:e},t){let{pathname:o,search:n}=new URL(t),i=c=>Array.isArray(c)?c:[],r=i(e).map(c=>C(c?.url,t).replace(/\/?(\?.*)?$/,o+n));return[...i(s).map(c=>C(c,t)),...r.map(c=>C(c,t))].filter(Boolean).slice(0,128)}var m=class extends Error{constructor(e,t,{status:o,retryAfter:n,answer:i}={}){super(t),this.code=e,this.status=o,this.retryAfter=n,this.address="",this.answer=i}};var we=(s,e,t)=>fetch(s,{cache:t,signal:e});async function j(s,e,t,o){let n=setTimeout(()=>t.abort("timeout"),1e4),i,r;try{if(i=await e,!i.ok)throw ot(i);if(o.allows?.(i.url)===!1)throw new m("not-allowed",`no stories of ${i.url} are shown here`);r=await o.check?.(s,e,t)}catch(u){throw me(u,t.signal)}finally{clearTimeout(n)}let a=r?.answer??i,c=await nt(a).catch(u=>{throw me(u,t.signal)}),l=a.url||s,h=await rt(c,l,o),{signed:d=0,signer:p="",mark:f}=r??{};return{address:s,from:i.url||s,url:l,document:c,story:h,signed:d,signer:p,mark:f}}var ot=({status:s,headers:e})=>new m("http-status",`the server answered with status ${s}`,{status:s,retryAfter:e.get("retry-after")});function me(s,{reason:e}){return s instanceof m?s:typeof s?.code=="string"?new m(s.code,s.message):e==="timeout"?new m("timeout","the answer took too long"):new m("network","no answer: the server is down, or does not allow this page to read it")}async function nt(s){let e=[],t=0,o=s.body?.getReader();for(;;){let{value:n}=await o?.read()??{};if(!n)return new Blob(e).arrayBuffer();if(e.push(n),t+=n.length,t>4194304)throw o?.cancel(),new m("too-large","the document has more than 4194304 bytes")}}async function rt(s,e,{convert:t}){let o=new TextDecoder().decode(s),n=(a,c)=>new m(a,c,{answer:k({document:s,url:e})}),i;try{i=JSON.parse(o)}catch{if(!/^\s*(<|\/)/.test(o)||/^\s*<(!doctype\s+html|html)\b/i.test(o))throw n("not-json","the document is not JSON")}if(!it(i)){let a=await t(o,e).catch(h=>h),{code:c,message:l="the formats module could not be loaded"}=a??{};if(c||!a?.story)throw n(c??"formats-unavailable",l);i=a.story}if((i.status??"usable")==="usable"&&!i.headline)throw n("not-a-story","there is no story in the document");return i}var it=s=>/^wire-story(\/|$)/.test(s?.format)&&(s.body==null||Array.isArray(s.body)),k=({document:s,url:e})=>Object.defineProperty(new Response(s),"url",{value:e});function ye(s,e){let t=Number(s);if(!(t>0))return 0;let o=Math.max(t*1e3,3e4)*Math.min(2**e,16);return Math.min(o*(1+.1*Math.random()),864e5)}var v=({story:{id:s,canonicalUrl:e,headline:t,updated:o,version:n},signed:i})=>({id:s,canonicalUrl:e,headline:t,updated:o,version:n,signed:i});function A(s,e){if(s.id!=null&&e.id!=null)return String(s.id)===String(e.id);if(s.canonicalUrl&&e.canonicalUrl)return s.canonicalUrl===e.canonicalUrl;let t=({id:o,canonicalUrl:n})=>o==null&&!n;return t(e)&&(e.headline==null||t(s)&&s.headline===e.headline)}function P({document:s},{document:e}){let[t,o]=[new Uint8Array(s),new Uint8Array(e)];return t.length===o.length&&t.every((n,i)=>n===o[i])}function S(s,e){let t=[o=>o.signed||NaN,o=>Date.parse(String(o.updated)),o=>o.version==null?NaN:Number(o.version)];for(let o of t){let[n,i]=[o(s),o(e)];if(n<i)return!0;if(n>i)return!1}return!1}var I=class{#e;#o;#t;#s=[];constructor(e,t,o){this.#e=e,this.#o=t,this.#t=o}receive(e){let t=this.#o,o=v(e),n=e.address===this.#e;if(n&&!e.signed)return e;if(t){if(!n&&!A(o,t))throw new m("other-story","the address serves another story");let r=(e.story.status??"usable")==="usable";if(t.isOver&&r?!S(t,o):S(o,t))throw new m("older-version","the address serves an older version than one that was seen");return e}if(n||this.#t.includes(String(e.story.canonicalUrl)))return e;let i=this.#s.find(r=>A(o,v(r)));return this.#s.push(e),i&&(S(o,v(i))?i:e)}best(){return this.#s[0]}others(e){return this.#s.filter(o=>o!==e).flatMap(o=>{let[n,i]=[v(o),v(e)];return A(n,i)?S(n,i)?[[o.address,new m("older-version","another address serves a newer version")]]:[]:[[o.address,new m("other-story","the other addresses serve another story")]]})}};var N="wire-story",be="wire-story-record",ge={publisher:{stories:20,bytes:2097152},all:{stories:60,bytes:6291456}},X=new Map;function _e(s,e){let t=new URL(s);return t.hash="",e&&t.searchParams.set("wire-story-select",e),t.href}var xe=s=>JSON.parse(decodeURIComponent(s.headers.get(be)??""));async function E(s){let e=X.get(s);if(e)return e;try{let t=await caches.match(s,{cacheName:N});if(!t)return;let o=xe(t),n={...o,document:o.bytes?await t.arrayBuffer():void 0};return X.set(s,n),n}catch{return}}var ve=Promise.resolve();function Se(s){ve=ve.then(s).then(()=>{},e=>console.debug?.("wire-story: no copy was stored",e))}function O(s,e,t){if(X.set(s,t?e:{...e,document:void 0}),!t)return H(s);let{document:o,...n}=e,i={[be]:encodeURIComponent(JSON.stringify(n))};Se(async()=>{let r=await caches.open(N);await r.put(s,new Response(o,{headers:i})),await at(r)})}function H(s){Se(async()=>{await caches.has(N)&&await(await caches.open(N)).delete(s)})}async function at(s){let e=await s.keys(),t=await Promise.all(e.map(async n=>{let i=await s.match(n);try{return{key:n,...xe(i)}}catch{return{key:n,used:0,bytes:0}}}));t.sort((n,i)=>i.used-n.used);let o={};for(let{key:n,bytes:i}of t){let{origin:r}=new URL(n.url),a=o[""]??={stories:0,bytes:0},c=o[r]??={stories:0,bytes:0};if([{...ge.all,sum:a},{...ge.publisher,sum:c}].some(h=>h.sum.stories+1>h.stories||h.sum.bytes+i>h.bytes)){await s.delete(n);continue}for(let h of[a,c])h.stories++,h.bytes+=i}}async function ke(s,e,t,o,n){let{story:i,url:r,signer:a,document:c}=t,l=await E(s),h=Date.now(),d={known:o?v(t):l?.known,url:r,addresses:o?fe(i,e):l?.addresses??[],signer:a,stored:h,used:h,bytes:c.byteLength,document:c};O(s,d,n)}async function Ae(s,e,t,o){let n=await E(s),i=t?{...e?v(e):n?.known,isOver:t}:n?.known,r=Date.now(),a=n?.addresses??[];O(s,{known:i,url:"",addresses:a,signer:"",stored:r,used:r,bytes:0},o)}var Oe=(s,e)=>s.replace("{}",()=>e);function F(s,e,t,{saved:o,mirror:n,isUpdated:i}){for(let c of s.querySelectorAll(":scope > .origin"))c.remove();let r=(c,l)=>{let h=document.createElement("p");h.className=`origin__words origin__words--${c}`,h.lang=e,h.dir="auto",h.textContent=l;let d=document.createElement("div");return d.className="story origin",d.append(h),d},a=(c,l)=>{let h=r(c,l);return h.firstElementChild?.setAttribute("part",c),h};if(o){let c=new Date(o).toLocaleString(e,{dateStyle:"long",timeStyle:"short"}),{saved:l="Saved copy of {}. The publisher cannot be reached."}=t;s.prepend(a("saved",Oe(l,c)))}else n&&s.append(a("served",Oe(t.served_from??"Served from {}",n)));if(i){let c=r("updated",t.was_updated??"This story was updated.");c.hidden=!0,s.append(c)}}function Le({code:s,status:e,retryAfter:t}){let o=s==="network"||e===429||Number(e)>=500,n=t??"",i=Number(n)*1e3||Date.parse(n)-Date.now(),r=i>2e3?i:2e3*(1+Math.random());return o&&navigator.onLine&&r<=1e4?r:0}var Me=1500,ct=6,lt=2e4,D=class{passedOver=[];answer;#e;#o;#t;#s=0;#n=new Map;#r={};#i;#a=!1;#c=()=>{};#l=()=>{};constructor(e,t,o){this.#e=e,this.#o=t,this.#t=o,this.answer=new Promise((n,i)=>{this.#c=n,this.#l=i}),this.#v("limit",lt,()=>this.#_()),this.#d()}abort(){this.#x(),this.#l(new m("gone","the answer is not needed any more"))}#d(){let e=this.#e[this.#s++];e!==void 0&&(this.#n.size>=ct&&this.#b(),this.#u(e),this.#s<this.#e.length&&this.#v("next",Me,()=>this.#d()))}async#u(e){let t=new AbortController;this.#n.set(e,t);let o=this.#s===1&&!this.#a;try{let n=await this.#o(e,t,o);this.#n.get(e)===t&&this.#m(n)}catch(n){this.#n.get(e)===t&&this.#w(e,n)}}#m(e){let t;try{t=this.#t.receive(e)}catch(o){return this.#w(e.address,o)}if(this.#n.delete(e.address),t)return this.#g(t);this.#r.confirm||this.#v("confirm",Me,()=>this.#h()),this.#y()}#w(e,t){this.#n.delete(e),this.#S(e,t),t.address=e;let o=e===this.#e[0],n=t.status===410;if((n||o&&this.#i?.status!==410)&&(this.#i=t),o&&n)return this.#f();this.#y()}#y(){if(this.#s<this.#e.length)return this.#d();if(this.#n.size)return;if(this.#t.best())return this.#h();let e=this.#i&&!this.#a&&Le(this.#i);if(!e)return this.#f();this.#a=!0,this.#v("next",e,()=>this.#u(this.#e[0]))}#b(){let e=[...this.#n.keys()].find(t=>t!==this.#e[0]);e!==void 0&&this.#p(e)}#p(e){let t=this.#n.get(e);this.#n.delete(e),t?.abort("timeout");let o=new m("timeout","the answer took too long");e===this.#e[0]&&(this.#i??=o),this.#S(e,o)}#_(){for(let e of[...this.#n.keys()])this.#p(e);this.#t.best()?this.#h():this.#f()}#h(){this.#g(this.#t.best())}#g(e){for(let[t,o]of this.#t.others(e))this.#S(t,o);this.#x(),this.#c(e)}#f(){this.#x(),this.#l(this.#i)}#x(){for(let t of Object.values(this.#r))clearTimeout(t);let e=[...this.#n.values()];this.#n.clear();for(let t of e)t.abort("gone");this.#e=this.#e.slice(0,this.#s)}#S(e,{code:t,message:o}){this.passedOver.push({url:e,code:t,message:o})}#v(e,t,o){clearTimeout(this.#r[e]),this.#r[e]=setTimeout(o,t)}};function K(s){return typeof s=="string"?s:Array.isArray(s)?s.map(K).join(""):s?K(s.text??s.content??""):""}function Te(s,e){if(P(s,e)||!A(v(e),v(s)))return;let{headline:t,version:o,updated:n,corrections:i}=e.story,r=Array.isArray(i)?i:[];return{url:e.url,headline:t,version:o==null?void 0:String(o),updated:n,corrections:r.map(({date:a,text:c})=>({date:a,text:K(c)}))}}var ht=["embargoed","expired"],R=new Map,U=class{#e;#o="";#t="";#s;#n;#r;#i;#a=!1;#c=0;#l;constructor(e){this.#e=e}async open(e,t,o){this.stop(),this.#u(e);try{return k(this.#d(await this.#m(t,o)))}catch(n){return await this.#y(n,o)}}#d(e){return this.#r=e,this.#a=e.address===this.#o||e.signed>0,this.#c=0,e}continueWith(e){this.#u(e),this.#p()||H(this.#t),this.#h()}#u(e){let t=_e(e,this.#e.settings().select);t!==this.#t&&this.#f(),this.#o=e,this.#t=t}async#m(e,t,o="default"){this.#n=t;let{mirrors:n,base:i,key:r,links:a}=this.#e.settings(),c=this.#o,l=await E(this.#t);if(t.signal.aborted)throw new m("gone","the answer is not needed any more");let h=pe(c,n,i,l?.addresses??[],this.#e.allows),d=async(f,u,y)=>{let b=y&&e?dt(e,u):we(f,u.signal,y?o:"no-cache");return f===c?j(f,b,u,{...this.#e,allows:void 0}):j(f,b,u,this.#e).catch(g=>{throw r&&g.status===410?new m("unsigned","a mirror cannot withdraw a signed story"):g})},p=this.#s=new D(h,d,new I(c,this.#w(l?.known),a));t.signal.addEventListener("abort",()=>p.abort());try{return await p.answer}finally{for(let{url:f,code:u,message:y}of p.passedOver)console.info?.(`wire-story: ${f} was passed over: ${y} (${u})`)}}#w(e){let t=this.#i&&v(this.#i);return t&&(!e||!e.isOver&&S(e,t))?t:e}async#y(e,t){let{code:o,status:n,message:i,answer:r}=e;if(this.#r=void 0,this.#a=e.address===this.#o,t.signal.aborted)throw new Error(i);let a=await E(this.#t);if(a?.document&&this.#b(a,e)){let{document:c,url:l,signer:h,stored:d,known:p}=a,f={address:this.#o,from:this.#o,url:l};return this.#r={...f,document:c,story:p??{},signer:h,signed:p?.signed??0,saved:d},this.#c=1,O(this.#t,{...a,used:Date.now()},this.#p()),k({document:c,url:l})}if(r)return r;if(n)return new Response(null,{status:n});throw o==="timeout"&&t.abort(o),/network|timeout/.test(o)?new Error(i):e}#b({known:e,signer:t},{status:o=0}){let{key:n}=this.#e.settings(),i=o>=400&&o<500&&![408,425,429].includes(o);return!e?.isOver&&!i&&(!n||ut(n).includes(t))}#p(){return this.#e.settings().keep!=="none"}shown(e){let t=this.#r;if(e.passedOver=this.#s?.passedOver??[],this.#h(),!t)return;let{saved:o,address:n,from:i}=t;e.url=i,o&&(e.saved=o);let r=this.#i,a=r&&Te(r,t);this.#i=t;let c=R.get(this.#t)??new Set;R.set(this.#t,c.add(this)),this.#e.setMark?.(t.mark),this.#_({saved:o,mirror:n===this.#o?void 0:new URL(i).host,isUpdated:!!a&&!this.#e.mount.querySelector(".newer__show")}),a&&queueMicrotask(()=>this.#e.emit("wire-update",a)),o||ke(this.#t,this.#o,t,this.#a,this.#p())}async#_(e){let{mount:t,words:o,settings:n}=this.#e,i=this.#r,{language:r}=n(),a=Object.values(e).some(Boolean)?await o(r):{};i===this.#r&&F(t,r,a,e)}async failed(e,t){e.passedOver=this.#s?.passedOver??[];let o=this.#r??this.#i,n=this.#t;if(this.#f(),F(this.#e.mount,"",{},{}),!t)return;let i=this.#a&&!ht.includes(e.code);await Ae(n,o,i,this.#p());for(let r of[...R.get(n)??[]])r.#e.reload()}#h(){clearTimeout(this.#l);let e=ye(this.#e.settings().refresh,this.#c);e&&(this.#l=setTimeout(()=>this.#g(),e))}async#g(){if(document.hidden||!navigator.onLine)return this.#h();let e=new AbortController,t;try{let o=await this.#m(void 0,e,"no-cache"),n=this.#i;if(!n?.saved&&n?.address===o.address&&P(n,o))return this.#c=0,this.#h();t=Promise.resolve(k(this.#d(o)))}catch(o){if(e.signal.aborted)return;let{status:n,address:i}=o;if(n!==410)return this.#c++,this.#h();this.#a=i===this.#o,t=Promise.resolve(new Response(null,{status:n}))}this.#e.show(this.#o,t,e)}stop(){clearTimeout(this.#l),this.#n?.abort("gone"),this.#n=void 0}#f(){R.get(this.#t)?.delete(this),this.#i=this.#r=void 0}end(){this.stop(),this.#f()}};function dt({answer:s,request:e,abort:t},o){return o.signal.addEventListener("abort",()=>t("passed over")),s.catch(n=>{throw e.signal.reason==="timeout"&&o.abort("timeout"),n})}var ut=s=>(s.match(/\S+/g)??[]).map(e=>e.replaceAll("+","-").replaceAll("/","_").replace(/=+$/,""));var Y={};M(Y,{view:()=>xt});var Ce=`/* Black in both colour schemes. */
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
`;var Ie=Promise.resolve();function Pe(s,e){let t=new AbortController,o=()=>!1;return(async()=>{if(await Ie,t.signal.aborted||location.protocol==="about:")return;let i=CSS.supports("-moz-appearance","none"),a=!mt()||i&&self.origin!=="null"?await wt(s,t.signal):window;o=ft(a,t,e)})().catch(()=>t.abort()),()=>{if(!o())return t.abort();Ie=new Promise(i=>t.signal.addEventListener("abort",i)),history.back()}}function ft(s,e,t){let{signal:o}=e;o.throwIfAborted();let{history:n,location:i}=s,{navigation:r}=s,a=(u=r?.currentEntry??null)=>u?.key??i.href,c=a(),l=!1,h=u=>{(!l||a(u.destination)===c)&&u.stopImmediatePropagation(),u.type==="popstate"&&(e.abort(),t())},d={capture:!0,signal:o};s.addEventListener("popstate",h,d);for(let u of["navigate","currententrychange"])r?.addEventListener(u,h,d);History.prototype.pushState.call(n,n.state,""),l=!0;let{length:p}=n,{href:f}=i;return()=>!o.aborted&&!s.closed&&n.length===p&&i.href===f}function mt(){let s=new EventTarget,e="";return s.addEventListener("test",()=>e||="others"),s.addEventListener("test",()=>e||="capture",!0),s.dispatchEvent(new Event("test")),e==="capture"}async function wt(s,e){let t=document.createElement("iframe");t.style.display="none",s.append(t),e.addEventListener("abort",()=>t.remove());let o=t.contentWindow,n=o.document,i=new Promise(r=>{t.onload=()=>o.document!==n&&r(o)});return o.location.replace("about:blank"),i}var yt={close:"M6 6l12 12M18 6 6 18",next:"M9 5l7 7-7 7",previous:"M15 5l-7 7 7 7",caption:"M4 6h16v9H4zM4 19h10"};function x(s,e,t){let o=s.createElement(e);return o.className=t,o}function L(s,e,t){let o="http://www.w3.org/2000/svg",n=x(s,"button",`viewer__button viewer__button--${e}`);n.type="button",n.ariaLabel=n.title=t;let i=s.createElementNS(o,"svg");i.setAttribute("class","icon"),i.setAttribute("viewBox","0 0 24 24"),i.setAttribute("aria-hidden","true");let r=s.createElementNS(o,"path");return r.setAttribute("d",yt[e]),i.append(r),n.append(i),n}function Ne(s,e){let t=[...s.querySelectorAll("button, a[href]")].filter(r=>r.getClientRects().length),{activeElement:o}=s.getRootNode(),n=t.indexOf(o),i=e?Math.max(n,0)+t.length-1:n+1;t[i%t.length]?.focus()}var Re=new WeakMap;function Ue(s){let e=new CSSStyleSheet;return e.replaceSync(s),Re.set(e,s),e}var De=new WeakMap;function J(s,e){let t=s.ownerDocument??s,o=t.defaultView?.CSSStyleSheet;if(!o)return;let n=e.map(i=>{if(Object.getPrototypeOf(i)===o.prototype)return i;let r=De.get(i)??new WeakMap;De.set(i,r);let a=r.get(t)??new o;return r.set(t,a),a.replaceSync(Re.get(i)??[...i.cssRules].map(c=>c.cssText).join("")),a});s.adoptedStyleSheets=[...new Set(n)]}var gt=1e3,vt="auxclick click contextmenu dblclick keydown keypress keyup mousedown mousemove mouseup pointercancel pointerdown pointermove pointerup touchcancel touchend touchmove touchstart wheel";async function $e(s,e,t,o){let{ownerDocument:n}=s,i=s.getRootNode();J(i,[...i.adoptedStyleSheets,e]);let r=n.createElement("dialog");r.className="viewer",r.setAttribute("part","viewer");let a=n.createElement("iframe");a.className="viewer__frame";let c=new Promise(u=>a.addEventListener("load",u,{once:!0}));r.append(a),s.append(r),a.contentDocument&&a.contentDocument.readyState!=="complete"&&await c;let l=a.contentDocument,h;l?(J(l,[e]),h=l.body,h.style.setProperty("--wire-sans",getComputedStyle(r).getPropertyValue("--wire-sans")),l.documentElement.lang=t,a.addEventListener("load",()=>r.close())):(a.remove(),h=n.createElement("div"),r.append(h));for(let u of vt.split(" "))r.addEventListener(u,y=>y.stopPropagation());h.classList.add("viewer__content"),h.lang=r.lang=t,h.dir=r.dir=o;let d=new Set,p;return h.addEventListener("keydown",({code:u})=>d.add(u)),h.addEventListener("keyup",({code:u})=>{d.delete(u),d.size===0&&p?.()}),{dialog:r,content:h,close:()=>{if(d.size===0)return r.close();p=()=>r.close(),r.classList.add("viewer--closing"),setTimeout(()=>r.close(),gt)},setLabel(u){r.setAttribute("aria-label",u),a.title=u},async open(){let u={dialog:r,ready:Promise.resolve()};i.dispatchEvent(new CustomEvent("viewer-open",{detail:u})),await u.ready,r.showModal();let{currentCSSZoom:y=1}=r;y!==1&&r.style.setProperty("zoom",String(1/y)),h.querySelector("[autofocus]")?.focus({preventScroll:!0})}}}var $=class{#e=1;#o=0;#t=0;#s=new Map;#n={time:-300,x:0,y:0};constructor(e){this.image=e,e.draggable=!1}reset(){this.#r(1,0,0)}by(e,t={x:0,y:0}){let o=Math.min(5,Math.max(1,this.#e*e)),n=o/this.#e;this.#r(o,t.x-(t.x-this.#o)*n,t.y-(t.y-this.#t)*n)}#r(e,t,o){let n=r=>r*(e-1)/2,i=(r,a)=>Math.min(a,Math.max(-a,r));this.#e=e,this.#o=i(t,n(this.image.clientWidth)),this.#t=i(o,n(this.image.clientHeight)),this.image.style.transform=e===1?"":`translate(${this.#o}px, ${this.#t}px) scale(${e})`,e>1&&(this.image.sizes="200vw")}listen(e,t,o){let n={x:0,y:0},i=!1,r=({clientX:l,clientY:h})=>{let{left:d,top:p,width:f,height:u}=e.getBoundingClientRect();return{x:l-d-f/2,y:h-p-u/2}};e.addEventListener("pointerdown",l=>{l.button===0&&(this.#s.set(l.pointerId,n=r(l)),i=this.#e===1&&this.#s.size===1,e.setPointerCapture(l.pointerId))}),e.addEventListener("pointermove",l=>{let h=this.#s.get(l.pointerId);if(!h)return;let d=r(l),p=[...this.#s].find(([f])=>f!==l.pointerId)?.[1];if(this.#s.set(l.pointerId,d),p){let f=u=>Math.hypot(u.x-p.x,u.y-p.y)||1;i=!1,this.by(f(d)/f(h),{x:(d.x+p.x)/2,y:(d.y+p.y)/2})}else this.#e>1&&this.#r(this.#e,this.#o+d.x-h.x,this.#t+d.y-h.y)});let a=()=>{let l=setTimeout(o,400),h=()=>{clearTimeout(l),o()};e.addEventListener("click",h,{once:!0})},c=l=>{if(!this.#s.delete(l.pointerId)||l.type==="pointercancel")return;let h=r(l),d={x:h.x-n.x,y:h.y-n.y};i&&Math.abs(d.x)>Math.abs(d.y)&&t(d.x),!(Math.hypot(d.x,d.y)>30)&&(this.#i(h)?this.#a(l.timeStamp,h):a())};e.addEventListener("pointerup",c),e.addEventListener("pointercancel",c),e.addEventListener("wheel",l=>{l.preventDefault(),l.ctrlKey&&this.by(Math.exp(-l.deltaY/200),r(l))},{passive:!1})}#i({x:e,y:t}){let{clientWidth:o,clientHeight:n,naturalWidth:i,naturalHeight:r}=this.image,a=Math.min(o/i,n/r)*this.#e,c=(l,h)=>Math.abs(l)<=h*a/2;return!i||c(e-this.#o,i)&&c(t-this.#t,r)}#a(e,t){let o=this.#n,n=e-o.time<300&&Math.hypot(t.x-o.x,t.y-o.y)<30;this.#n={time:n?-300:e,...t},n&&(this.#e>1?this.reset():this.by(2.5,t))}};var bt=Ue(Ce),_t=48;async function xt(s,e){let t=s.closest(".story"),o=t.parentElement,n=[...t.querySelectorAll(".photo__frame")].filter(c=>c.querySelector("img")),i=n.indexOf(s);if(i<0||o.querySelector("dialog"))return;s.querySelector("button")?.focus({preventScroll:!0});let{lang:r}=t.firstElementChild,a=await $e(o,bt,r,t.dir);t.isConnected?await new V(a,t,n,e).open(i):a.dialog.remove()}var V=class{#e=0;#o;#t;#s;#n;#r;constructor(e,t,o,n){this.frames=o,this.words=n,this.isRtl=t.dir==="rtl",this.#o=e;let{dialog:i,content:r,close:a}=e,{ownerDocument:c}=r,l=x(c,"div","viewer__stage");this.#t=x(c,"img","viewer__image"),this.#s=x(c,"div","viewer__caption"),this.#n=x(c,"p","viewer__count"),this.#r=new $(this.#t),this.#n.setAttribute("role","status"),this.#s.setAttribute("aria-live","polite");let h=x(c,"div","viewer__bar"),d=L(c,"caption",n.hide_caption??"Hide caption");d.addEventListener("click",()=>this.#l(d));let p=L(c,"close",n.close??"Close");if(p.addEventListener("click",a),p.autofocus=!0,h.append(this.#n,d,p),l.append(this.#t),r.append(h,l,this.#s),o.length>1){let g=L(c,"previous",n.previous??"Previous photo"),w=L(c,"next",n.next??"Next photo");g.addEventListener("click",()=>this.#a(this.#e-1)),w.addEventListener("click",()=>this.#a(this.#e+1)),r.append(g,w)}r.addEventListener("keydown",g=>this.#d(g)),r.addEventListener("wheel",g=>this.#u(g),{passive:!1});let f=t.parentElement,u=Pe(f,()=>i.close()),y=new MutationObserver(()=>t.isConnected||i.close());i.addEventListener("close",()=>{y.disconnect(),u(),i.remove()});let b=g=>{Math.abs(g)>_t&&this.#i(g<0?1:-1)};this.#r.listen(l,b,a),y.observe(f,{childList:!0})}open(e){return this.#a(e),this.#o.open()}#i(e){this.#a(this.#e+(this.isRtl?-e:e))}#a(e){let{length:t}=this.frames;this.#e=(e+t)%t;let o=this.#c(this.#e);this.#r.reset(),this.#t.srcset="",this.#t.sizes="100vw",this.#t.alt=o.alt,this.#t.crossOrigin=o.crossOrigin,this.#t.src=o.currentSrc||o.src,this.#t.srcset=o.srcset;let n=this.frames[this.#e]?.parentElement?.querySelector("figcaption");this.#s.replaceChildren(...[...n?.childNodes??[]].map(r=>r.cloneNode(!0)));for(let r of this.#s.querySelectorAll("a"))r.target||="_parent";let i=(this.words.photo_of??"{n} / {total}").replace("{n}",String(this.#e+1)).replace("{total}",String(t));this.#o.setLabel(i),this.#n.textContent=t>1?i:"";for(let r of[this.#e+1,this.#e-1]){let{srcset:a,src:c}=this.#c((r+t)%t);Object.assign(new Image,{sizes:"100vw",srcset:a,src:c})}}#c(e){return this.frames[e]?.querySelector("img")}#l(e){let t=this.#s.hidden=!this.#s.hidden;e.ariaLabel=e.title=t?this.words.show_caption??"Show caption":this.words.hide_caption??"Hide caption"}#d(e){let{key:t}=e,o=this.#s.contains(e.target);if(!(e.ctrlKey||e.metaKey||e.altKey)){if(t==="Escape")this.#o.close();else if(t==="Tab")Ne(this.#o.content,e.shiftKey);else if(t==="ArrowRight")this.#i(1);else if(t==="ArrowLeft")this.#i(-1);else if(t==="Home")this.#a(0);else if(t==="End")this.#a(this.frames.length-1);else if(t==="+"||t==="=")this.#r.by(1.5);else if(t==="-")this.#r.by(1/1.5);else if(t==="0")this.#r.reset();else{let n=e.repeat&&/^( |Enter)$/.test(t),i=!o&&["ArrowUp","ArrowDown","PageUp","PageDown"].includes(t);if(!n&&!i)return}e.preventDefault()}}#u(e){let{scrollHeight:t,clientHeight:o}=this.#s;(!this.#s.contains(e.target)||t<=o)&&e.preventDefault()}};function St(s,e){let t,o=()=>{t=setTimeout(()=>Date.now()<s?o():e(),Math.min(s-Date.now(),36e5))};return o(),()=>clearTimeout(t)}var Et=new T,Be=new WeakSet;function Os(s,e="{}"){Be.has(s)||(Be.add(s),re(s,{reload(){},violations:Et,words:async()=>JSON.parse(e),photos:async()=>W,viewer:async()=>Y,player:async()=>z,share:async()=>q}))}var Ls=(s,e,t)=>new U({mount:s,settings:()=>({...t.settings(),links:s.querySelector(".story")?[]:[...s.querySelectorAll("a")].map(({href:o})=>o)}),words:async()=>JSON.parse(e),convert:(...o)=>t.convert(o),allows:o=>t.allows(o),show:(...o)=>t.show(o),reload:()=>t.reload(),emit(){}});function Ms(s,e){let t=new IntersectionObserver(o=>{o.some(n=>n.isIntersecting)&&(t.disconnect(),e())},{rootMargin:"800px"});return t.observe(s),()=>t.disconnect()}var qe={};async function Ts(s,e,t,o,n=""){if(!s)throw new Error("no formats module was named");let i=async()=>{let a=await fetch(s);return WebAssembly.compile(await a.arrayBuffer())},r=qe[s]??=i();return r.catch(()=>delete qe[s]),G(await r,[t,o,n,e])}export{St as atTime,Os as attach,Ts as convert,Ls as sourcesOf,Ms as whenNear};
