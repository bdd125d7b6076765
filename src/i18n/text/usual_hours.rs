//! Usual hours of people and staff: odd weeks, changes from a date on.

texts! {
    even { fr: "Semaines paires", en: "Even weeks" }
    odd { fr: "Semaines impaires", en: "Odd weeks" }
    has_odd { fr: "D’autres jours ou heures les semaines impaires", en: "Other days or hours in odd weeks" }
    this_week_is_even(n: u32) { fr: "Cette semaine est paire (n°\u{a0}{n}).", en: "This week is even (no. {n})." }
    this_week_is_odd(n: u32) { fr: "Cette semaine est impaire (n°\u{a0}{n}).", en: "This week is odd (no. {n})." }
    changes { fr: "Changements à partir d’une date", en: "Changes from a date on" }
    changes_hint {
        fr: "Les jours d’avant gardent leurs heures, dans le planning comme dans le suivi.",
        en: "Days before keep their hours, in the planning and in the follow-up.",
    }
    change { fr: "Changement", en: "Change" }
    add_change { fr: "Changer à partir d’une date", en: "Change from a date on" }
    from { fr: "À partir du", en: "From" }
    from_then { fr: "Jours et heures à partir de cette date", en: "Days and hours from that date on" }
    until_then(date: &str) { fr: "Jusqu’au {date}", en: "Until {date}" }
    since(date: &str) { fr: "À partir du {date}", en: "From {date}" }
    in_turn(even: &str, odd: &str) { fr: "{even} (paires)\u{a0}; {odd} (impaires)", en: "{even} (even); {odd} (odd)" }
    comes_in_turn(even: &str, odd: &str) {
        fr: "Vient {even} les semaines paires, {odd} les semaines impaires.",
        en: "Comes {even} in even weeks, {odd} in odd weeks.",
    }
    span(first: &str, last: &str) { fr: "{first} à {last}", en: "{first} to {last}" }
    on_span(first: &str, last: &str) { fr: "du {first} au {last}", en: "from {first} to {last}" }
    on_days(days: &str) { fr: "le {days}", en: "on {days}" }
    not_at_all { fr: "jamais", en: "never" }
}
