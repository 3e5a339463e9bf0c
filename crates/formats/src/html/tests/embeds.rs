//! Embeds without a plain frame: scripts, facades, and what waits for consent.

use super::check;

/// `<iframe src="https://www.youtube.com/embed/ab">`, in Base64.
const KEPT: &str = "PGlmcmFtZSBzcmM9Imh0dHBzOi8vd3d3LnlvdXR1YmUuY29tL2VtYmVkL2FiIj48L2lmcmFtZT4=";

#[test]
fn videos_that_wait_for_consent() {
    let borlabs = [
        &[
            "<div><div class=_brlbs-content-blocker><img src=/t.jpg>Load?</div><script type=text/template>",
            KEPT,
            "</script></div>",
        ],
        &[
            "<div data-borlabs-cookie-content=",
            KEPT,
            "><p>Load?</p></div>",
        ],
        &["<div data-content=", KEPT, ">Load?</div>"],
    ]
    .map(|parts| parts.concat());
    let mut documents: Vec<&str> = borlabs.iter().map(String::as_str).collect();
    documents.extend([
        "<div class=cookieconsent-optout-marketing>Agree?</div><iframe data-cookieblock-src=https://www.youtube.com/embed/ab></iframe>",
        "<iframe src=about:blank data-src-cmplz=https://www.youtube.com/embed/ab></iframe><div class=cmplz-blocked-content-notice>Agree?</div>",
        "<iframe consent-original-src-_=https://www.youtube.com/embed/ab></iframe>",
        "<iframe suppressedsrc=https://www.youtube.com/embed/ab></iframe>",
        "<div class=youtube_player videoID=ab></div>",
        "<object><embed src=https://www.youtube.com/v/ab></object>",
        "<div class=tac_youtube data-url=https://www.youtube.com/embed/ab></div>",
        "<lite-youtube videoid=ab><a href=https://youtube.com/watch?v=ab>Play</a></lite-youtube>",
        "<div class=facade data-src=https://www.youtube.com/embed/ab><img src=/still.jpg></div><noscript><iframe src=https://www.youtube.com/embed/ab></iframe></noscript>",
        "<div class=rll-youtube-player data-id=ab></div>",
        "<div class=elementor-widget-video data-settings='{&quot;youtube_url&quot;:&quot;https:\\/\\/www.youtube.com\\/watch?v=ab&quot;}'><div><div></div></div></div>",
        "<youtube-video src=https://www.youtube.com/watch?v=ab></youtube-video>",
        "<figure class=wp-block-embed><div><div class=_brlbs-content-blocker><img src=/t.jpg>Load?</div><iframe src=https://www.youtube.com/embed/ab></iframe></div></figure>",
        "<div class=video data-attrs='{&quot;url&quot;:&quot;https://www.youtube.com/watch?v=ab&quot;}'></div>",
    ]);
    for html in documents {
        check(html, &["embed(https://www.youtube.com/watch?v=ab | )"]);
    }
}

#[test]
fn scripts_that_would_show_something() {
    for (html, url) in [
        (
            "<script src=https://telegram.org/js/telegram-widget.js data-telegram-post=quay/7></script>",
            "embed(https://t.me/quay/7 | )",
        ),
        (
            "<div class=flourish-embed data-src=story/5><script src=https://public.flourish.studio/resources/embed.js></script></div>",
            "p([public.flourish.studio](https://public.flourish.studio/story/5/))",
        ),
        (
            "<div data-pym-src=https://c.example/chart>Loading</div>",
            "p([c.example](https://c.example/chart))",
        ),
        (
            "<blockquote class=reddit-embed-bq><a href=https://www.reddit.com/r/sea/comments/1/>Horn</a> by <a href=https://www.reddit.com/user/ida/>ida</a></blockquote>",
            "p([www.reddit.com](https://www.reddit.com/r/sea/comments/1/))",
        ),
        (
            "<video-js data-account=1 data-video-id=9></video-js>",
            "p([players.brightcove.net](https://players.brightcove.net/1/default_default/index.html?videoId=9))",
        ),
        (
            "<script src=https://gist.github.com/quay/ab.js></script>",
            "p([gist.github.com](https://gist.github.com/quay/ab))",
        ),
    ] {
        check(html, &[url]);
    }
}

#[test]
fn captions_name_the_link_of_a_player() {
    check(
        "<figure><audio src=/h.mp3></audio><figcaption>The horn</figcaption></figure>",
        &["p([The horn](https://a.example/h.mp3))"],
    );
}

#[test]
fn cards_with_a_video_have_its_still() {
    check(
        "<figure class=kg-video-card data-kg-thumbnail=/still.jpg><div><video src=/v.mp4 poster=https://img.spacergif.org/spacer.png></video></div></figure>",
        &[
            "photo(still.jpg |  | )",
            "p([a.example](https://a.example/v.mp4))",
        ],
    );
}
