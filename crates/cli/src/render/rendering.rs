//! One story and all its outputs.

use std::sync::Arc;

use formats::{Converted, Format};
use story::{Language, Republication, Status, Story, WebUrl};
use view::{
    Element, Failure, HeadlineLevel, Labels, Markup, Prose, RenderOptions, failure_notice,
    story_view,
};

use super::{
    fingerprint::fingerprint,
    oembed, page,
    settings::{NATIVE, Output, Settings},
    sources::Source,
    tag,
};

/// A story that is about to be written, or why only a notice is.
#[derive(Debug)]
pub(super) struct Rendering<'a> {
    pub(super) story: Arc<Story>,
    pub(super) failure: Option<Failure>,
    pub(super) source: &'a Source,
    pub(super) settings: &'a Settings,
    is_partial: bool,
    /// The story for other sites, if that is asked for.
    republication: Option<Republication>,
    options: RenderOptions,
    /// The name of the document's format.
    format: &'static str,
    /// Of the document at its address; none if this run writes the document.
    fingerprint: Option<String>,
}

impl<'a> Rendering<'a> {
    pub(super) fn new(
        converted: Converted,
        bytes: &[u8],
        source: &'a Source,
        settings: &'a Settings,
    ) -> Self {
        let warnings = converted.warnings.iter();
        let is_partial = warnings.map(|it| it.problem).any(|it| it.loses_text());
        let mut rendering = Self::of_story(converted.story, is_partial, source, settings);
        rendering.format = converted.format.name();
        if source.address.is_some() {
            rendering.fingerprint = Some(fingerprint(bytes));
        }
        rendering
    }

    /// Of a document that its server has taken back.
    pub(super) fn withdrawn(source: &'a Source, settings: &'a Settings) -> Self {
        let story = Story {
            status: Status::Canceled,
            ..Story::default()
        };
        Self::of_story(story, false, source, settings)
    }

    fn of_story(
        story: Story,
        is_partial: bool,
        source: &'a Source,
        settings: &'a Settings,
    ) -> Self {
        let story = Arc::new(story);
        let language = settings.language.clone().or_else(|| story.language.clone());
        let mut options = match language {
            Some(language) => RenderOptions::new(language.clone(), Labels::of(&language)),
            None => RenderOptions::default(),
        };
        options.page = settings.published(&[&source.name, ".html"].concat());
        Self {
            republication: story.republication().filter(|_| settings.republish),
            failure: Failure::of_story(&story, settings.now),
            story,
            source,
            settings,
            is_partial,
            options,
            format: Format::Native.name(),
            fingerprint: None,
        }
    }

    /// All files of the story: the endings of their names, and their content.
    pub(super) fn files(&self) -> Vec<(&'static str, String)> {
        let outputs = self.settings.outputs.iter();
        let mut files: Vec<_> = outputs
            .map(|output| (output.ending(), self.output(*output)))
            .collect();
        if self.settings.loads_documents() && self.source.address.is_none() {
            files.push((NATIVE, self.native()));
        }
        if let Some(text) = oembed::document(self) {
            files.push((oembed::ENDING, text));
        }
        files
    }

    /// The native document that is written beside the tags.
    fn native(&self) -> String {
        [story::to_json(&self.released()), "\n".to_owned()].concat()
    }

    /// The fingerprint and the format of the document that the tags name.
    pub(super) fn document_marks(&self) -> (String, &'static str) {
        match &self.fingerprint {
            Some(fingerprint) => (fingerprint.clone(), self.format),
            None => (fingerprint(self.native().as_bytes()), Format::Native.name()),
        }
    }

    /// One output.
    pub(super) fn output(&self, output: Output) -> String {
        match output {
            Output::Light => tag::light(self),
            Output::Shadow => tag::shadow(self),
            Output::Page => page::page(self),
            Output::Plain => self.prose().to_html(Markup::Filtered),
            Output::Text => self.prose().to_text(),
            Output::Markdown => self.prose().to_markdown(),
        }
    }

    /// What the element shows.
    pub(super) fn tree(&self, headline: HeadlineLevel) -> Element {
        let options = RenderOptions {
            headline,
            ..self.options.clone()
        };
        match &self.failure {
            Some(failure) => failure_notice(failure, &options, self.document().as_ref()),
            None => story_view(&self.story, self.is_partial, &options),
        }
    }

    /// The same in words.
    pub(super) fn prose(&self) -> Prose<'_> {
        match (&self.failure, &self.republication) {
            (Some(failure), _) => {
                Prose::of_failure(failure, &self.options, self.document().as_ref())
            }
            (None, Some(copy)) => Prose::of_republication(copy, self.is_partial, &self.options),
            (None, None) => Prose::of_story(&self.story, self.is_partial, &self.options),
        }
    }

    pub(super) fn labels(&self) -> &Labels {
        &self.options.labels
    }

    /// What the notice says, if the story may not be shown.
    pub(super) fn notice(&self) -> Option<&str> {
        let failure = self.failure.as_ref()?;
        Some(self.options.labels.failure(failure))
    }

    /// The address of the story's document, if it is known.
    pub(super) fn document(&self) -> Option<WebUrl> {
        let native = || {
            self.settings
                .published(&[&self.source.name, NATIVE].concat())
        };
        self.source.address.clone().or_else(native)
    }

    /// The address of the document, if it is published or written by this run.
    pub(super) fn written_document(&self) -> Option<WebUrl> {
        let is_there = self.source.address.is_some() || self.settings.loads_documents();
        self.document().filter(|_| is_there)
    }

    /// The address of the page that is written, if one is, and it is known
    /// where.
    pub(super) fn written_page(&self) -> Option<&WebUrl> {
        let has_page = self.settings.outputs.contains(&Output::Page);
        self.options.page.as_ref().filter(|_| has_page)
    }

    /// The address that readers and search engines are led to: the publisher's
    /// own page, or else the page that is written.
    pub(super) fn canonical(&self) -> Option<&WebUrl> {
        self.story.canonical_url.as_ref().or(self.written_page())
    }

    /// The language of the text: of the story, or of the notice in its place.
    pub(super) fn language(&self) -> Option<Language> {
        match &self.failure {
            Some(_) => Language::parse(self.options.labels.language()),
            None => self.story.language.clone(),
        }
    }

    /// The story as its native document may have it: of one that may not be
    /// shown, only that, and whose it is.
    fn released(&self) -> Story {
        let story = &*self.story;
        let status = match &self.failure {
            None => return story.clone(),
            // The reader of documents wants a headline of all but these.
            Some(_) if story.status == Status::Usable => Status::Withheld,
            Some(_) => story.status,
        };
        Story {
            id: story.id.clone(),
            version: story.version.clone(),
            status,
            language: story.language.clone(),
            updated: story.updated,
            publisher: story.publisher.clone(),
            ..Story::default()
        }
    }
}
