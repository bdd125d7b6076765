//! Dates, times, durations, lists, numbers and names, as people of each language write them.

mod shown;

pub use shown::{Grouped, OfName, Shown, number};

use super::Locale;
use chrono::{Datelike, NaiveDate, Weekday};

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A time of day given in minutes: "14 h 15", "9 h"; "14:15".
pub fn time(locale: Locale, minutes: u16) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60);
    match locale {
        Locale::Fr if minute == 0 => format!("{hour}\u{a0}h"),
        Locale::Fr => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        Locale::En => format!("{hour}:{minute:02}"),
    }
}

/// A time for easy-to-read pages: "14 heures 15".
pub fn easy_time(locale: Locale, minutes: u16) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60);
    match locale {
        Locale::Fr if minute == 0 => format!("{hour}\u{a0}heures"),
        Locale::Fr => format!("{hour}\u{a0}heures\u{a0}{minute}"),
        Locale::En => time(Locale::En, minutes),
    }
}

/// A range of a day: "14 h 15 – 15 h 30".
pub fn time_range(locale: Locale, start: u16, end: u16) -> String {
    format!("{}\u{a0}– {}", time(locale, start), time(locale, end))
}

/// A length: "45 min", "1 h", "1 h 15".
pub fn duration(locale: Locale, minutes: u16) -> String {
    match (locale, minutes / 60, minutes % 60) {
        (_, 0, rest) => format!("{rest}\u{a0}min"),
        (_, hours, 0) => format!("{hours}\u{a0}h"),
        (Locale::Fr, hours, rest) => format!("{hours}\u{a0}h\u{a0}{rest:02}"),
        (Locale::En, hours, rest) => format!("{hours}\u{a0}h {rest}\u{a0}min"),
    }
}

/// A weekday, small letters in French: "mardi", "Tuesday".
pub const fn weekday(locale: Locale, day: Weekday) -> &'static str {
    match (locale, day) {
        (Locale::Fr, Weekday::Mon) => "lundi",
        (Locale::Fr, Weekday::Tue) => "mardi",
        (Locale::Fr, Weekday::Wed) => "mercredi",
        (Locale::Fr, Weekday::Thu) => "jeudi",
        (Locale::Fr, Weekday::Fri) => "vendredi",
        (Locale::Fr, Weekday::Sat) => "samedi",
        (Locale::Fr, Weekday::Sun) => "dimanche",
        (Locale::En, Weekday::Mon) => "Monday",
        (Locale::En, Weekday::Tue) => "Tuesday",
        (Locale::En, Weekday::Wed) => "Wednesday",
        (Locale::En, Weekday::Thu) => "Thursday",
        (Locale::En, Weekday::Fri) => "Friday",
        (Locale::En, Weekday::Sat) => "Saturday",
        (Locale::En, Weekday::Sun) => "Sunday",
    }
}

/// A month, small letters in French.
pub fn month(locale: Locale, date: NaiveDate) -> &'static str {
    let index = date.month0() as usize;
    match locale {
        Locale::Fr => MONTHS_FR[index],
        Locale::En => MONTHS_EN[index],
    }
}

