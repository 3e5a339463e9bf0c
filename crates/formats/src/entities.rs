//! Character references of HTML.
//!
//! The full table of names has 2,231 entries and would be the largest part of
//! the module of a page; these are the names of HTML 4, of ASCII, and of the
//! letters of Latin and Greek. Natively the others are known too; in a
//! page they stay as they are, readable.

use crate::{json::Writer, text::Search};

/// Names and what they stand for, in the order of the names. An exclamation
/// mark is behind those that count without a semicolon, as they did before
/// there was a standard.
#[rustfmt::skip]
const NAMED: &str = "\
    AEligÆ!|AMP&!|COPY©!|CloseCurlyDoubleQuote”|CloseCurlyQuote’|Dagger‡|ENGŊ|ETHÐ!|GT>!|Hat^|\
    IJligĲ|LT<!|NewLine\n|NoBreak\u{2060}|NonBreakingSpace\u{a0}|OEligŒ|OpenCurlyDoubleQuote“|\
    OpenCurlyQuote‘|Prime″|QUOT\"!|REG®!|THORNÞ!|Tab\t|ThinSpace\u{2009}|Upsiϒ|\
    ZeroWidthSpace\u{200b}|acute´!|aeligæ!|alefsymℵ|amp&!|and∧|ang∠|apos'|ast*|asymp≈|bdquo„|\
    breve˘|brvbar¦!|bsol\\|bull•|bullet•|cap∩|caronˇ|cedil¸!|cent¢!|centerdot·|check✓|checkmark✓|\
    circˆ|clubs♣|colon:|comma,|commat@|cong≅|copy©!|copysr℗|crarr↵|cross✗|cup∪|curren¤!|dArr⇓|\
    dagger†|darr↓|dash‐|dblac˝|deg°!|diams♦|div÷|divide÷!|dollar$|dot˙|downarrow↓|empty∅|\
    emsp\u{2003}|engŋ|ensp\u{2002}|epsiε|equals=|equiv≡|ethð!|euro€|excl!|exist∃|female♀|ffligﬀ|\
    filigﬁ|flligﬂ|fnofƒ|forall∀|frac12½!|frac13⅓|frac14¼!|frac15⅕|frac18⅛|frac23⅔|frac34¾!|\
    frac38⅜|frac58⅝|frac78⅞|frasl⁄|ge≥|geq≥|grave`|gt>!|hArr⇔|hairsp\u{200a}|half½|harr↔|hearts♥|\
    hellip…|horbar―|hybull⁃|hyphen‐|iexcl¡!|ijligĳ|imageℑ|imathı|incare℅|infin∞|inodotı|int∫|\
    iquest¿!|isin∈|jmathȷ|kgreenĸ|lArr⇐|lang〈|laquo«!|larr←|lbrace{|lbrack[|lceil⌈|lcub{|ldquo“|\
    ldquor„|le≤|leftarrow←|leq≤|lfloor⌊|lowast∗|lowbar_|loz◊|lpar(|lrm\u{200e}|lsaquo‹|lsqb[|\
    lsquo‘|lsquor‚|lt<!|macr¯!|male♂|mdash—|microµ!|middot·!|minus−|mldr…|nabla∇|naposŉ|\
    nbsp\u{a0}!|ndash–|ne≠|nearr↗|ni∋|nldr‥|not¬!|notin∉|nsub⊄|num#|numero№|numsp\u{2007}|nwarr↖|\
    oeligœ|ogon˛|ohmΩ|oline‾|oplus⊕|or∨|ordfª!|ordmº!|otimes⊗|para¶!|part∂|percnt%|period.|\
    permil‰|perp⊥|phivϕ|phone☎|pivϖ|plus+|plusmn±!|pm±|pound£!|prime′|prod∏|prop∝|puncsp\u{2008}|\
    quest?|quot\"!|rArr⇒|radic√|rang〉|raquo»!|rarr→|rbrace}|rbrack]|rceil⌉|rcub}|rdquo”|rdquor”|\
    realℜ|reg®!|rfloor⌋|rightarrow→|ring˚|rlm\u{200f}|rpar)|rsaquo›|rsqb]|rsquo’|rsquor’|sbquo‚|\
    sdot⋅|searr↘|sect§!|semi;|shy\u{ad}!|sim∼|sol/|spades♠|star☆|starf★|sub⊂|sube⊆|sum∑|sup⊃|\
    sup1¹!|sup2²!|sup3³!|supe⊇|swarr↙|szligß!|there4∴|thetasymϑ|thinsp\u{2009}|thornþ!|tilde˜|\
    times×!|trade™|uArr⇑|uarr↑|uml¨!|uparrow↑|upsiυ|upsihϒ|weierp℘|yen¥!|zwj\u{200d}|zwnj\u{200c}";

