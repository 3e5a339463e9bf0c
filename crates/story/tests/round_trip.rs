//! What is written is read again: the same story, and nothing to warn of.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may")]

use std::num::NonZeroU32;

use proptest::{collection::vec, option, prelude::*};
use story::*;

fn line() -> impl Strategy<Value = String> {
    "[a-zA-Zæ€שﷺ0-9&<>\"'\\\\]{1,8}( [a-zæש<]{1,5}){0,2}"
}

fn words() -> impl Strategy<Value = String> {
    "[a-zé ש&<>\"\u{2028}]{1,10}"
}

fn web_url() -> impl Strategy<Value = WebUrl> {
    "https?://[a-z]{1,8}\\.example/[a-zé /?#%&=.]{0,8}"
        .prop_filter_map("an address", |url| WebUrl::parse(&url, None).ok())
}

fn safe_url() -> impl Strategy<Value = SafeUrl> {
    let other = prop_oneof![Just("mailto:desk@a.example"), Just("tel:+4712345678")];
    prop_oneof![
        web_url().prop_map(SafeUrl::from),
        other.prop_map(|url| SafeUrl::parse(url, None).unwrap()),
    ]
}

fn moment() -> impl Strategy<Value = Timestamp> {
    let offset = prop_oneof![Just("Z"), Just("+02:00"), Just("-05:30"), Just("+14:00")];
    (1i32..9999, 1u8..=12, 1u8..=28, 0u8..24, 0u8..60, offset).prop_map(
        |(year, month, day, hour, minute, offset)| {
            let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:07{offset}");
            Timestamp::parse(&text).unwrap()
        },
    )
}

fn time() -> impl Strategy<Value = Timestamp> {
    let date = (0i32..9999, 1u8..=12, 1u8..=28).prop_map(|(year, month, day)| {
        Timestamp::parse(&format!("{year:04}-{month:02}-{day:02}")).unwrap()
    });
    prop_oneof![moment(), date]
}

fn language() -> impl Strategy<Value = Language> {
    "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?".prop_map(|tag| Language::parse(&tag).unwrap())
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::Ltr), Just(Direction::Rtl)]
}

fn text() -> impl Strategy<Value = Text> {
    let leaf = prop_oneof![words().prop_map(Inline::Plain), Just(Inline::Break {})];
    let run = leaf.prop_recursive(3, 12, 4, |run| {
        let text = vec(run, 0..4).prop_map(Text::from_iter);
        prop_oneof![
            text.clone().prop_map(|text| Inline::Strong { text }),
            text.clone().prop_map(|text| Inline::Emphasis { text }),
            text.clone().prop_map(|text| Inline::Code { text }),
            text.clone().prop_map(|text| Inline::Sub { text }),
            text.clone().prop_map(|text| Inline::Sup { text }),
            (safe_url(), text.clone()).prop_map(|(url, text)| Inline::Link { url, text }),
            (option::of(language()), option::of(direction()), text).prop_map(
                |(language, direction, text)| Inline::Span {
                    language,
                    direction,
                    text
                }
            ),
        ]
    });
    vec(run, 0..4).prop_map(Text::from_iter)
}

fn pixels() -> impl Strategy<Value = NonZeroU32> {
    (1u32..=100_000).prop_map(|pixels| NonZeroU32::new(pixels).unwrap())
}

fn rights() -> impl Strategy<Value = Rights> {
    let republish = prop_oneof![
        Just(Republish::NotAllowed),
        Just(Republish::EmbedOnly),
        Just(Republish::WithoutPhotos),
        Just(Republish::Allowed),
    ];
    (
        option::of(line()),
        option::of(line()),
        option::of(web_url()),
        option::of(line()),
        option::of(republish),
        option::of(web_url()),
    )
        .prop_map(
            |(copyright, terms, license, license_name, republish, counter)| Rights {
                copyright,
                terms,
                license,
                license_name,
                republish,
                counter,
            },
        )
}

fn source() -> impl Strategy<Value = PhotoSource> {
    (
        web_url(),
        option::of(pixels()),
        option::of(pixels()),
        option::of(line()),
    )
        .prop_map(|(url, width, height, media_type)| PhotoSource {
            url,
            width,
            height,
            media_type,
        })
}

