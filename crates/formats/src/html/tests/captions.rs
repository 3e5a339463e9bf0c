//! Captions and credits, wherever systems and plugins put them.

use super::check;

#[test]
fn credits_in_or_beside_a_caption() {
    for html in [
        "<figure><img src=/a.jpg><figcaption><p>A quay</p><p class=credit>Ida Brekke</p></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption><span class=credit>Ida Brekke</span><span class=caption>A quay</span></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>A quay<cite>Ida Brekke</cite></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>A quay <span class=urheber>Ida Brekke</span></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>A quay <b class=figure__author>Ida Brekke</b></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>A quay <i class=photoCredit>Ida Brekke</i></figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption><span itemprop=description>A quay</span><span itemprop=copyrightHolder>Ida Brekke</span></figcaption></figure>",
        "<figure><span class=isc-source><img src=/a.jpg><span class=isc-source-text>Ida Brekke</span></span><figcaption>A quay</figcaption></figure>",
        "<figure><img src=/a.jpg><figcaption>A quay</figcaption></figure><p class=image-credit>Ida Brekke</p>",
        "<p><img src=/a.jpg></p><p class=wp-caption-text>A quay</p><div class=photo-credit>Ida Brekke</div>",
        "<img src=/a.jpg data-caption='A quay' data-credit='Ida Brekke'>",
        "<figure><img src=/a.jpg><div><figcaption>A quay</figcaption><cite>Ida Brekke</cite></div></figure>",
        "<div itemtype=https://schema.org/ImageObject><img src=/a.jpg><span itemprop=caption>A quay</span><span itemprop=creditText>Ida Brekke</span></div>",
        "<span class=isc-source><img src=/a.jpg data-caption='A quay'><span class=isc-source-text>Ida Brekke</span></span>",
        "<div><img src=/a.jpg data-caption='A quay'><span class=story-image-copyright>Ida Brekke</span></div>",
        "<figure><img src=/a.jpg><figcaption>A quay <span class=credit>[su_label]Ida Brekke[/su_label]</span></figcaption></figure>",
    ] {
        check(html, &["photo(a.jpg | A quay | Ida Brekke)"]);
    }
}

#[test]
fn captions_that_a_viewer_would_show() {
    for html in [
        "<a href=/a.jpg data-lightbox=set data-title='A quay'><img src=/a-150x150.jpg></a>",
        "<a href=/a.jpg data-sub-html='&lt;h4&gt;A quay&lt;/h4&gt;'><img src=/a-150x150.jpg></a>",
        "<a href=/a.jpg class=ngg-fancybox data-title=a data-description='A quay'><img src=/t/thumbs_a.jpg></a>",
        "<a href=/a.jpg class=swipebox title='A quay'><img src=/x.jpg></a>",
        "<a href=/a.jpg data-elementor-lightbox-title='A quay'><img src=/a-150x150.jpg></a>",
        "<div class=slide><img src=/a.jpg><div class=caption>A quay</div></div>",
        "<amp-img src=/a.jpg data-caption='A quay'></amp-img>",
        "<table class=tr-caption-container><tr><td><a href=/s1600/a.jpg><img src=/s400/a.jpg></a></td></tr><tr><td class=tr-caption>A quay</td></tr></table>",
    ] {
        check(html, &["photo(a.jpg | A quay | )"]);
    }
    check(
        "<figure><img src=/a.jpg><figcaption>A quay<small>Photo: Ida Brekke</small></figcaption></figure>",
        &["photo(a.jpg | A quay Photo: Ida Brekke | )"],
    );
    check(
        "<ul class=wp-block-gallery><li><figure><img src=/a.jpg><figcaption>A quay</figcaption></figure></li><li><figure><img src=/b.jpg></figure></li></ul>",
        &["gallery(photo(a.jpg | A quay | ) photo(b.jpg |  | ) | )"],
    );
    check(
        "<ul><li>Seen<figure><img src=/a.jpg><figcaption>A quay</figcaption></figure></li></ul>",
        &["ul(Seen)", "photo(a.jpg | A quay | )"],
    );
    check(
        "<div class='tiled-gallery'><div class=tiled-gallery-item><a href=/post/a/><img data-orig-file=/a.jpg data-orig-size='2000,1000' data-image-caption='&lt;p&gt;A &amp;amp; B&lt;/p&gt;' src='/a.jpg?w=300' width=300 height=150></a></div></div>",
        &["gallery(photo(a.jpg@2000 | A & B | ) | )"],
    );
}

#[test]
fn words_encoded_twice_read_right_beside_pictures() {
    check(
        "<figure><img src=/a.jpg><figcaption>M&amp;uuml;nde <span class=credit>J&amp;uuml;rgen</span></figcaption></figure>",
        &["photo(a.jpg | Münde | Jürgen)"],
    );
}
