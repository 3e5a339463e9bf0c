/// The keys of all share targets. What each of them is, is in the table of the
/// crate `view` (`share/targets.json`).
pub const SHARE_TARGETS: [&str; 18] = [
    "whatsapp",
    "facebook",
    "x",
    "email",
    "telegram",
    "linkedin",
    "reddit",
    "bluesky",
    "threads",
    "mastodon",
    "pinterest",
    "sms",
    "line",
    "kakaotalk",
    "viber",
    "vk",
    "weibo",
    "print",
];