fn photo() -> impl Strategy<Value = Photo> {
    let role = prop_oneof![
        Just(PhotoRole::Inline),
        Just(PhotoRole::Wide),
        Just(PhotoRole::Supporting),
        Just(PhotoRole::Thumbnail),
    ];
    let ratio = (pixels(), pixels()).prop_map(|(width, height)| Ratio { width, height });
    let focal_point = (0u8..=100, 0u8..=100).prop_map(|(x, y)| FocalPoint::new(x, y).unwrap());
    let words = (option::of(line()), text(), option::of(line()), rights());
    let view = (option::of(ratio), option::of(focal_point), role);
    (vec(source(), 0..3), words, view).prop_map(
        |(sources, (alt, caption, credit, rights), (ratio, focal_point, role))| Photo {
            sources,
            alt: alt.unwrap_or_default(),
            caption,
            credit,
            rights,
            ratio,
            focal_point,
            role,
        },
    )
}

fn heading() -> impl Strategy<Value = Heading> {
    let level = prop_oneof![
        Just(HeadingLevel::Two),
        Just(HeadingLevel::Three),
        Just(HeadingLevel::Four)
    ];
    (level, text()).prop_map(|(level, text)| Heading { level, text })
}

fn list() -> impl Strategy<Value = List> {
    let item = text().prop_map(|text| ListItem { text, list: None });
    let list =
        (any::<bool>(), vec(item, 0..3)).prop_map(|(ordered, items)| List { ordered, items });
    list.prop_recursive(2, 8, 3, |list| {
        let item = (text(), option::of(list)).prop_map(|(text, list)| ListItem { text, list });
        (any::<bool>(), vec(item, 0..3)).prop_map(|(ordered, items)| List { ordered, items })
    })
}

fn table() -> impl Strategy<Value = Table> {
    let span = || (1u16..=1000).prop_map(|count| Span::new(count).unwrap());
    let cell =
        (text(), any::<bool>(), span(), span()).prop_map(|(text, header, columns, rows)| Cell {
            text,
            header,
            columns,
            rows,
        });
    let rows = vec(vec(cell, 0..3).prop_map(|cells| Row { cells }), 0..3).boxed();
    (text(), rows.clone(), rows).prop_map(|(caption, head, rows)| Table {
        caption,
        head,
        rows,
    })
}

fn embed() -> impl Strategy<Value = Embed> {
    let url = "[a-z0-9]{1,9}".prop_map(|id| {
        let url = WebUrl::parse(&format!("https://youtu.be/{id}"), None).unwrap();
        EmbedUrl::try_from(url).unwrap()
    });
    (url, option::of(line()), option::of(photo())).prop_map(|(url, title, poster)| Embed {
        url,
        title,
        poster,
    })
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        text().prop_map(|text| Block::Paragraph { text }),
        heading().prop_map(Block::Heading),
        photo().prop_map(Block::Photo),
        (vec(photo(), 0..3), text())
            .prop_map(|(photos, caption)| Block::Gallery(Gallery { photos, caption })),
        list().prop_map(Block::List),
        table().prop_map(Block::Table),
        embed().prop_map(Block::Embed),
        Just(Block::Divider {}),
    ];
    let block = leaf.prop_recursive(2, 8, 3, |block| {
        let kind = prop_oneof![Just(QuoteKind::Block), Just(QuoteKind::Pull)];
        prop_oneof![
            (kind, vec(block.clone(), 0..3), text()).prop_map(|(kind, body, attribution)| {
                Block::Quote(Quote {
                    kind,
                    body,
                    attribution,
                })
            }),
            (option::of(line()), vec(block, 0..3))
                .prop_map(|(title, body)| Block::Note(Note { title, body })),
        ]
    });
    vec(block, 0..5)
}

/// A name, with an address or without.
fn named() -> impl Strategy<Value = (String, Option<WebUrl>)> {
    (line(), option::of(web_url()))
}

