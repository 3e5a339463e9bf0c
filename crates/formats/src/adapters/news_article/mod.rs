//! schema.org `NewsArticle` in JSON-LD, in the shapes that publishers emit.
//!
//! ```text
//! document → graph (all nodes, by @id) → the article node → one file a part
//! ```

mod body;
mod breadcrumbs;
mod byline;
mod choice;
mod date;
mod graph;
mod language;
mod photo;
mod reader;
mod trust;

use story::WebUrl;

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{
    FormatError,
    draft::Draft,
    format::Adapter,
    json::{Json, object},
};
use graph::{Graph, Part};
use reader::Reader;

pub(crate) struct NewsArticle;

impl Adapter for NewsArticle {
    fn fits(&self, document: &Json) -> bool {
        graph::top_nodes(document).iter().any(Part::is_article)
    }

    fn read(
        &self,
        document: &Json,
        select: Option<&str>,
        draft: &mut Draft,
    ) -> Result<(), FormatError> {
        let graph = Graph::new(document);
        let base = draft.base().map(WebUrl::to_string);
        let article = choice::article(&graph, base.as_deref(), select)?;
        let mut reader = Reader {
            graph: &graph,
            draft,
            places: 0,
        };
        story(&mut reader, &article)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn about(&self) -> About {
        About {
            title: "schema.org NewsArticle and its kin, as JSON-LD",
            specification: "https://schema.org/NewsArticle",
            fields: &[
                ("id", "`identifier`"),
                ("version", "`version`"),
                ("status", "`creativeWorkStatus`"),
                ("language", "`inLanguage` of the article, page or site"),
                (
                    "breadcrumbs",
                    "`BreadcrumbList`, wherever it stands; `articleSection`",
                ),
                ("kicker", "`articleSection`"),
                ("headline", "`headline`, `name`"),
                ("standfirst", "`description`, `alternativeHeadline`"),
                ("byline", "`author`"),
                ("dateline", "`dateline`"),
                ("published", "`datePublished`"),
                ("updated", "`dateModified`"),
                (
                    "leadPhoto",
                    "`image`, `primaryImageOfPage` of the page, `thumbnailUrl`",
                ),
                ("body", "`video`, `articleBody`, `liveBlogUpdate`"),
                ("corrections", "`correction`"),
                (
                    "publisher",
                    "`publisher`, `sourceOrganization`, `provider`, the `WebSite`",
                ),
                ("canonicalUrl", "`mainEntityOfPage`, `url`, `@id`"),
                (
                    "rights",
                    "`copyrightNotice`, `copyrightHolder`, `copyrightYear`, `usageInfo`, `license`",
                ),
                ("expires", "`expires`"),
                ("addresses", "`sameAs`"),
            ],
            lost: &[
                "paragraphs of an `articleBody` without line breaks: it stays one paragraph",
                "`keywords`, `about`, `mentions`, `comment`, `speakable`, `isAccessibleForFree`",
            ],
        }
    }
}

fn story<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>) -> Result<(), FormatError> {
    let page = trust::canonical_url(r, article);
    r.draft.page(page.as_ref().map(WebUrl::as_str));
    trust::status(r, article);
    date::expiry(r, article);

    let publisher = trust::publisher(r, article);
    let name = publisher.as_ref().map(|(name, _)| name.as_str());
    let headline = headline(r, article, name);
    if headline.is_empty() && r.draft.get("status").is_none() {
        return Err(FormatError::not_a_story(
            "the article has no headline and no name",
        ));
    }
    let id = trust::id(r, article);
    r.draft.set("id", id);
    let version = r.first_line(article, &["version"]);
    r.draft.set("version", version);
    let language = language::language(r, article);
    r.draft
        .set("language", language.map(|language| language.to_string()));

    let sections = r.lines(article, "articleSection");
    let trail = breadcrumbs::trail(r, article, &sections, &headline, page.as_ref());
    r.draft
        .set("kicker", breadcrumbs::kicker(&sections, &trail));
    let steps: Vec<_> = trail
        .into_iter()
        .map(|step| named(step.name, step.url.as_ref()))
        .collect();
    r.draft.set("breadcrumbs", steps);

    byline::byline(r, article);
    let dateline = r.first_line(article, &["dateline"]);
    r.draft.set("dateline", dateline);
    date::dates(r, article);
    let lead = photo::lead(r, article);
    r.draft
        .set("leadPhoto", lead.map(crate::native::Photo::into_json));
    let body = body::blocks(r, article);
    let standfirst = body::standfirst(r, article, &headline, &body);
    r.draft.set("standfirst", standfirst);
    r.draft.set("headline", headline);
    r.draft.set("body", body);
    let corrections = trust::corrections(r, article);
    r.draft.set("corrections", corrections);
    let publisher = publisher.map(|(name, url)| named(name, url.as_ref()));
    r.draft.set("publisher", publisher);
    let rights = trust::rights(r, article);
    r.draft.set("rights", rights);
    let addresses = trust::addresses(r, article, page.as_ref());
    r.draft.set("addresses", addresses);
    Ok(())
}

fn named(name: String, url: Option<&WebUrl>) -> Json {
    object([
        ("name", name.into()),
        ("url", url.map(WebUrl::as_str).into()),
    ])
}

/// The headline; a name in its place often has the publisher's added to it.
fn headline<'a>(r: &mut Reader<'a, '_>, article: &Part<'a>, publisher: Option<&str>) -> String {
    if let Some(headline) = r.first_line(article, &["headline"]) {
        return headline;
    }
    let name = r.first_line(article, &["name"]).unwrap_or_default();
    let bare = publisher.and_then(|publisher| {
        let rest = name.strip_suffix(publisher)?;
        rest.strip_suffix(" | ")
            .or_else(|| rest.strip_suffix(" - "))
    });
    bare.unwrap_or(&name).to_owned()
}
