//! Text without case, accents or ligatures: for searching, for comparing what people type, for names of files.

/// Small letters without their signs: "Œuvre d’Été" becomes "oeuvre d’ete".
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match base(letter) {
            Some(letters) => plain.push_str(letters),
            // A combining accent leaves its letter alone.
            None if ('\u{300}'..='\u{36f}').contains(&letter) => {}
            None => plain.push(letter),
        }
    }
    plain
}

/// The letters of the Latin languages of Europe without their signs.
const fn base(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'ś' | 'š' | 'ş' => "s",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn accents_case_and_ligatures_do_not_count() {
        assert_eq!(plain("Œuvre d’ÉTÉ"), "oeuvre d’ete");
        assert_eq!(plain("e\u{301}te\u{301} Noël"), "ete noel");
    }
}
