//! Character references of HTML.
//!
//! The full table of names has 2,231 entries and would be the largest part of
//! the module; these are the names of HTML 4 and the letters of Europe's
//! alphabets. Others stay as they are, readable.

/// Names and what they stand for, in the order of the names.
#[rustfmt::skip]
const NAMED: &[(&str, char)] = &[
    ("AElig", 'Æ'), ("AMP", '&'), ("Aacute", 'Á'), ("Abreve", 'Ă'), ("Acirc", 'Â'),
    ("Agrave", 'À'), ("Alpha", 'Α'), ("Amacr", 'Ā'), ("Aogon", 'Ą'), ("Aring", 'Å'),
    ("Atilde", 'Ã'), ("Auml", 'Ä'), ("Beta", 'Β'), ("COPY", '©'), ("Cacute", 'Ć'),
    ("Ccaron", 'Č'), ("Ccedil", 'Ç'), ("Chi", 'Χ'), ("Dagger", '‡'), ("Dcaron", 'Ď'),
    ("Delta", 'Δ'), ("Dstrok", 'Đ'), ("ETH", 'Ð'), ("Eacute", 'É'), ("Ecaron", 'Ě'),
    ("Ecirc", 'Ê'), ("Egrave", 'È'), ("Emacr", 'Ē'), ("Eogon", 'Ę'), ("Epsilon", 'Ε'),
    ("Eta", 'Η'), ("Euml", 'Ë'), ("GT", '>'), ("Gamma", 'Γ'), ("Gbreve", 'Ğ'), ("Iacute", 'Í'),
    ("Icirc", 'Î'), ("Idot", 'İ'), ("Igrave", 'Ì'), ("Imacr", 'Ī'), ("Iota", 'Ι'), ("Iuml", 'Ï'),
    ("Kappa", 'Κ'), ("LT", '<'), ("Lambda", 'Λ'), ("Lstrok", 'Ł'), ("Mu", 'Μ'), ("Nacute", 'Ń'),
    ("Ncaron", 'Ň'), ("NewLine", '\n'), ("NoBreak", '\u{2060}'), ("Ntilde", 'Ñ'), ("Nu", 'Ν'),
    ("OElig", 'Œ'), ("Oacute", 'Ó'), ("Ocirc", 'Ô'), ("Odblac", 'Ő'), ("Ograve", 'Ò'),
    ("Omacr", 'Ō'), ("Omega", 'Ω'), ("Omicron", 'Ο'), ("Oslash", 'Ø'), ("Otilde", 'Õ'),
    ("Ouml", 'Ö'), ("Phi", 'Φ'), ("Pi", 'Π'), ("Prime", '″'), ("Psi", 'Ψ'), ("QUOT", '"'),
    ("REG", '®'), ("Rcaron", 'Ř'), ("Rho", 'Ρ'), ("Sacute", 'Ś'), ("Scaron", 'Š'),
    ("Scedil", 'Ş'), ("Sigma", 'Σ'), ("THORN", 'Þ'), ("Tab", '\t'), ("Tau", 'Τ'), ("Tcaron", 'Ť'),
    ("Tcedil", 'Ţ'), ("Theta", 'Θ'), ("Uacute", 'Ú'), ("Ucirc", 'Û'), ("Udblac", 'Ű'),
    ("Ugrave", 'Ù'), ("Umacr", 'Ū'), ("Upsilon", 'Υ'), ("Uring", 'Ů'), ("Uuml", 'Ü'), ("Xi", 'Ξ'),
    ("Yacute", 'Ý'), ("Yuml", 'Ÿ'), ("Zacute", 'Ź'), ("Zcaron", 'Ž'), ("Zdot", 'Ż'),
    ("Zeta", 'Ζ'), ("aacute", 'á'), ("abreve", 'ă'), ("acirc", 'â'), ("acute", '´'),
    ("aelig", 'æ'), ("agrave", 'à'), ("alefsym", 'ℵ'), ("alpha", 'α'), ("amacr", 'ā'),
    ("amp", '&'), ("and", '∧'), ("ang", '∠'), ("aogon", 'ą'), ("apos", '\''), ("aring", 'å'),
    ("ast", '*'), ("asymp", '≈'), ("atilde", 'ã'), ("auml", 'ä'), ("bdquo", '„'), ("beta", 'β'),
    ("brvbar", '¦'), ("bull", '•'), ("cacute", 'ć'), ("cap", '∩'), ("ccaron", 'č'),
    ("ccedil", 'ç'), ("cedil", '¸'), ("cent", '¢'), ("check", '✓'), ("chi", 'χ'), ("circ", 'ˆ'),
    ("clubs", '♣'), ("colon", ':'), ("comma", ','), ("commat", '@'), ("cong", '≅'), ("copy", '©'),
    ("crarr", '↵'), ("cup", '∪'), ("curren", '¤'), ("dArr", '⇓'), ("dagger", '†'), ("darr", '↓'),
    ("dash", '‐'), ("dcaron", 'ď'), ("deg", '°'), ("delta", 'δ'), ("diams", '♦'), ("divide", '÷'),
    ("dollar", '$'), ("dstrok", 'đ'), ("eacute", 'é'), ("ecaron", 'ě'), ("ecirc", 'ê'),
    ("egrave", 'è'), ("emacr", 'ē'), ("empty", '∅'), ("emsp", '\u{2003}'), ("ensp", '\u{2002}'),
    ("eogon", 'ę'), ("epsilon", 'ε'), ("equals", '='), ("equiv", '≡'), ("eta", 'η'), ("eth", 'ð'),
    ("euml", 'ë'), ("euro", '€'), ("excl", '!'), ("exist", '∃'), ("fnof", 'ƒ'), ("forall", '∀'),
    ("frac12", '½'), ("frac14", '¼'), ("frac34", '¾'), ("frasl", '⁄'), ("gamma", 'γ'),
    ("gbreve", 'ğ'), ("ge", '≥'), ("gt", '>'), ("hArr", '⇔'), ("hairsp", '\u{200a}'),
    ("harr", '↔'), ("hearts", '♥'), ("hellip", '…'), ("horbar", '―'), ("hyphen", '‐'),
    ("iacute", 'í'), ("icirc", 'î'), ("iexcl", '¡'), ("igrave", 'ì'), ("imacr", 'ī'),
    ("image", 'ℑ'), ("imath", 'ı'), ("infin", '∞'), ("inodot", 'ı'), ("int", '∫'), ("iota", 'ι'),
    ("iquest", '¿'), ("isin", '∈'), ("iuml", 'ï'), ("kappa", 'κ'), ("lArr", '⇐'), ("lambda", 'λ'),
    ("lang", '〈'), ("laquo", '«'), ("larr", '←'), ("lceil", '⌈'), ("ldquo", '“'), ("ldquor", '„'),
    ("le", '≤'), ("lfloor", '⌊'), ("lowast", '∗'), ("lowbar", '_'), ("loz", '◊'), ("lpar", '('),
    ("lrm", '\u{200e}'), ("lsaquo", '‹'), ("lsquo", '‘'), ("lsquor", '‚'), ("lstrok", 'ł'),
    ("lt", '<'), ("macr", '¯'), ("mdash", '—'), ("micro", 'µ'), ("middot", '·'), ("minus", '−'),
    ("mldr", '…'), ("mu", 'μ'), ("nabla", '∇'), ("nacute", 'ń'), ("nbsp", '\u{a0}'),
    ("ncaron", 'ň'), ("ndash", '–'), ("ne", '≠'), ("ni", '∋'), ("not", '¬'), ("notin", '∉'),
    ("nsub", '⊄'), ("ntilde", 'ñ'), ("nu", 'ν'), ("num", '#'), ("numsp", '\u{2007}'),
    ("oacute", 'ó'), ("ocirc", 'ô'), ("odblac", 'ő'), ("oelig", 'œ'), ("ograve", 'ò'),
    ("oline", '‾'), ("omacr", 'ō'), ("omega", 'ω'), ("omicron", 'ο'), ("oplus", '⊕'), ("or", '∨'),
    ("ordf", 'ª'), ("ordm", 'º'), ("oslash", 'ø'), ("otilde", 'õ'), ("otimes", '⊗'),
    ("ouml", 'ö'), ("para", '¶'), ("part", '∂'), ("percnt", '%'), ("period", '.'),
    ("permil", '‰'), ("perp", '⊥'), ("phi", 'φ'), ("phone", '☎'), ("pi", 'π'), ("piv", 'ϖ'),
    ("plus", '+'), ("plusmn", '±'), ("pound", '£'), ("prime", '′'), ("prod", '∏'), ("prop", '∝'),
    ("psi", 'ψ'), ("puncsp", '\u{2008}'), ("quest", '?'), ("quot", '"'), ("rArr", '⇒'),
    ("radic", '√'), ("rang", '〉'), ("raquo", '»'), ("rarr", '→'), ("rcaron", 'ř'), ("rceil", '⌉'),
    ("rdquo", '”'), ("rdquor", '”'), ("real", 'ℜ'), ("reg", '®'), ("rfloor", '⌋'), ("rho", 'ρ'),
    ("rlm", '\u{200f}'), ("rpar", ')'), ("rsaquo", '›'), ("rsquo", '’'), ("rsquor", '’'),
    ("sacute", 'ś'), ("sbquo", '‚'), ("scaron", 'š'), ("scedil", 'ş'), ("sdot", '⋅'),
    ("sect", '§'), ("semi", ';'), ("shy", '\u{ad}'), ("sigma", 'σ'), ("sigmaf", 'ς'),
    ("sim", '∼'), ("sol", '/'), ("spades", '♠'), ("star", '☆'), ("starf", '★'), ("sub", '⊂'),
    ("sube", '⊆'), ("sum", '∑'), ("sup", '⊃'), ("sup1", '¹'), ("sup2", '²'), ("sup3", '³'),
    ("supe", '⊇'), ("szlig", 'ß'), ("tau", 'τ'), ("tcaron", 'ť'), ("tcedil", 'ţ'),
    ("there4", '∴'), ("theta", 'θ'), ("thetasym", 'ϑ'), ("thinsp", '\u{2009}'), ("thorn", 'þ'),
    ("tilde", '˜'), ("times", '×'), ("trade", '™'), ("uArr", '⇑'), ("uacute", 'ú'), ("uarr", '↑'),
    ("ucirc", 'û'), ("udblac", 'ű'), ("ugrave", 'ù'), ("umacr", 'ū'), ("uml", '¨'),
    ("upsih", 'ϒ'), ("upsilon", 'υ'), ("uring", 'ů'), ("uuml", 'ü'), ("weierp", '℘'), ("xi", 'ξ'),
    ("yacute", 'ý'), ("yen", '¥'), ("yuml", 'ÿ'), ("zacute", 'ź'), ("zcaron", 'ž'), ("zdot", 'ż'),
    ("zeta", 'ζ'), ("zwj", '\u{200d}'), ("zwnj", '\u{200c}'),
];

