//! Character references of HTML.
//!
//! The full table of names has 2,231 entries and would be the largest part of
//! the module; these are the ones that news text uses. Others stay as they
//! are, readable.

/// Names and what they stand for.
#[rustfmt::skip]
const NAMED: &[(&str, char)] = &[
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{a0}'),
    ("ndash", '–'), ("mdash", '—'), ("hellip", '…'), ("lsquo", '‘'), ("rsquo", '’'),
    ("sbquo", '‚'), ("ldquo", '“'), ("rdquo", '”'), ("bdquo", '„'), ("laquo", '«'),
    ("raquo", '»'), ("lsaquo", '‹'), ("rsaquo", '›'), ("bull", '•'), ("middot", '·'),
    ("copy", '©'), ("reg", '®'), ("trade", '™'), ("deg", '°'), ("plusmn", '±'), ("times", '×'),
    ("divide", '÷'), ("frac12", '½'), ("frac14", '¼'), ("frac34", '¾'), ("sup2", '²'),
    ("sup3", '³'), ("sect", '§'), ("para", '¶'), ("euro", '€'), ("pound", '£'), ("yen", '¥'),
    ("cent", '¢'), ("iexcl", '¡'), ("iquest", '¿'), ("ordf", 'ª'), ("ordm", 'º'),
    ("shy", '\u{ad}'), ("zwj", '\u{200d}'), ("zwnj", '\u{200c}'), ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'), ("thinsp", '\u{2009}'), ("rarr", '→'), ("larr", '←'), ("minus", '−'),
    ("Agrave", 'À'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Atilde", 'Ã'), ("Auml", 'Ä'),
    ("Aring", 'Å'), ("AElig", 'Æ'), ("Ccedil", 'Ç'), ("Egrave", 'È'), ("Eacute", 'É'),
    ("Ecirc", 'Ê'), ("Euml", 'Ë'), ("Igrave", 'Ì'), ("Iacute", 'Í'), ("Icirc", 'Î'),
    ("Iuml", 'Ï'), ("ETH", 'Ð'), ("Ntilde", 'Ñ'), ("Ograve", 'Ò'), ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'), ("Otilde", 'Õ'), ("Ouml", 'Ö'), ("Oslash", 'Ø'), ("Ugrave", 'Ù'),
    ("Uacute", 'Ú'), ("Ucirc", 'Û'), ("Uuml", 'Ü'), ("Yacute", 'Ý'), ("THORN", 'Þ'),
    ("szlig", 'ß'), ("agrave", 'à'), ("aacute", 'á'), ("acirc", 'â'), ("atilde", 'ã'),
    ("auml", 'ä'), ("aring", 'å'), ("aelig", 'æ'), ("ccedil", 'ç'), ("egrave", 'è'),
    ("eacute", 'é'), ("ecirc", 'ê'), ("euml", 'ë'), ("igrave", 'ì'), ("iacute", 'í'),
    ("icirc", 'î'), ("iuml", 'ï'), ("eth", 'ð'), ("ntilde", 'ñ'), ("ograve", 'ò'),
    ("oacute", 'ó'), ("ocirc", 'ô'), ("otilde", 'õ'), ("ouml", 'ö'), ("oslash", 'ø'),
    ("ugrave", 'ù'), ("uacute", 'ú'), ("ucirc", 'û'), ("uuml", 'ü'), ("yacute", 'ý'),
    ("thorn", 'þ'), ("yuml", 'ÿ'), ("OElig", 'Œ'), ("oelig", 'œ'), ("Scaron", 'Š'),
    ("scaron", 'š'), ("Zcaron", 'Ž'), ("zcaron", 'ž'),
];

/// What numbers 128 to 159 are taken for: windows-1252, as the HTML Standard
/// has it.
#[rustfmt::skip]
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
    '\u{fffd}', 'ž', 'Ÿ',
];

/// The longest reference that is looked for, with its semicolon.
const LONGEST: usize = 12;

/// Decodes each reference once.
pub(crate) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        let (before, from) = rest.split_at(start);
        decoded.push_str(before);
        let end = from.bytes().take(LONGEST).position(|byte| byte == b';');
        match end.and_then(|end| Some((character(&from[1..end])?, end))) {
            Some((character, end)) => {
                decoded.push(character);
                rest = &from[end + 1..];
            }
            None => {
                decoded.push('&');
                rest = &from[1..];
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, character)| *character);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    match code {
        0x80..=0x9f => WINDOWS_1252.get(code as usize - 0x80).copied(),
        // A control character has no meaning in a text.
        0..=0x1f | 0x7f => Some(' '),
        _ => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_are_decoded_once() {
        for (text, expected) in [
            ("&#8217;&#x2019;&rsquo;&#146;", "’’’’"),
            ("&amp;amp;", "&amp;"),
            ("AT&T &unknown; &", "AT&T &unknown; &"),
            ("&#0;&#x110000;", " &#x110000;"),
            ("&ÄÄÄÄÄÄÄÄÄÄÄ;", "&ÄÄÄÄÄÄÄÄÄÄÄ;"),
        ] {
            assert_eq!(decode(text), expected, "{text}");
        }
    }
}
