/**
 * The story as a tree of elements, with the markup that the component makes.
 * `h` is `createElement` of React, `h` of Preact or a few lines of DOM code, so
 * that these three differ in their library alone.
 *
 * The photos, the byline's times and the share bar are there; what only scripts
 * of the component use (parts, live regions) is not.
 */

const FRACTION = { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" };

/** A date and time as the component writes them. */
const moment = (language, time) => new Intl.DateTimeFormat(language, FRACTION).format(new Date(time));

/** @param {(name: any, attributes: any, ...children: any[]) => any} h @param {any} story @param {{ className: string }} names */
export function view(h, story, { className }) {
  const is = (name, attributes) => ({ [className]: name, ...attributes });
  const inline = (text) =>
    (Array.isArray(text) ? text : [text]).map((part) =>
      typeof part === "string" ? part : h(part.type === "link" ? "a" : part.type, is("link", { href: part.url }), ...inline(part.text)),
    );
  const paragraph = (text) => h("p", is("paragraph"), ...inline(text));
  const time = (at) => h("time", is("time", { dateTime: at }), moment(story.language, at));
  const photo = ({ sources: [source], alt, caption, credit }, name) =>
    h(
      "figure",
      is(name),
      h(
        "div",
        is("photo__frame"),
        h("img", is("photo__image", {
          src: new URL(source.url, document.baseURI).href,
          width: source.width,
          height: source.height,
          alt,
          loading: name === "photo" ? "lazy" : "eager",
          style: name === "photo" ? undefined : { objectPosition: "62% 66%" },
        })),
        h("button", is("photo__enlarge", { type: "button" })),
      ),
      h(
        "figcaption",
        is("photo__caption"),
        h("span", is("photo__words"), caption),
        " ",
        h("span", is("photo__credit"), h("span", is("hidden"), "Photo: "), credit),
      ),
    );
  const blocks = {
    paragraph: ({ text }) => paragraph(text),
    heading: ({ text }) => h("h3", is("subhead"), ...inline(text)),
    quote: ({ kind, body, attribution }) =>
      h(
        "figure",
        is(kind === "pull" ? "quote quote--pull" : "quote"),
        h("blockquote", is("quote__words"), ...body.map(paragraph)),
        h("figcaption", is("quote__attribution"), attribution),
      ),
    list: ({ items }) => h("ul", is("list"), ...items.map((item) => h("li", is("list__item"), ...inline(item)))),
    photo: (block) => photo(block, "photo"),
  };
  const { breadcrumbs, kicker, headline, standfirst, byline, dateline, published, updated, leadPhoto, body } = story;
  const { corrections, addresses, promotions, related, publisher, canonicalUrl } = story;
  return h(
    "div",
    is("story", { lang: story.language }),
    h(
      "article",
      is("story__grid"),
      h(
        "nav",
        is("breadcrumbs", { "aria-label": "Breadcrumb" }),
        h("ol", is("breadcrumbs__steps"), ...breadcrumbs.map(({ name, url }) =>
          h("li", is("breadcrumbs__step"), h("a", is("breadcrumbs__link", { href: url }), name)))),
      ),
      h("p", is("kicker"), kicker),
      h("h2", is("headline"), headline),
      h("p", is("standfirst"), standfirst),
      h(
        "div",
        is("byline"),
        h("span", is("byline__authors"), "By ", ...byline.authors.flatMap(({ name, url }, at) => [
          at ? " and " : "",
          h("a", is("byline__author", { href: url, rel: "author" }), name),
        ])),
        h("span", is("byline__dateline"), dateline),
        time(published),
        h("span", is("byline__updated"), "Updated ", time(updated)),
      ),
      leadPhoto && photo(leadPhoto, "photo photo--lead"),
      h("div", is("body"), ...body.map((block) =>
        typeof block === "string" ? paragraph(block) : blocks[block.type](block))),
      h("div", is("corrections"), ...corrections.map(({ date, text }) =>
        h("p", is("correction"), h("strong", is("correction__label"), "Correction ", time(date)), " ", text))),
      h(
        "div",
        is("addresses"),
        h("p", is("addresses__title"), `${publisher.name} can also be reached at`),
        h("ul", is("addresses__list"), ...addresses.map(({ url }) =>
          h("li", is("addresses__line"), h("a", is("addresses__link", { href: url }), new URL(url).host)))),
      ),
      h("div", is("share", { role: "group" }), ...share(h, is, canonicalUrl, headline)),
      h(
        "div",
        is("related"),
        h("p", is("related__title"), "Read next"),
        h("ul", is("related__list"), ...related.map(({ headline: title, url }) =>
          h("li", {}, h("a", is("related__link", { href: url }), title)))),
      ),
      h(
        "div",
        is("promotions"),
        h("p", is("promotions__label"), promotions.label),
        h("ul", is("promotions__list"), ...promotions.links.map(({ label, url }) =>
          h("li", is("promotions__item"), h("a", is("link", { href: url }), label)))),
      ),
    ),
  );
}

function share(h, is, url, title) {
  const button = (name, sign, words) =>
    h("button", is(`share__button ${name}`, { type: "button", value: url }), icon(h, is, sign), words);
  return [
    button("share__button--main share__sheet", "M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12", `Share`),
    button("share__copy", "M9.5 14.5l5-5M8 11l-2.2 2.2a3.5 3.5 0 0 0 5 5", `Copy link`),
    h("a", is("share__button", { href: `mailto:?${new URLSearchParams({ subject: title, body: url })}` }), "E-mail"),
  ];
}

const icon = (h, is, sign) =>
  h("svg", is("icon", { viewBox: "0 0 24 24", "aria-hidden": "true" }), h("path", { d: sign }));

/** Asks for the story that the page names. */
export const load = async () => (await fetch(document.body.dataset.story)).json();
