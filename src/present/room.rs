//! How much of the browser's storage is used, and from when on that is told.

use crate::i18n::{Locale, text::data as t};

/// Characters that local storage holds in all engines; see `DECISIONS.md` 15.
pub const ROOM: usize = 5_242_652;

/// Whether so little is left that the user should act.
pub const fn is_short(used: usize) -> bool {
    used >= ROOM / 10 * 8
}

/// Percent used.
pub const fn percent(used: usize) -> usize {
    used * 100 / ROOM
}

/// So many characters, in the unit that keeps the number short: "75 Ko", "5,2 Mo".
pub fn size(locale: Locale, characters: usize) -> String {
    if characters < 1_000_000 {
        return t::thousand_characters(locale, characters.div_ceil(1000));
    }
    let tenths = characters / 100_000;
    let point = match locale {
        Locale::Fr => ',',
        Locale::En => '.',
    };
    t::million_characters(locale, &format!("{}{point}{}", tenths / 10, tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_a_short_number() {
        assert_eq!(size(Locale::Fr, 74_001), "75\u{a0}Ko");
        assert_eq!(size(Locale::Fr, ROOM), "5,2\u{a0}Mo");
        assert_eq!(size(Locale::En, 1_000_000), "1.0\u{a0}MB");
    }

    #[test]
    fn it_is_told_from_four_fifths_on() {
        assert!(!is_short(4_100_000));
        assert!(is_short(4_200_000));
        assert_eq!(percent(4_200_000), 80);
    }
}
