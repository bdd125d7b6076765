//! How much of the browser's storage is used, and from when on that is told.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_told_from_four_fifths_on() {
        assert!(!is_short(4_100_000));
        assert!(is_short(4_200_000));
        assert_eq!(percent(4_200_000), 80);
    }
}
