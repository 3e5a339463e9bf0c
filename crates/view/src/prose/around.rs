//! What stands around the text of a story, in words.

use story::{
    Address, Author, Correction, CorrectionsAt, Crumb, Inline, Promotion, Story, Text, Timestamp,
    WebUrl,
};

use super::Part;
use crate::{
    Failure,
    labels::{self, around_gap, fill},
    options::RenderOptions,
    views::published_by,
};

/// Words that lead to an address.
pub(super) fn link(url: &WebUrl, words: impl Into<Text>) -> Text {
    let url = url.clone().into();
    let text = words.into();
    [Inline::Link { url, text }].into_iter().collect()
}

/// The same where there may be no address.
fn linked(url: Option<&WebUrl>, words: &str) -> Text {
    match url {
        Some(url) => link(url, words),
        None => words.into(),
    }
}

/// Texts one after another.
fn joined(texts: impl IntoIterator<Item = Text>) -> Text {
    texts.into_iter().flatten().collect()
}

fn date(time: Timestamp, options: &RenderOptions) -> String {
    labels::zoned_date(time, &options.language)
}

pub(super) fn trail(crumbs: &[Crumb]) -> Vec<Text> {
    let step = |crumb: &Crumb| linked(crumb.url.as_ref(), &crumb.name);
    crumbs.iter().map(step).collect()
}

/// Who wrote the story, where, and when.
pub(super) fn byline(story: &Story, options: &RenderOptions) -> Vec<Text> {
    let authors = match &story.byline.text {
        Some(line) => Some(line.as_str().into()),
        None => names(&story.byline.authors, options),
    };
    let updated = |time| fill(options.labels.updated(), &date(time, options));
    [
        authors,
        story.dateline.as_deref().map(Text::from),
        story.published.map(|time| date(time, options).into()),
        story.updated.map(|time| updated(time).into()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// `By A, B and C`.
fn names(authors: &[Author], options: &RenderOptions) -> Option<Text> {
    let last = authors.len().checked_sub(1)?;
    let (before, after) = around_gap(options.labels.by());
    let mut line = vec![before.into()];
    for (index, author) in authors.iter().enumerate() {
        line.push(match index {
            0 => Text::default(),
            _ if index == last => options.labels.and().into(),
            _ => options.labels.comma().into(),
        });
        line.push(linked(author.url.as_ref(), &author.name));
        let institution = author.affiliation.iter();
        line.extend(institution.map(|it| [" (", it, ")"].concat().into()));
    }
    line.push(after.into());
    Some(joined(line))
}

/// What was wrong in earlier versions.
pub(super) fn corrections<'a>(
    story: &Story,
    options: &RenderOptions,
) -> impl Iterator<Item = Part<'a>> {
    let corrections = story.corrections.iter();
    corrections.map(|it| Part::Line(correction(it, options)))
}

/// All that stands below the text.
pub(super) fn after<'a>(story: &Story, is_partial: bool, options: &RenderOptions) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    parts.extend(rest(story, is_partial, options).map(Part::Line));
    if story.corrections_at == CorrectionsAt::Bottom {
        parts.extend(corrections(story, options));
    }
    if !story.addresses.is_empty() {
        let title = match &story.publisher {
            Some(publisher) => fill(options.labels.addresses(), &publisher.name),
            None => options.labels.addresses_unnamed().to_owned(),
        };
        let lines = story.addresses.iter().map(|it| address(it, options));
        parts.extend([Part::Line(title.into()), Part::Links(lines.collect())]);
    }
    if !story.related.is_empty() {
        let links = story.related.iter();
        let links = links.map(|it| link(&it.url, it.headline.as_str()));
        let title = options.labels.related();
        parts.extend([Part::Line(title.into()), Part::Links(links.collect())]);
    }
    if !story.promotions.links.is_empty() {
        let label = story.promotions.label.as_deref();
        parts.extend(label.map(|label| Part::Line(label.into())));
        let links = story.promotions.links.iter().map(promotion);
        parts.push(Part::Links(links.collect()));
    }
    parts.extend(source(story, options).map(Part::Line));
    parts
}