/// Names of accents, and the letters that have them: each after the one that
/// its name begins with.
const ACCENTS: &str = "acute AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeégǵiílĺnńoórŕsśuúyýzź \
    breve AĂGĞUŬaăgğuŭ circ AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ \
    grave AÀEÈIÌOÒUÙaàeèiìoòuù macr AĀEĒIĪOŌUŪaāeēiīoōuū ogon AĄEĘIĮUŲaąeęiįuų ring AÅUŮaåuů \
    tilde AÃIĨNÑOÕUŨaãiĩnñoõuũ uml AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ \
    caron CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž cedil CÇGĢKĶLĻNŅRŖSŞTŢcçkķlļnņrŗsştţ \
    dot CĊEĖGĠIİZŻcċeėgġzż strok DĐHĦLŁTŦdđhħlłtŧ midot LĿlŀ dblac OŐUŰoőuű slash OØoø";

/// The names of Greek letters, in the order of Unicode.
const GREEK: &str = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi \
    omicron pi rho sigmaf sigma tau upsilon phi chi psi omega";

/// The places of the first capital and the first small Greek letter in Unicode.
const ALPHA: [u32; 2] = [0x391, 0x3b1];

/// What numbers 128 to 159 are taken for: windows-1252, as the HTML Standard
/// has it.
const WINDOWS_1252: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ";

/// The longest reference that is looked for, without `&` and semicolon.
const LONGEST: usize = 21;

/// The longest name that the full table has.
const LONGEST_RARE: usize = 31;

/// The longest one that counts without a semicolon.
const LONGEST_BARE: usize = 6;

/// Decodes each reference of a text once.
pub(crate) fn decode<'a>(writer: Writer<'a>, text: &'a str) -> &'a str {
    decode_in(writer, text, false)
}

/// Decodes each reference of an attribute's value once. There a name without a
/// semicolon counts less often: `?a=1&copy=2` is an address.
pub(crate) fn decode_attribute<'a>(writer: Writer<'a>, value: &'a str) -> &'a str {
    decode_in(writer, value, true)
}

