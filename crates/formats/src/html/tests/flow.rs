//! Paragraphs, subheads, lists, quotations, tables, and their words.

use super::check;

#[test]
fn paragraphs_and_marks() {
    check(
        "<p>One <b>two</b> <i>three</i>.</p>\n<p>Four</p>",
        &["p(One *two* /three/.)", "p(Four)"],
    );
    check("One<br>two<br><br>Three", &["p(One⏎two)", "p(Three)"]);
    check("One\n\nTwo\nthree", &["p(One)", "p(Two three)"]);
    check(
        "<div>One<div>Two</div>three</div>",
        &["p(One)", "p(Two)", "p(three)"],
    );
    check("<p> a\u{a0} </p><p>&nbsp;</p><p><br></p>", &["p(a)"]);
    check(
        "<p>H<sub>2</sub>O m<sup>2</sup> <code>x</code></p>",
        &["p(Hsub<2>O msup<2> code<x>)"],
    );
    check("<p><b>a <b>b</b></b> c</p>", &["p(*a b* c)"]);
    check(
        "<p>a<script>x</script><style>y</style><!-- z -->b</p>",
        &["p(ab)"],
    );
    check("<p>&amp;lt; &lt;script&gt;</p>", &["p(&lt; <script>)"]);
    check(
        "<html><head><title>No</title></head><body><p>Yes</p></body></html>",
        &["p(Yes)"],
    );
}

#[test]
fn tags_that_cross_or_stay_open() {
    check(
        "<p>One<p>Two <b>three<p>four</b> five",
        &["p(One)", "p(Two *three*)", "p(*four* five)"],
    );
    check("<b><i>a</b>b</i>c", &["p(*/a/*/b/c)"]);
    check("</p></div>a</b>", &["p(a)"]);
    // Marks that are never closed do not multiply.
    check(
        "<p><b><i>a.<p><b><i>b.<p><b><i>c.",
        &["p(*/a./*)", "p(*/b./*)", "p(*/c./*)"],
    );
    check("<ul><li>a<li>b</ul>c", &["ul(a, b)", "p(c)"]);
    check("<b><p>a</p><p>b</p></b>", &["p(a)", "p(b)"]);
}

#[test]
fn links_have_safe_addresses() {
    check(
        "<p><a href='/y'>a</a> <a href='javascript:x()'>b</a> <a href='#n'>c</a></p>",
        &["p([a](https://a.example/y) b c)"],
    );
    check(
        "<p><a href='mailto:d@a.example'>d</a></p>",
        &["p([d](mailto:d@a.example))"],
    );
}

#[test]
fn languages_stay() {
    check(
        "<p>a <span lang=ar dir=rtl>b</span></p>",
        &["p(a {ar rtl:b})"],
    );
    check("<p dir=rtl>a</p>", &["p({ rtl:a})"]);
    check("<p><q>a</q> <bdo dir=ltr>b</bdo></p>", &["p(“a” { ltr:b})"]);
}

#[test]
fn subheads_are_levelled() {
    check(
        "<h1>A</h1><h4>B</h4><h2>C</h2><p>x</p>",
        &["h2(A)", "h3(B)", "h3(C)", "p(x)"],
    );
    check("<h3>A</h3><h3>B</h3>", &["h2(A)", "h2(B)"]);
    check(
        "<p><strong>What is next</strong></p><p>x</p>",
        &["h2(What is next)", "p(x)"],
    );
    check(
        "<h2>A</h2><p><b>B</b></p><p>x</p>",
        &["h2(A)", "h3(B)", "p(x)"],
    );
    check(
        "<p><strong>A whole sentence.</strong></p><p>x</p>",
        &["p(*A whole sentence.*)", "p(x)"],
    );
    check(
        "<p>x</p><p><strong>The end</strong></p>",
        &["p(x)", "p(*The end*)"],
    );
}

#[test]
fn lists_and_terms() {
    check(
        "<ol><li><p>a</p><p>b</p></li><li>c<ul><li>d</li></ul></li></ol>",
        &["ol(a⏎b, cul(d))"],
    );
    check("<ul><li>a</li><ul><li>b</li></ul></ul>", &["ul(aul(b))"]);
    check("<dl><dt>a</dt><dd>b</dd></dl>", &["p(*a*)", "p(b)"]);
    check("<a href=/x><br></a><hr>", &["divider"]);
    check("<hr><pre>a\n  b</pre>", &["divider", "p(a⏎b)"]);
}

#[test]
fn quotations_and_boxes() {
    check(
        "<blockquote><p>a</p><cite>B</cite></blockquote>",
        &["block(p(a) | B)"],
    );
    check(
        "<blockquote>a <blockquote>b</blockquote></blockquote>",
        &["block(p(a) block(p(b) | ) | )"],
    );
    check(
        "<figure class=wp-block-pullquote><blockquote><p>a</p><cite>B</cite></blockquote></figure>",
        &["pull(p(a) | B)"],
    );
    check("<aside class='c-pullquote'>a</aside>", &["pull(p(a) | )"]);
    check(
        "<blockquote><p>He read <cite>A Title</cite> twice</p></blockquote>",
        &["block(p(He read /A Title/ twice) | )"],
    );
    check(
        "<details><summary>A</summary><p>b</p></details>",
        &["note(A | p(b))"],
    );
    check("<aside><h3>A</h3>b</aside>", &["note(A | p(b))"]);
}

#[test]
fn tables_keep_their_shape() {
    check(
        "<table><caption>C</caption><thead><tr><th>a<th>b</thead><tr><th>c<td colspan=2>d</table>",
        &["table(C | a,b | !c,d*2)"],
    );
    check(
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td></td></tr></table>",
        &["table( | a,b | c,)"],
    );
    check(
        "<table><tr><td><p>a</p><p>b</p></td></tr></table>",
        &["p(a)", "p(b)"],
    );
}
