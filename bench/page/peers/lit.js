import { LitElement, html, nothing } from "lit";
import { load } from "./view.js";

const FORM = { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" };

const inline = (text) =>
  (Array.isArray(text) ? text : [text]).map((part) =>
    typeof part === "string" ? part : html`<a class="link" href=${part.url}>${inline(part.text)}</a>`,
  );
const paragraph = (text) => html`<p class="paragraph">${inline(text)}</p>`;

const photo = ({ sources: [source], alt, caption, credit }, name) => html`<figure class=${name}>
  <div class="photo__frame">
    <img class="photo__image" src=${new URL(source.url, document.baseURI).href} width=${source.width}
      height=${source.height} alt=${alt} loading=${name === "photo" ? "lazy" : "eager"} />
    <button class="photo__enlarge" type="button"></button>
  </div>
  <figcaption class="photo__caption">
    <span class="photo__words">${caption}</span>
    <span class="photo__credit"><span class="hidden">Photo: </span>${credit}</span>
  </figcaption>
</figure>`;

const blocks = {
  heading: ({ text }) => html`<h3 class="subhead">${inline(text)}</h3>`,
  paragraph: ({ text }) => paragraph(text),
  quote: ({ kind, body, attribution }) => html`<figure class=${kind === "pull" ? "quote quote--pull" : "quote"}>
    <blockquote class="quote__words">${body.map(paragraph)}</blockquote>
    <figcaption class="quote__attribution">${attribution}</figcaption>
  </figure>`,
  list: ({ items }) => html`<ul class="list">${items.map((item) => html`<li class="list__item">${inline(item)}</li>`)}</ul>`,
  photo: (block) => photo(block, "photo"),
};

class StoryElement extends LitElement {
  static properties = { story: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    load().then((story) => (this.story = story));
  }

  render() {
    if (!this.story) return nothing;
    const { language, breadcrumbs, kicker, headline, standfirst, byline, dateline, published, updated } = this.story;
    const { leadPhoto, body, corrections, addresses, promotions, related, publisher, canonicalUrl } = this.story;
    const time = (at) =>
      html`<time class="time" datetime=${at}>${new Intl.DateTimeFormat(language, FORM).format(new Date(at))}</time>`;
    return html`<div class="story" lang=${language}><article class="story__grid">
      <nav class="breadcrumbs" aria-label="Breadcrumb"><ol class="breadcrumbs__steps">${breadcrumbs.map(
        ({ name, url }) => html`<li class="breadcrumbs__step"><a class="breadcrumbs__link" href=${url}>${name}</a></li>`,
      )}</ol></nav>
      <p class="kicker">${kicker}</p>
      <h2 class="headline">${headline}</h2>
      <p class="standfirst">${standfirst}</p>
      <div class="byline"><span class="byline__authors">By ${byline.authors.map(
        ({ name, url }, at) => html`${at ? " and " : ""}<a class="byline__author" href=${url} rel="author">${name}</a>`,
      )}</span><span class="byline__dateline">${dateline}</span>${time(published)}<span class="byline__updated">Updated ${time(updated)}</span></div>
      ${leadPhoto ? photo(leadPhoto, "photo photo--lead") : nothing}
      <div class="body">${body.map((block) => (typeof block === "string" ? paragraph(block) : blocks[block.type](block)))}</div>
      <div class="corrections">${corrections.map(
        ({ date, text }) => html`<p class="correction"><strong class="correction__label">Correction ${time(date)}</strong> ${text}</p>`,
      )}</div>
      <div class="addresses"><p class="addresses__title">${publisher.name} can also be reached at</p>
        <ul class="addresses__list">${addresses.map(
          ({ url }) => html`<li class="addresses__line"><a class="addresses__link" href=${url}>${new URL(url).host}</a></li>`,
        )}</ul></div>
      <div class="share" role="group">
        <button class="share__button share__button--main share__sheet" type="button" value=${canonicalUrl}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12"></path></svg>Share</button>
        <button class="share__button share__copy" type="button" value=${canonicalUrl}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M9.5 14.5l5-5M8 11l-2.2 2.2a3.5 3.5 0 0 0 5 5"></path></svg>Copy link</button>
        <a class="share__button" href=${`mailto:?${new URLSearchParams({ subject: headline, body: canonicalUrl })}`}>E-mail</a>
      </div>
      <div class="related"><p class="related__title">Read next</p><ul class="related__list">${related.map(
        ({ headline: title, url }) => html`<li><a class="related__link" href=${url}>${title}</a></li>`,
      )}</ul></div>
      <div class="promotions"><p class="promotions__label">${promotions.label}</p><ul class="promotions__list">${promotions.links.map(
        ({ label, url }) => html`<li class="promotions__item"><a class="link" href=${url}>${label}</a></li>`,
      )}</ul></div>
    </article></div>`;
  }
}
customElements.define("lit-story", StoryElement);
for (const mount of document.querySelectorAll(".mount")) mount.append(document.createElement("lit-story"));