/// Names that count without a semicolon, as they did before there was a
/// standard, in their order.
#[rustfmt::skip]
const WITHOUT_SEMICOLON: &[&str] = &[
    "AElig", "AMP", "Aacute", "Acirc", "Agrave", "Aring", "Atilde", "Auml", "COPY", "Ccedil",
    "ETH", "Eacute", "Ecirc", "Egrave", "Euml", "GT", "Iacute", "Icirc", "Igrave", "Iuml", "LT",
    "Ntilde", "Oacute", "Ocirc", "Ograve", "Oslash", "Otilde", "Ouml", "QUOT", "REG", "THORN",
    "Uacute", "Ucirc", "Ugrave", "Uuml", "Yacute", "aacute", "acirc", "acute", "aelig", "agrave",
    "amp", "aring", "atilde", "auml", "brvbar", "ccedil", "cedil", "cent", "copy", "curren",
    "deg", "divide", "eacute", "ecirc", "egrave", "eth", "euml", "frac12", "frac14", "frac34",
    "gt", "iacute", "icirc", "iexcl", "igrave", "iquest", "iuml", "laquo", "lt", "macr", "micro",
    "middot", "nbsp", "not", "ntilde", "oacute", "ocirc", "ograve", "ordf", "ordm", "oslash",
    "otilde", "ouml", "para", "plusmn", "pound", "quot", "raquo", "reg", "sect", "shy", "sup1",
    "sup2", "sup3", "szlig", "thorn", "times", "uacute", "ucirc", "ugrave", "uml", "uuml",
    "yacute", "yen", "yuml",
];

