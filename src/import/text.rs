//! The text of a file, whichever of the usual encodings it has.

/// The bytes 0x80 to 0x9F of Windows-1252, which older spreadsheets write on French computers. The five bytes that
/// mean nothing there become the mark of an unreadable character.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

/// UTF-8 (with a byte order mark or not), UTF-16 with its mark, else Windows-1252, which takes any bytes.
pub fn decode(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16_lossy(&units)
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_encodings_give_the_same_text() {
        let check = |bytes: &[u8]| assert_eq!(decode(bytes), "Été – Œuvre");
        check("Été – Œuvre".as_bytes());
        check("\u{feff}Été – Œuvre".as_bytes());
        check(b"\xC9t\xE9 \x96 \x8Cuvre");
        let units = || "Été – Œuvre".encode_utf16();
        check(
            &[0xFF, 0xFE]
                .into_iter()
                .chain(units().flat_map(u16::to_le_bytes))
                .collect::<Vec<_>>(),
        );
        check(
            &[0xFE, 0xFF]
                .into_iter()
                .chain(units().flat_map(u16::to_be_bytes))
                .collect::<Vec<_>>(),
        );
    }
}
