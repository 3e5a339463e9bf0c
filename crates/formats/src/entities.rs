//! Character references of HTML.
//!
//! The full table of names has 2,231 entries and would be the largest part of
//! the module; these are the names of HTML 4 and the letters of Europe's
//! alphabets. Others stay as they are, readable.

use crate::{json::Writer, text::Search};

/// Names and what they stand for, in the order of the names. An exclamation
/// mark is behind those that count without a semicolon, as they did before
/// there was a standard.
#[rustfmt::skip]
const NAMED: &str = "\
    AEligÆ!|AMP&!|AacuteÁ!|AbreveĂ|AcircÂ!|AgraveÀ!|AlphaΑ|AmacrĀ|AogonĄ|AringÅ!|AtildeÃ!|\
    AumlÄ!|BetaΒ|COPY©!|CacuteĆ|CcaronČ|CcedilÇ!|ChiΧ|Dagger‡|DcaronĎ|DeltaΔ|DstrokĐ|ETHÐ!|\
    EacuteÉ!|EcaronĚ|EcircÊ!|EgraveÈ!|EmacrĒ|EogonĘ|EpsilonΕ|EtaΗ|EumlË!|GT>!|GammaΓ|GbreveĞ|\
    IacuteÍ!|IcircÎ!|Idotİ|IgraveÌ!|ImacrĪ|IotaΙ|IumlÏ!|KappaΚ|LT<!|LambdaΛ|LstrokŁ|MuΜ|NacuteŃ|\
    NcaronŇ|NewLine\n|NoBreak\u{2060}|NtildeÑ!|NuΝ|OEligŒ|OacuteÓ!|OcircÔ!|OdblacŐ|OgraveÒ!|\
    OmacrŌ|OmegaΩ|OmicronΟ|OslashØ!|OtildeÕ!|OumlÖ!|PhiΦ|PiΠ|Prime″|PsiΨ|QUOT\"!|REG®!|RcaronŘ|\
    RhoΡ|SacuteŚ|ScaronŠ|ScedilŞ|SigmaΣ|THORNÞ!|Tab\t|TauΤ|TcaronŤ|TcedilŢ|ThetaΘ|UacuteÚ!|\
    UcircÛ!|UdblacŰ|UgraveÙ!|UmacrŪ|UpsilonΥ|UringŮ|UumlÜ!|XiΞ|YacuteÝ!|YumlŸ|ZacuteŹ|ZcaronŽ|\
    ZdotŻ|ZetaΖ|aacuteá!|abreveă|acircâ!|acute´!|aeligæ!|agraveà!|alefsymℵ|alphaα|amacrā|amp&!|\
    and∧|ang∠|aogoną|apos'|aringå!|ast*|asymp≈|atildeã!|aumlä!|bdquo„|betaβ|brvbar¦!|bull•|\
    cacuteć|cap∩|ccaronč|ccedilç!|cedil¸!|cent¢!|check✓|chiχ|circˆ|clubs♣|colon:|comma,|commat@|\
    cong≅|copy©!|crarr↵|cup∪|curren¤!|dArr⇓|dagger†|darr↓|dash‐|dcaronď|deg°!|deltaδ|diams♦|\
    divide÷!|dollar$|dstrokđ|eacuteé!|ecaroně|ecircê!|egraveè!|emacrē|empty∅|emsp\u{2003}|\
    ensp\u{2002}|eogonę|epsilonε|equals=|equiv≡|etaη|ethð!|eumlë!|euro€|excl!|exist∃|fnofƒ|\
    forall∀|frac12½!|frac14¼!|frac34¾!|frasl⁄|gammaγ|gbreveğ|ge≥|gt>!|hArr⇔|hairsp\u{200a}|\
    harr↔|hearts♥|hellip…|horbar―|hyphen‐|iacuteí!|icircî!|iexcl¡!|igraveì!|imacrī|imageℑ|\
    imathı|infin∞|inodotı|int∫|iotaι|iquest¿!|isin∈|iumlï!|kappaκ|lArr⇐|lambdaλ|lang〈|laquo«!|\
    larr←|lceil⌈|ldquo“|ldquor„|le≤|lfloor⌊|lowast∗|lowbar_|loz◊|lpar(|lrm\u{200e}|lsaquo‹|\
    lsquo‘|lsquor‚|lstrokł|lt<!|macr¯!|mdash—|microµ!|middot·!|minus−|mldr…|muμ|nabla∇|nacuteń|\
    nbsp\u{a0}!|ncaronň|ndash–|ne≠|ni∋|not¬!|notin∉|nsub⊄|ntildeñ!|nuν|num#|numsp\u{2007}|\
    oacuteó!|ocircô!|odblacő|oeligœ|ograveò!|oline‾|omacrō|omegaω|omicronο|oplus⊕|or∨|ordfª!|\
    ordmº!|oslashø!|otildeõ!|otimes⊗|oumlö!|para¶!|part∂|percnt%|period.|permil‰|perp⊥|phiφ|\
    phone☎|piπ|pivϖ|plus+|plusmn±!|pound£!|prime′|prod∏|prop∝|psiψ|puncsp\u{2008}|quest?|\
    quot\"!|rArr⇒|radic√|rang〉|raquo»!|rarr→|rcaronř|rceil⌉|rdquo”|rdquor”|realℜ|reg®!|rfloor⌋|\
    rhoρ|rlm\u{200f}|rpar)|rsaquo›|rsquo’|rsquor’|sacuteś|sbquo‚|scaronš|scedilş|sdot⋅|sect§!|\
    semi;|shy\u{ad}!|sigmaσ|sigmafς|sim∼|sol/|spades♠|star☆|starf★|sub⊂|sube⊆|sum∑|sup⊃|sup1¹!|\
    sup2²!|sup3³!|supe⊇|szligß!|tauτ|tcaronť|tcedilţ|there4∴|thetaθ|thetasymϑ|thinsp\u{2009}|\
    thornþ!|tilde˜|times×!|trade™|uArr⇑|uacuteú!|uarr↑|ucircû!|udblacű|ugraveù!|umacrū|uml¨!|\
    upsihϒ|upsilonυ|uringů|uumlü!|weierp℘|xiξ|yacuteý!|yen¥!|yumlÿ!|zacuteź|zcaronž|zdotż|zetaζ|\
    zwj\u{200d}|zwnj\u{200c}";

/// What numbers 128 to 159 are taken for: windows-1252, as the HTML Standard
/// has it.
const WINDOWS_1252: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ";

/// The longest reference that is looked for, without `&` and semicolon.
const LONGEST: usize = 12;

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
            None => decoded.push('&'),
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
    for length in (2..=length).rev() {
        if let Some((character, true)) = named(&text[..length]) {
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

/// What a name stands for, and whether it counts without a semicolon.
fn named(name: &str) -> Option<(char, bool)> {
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
    let hexadecimal = text.strip_prefix(['x', 'X']);
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
    fn every_name_is_found() {
        let names = NAMED.split('|').map(|entry| &entry[..letters_of(entry)]);
        assert!(names.clone().is_sorted());
        assert!(names.clone().all(|name| named(name).is_some()));
        assert_eq!(names.filter(|name| named(name).unwrap().1).count(), 106);
    }
}