/// What numbers 128 to 159 are taken for: windows-1252, as the HTML Standard
/// has it.
#[rustfmt::skip]
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
    '\u{fffd}', 'ž', 'Ÿ',
];

/// The longest reference that is looked for, without `&` and semicolon.
const LONGEST: usize = 12;

/// Decodes each reference of a text once.
pub(crate) fn decode(text: &str) -> String {
    decode_in(text, false)
}

/// Decodes each reference of an attribute's value once. There a name without a
/// semicolon counts less often: `?a=1&copy=2` is an address.
pub(crate) fn decode_attribute(value: &str) -> String {
    decode_in(value, true)
}

fn decode_in(text: &str, is_attribute: bool) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        decoded.push_str(&rest[..start]);
        rest = &rest[start + 1..];
        match reference(rest, is_attribute) {
            Some((character, length)) => {
                decoded.push(character);
                rest = &rest[length..];
            }
            None => decoded.push('&'),
        }
    }
    decoded.push_str(rest);
    decoded
}

/// The character that the reference at the start stands for, and the length of
/// the reference.
fn reference(text: &str, is_attribute: bool) -> Option<(char, usize)> {
    if let Some(number) = text.strip_prefix('#') {
        let (code, length) = number_at(number)?;
        let length = length + 1;
        return Some((character(code)?, length + semicolon(&text[length..])));
    }
    let length = text
        .bytes()
        .take(LONGEST)
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let name = &text[..length];
    let whole = named(name).filter(|_| text[length..].starts_with(';'));
    if let Some(character) = whole {
        return Some((character, length + 1));
    }
    // The longest name that counts alone: `&notit` is `¬it`.
    let length = (2..=length)
        .rev()
        .find(|length| WITHOUT_SEMICOLON.binary_search(&&name[..*length]).is_ok())?;
    let follows_on =
        text[length..].starts_with(|next: char| next == '=' || next.is_ascii_alphanumeric());
    if is_attribute && follows_on {
        return None;
    }
    Some((named(&name[..length])?, length))
}

