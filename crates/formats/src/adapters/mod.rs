//! One format a file: its document in, a native document out.

pub(crate) mod ans;
pub(crate) mod apple_news;
pub(crate) mod bbc_cps;
pub(crate) mod bbc_optimo;
pub(crate) mod dpa;
pub(crate) mod ghost;
pub(crate) mod guardian;
pub(crate) mod json_feed;
pub(crate) mod native_story;
pub(crate) mod news_article;
pub(crate) mod ninjs;
pub(crate) mod readability;
pub(crate) mod wordpress;
