//! The keys, by the place where they work.

use crate::i18n::{Locale, text::shortcuts as t};

/// Keys of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Where they work.
    pub place: &'static str,
    /// The keys.
    pub keys: Vec<Shortcut>,
}

/// What one key, or one of several, does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortcut {
    /// The keys, as written on a keyboard.
    pub keys: Vec<String>,
    /// What they do.
    pub effect: &'static str,
}

/// All keys. Those that lie elsewhere on another keyboard are named in the user's language.
pub fn groups(locale: Locale) -> Vec<Group> {
    let group = |place, keys: &[(&str, &'static str)]| Group {
        place,
        keys: keys
            .iter()
            .map(|(keys, effect)| Shortcut {
                keys: keys.split(' ').map(|key| named(locale, key)).collect(),
                effect,
            })
            .collect(),
    };
    vec![
        group(
            t::everywhere(locale),
            &[
                ("Ctrl+K", t::search(locale)),
                ("?", t::sheet(locale)),
                ("Ctrl+Z", t::undo(locale)),
                ("Ctrl+shift+Z", t::redo(locale)),
                ("Ctrl+S", t::backup(locale)),
                ("escape", t::escape(locale)),
            ],
        ),
        group(
            t::in_week(locale),
            &[
                ("F6", t::region(locale)),
                ("Alt+← Alt+→", t::other_week(locale)),
                ("← →", t::same_day(locale)),
                ("↑ ↓", t::other_day(locale)),
                ("home end", t::ends(locale)),
                ("enter", t::open_panel(locale)),
                ("M", t::move_card(locale)),
                ("E", t::pin(locale)),
                ("?", t::why(locale)),
                ("delete", t::remove(locale)),
                ("N", t::new_session(locale)),
                ("+ -", t::zoom(locale)),
                ("0", t::zoom_usual(locale)),
                ("P", t::propose(locale)),
                ("V", t::validate(locale)),
            ],
        ),
        group(
            t::in_move(locale),
            &[
                ("← → ↑ ↓", t::next_place(locale)),
                ("pagedown", t::best_place(locale)),
                ("enter", t::put(locale)),
                ("escape", t::cancel(locale)),
            ],
        ),
        group(t::on_sheets(locale), &[("Ctrl+P", t::print(locale))]),
    ]
}

fn named(locale: Locale, keys: &str) -> String {
    let named = keys.split('+').map(|key| match key {
        "shift" => t::key_shift(locale),
        "escape" => t::key_escape(locale),
        "enter" => t::key_enter(locale),
        "delete" => t::key_delete(locale),
        "home" => t::key_home(locale),
        "end" => t::key_end(locale),
        "pagedown" => t::key_page_down(locale),
        other => other,
    });
    named.collect::<Vec<_>>().join("\u{a0}+\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_named_as_on_the_keyboard_of_the_language() {
        let all = |locale| {
            let groups = groups(locale);
            let keys = groups.into_iter().flat_map(|group| group.keys);
            keys.flat_map(|shortcut| shortcut.keys).collect::<Vec<_>>()
        };
        assert!(all(Locale::Fr).contains(&"Ctrl\u{a0}+\u{a0}Maj\u{a0}+\u{a0}Z".to_owned()));
        assert!(all(Locale::En).contains(&"Ctrl\u{a0}+\u{a0}Shift\u{a0}+\u{a0}Z".to_owned()));
        assert_eq!(all(Locale::Fr).len(), all(Locale::En).len());
    }
}