/// The day of the month: "1er", "24".
pub fn day_of_month(locale: Locale, date: NaiveDate) -> String {
    match (locale, date.day()) {
        (Locale::Fr, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    }
}

/// "24 novembre", "24 November".
pub fn day_month(locale: Locale, date: NaiveDate) -> String {
    format!(
        "{}\u{a0}{}",
        day_of_month(locale, date),
        month(locale, date)
    )
}

/// "24 novembre 2026", "24 November 2026".
pub fn date(locale: Locale, date: NaiveDate) -> String {
    format!("{}\u{a0}{}", day_month(locale, date), date.year())
}

/// "mardi 24 novembre", "Tuesday 24 November".
pub fn weekday_date(locale: Locale, date: NaiveDate) -> String {
    format!(
        "{} {}",
        weekday(locale, date.weekday()),
        day_month(locale, date)
    )
}

/// The title of a week: "Du 23 au 27 novembre", "23 to 27 November". It parts in the middle only.
pub fn date_span(locale: Locale, first: NaiveDate, last: NaiveDate) -> String {
    let start = if (first.year(), first.month()) == (last.year(), last.month()) {
        day_of_month(locale, first)
    } else if first.year() == last.year() {
        day_month(locale, first)
    } else {
        date(locale, first)
    };
    match locale {
        Locale::Fr => format!("Du\u{a0}{start} au\u{a0}{}", day_month(locale, last)),
        Locale::En => format!("{start} to\u{a0}{}", day_month(locale, last)),
    }
}

/// The first letter made a capital: French weekdays at the start of a line.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The first letter made small: a name of a list within a sentence.
pub fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// "a, b et c".
pub fn list<S: AsRef<str>>(locale: Locale, items: &[S]) -> String {
    let Some((last, rest)) = items.split_last() else {
        return String::new();
    };
    if rest.is_empty() {
        return last.as_ref().to_owned();
    }
    let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
    format!(
        "{} {} {}",
        rest.join(", "),
        super::text::common::and(locale),
        last.as_ref()
    )
}

/// The first of several sentences, and how many more there are that say something else; nothing for none.
pub fn first_of<S: AsRef<str>>(locale: Locale, sentences: &[S]) -> Option<String> {
    let (first, more) = sentences.split_first()?;
    let others = more.iter().filter(|it| it.as_ref() != first.as_ref());
    Some(match others.count() {
        0 => first.as_ref().to_owned(),
        n => format!(
            "{} {}",
            first.as_ref(),
            super::text::common::and_more(locale, n)
        ),
    })
}

/// One or two of several names in a short sentence: "Mme Durand et M. Petit", "Mme Durand et 3 autres".
pub fn some<S: AsRef<str>>(locale: Locale, names: &[S]) -> String {
    match names {
        [first, rest @ ..] if rest.len() > 1 => {
            super::text::common::with_others(locale, rest.len(), first.as_ref())
        }
        few => list(locale, few),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn french_times_have_spaces_that_do_not_break() {
        assert_eq!(time(Locale::Fr, 14 * 60 + 5), "14\u{a0}h\u{a0}05");
        assert_eq!(time(Locale::Fr, 9 * 60), "9\u{a0}h");
        assert_eq!(time(Locale::En, 9 * 60), "9:00");
    }

    #[test]
    fn of_many_names_the_first_and_a_number_are_told() {
        let told = |names: &[&str]| some(Locale::Fr, names).replace('\u{a0}', " ");
        assert_eq!(told(&["Mme Durand"]), "Mme Durand");
        assert_eq!(told(&["Mme Durand", "M. Petit"]), "Mme Durand et M. Petit");
        assert_eq!(
            told(&["Mme Durand", "M. Petit", "M. Roy"]),
            "Mme Durand et 2 autres"
        );
    }

    #[test]
    fn the_first_sentence_does_not_hide_that_there_are_more() {
        let told = |all: &[&str]| first_of(Locale::Fr, all).map(|it| it.replace('\u{a0}', " "));
        assert_eq!(told(&[]), None);
        assert_eq!(told(&["Un."]).as_deref(), Some("Un."));
        assert_eq!(told(&["Un.", "Un."]).as_deref(), Some("Un."));
        assert_eq!(
            told(&["Un.", "Deux.", "Trois."]).as_deref(),
            Some("Un. Et 2 autres.")
        );
    }

    #[test]
    fn a_week_across_two_months_or_years_says_both() {
        let title = |first, last| date_span(Locale::Fr, first, last).replace('\u{a0}', " ");
        assert_eq!(
            title(day(2026, 11, 23), day(2026, 11, 27)),
            "Du 23 au 27 novembre"
        );
        assert_eq!(
            title(day(2026, 11, 30), day(2026, 12, 4)),
            "Du 30 novembre au 4 décembre"
        );
        assert_eq!(
            title(day(2026, 12, 28), day(2027, 1, 1)),
            "Du 28 décembre 2026 au 1er janvier"
        );
    }

    #[test]
    fn a_list_ends_with_a_word() {
        assert_eq!(
            list(Locale::Fr, &["Anne", "Karim", "Zoé"]),
            "Anne, Karim et Zoé"
        );
        assert_eq!(list(Locale::En, &["Anne"]), "Anne");
        assert_eq!(list::<&str>(Locale::Fr, &[]), "");
    }
}