/// The way to the whole story, where not all of it is there.
fn rest(story: &Story, is_partial: bool, options: &RenderOptions) -> Option<Text> {
    let sentence = match story.body.is_empty() {
        true => options.labels.full_story(),
        false if is_partial => options.labels.partly(),
        false => return None,
    };
    let url = story.canonical_url.as_ref()?;
    let publisher = story.publisher.as_ref();
    let name = publisher.map_or(url.host(), |publisher| &publisher.name);
    Some(link(url, fill(sentence, name)))
}

fn correction(correction: &Correction, options: &RenderOptions) -> Text {
    let date = correction.date.map(|time| date(time, options));
    let label = [options.labels.correction(), " ", &date.unwrap_or_default()].concat();
    let text = label.trim_end().into();
    joined([
        [Inline::Strong { text }].into_iter().collect(),
        " ".into(),
        correction.text.clone(),
    ])
}

fn address(address: &Address, options: &RenderOptions) -> Text {
    let url = address.url.as_str();
    let typed = url.split_once("://").map_or(url, |(_, rest)| rest);
    let checked = address.checked.map(|time| {
        let words = fill(options.labels.checked(), &date(time, options));
        [" (", &words, ")"].concat()
    });
    joined([
        link(&address.url, typed.trim_end_matches('/')),
        checked.unwrap_or_default().into(),
    ])
}

fn promotion(promotion: &Promotion) -> Text {
    let run = Inline::Link {
        url: promotion.url.clone(),
        text: promotion.label.as_str().into(),
    };
    [run].into_iter().collect()
}

/// Whose story it is, and what others may do with it.
fn source(story: &Story, options: &RenderOptions) -> Option<Text> {
    let rights = &story.rights;
    let license = rights.license.as_ref().map(|url| {
        let name = rights.license_name.as_deref();
        link(url, name.unwrap_or(options.labels.license()))
    });
    let published = published_by(story, options).map(|(sentence, names)| {
        let (before, mut rest) = around_gap(sentence);
        let mut line = vec![before.into()];
        for (words, url) in names.into_iter().flatten() {
            let (between, after) = around_gap(rest);
            line.extend([linked(url, words), between.into()]);
            rest = after;
        }
        line.push(".".into());
        joined(line)
    });
    let parts = [
        published,
        rights.copyright.as_deref().map(Text::from),
        rights.terms.as_deref().map(Text::from),
        license,
    ];
    // A sentence ends itself; notices do not.
    let mut line: Vec<Text> = Vec::new();
    for part in parts.into_iter().flatten() {
        let before = line.last().map(Text::to_plain).unwrap_or_default();
        if before.ends_with('.') {
            line.push(" ".into());
        } else if !before.is_empty() {
            line.push(" · ".into());
        }
        line.push(part);
    }
    (!line.is_empty()).then(|| joined(line))
}

/// What stands in the place of a story that may not be shown.
pub(super) fn notice<'a>(
    failure: &Failure,
    options: &RenderOptions,
    address: Option<&WebUrl>,
) -> Vec<Part<'a>> {
    let story = if let Failure::Withdrawn(story) = failure {
        story.as_ref()
    } else {
        None
    };
    let publisher = story.and_then(|story| story.publisher.as_ref());
    let page = publisher.and_then(|publisher| publisher.url.as_ref());
    let updated = story.and_then(|story| story.updated);
    let visit = address.filter(|_| page.is_none()).and_then(|address| {
        let words = fill(options.labels.visit(), address.host());
        let front = WebUrl::parse(address.origin(), None).ok()?;
        Some(link(&front, words))
    });
    let lines = [
        Some(options.labels.failure(failure).into()),
        publisher.map(|publisher| linked(page, &publisher.name)),
        updated.map(|time| date(time, options).into()),
        visit,
    ];
    lines.into_iter().flatten().map(Part::Line).collect()
}
