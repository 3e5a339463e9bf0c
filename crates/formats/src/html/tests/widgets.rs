//! What a page has around its text.

use super::check;

#[test]
fn buttons_clocks_and_portraits_are_no_text() {
    for html in [
        "<div class=listen-widget><span>Listen</span><span>0:00</span></div>",
        "<span class=current-time>0:00</span> / <span class=duration>04:12</span>",
        "<a class=wp-block-button__link>Subscribe</a>",
        "<a class=btn href=#>Give</a>",
        "<a role=button href=javascript:void(0)>Play</a>",
        "<a class='button primary' href='https://a.example/subscribe?'><span>Subscribe</span></a>",
        "<a class=button href=/p/x/comments>Leave a comment</a>",
        "<img src=/i.jpg width=48 height=48 alt=Ida>",
        "<img src=/i.jpg style='width: 40px; height:40px'>",
        "<img src='https://secure.gravatar.com/avatar/ab?s=96'>",
        "<img src=https://miro.medium.com/v2/resize:fill:88:88/ab.jpeg>",
        "<form><label>Mail</label><input type=email><input type=submit></form>",
        "<button>Copy link</button>",
        "<label>Your name</label><input>",
        "<a href='javascript:window.print()'>Print</a>",
        "<div class=heateor_sss_sharing_container><div>Share this</div></div>",
        "<div class=embed-privacy-overlay><p>Load the video?</p></div>",
        "<div class=newsletter-box>Get our letter<iframe src=/nl></iframe></div>",
    ] {
        check(html, &[]);
    }
}

#[test]
fn numbers_stay_with_their_notes() {
    check(
        "<div class=footnote><a href=#a class=footnote-number>1</a><div><p>Counted.</p></div></div>",
        &["p(1 Counted.)"],
    );
    check(
        "<p>Blew<sup><a role=button href=javascript:void(0)>1</a></sup></p>",
        &["p(Blewsup<1>)"],
    );
    check(
        "<ol><li>Counted. <a href=https://a.example/x/#r1>↩</a></li></ol>",
        &["ol(Counted.)"],
    );
}

#[test]
fn hidden_text_is_left_out() {
    for html in [
        "<p hidden>Draft</p>",
        "<span style='display: none'>Draft</span>",
        "<p STYLE='Visibility : Hidden'>Draft</p>",
        "<p style='position:absolute; left:-9999px'>Draft</p>",
        "<p style='clip: rect(0, 0, 0, 0)'>Draft</p>",
        "<span class=screen-reader-text>Draft</span>",
        "<span class='label visuallyhidden' aria-hidden=true>Draft</span>",
        "<div class=d-none><p>Draft</p></div>",
    ] {
        check(html, &[]);
        check(&["<p>A ", html].concat(), &["p(A)"]);
    }
    for html in [
        "<p hidden=until-found>Shown</p>",
        "<p aria-hidden=true>Shown</p>",
        "<p style='margin-left:-99px'>Shown</p>",
        "<p class='hidden md:block'>Shown</p>",
        "<p class='d-none d-md-block'>Shown</p>",
    ] {
        check(html, &["p(Shown)"]);
    }
}