fn head() -> impl Strategy<Value = Story> {
    let status = prop_oneof![
        Just(Status::Usable),
        Just(Status::Withheld),
        Just(Status::Canceled)
    ];
    let names = (option::of(line()), option::of(line()), status);
    let speech = (option::of(language()), option::of(direction()));
    let lines = (option::of(line()), line(), text(), option::of(line()));
    let author = (named(), option::of(line()));
    let byline = (vec(author, 0..3), option::of(line()));
    (names, speech, vec(named(), 0..3), lines, byline).prop_map(
        |(
            (id, version, status),
            (language, direction),
            breadcrumbs,
            (kicker, headline, standfirst, dateline),
            (authors, text),
        )| Story {
            id,
            version,
            status,
            language,
            direction,
            breadcrumbs: breadcrumbs
                .into_iter()
                .map(|(name, url)| Crumb { name, url })
                .collect(),
            kicker,
            headline,
            standfirst,
            dateline,
            byline: Byline {
                authors: authors
                    .into_iter()
                    .map(|((name, url), affiliation)| Author {
                        name,
                        url,
                        affiliation,
                    })
                    .collect(),
                text,
            },
            ..Story::default()
        },
    )
}

fn foot() -> impl Strategy<Value = Story> {
    let correction = (option::of(time()), text())
        .prop_filter("a correction says something", |(_, text)| !text.is_empty())
        .prop_map(|(date, text)| Correction { date, text });
    let address =
        (web_url(), option::of(time())).prop_map(|(url, checked)| Address { url, checked });
    let link = (line(), safe_url()).prop_map(|(label, url)| Promotion { label, url });
    let promotions = (option::of(line()), vec(link, 0..3))
        .prop_map(|(label, links)| Promotions { label, links });
    let related = (line(), web_url()).prop_map(|(headline, url)| Related { headline, url });
    let limits = (option::of(moment()), option::of(time()));
    let publisher = (named(), option::of(source())).prop_map(|((name, url), logo)| Publisher {
        name,
        url,
        logo,
    });
    let trust = (option::of(publisher), option::of(web_url()), rights());
    let target = proptest::sample::select(&SHARE_TARGETS).prop_map(str::to_owned);
    let beacon = web_url().prop_filter("secure", |url| url.as_str().starts_with("https:"));
    let sharing = (option::of(vec(target, 0..3)), option::of(beacon));
    let place = prop_oneof![Just(CorrectionsAt::Bottom), Just(CorrectionsAt::Top)];
    (
        (vec(correction, 0..3), place),
        trust,
        limits,
        (vec(web_url(), 0..3), vec(address, 0..3)),
        promotions,
        vec(related, 0..3),
        sharing,
    )
        .prop_map(
            |(
                (corrections, corrections_at),
                (publisher, canonical_url, rights),
                (embargo, expires),
                (mirrors, addresses),
                promotions,
                related,
                (share, beacon),
            )| Story {
                corrections,
                corrections_at,
                publisher,
                canonical_url,
                rights,
                embargo,
                expires,
                mirrors,
                addresses,
                promotions,
                related,
                share,
                beacon,
                ..Story::default()
            },
        )
}

fn whole() -> impl Strategy<Value = Story> {
    let times = (option::of(time()), option::of(time()));
    (head(), times, option::of(photo()), blocks(), foot()).prop_map(
        |(head, (published, updated), lead_photo, body, foot)| Story {
            id: head.id,
            version: head.version,
            status: head.status,
            language: head.language,
            direction: head.direction,
            breadcrumbs: head.breadcrumbs,
            kicker: head.kicker,
            headline: head.headline,
            standfirst: head.standfirst,
            dateline: head.dateline,
            byline: head.byline,
            published,
            updated,
            lead_photo,
            body,
            ..foot
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn written_story_is_read_back_equal(expected in whole()) {
        let text = to_json(&expected);
        let document: serde_json::Value = serde_json::from_str(&text).unwrap();
        // Pictures of a document that came without encryption stay as they are.
        let base = WebUrl::parse("http://a.example/", None).unwrap();
        let (found, warnings) = read::story(&&document, Some(&base)).unwrap();
        prop_assert_eq!(warnings, []);
        prop_assert_eq!(found, expected);
    }
}