fn named(name: &str) -> Option<char> {
    let place = NAMED
        .binary_search_by(|(known, _)| (*known).cmp(name))
        .ok()?;
    NAMED.get(place).map(|(_, character)| *character)
}

/// A number, decimal or hexadecimal, and its length.
fn number_at(text: &str) -> Option<(u32, usize)> {
    let digits = text.trim_start_matches(['x', 'X']);
    let prefix = text.len() - digits.len();
    let (radix, is_digit): (u32, fn(&u8) -> bool) = match prefix {
        0 => (10, u8::is_ascii_digit),
        1 => (16, u8::is_ascii_hexdigit),
        _ => return None,
    };
    let length = digits.bytes().take_while(is_digit).count();
    if length == 0 {
        return None;
    }
    // A number that is too large is no character.
    let code = u32::from_str_radix(&digits[..length], radix).unwrap_or(u32::MAX);
    Some((code, prefix + length))
}

fn semicolon(text: &str) -> usize {
    usize::from(text.starts_with(';'))
}

fn character(code: u32) -> Option<char> {
    match code {
        0x80..=0x9f => WINDOWS_1252.get(code as usize - 0x80).copied(),
        // A control character has no meaning in a text.
        0x1..=0x1f | 0x7f => Some(' '),
        0 => Some('\u{fffd}'),
        _ => Some(char::from_u32(code).unwrap_or('\u{fffd}')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_decoded_once() {
        for (text, expected) in [
            ("&#8217;&#x2019;&rsquo;&#146;", "’’’’"),
            ("&amp;amp;", "&amp;"),
            ("AT&T &unknown; &", "AT&T &unknown; &"),
            ("&#0;&#x110000;", "\u{fffd}\u{fffd}"),
            ("&#8217 &copy 2026 &notit;", "’ © 2026 ¬it;"),
            ("&ÄÄÄÄÄÄÄÄÄÄÄ;&#;&#x;&#xx1;", "&ÄÄÄÄÄÄÄÄÄÄÄ;&#;&#x;&#xx1;"),
        ] {
            assert_eq!(decode(text), expected, "{text}");
        }
    }

    #[test]
    fn addresses_keep_their_parameters() {
        assert_eq!(decode_attribute("?a=1&copy=2&amp;b&lt"), "?a=1&copy=2&b<");
    }

    #[test]
    fn tables_are_sorted() {
        assert!(NAMED.is_sorted_by_key(|(name, _)| *name));
        assert!(WITHOUT_SEMICOLON.is_sorted());
        assert!(WITHOUT_SEMICOLON.iter().all(|name| named(name).is_some()));
    }
}
