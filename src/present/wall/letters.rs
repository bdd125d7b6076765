//! How wide words are on paper, in heights of their letters: what fits is known before anything is drawn.
//! Widths are those of the bold letters of the page's font, rounded up; all others are narrower.

/// What a line that ends inside a word is filled to at least.
const PARTED: f64 = 0.7;

/// Width of a text in one line.
pub fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

/// Width of the longest part of a text that has to stand in one line.
pub fn longest(text: &str) -> f64 {
    pieces(text)
        .map(|piece| width(piece.trim_end()))
        .fold(0.0, f64::max)
}

/// Lines that a text takes where one is so wide.
pub fn lines(text: &str, room: f64) -> usize {
    let (mut lines, mut used) = (1, 0.0);
    for piece in pieces(text) {
        let bare = width(piece.trim_end_matches(' '));
        if used > 0.0 && used + bare > room {
            lines += 1;
            used = 0.0;
        }
        used += width(piece);
        if bare > room {
            lines += (bare / (room * PARTED)) as usize;
            used = room;
        }
    }
    lines
}

/// A text parted where a line may end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-'])
}

fn advance(letter: char) -> f64 {
    match letter {
        ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' | '|' | ',' | '.' | ':' | ';' | '!' | '·'
        | 'i' | 'ì' | 'í' | 'î' | 'ï' | 'j' | 'l' => 0.32,
        '(' | ')' | '[' | ']' | '-' | '"' | 'f' | 'r' | 't' => 0.4,
        'I' | 'Î' | 'Ï' | '/' | '1' => 0.44,
        'c' | 'ç' | 's' | 'v' | 'y' | 'ÿ' | 'z' => 0.53,
        'm' | 'M' | 'W' | 'æ' => 0.89,
        'w' | 'O' | 'Ô' | 'Ö' | 'Q' => 0.76,
        'œ' | 'Œ' | 'Æ' | '%' => 1.02,
        'a'..='z' | 'à'..='ÿ' | '2' | '3' | '7' | '?' | '+' | 'E' | 'É' | 'È' | 'F' | 'J' | 'L' => {
            0.6
        }
        'A'..='Z' | 'À'..='Ý' | '0'..='9' | '«' | '»' | '&' | '–' => 0.72,
        _ => 1.05,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_between_words_or_at_a_hyphen() {
        let room = width("Atelier mémoire") + 0.01;
        assert_eq!(lines("Atelier mémoire", room), 1);
        assert_eq!(lines("Atelier mémoire", room - 0.1), 2);
        assert_eq!(lines("Après-midi dansant", width("Après-midi") + 0.01), 2);
        assert_eq!(lines("Après-midi", width("Après-") + 0.01), 2);
        assert_eq!(lines("", room), 1);
    }

    #[test]
    fn what_may_not_be_parted_stays_together() {
        let apart = longest("à 10\u{a0}h\u{a0}30 là") - width("10\u{a0}h\u{a0}30");
        assert!(apart.abs() < 0.001);
    }

    #[test]
    fn a_word_wider_than_its_line_takes_more_than_one() {
        assert!(lines("Psychomotricité", width("Psycho")) > 2);
    }
}
