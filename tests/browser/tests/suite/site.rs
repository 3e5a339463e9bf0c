//! The standalone site.

use crate::in_browser;

#[test]
fn stories_have_addresses_titles_and_a_way_back() {
    in_browser(async |browser| {
        browser.visit("/site/").await?;
        browser
            .until("document.querySelectorAll('.site__story a').length >= 5")
            .await?;
        browser
            .eval::<()>("document.querySelector('.site__story a').click()")
            .await?;
        browser
            .until("document.querySelector('h1.headline')")
            .await?;
        browser
            .until("location.pathname + location.search === '/site/?story=straits-talks'")
            .await?;
        browser
            .until("document.title.startsWith(document.querySelector('.headline').textContent)")
            .await?;
        browser.eval::<()>("history.back()").await?;
        browser
            .until("document.querySelector('.site__story') && document.title === 'Northline'")
            .await?;
        // A story's address can be opened on its own; another format too.
        browser.visit("/site/?story=reservoir-newsarticle").await?;
        browser.until("document.querySelector('h1.headline')").await
    });
}

#[test]
fn stories_from_outside_are_refused() {
    in_browser(async |browser| {
        let src = format!(
            "{}/examples/stories/ferry-brief.json",
            browser.server.publisher
        );
        for query in [
            format!("?src={src}"),
            "?story=../examples/x".into(),
            "?src=javascript:1".into(),
        ] {
            browser.visit(&format!("/site/{query}")).await?;
            browser.until("document.querySelector('.failure')").await?;
        }
        assert_eq!(
            browser
                .server
                .requests("/examples/stories/ferry-brief.json"),
            0
        );
        // The same document is welcome from the site's own origin.
        let own = format!("{}/examples/stories/ferry-brief.json", browser.server.host);
        browser.visit(&format!("/site/?src={own}")).await?;
        browser.until("document.querySelector('h1.headline')").await
    });
}
