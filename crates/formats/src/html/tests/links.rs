//! Links around blocks, pictures and cards.

use super::check;

#[test]
fn picture_linked_to_its_full_size_is_the_full_size() {
    for (full, small) in [
        ("quay.jpg", "/quay-150x150.jpg"),
        ("quay.jpg", "/thumbs/quay.jpg"),
        ("quay.jpg", "/thumbs_quay.jpg"),
        ("12_ab_b.jpg", "/12_ab_q.jpg"),
    ] {
        let html = ["<a href=/", full, "><img src=", small, "></a>"].concat();
        let expected = ["photo(", full, " |  | )"].concat();
        check(&html, &[&expected]);
    }
    check(
        "<a href=https://blogger.googleusercontent.com/img/a/AV=s1600><img src=https://blogger.googleusercontent.com/img/a/AV=w400></a>",
        &["photo(AV=s1600 |  | )"],
    );
    check(
        "<a href=/b.jpg class=fancybox title='The pier'><img src=/a.jpg></a>",
        &["photo(b.jpg | The pier | )"],
    );
    check(
        "<a href=/pier-2.jpg><img src=/pier-1.jpg></a>",
        &["photo(pier-1.jpg |  | )"],
    );
}

#[test]
fn picture_linked_to_a_video_is_its_still() {
    for video in [
        "https://youtu.be/ab",
        "https://www.youtube.com/shorts/ab",
        "https://vimeo.com/channels/sea/77",
        "https://www.tiktok.com/@quay/video/7",
        "https://www.facebook.com/watch/?v=7",
    ] {
        let html = ["<a href='", video, "'><img src=/a.jpg></a>"].concat();
        check(&html, &[&["embed(", video, " | )"].concat()]);
    }
    check(
        "<a href=/horn.MP4><img src=/a.jpg></a>",
        &[
            "photo(a.jpg |  | )",
            "p([a.example](https://a.example/horn.MP4))",
        ],
    );
    check(
        "<a href=https://vimeo.com/quayside><img src=/a.jpg></a>",
        &["photo(a.jpg |  | )"],
    );
}

#[test]
fn cards_are_their_linked_title() {
    check(
        "<a class=embedded-post href=/old><img class=embedded-post-publication-logo src=/l.png><div class=embedded-post-title>Old storm</div><div>It blew.</div></a>",
        &["p([Old storm](https://a.example/old)⏎It blew.)"],
    );
    check(
        "<blockquote class=wp-embedded-content><a href=/old>Old storm</a></blockquote><iframe class=wp-embedded-content src=/old/embed></iframe>",
        &["p([Old storm](https://a.example/old))"],
    );
    check(
        "<div class=wp-block-file><a href=/t.pdf>Times</a><a href=/t.pdf class=wp-block-file__button>Download</a></div>",
        &["p([Times](https://a.example/t.pdf))"],
    );
}