fn decode_in<'a>(writer: Writer<'a>, text: &'a str, is_attribute: bool) -> &'a str {
    if !text.holds("&") {
        return text;
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.cut("&") {
        decoded.push_str(before);
        rest = after;
        match reference(rest, is_attribute) {
            Some((character, length)) => {
                decoded.push(character);
                rest = &rest[length..];
            }
            None => {
                let name = &rest[..letters_of(rest)];
                let is_whole = rest[name.len()..].starts_with(';') && name.len() <= LONGEST_RARE;
                match is_whole.then(|| rare(name)).flatten() {
                    Some(letters) => {
                        decoded.push_str(&letters);
                        rest = &rest[name.len() + 1..];
                    }
                    None => decoded.push('&'),
                }
            }
        }
    }
    decoded.push_str(rest);
    writer.string(&decoded)
}

/// The character that the reference at the start stands for, and the length of
/// the reference.
fn reference(text: &str, is_attribute: bool) -> Option<(char, usize)> {
    if let Some(number) = text.strip_prefix('#') {
        let (code, length) = number_at(number)?;
        let length = length + 1;
        let semicolon = usize::from(text[length..].starts_with(';'));
        return Some((character(code), length + semicolon));
    }
    let length = letters_of(text).min(LONGEST);
    if text[length..].starts_with(';')
        && let Some((character, _)) = named(&text[..length])
    {
        return Some((character, length + 1));
    }
    // The longest name that counts alone: `&notit` is `¬it`.
    for length in (2..=length.min(LONGEST_BARE)).rev() {
        let name = &text[..length];
        if let Some((character, true)) = listed(name).or_else(|| accented(name)) {
            let next = text.as_bytes().get(length).copied().unwrap_or(b' ');
            let follows_on = next == b'=' || next.is_ascii_alphanumeric();
            return (!(is_attribute && follows_on)).then_some((character, length));
        }
    }
    None
}

/// How many letters and digits a text begins with.
fn letters_of(text: &str) -> usize {
    let letters = text.bytes().take_while(u8::is_ascii_alphanumeric);
    letters.count()
}

/// What a name stands for that only the full table has.
#[cfg(not(target_arch = "wasm32"))]
fn rare(name: &str) -> Option<String> {
    let reference = ["&", name, ";"].concat();
    let Ok(html5gum::Token::String(text)) = html5gum::Tokenizer::new(&reference).next()? else {
        return None;
    };
    let text = String::from_utf8_lossy(&text).into_owned();
    (text != reference).then_some(text)
}

#[cfg(target_arch = "wasm32")]
fn rare(_: &str) -> Option<String> {
    None
}

/// What a name stands for, and whether it counts without a semicolon.
fn named(name: &str) -> Option<(char, bool)> {
    listed(name)
        .or_else(|| accented(name))
        .or_else(|| in_alphabet(name))
}

/// A letter with an accent, such as `eacute`. Those of Latin 1 are from before
/// the standard.
fn accented(name: &str) -> Option<(char, bool)> {
    let (base, accent) = (name.chars().next()?, name.get(1..)?);
    let mut words = ACCENTS.words();
    let _ = words.find(|word| *word == accent)?;
    let mut letters = words.next()?.chars();
    while let (Some(letter), Some(with_accent)) = (letters.next(), letters.next()) {
        if letter == base {
            return Some((with_accent, with_accent < '\u{100}'));
        }
    }
    None
}

/// A letter of an alphabet of which all have names.
fn in_alphabet(name: &str) -> Option<(char, bool)> {
    let lower = name.to_ascii_lowercase();
    if let Some(place) = GREEK.words().position(|known| known == lower) {
        let is_small = name.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        let letter = ALPHA[usize::from(is_small)] + place as u32;
        return Some((char::from_u32(letter)?, false));
    }
    None
}

/// A name of [`NAMED`].
fn listed(name: &str) -> Option<(char, bool)> {
    let (mut low, mut high) = (0, NAMED.len());
    while low < high {
        let middle = (low + high) / 2;
        let before = NAMED.as_bytes().get(low..middle)?;
        let start = before.iter().rposition(|byte| *byte == b'|');
        let start = start.map_or(low, |bar| low + bar + 1);
        let entry = NAMED.get(start..)?.parts("|").next()?;
        let (known, value) = entry.split_at(letters_of(entry));
        match known.cmp(name) {
            std::cmp::Ordering::Equal => {
                let mut value = value.chars();
                return Some((value.next()?, value.next().is_some()));
            }
            std::cmp::Ordering::Less => low = start + entry.len() + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// A number, decimal or hexadecimal, and its length.
fn number_at(text: &str) -> Option<(u32, usize)> {
    let hexadecimal = text.strip_prefix('x').or(text.strip_prefix('X'));
    let (digits, radix) = hexadecimal.map_or((text, 10), |digits| (digits, 16));
    let mut length = 0;
    let mut code = 0_u32;
    for letter in digits.chars() {
        let Some(digit) = letter.to_digit(radix) else {
            break;
        };
        // A number that is too large is no character.
        code = code.saturating_mul(radix).saturating_add(digit);
        length += 1;
    }
    (length > 0).then_some((code, length + text.len() - digits.len()))
}

fn character(code: u32) -> char {
    match code {
        0x80..=0x9f => WINDOWS_1252
            .chars()
            .nth(code as usize - 0x80)
            .unwrap_or(' '),
        // A control character has no meaning in a text.
        0x1..=0x1f | 0x7f => ' ',
        0 => '\u{fffd}',
        _ => char::from_u32(code).unwrap_or('\u{fffd}'),
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
            let arena = bumpalo::Bump::new();
            assert_eq!(decode(Writer::new(&arena), text), expected, "{text}");
        }
    }

    #[test]
    fn addresses_keep_their_parameters() {
        let arena = bumpalo::Bump::new();
        let decoded = decode_attribute(Writer::new(&arena), "?a=1&copy=2&amp;b&lt");
        assert_eq!(decoded, "?a=1&copy=2&b<");
    }

    #[test]
    fn entity_names_are_found() {
        let names = NAMED.split('|').map(|entry| &entry[..letters_of(entry)]);
        assert!(names.clone().is_sorted());
        assert!(names.clone().all(|name| listed(name).is_some()));
        let letters = ACCENTS.words().collect::<Vec<_>>();
        let bare = letters.chunks(2).flat_map(|accent| {
            let bases = accent[1].chars().step_by(2);
            bases.map(|base| format!("{base}{}", accent[0]))
        });
        let all: Vec<String> = names.map(str::to_owned).chain(bare).collect();
        assert_eq!(
            all.iter().filter(|name| named(name).unwrap().1).count(),
            106
        );
    }

    /// The names of a page stand for what the standard says.
    #[test]
    fn names_of_a_page_are_those_of_the_standard() {
        let mut names: Vec<String> = NAMED
            .split('|')
            .map(|entry| entry[..letters_of(entry)].to_owned())
            .collect();
        names.extend(["uogon", "Lcaron", "Omega", "sigmaf"].map(Into::into));
        for name in names {
            let standard = rare(&name).unwrap();
            // `lang` was of another place in HTML 4.
            if !matches!(name.as_str(), "lang" | "rang") {
                assert_eq!(named(&name).unwrap().0.to_string(), standard, "{name}");
            }
        }
    }

    #[test]
    fn names_that_a_page_does_not_know_are_decoded_natively() {
        let arena = bumpalo::Bump::new();
        let decoded = decode(
            Writer::new(&arena),
            "&NotEqualTilde; &Kcy;&ocy;&tcy; &nosuch; &ngE",
        );
        assert_eq!(decoded, "\u{2242}\u{338} Кот &nosuch; &ngE");
    }
}
