//! Photos: their addresses, and what is left of a photo with broken fields.

use serde_json::json;

use super::{check, check_same};

#[test]
fn picture_address_is_kept_natively() {
    check(
        json!({ "leadPhoto": { "sources": [{ "url": "http://b.example/p.jpg" }] } }),
        json!({ "leadPhoto": { "sources": [{ "url": "http://b.example/p.jpg" }] } }),
        &[],
    );
}

#[test]
fn photo_with_broken_fields_keeps_the_others() {
    check_same(json!({ "leadPhoto": {
        "sources": [{ "url": "https://a.example/p", "width": 3, "height": 2, "mediaType": "image/webp" }],
        "alt": "A", "caption": "C", "credit": "D",
        "rights": { "copyright": "©", "terms": "T", "license": "https://a.example/l" },
        "ratio": { "width": 3, "height": 2 }, "focalPoint": { "x": 0, "y": 100 }, "role": "wide",
    } }));
    check(
        json!({ "leadPhoto": {
            "sources": [{ "url": "data:," }, { "url": "p", "width": "3", "height": 100_001 }],
            "focalPoint": { "x": 101, "y": 0 }, "role": "huge",
        } }),
        json!({ "leadPhoto": { "sources": [{ "url": "https://a.example/stories/p", "width": 3 }] } }),
        &[
            "$.leadPhoto.sources[0].url address",
            "$.leadPhoto.sources[0].url missing",
            "$.leadPhoto.sources[1].height range",
            "$.leadPhoto.focalPoint.x range",
            "$.leadPhoto.role range",
        ],
    );
}
