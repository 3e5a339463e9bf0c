//! What the filters of content systems leave of plain HTML.
//!
//! `cargo xtask validate` tries Ghost's own converter, `examples/wordpress/run.sh`
//! WordPress itself.

use std::path::Path;

use super::{
    PUBLISHED, files, own, rendered,
    seen::{filtered, in_html},
};

/// An element, and its attributes that a filter lets through.
type Element = (&'static str, &'static [&'static str]);

struct Filter {
    name: &'static str,
    allowed: &'static [Element],
    /// The attributes that all of these may have.
    everywhere: &'static [&'static str],
    /// Whether a story is to pass as it is.
    takes_all: bool,
}

const FILTERS: [Filter; 2] = [
    // `wp_kses_post` of WordPress 6.1: `$allowedposttags` in wp-includes/kses.php,
    // of all that a story needs.
    Filter {
        name: "WordPress",
        allowed: &[
            ("a", &["href"]),
            ("aside", &[]),
            ("blockquote", &[]),
            ("br", &[]),
            ("caption", &[]),
            ("code", &[]),
            ("div", &[]),
            ("em", &[]),
            ("figcaption", &[]),
            ("figure", &[]),
            ("h2", &[]),
            ("h3", &[]),
            ("h4", &[]),
            ("hr", &[]),
            ("img", &["alt", "width", "height", "loading", "src"]),
            ("li", &[]),
            ("ol", &[]),
            ("p", &[]),
            ("span", &[]),
            ("strong", &[]),
            ("sub", &[]),
            ("sup", &[]),
            ("table", &[]),
            ("tbody", &[]),
            ("td", &["colspan", "rowspan"]),
            ("th", &["scope", "colspan", "rowspan"]),
            ("thead", &[]),
            ("tr", &[]),
            ("ul", &[]),
        ],
        everywhere: &["lang", "dir"],
        takes_all: true,
    },
    // "Basic HTML" of Drupal 11: `allowed_html` in
    // core/profiles/standard/config/install/filter.format.basic_html.yml, and
    // `lang` and `dir` of core/modules/filter/src/Plugin/Filter/FilterHtml.php.
    Filter {
        name: "Drupal",
        allowed: &[
            ("br", &[]),
            ("p", &[]),
            ("h2", &["id"]),
            ("h3", &["id"]),
            ("h4", &["id"]),
            ("h5", &["id"]),
            ("h6", &["id"]),
            ("cite", &[]),
            ("dl", &[]),
            ("dt", &[]),
            ("dd", &[]),
            ("a", &["hreflang", "href"]),
            ("blockquote", &["cite"]),
            ("ul", &["type"]),
            ("ol", &["start", "type"]),
            ("strong", &[]),
            ("em", &[]),
            ("code", &[]),
            ("li", &[]),
            ("img", &["src", "alt", "height", "width"]),
        ],
        everywhere: &["lang", "dir"],
        takes_all: false,
    },
];

impl Filter {
    fn lets_through(&self, element: &str, attribute: Option<&str>) -> bool {
        let found = self.allowed.iter().find(|(name, _)| *name == element);
        found.is_some_and(|(_, own)| {
            attribute.is_none_or(|it| own.contains(&it) || self.everywhere.contains(&it))
        })
    }
}

#[test]
fn plain_html_keeps_words_links_and_pictures_in_each_filter() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/stories");
    for stories in [own("stories"), examples] {
        let (out, _) = rendered(&stories, &PUBLISHED);
        for (name, html) in files(out.path()) {
            if !name.ends_with(".plain.html") {
                continue;
            }
            for filter in &FILTERS {
                let left = filtered(&html, |element, attribute| {
                    filter.lets_through(element, attribute)
                });
                assert_eq!(in_html(&left), in_html(&html), "{name} in {}", filter.name);
                let is_same = left == filtered(&html, |_, _| true);
                assert!(is_same || !filter.takes_all, "{name} in {}", filter.name);
            }
        }
    }
}

#[test]
fn plain_html_without_frames_and_tables_glues_no_words() {
    let (out, _) = rendered(&own("stories"), &PUBLISHED);
    let html = &files(out.path())["mill-reopens.plain.html"];
    let left = filtered(html, |element, _| FILTERS[1].lets_through(element, None));
    let marks = |piece: &str| match piece.split_once('<') {
        Some((words, _)) => [words, "|"].concat(),
        None => piece.to_owned(),
    };
    let left: String = left.split_inclusive('>').map(marks).collect();
    for words in [
        "|The hall of machine two on Monday. |It closed in 2017.| Photo: Northline/Ole Brandt|",
        "|Jana Petrosyan, fitter|",
        "The mill then and now  2016 2026 People 412 40 Machines 3 1 the other two were sold",
        "|How we counted||",
    ] {
        assert!(left.contains(words), "{words}\n{left}");
    }
}

#[test]
fn plain_html_from_right_to_left_stays_so_without_the_element_around_it() {
    let (out, _) = rendered(&own("stories"), &PUBLISHED);
    let html = &files(out.path())["world/well.plain.html"];
    let left = filtered(html, |element, attribute| {
        FILTERS[1].lets_through(element, attribute)
    });
    for name in ["p", "h2"] {
        let open = format!("<{name}");
        let blocks = left.matches(&open).count();
        let marked = left.matches(&format!("{open} dir=\"rtl\"")).count();
        assert!(blocks > 0 && blocks == marked, "{left}");
    }
}
