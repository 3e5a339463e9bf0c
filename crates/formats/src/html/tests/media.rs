//! Photos, galleries, embeds, and what is no part of a story.

use super::{check, shown};

#[test]
fn caption_markups_are_read() {
    for html in [
        "<figure><img src=/p.jpg><figcaption>A quay</figcaption></figure>",
        "<figure><img src=/p.jpg><figcatpion>A quay</figcatpion></figure>",
        "<figure class=wp-caption><a href=/big><img src=/p.jpg></a><figcaption class=wp-caption-text>A quay</figcaption></figure>",
        "<div class='wp-caption alignleft'><img src=/p.jpg><p class=wp-caption-text>A quay</p></div>",
        "<div class=image><img src=/p.jpg><span class=caption>A quay</span></div>",
        "<p><img src=/p.jpg></p><p class=wp-caption-text>A quay</p>",
        "<p>[caption id=1 width=5]<img src=/p.jpg> A quay[/caption]</p>",
        "<picture><source srcset=/q.webp media='(x)'><img src=/p.jpg></picture><p class=caption>A quay</p>",
    ] {
        check(html, &["photo(p.jpg | A quay | )"]);
    }
}

#[test]
fn credits_have_elements_of_their_own() {
    check(
        "<figure><img src=/p.jpg><figcaption>A quay <span class=credit>Ida Brekke</span></figcaption></figure>",
        &["photo(p.jpg | A quay | Ida Brekke)"],
    );
    check(
        "<figure><img src=/p.jpg><figcaption>A quay. Photo: Ida Brekke</figcaption><small class=photo-credit>X</small></figure>",
        &["photo(p.jpg | A quay. Photo: Ida Brekke | X)"],
    );
}

#[test]
fn files_of_a_photo() {
    check(
        "<img src='data:image/gif;base64,x' data-src=/p.jpg data-srcset='/s.jpg 300w, /m,n.jpg 600w'>",
        &["photo(s.jpg@300,m,n.jpg@600,p.jpg |  | )"],
    );
    check(
        "<p>a <img src=/p.jpg width=800 height=600> b</p>",
        &["p(a)", "photo(p.jpg@800 |  | )", "p(b)"],
    );
    check(
        "<p>a <img class=emoji src=/e.png alt=☂> b</p>",
        &["p(a ☂ b)"],
    );
    check(
        "<img src='data:x' class=lazy data-src=/p.jpg><noscript><img src=/p.jpg></noscript>",
        &["photo(p.jpg |  | )"],
    );
}

#[test]
fn galleries() {
    check(
        "<figure class=wp-block-gallery><figure><img src=/a.jpg><figcaption>A</figcaption></figure><figure><img src=/b.jpg></figure><figcaption>Both</figcaption></figure>",
        &["gallery(photo(a.jpg | A | ) photo(b.jpg |  | ) | Both)"],
    );
}

#[test]
fn gallery_has_a_limit() {
    let html = ["<div class=gallery>", &"<img src=/a.jpg>".repeat(600)].concat();
    assert_eq!(shown(&html).matches("photo(").count(), 500);
}

#[test]
fn players_and_posts() {
    check(
        "<iframe src='https://www.youtube.com/embed/ab?x=1' title=T></iframe>",
        &["embed(https://www.youtube.com/watch?v=ab | T)"],
    );
    check(
        "<iframe data-src='//player.vimeo.com/video/7'></iframe>",
        &["embed(https://vimeo.com/7 | )"],
    );
    check(
        "<iframe src='https://other.example/x'></iframe>",
        &["p([other.example](https://other.example/x))"],
    );
    check(
        "<blockquote class=twitter-tweet><p>Words</p>— N <a href='https://twitter.com/n/status/1'>Day</a></blockquote><script src='//platform.twitter.com/widgets.js'></script>",
        &["embed(https://twitter.com/n/status/1 | )"],
    );
    check(
        "<figure class=wp-block-embed><div class=wp-block-embed__wrapper>\nhttps://youtu.be/ab\n</div><figcaption>T</figcaption></figure>",
        &["embed(https://youtu.be/ab | T)"],
    );
    check(
        "<p>https://youtu.be/ab</p><p>https://a.example/</p>",
        &["embed(https://youtu.be/ab | )", "p(https://a.example/)"],
    );
    check(
        "<dnl-youtubeembed src='https://www.youtube.com/embed/ab'></dnl-youtubeembed>",
        &["embed(https://www.youtube.com/watch?v=ab | )"],
    );
    check(
        "<script src='https://datawrapper.dwcdn.net/Ab1/embed.js'></script>",
        &["embed(https://datawrapper.dwcdn.net/Ab1/ | )"],
    );
    check(
        "<video poster=/p.jpg><source src=/v.mp4></video>",
        &[
            "photo(p.jpg |  | )",
            "p([a.example](https://a.example/v.mp4))",
        ],
    );
    check(
        "<iframe src='javascript:x'></iframe><iframe></iframe>a",
        &["p(a)"],
    );
}

#[test]
fn junk_is_left_out() {
    for html in [
        "<img src=/x.gif width=1 height=1>",
        "<div style='display: none'>x</div>",
        "<div class='sharedaddy x'>Share</div>",
        "<form><input><button>Go</button></form>",
        "<svg><text>x</text></svg>",
        "[gallery ids=1,2]",
        "<nav>x</nav>",
    ] {
        check(html, &[]);
    }
    check("<p>He said [sic] so</p>", &["p(He said [sic] so)"]);
}
