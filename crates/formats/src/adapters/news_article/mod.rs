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

#[cfg(not(target_arch = "wasm32"))]
use crate::About;
use crate::{FormatError, draft::Draft, format::Adapter, json::Json};
use graph::{Graph, is_article, top_nodes};
use reader::Reader;

pub(crate) struct NewsArticle;

impl Adapter for NewsArticle {
    fn fits(&self, document: Json<'_>) -> bool {
        top_nodes(document).into_iter().any(is_article)
    }

    fn read<'a>(
        &self,
        document: Json<'a>,
        select: &str,
        draft: &mut Draft<'a>,
    ) -> Result<(), FormatError> {
        let graph = Graph::new(document);
        let article = choice::article(&graph, draft, select)?;
        let mut reader = Reader {
            graph,
            draft,
            places: 0,
        };
        story(&mut reader, article);
        Ok(())
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
                ("byline", "`author`: its `name`, or what that is made of"),
                ("dateline", "`dateline`"),
                ("published", "`datePublished`"),
                ("updated", "`dateModified`"),
                (
                    "leadPhoto",
                    "`image`, `primaryImageOfPage` of the page, `thumbnailUrl`",
                ),
                (
                    "body",
                    "`video`, `audio`, `articleBody`, `liveBlogUpdate`, pictures of `hasPart` and `associatedMedia`, also in collections",
                ),
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
                "paragraphs of an `articleBody` without any sign of them: it stays one paragraph, with a warning if it is long",
                "`keywords`, `about`, `mentions`, `comment`, `speakable`, `isAccessibleForFree`",
            ],
        }
    }
}

fn story<'a>(r: &mut Reader<'a, '_>, article: Json<'a>) {
    let page = trust::canonical_url(r, article);
    r.draft.page(page);
    trust::status(r, article);
    date::expiry(r, article);

    let (publisher, site) = trust::publisher(r, article);
    let headline = headline(r, article, publisher.as_text());
    trust::id(r, article);
    let version = r.first_line(article, "version");
    r.draft.set("version", version);
    language::language(r, article);
    breadcrumbs::trail(r, article, headline, page);
    byline::byline(r, article);
    let dateline = r.first_line(article, "dateline");
    r.draft.set("dateline", dateline);
    date::dates(r, article);
    let lead = photo::lead(r, article);
    r.draft.set("leadPhoto", lead);
    let body = body::blocks(r, article);
    body::standfirst(r, article, headline, &body);
    r.draft.set("headline", headline);
    r.draft.set("body", r.draft.writer.list(&body));
    let corrections = trust::corrections(r, article);
    r.draft.set("corrections", corrections);
    r.draft
        .set("publisher", r.draft.writer.named(publisher, site));
    let rights = trust::rights(r, article);
    r.draft.set("rights", rights);
    let addresses = trust::addresses(r, article, page);
    r.draft.set("addresses", addresses);
}

/// The headline; a name in its place often has the publisher's added to it.
fn headline<'a>(r: &mut Reader<'a, '_>, article: Json<'a>, publisher: &str) -> Json<'a> {
    let headline = r.first_line(article, "headline");
    if !headline.is_empty() {
        return headline;
    }
    let name = r.first_line(article, "name");
    let bare = name.as_text().strip_suffix(publisher).unwrap_or_default();
    let bare = bare.strip_suffix(" | ").or(bare.strip_suffix(" - "));
    bare.map_or(name, |bare| r.draft.writer.text(bare))
}
