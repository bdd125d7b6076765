//! What stands in one cell: a title, a name, a date, hours, days.

use super::columns::weekday;
use crate::{
    domain::{
        house::House,
        person::Title,
        time::{Minutes, TimeRange, WEEKDAYS},
    },
    i18n::{Locale, plain::plain, text::files},
};
use chrono::{Datelike, NaiveDate, Weekday};

/// The cell without blanks around it, and without the apostrophe that kept a spreadsheet from computing it.
pub fn cleaned(cell: &str) -> String {
    let cell = cell.trim();
    let defused = cell
        .strip_prefix('\'')
        .filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    defused.unwrap_or(cell).to_owned()
}

/// How to address the person.
pub fn title(cell: &str) -> Option<Title> {
    let is_first_name = |locale: &Locale| plain(cell) == plain(files::title_first_name(*locale));
    if Locale::ALL.iter().any(is_first_name) {
        return Some(Title::FirstName);
    }
    match plain(cell).trim_end_matches('.') {
        "mme" | "madame" | "mlle" | "mrs" | "ms" | "f" | "femme" | "feminin" => Some(Title::Mrs),
        "m" | "mr" | "monsieur" | "h" | "homme" | "masculin" => Some(Title::Mr),
        _ => None,
    }
}

/// A date written day first with any usual sign, or year first.
pub fn date(cell: &str) -> Option<NaiveDate> {
    let text = cell.replace(['.', '-', ' '], "/");
    let date = ["%d/%m/%Y", "%Y/%m/%d"]
        .into_iter()
        .find_map(|form| NaiveDate::parse_from_str(&text, form).ok());
    date.filter(|date| (1900..3000).contains(&date.year()))
}

/// Why a text gives no hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoHours {
    /// It says none.
    Unreadable,
    /// The house is closed on that day.
    Closed,
    /// The house is closed in that half of the day.
    ClosedHalf,
}

/// The hours of a day: none, a tick, a half-day, or a range. "AM" is left to the person: it is the morning for some,
/// "après-midi" for others.
pub fn hours(cell: &str, day: Weekday, house: &House) -> Result<Option<TimeRange>, NoHours> {
    let opening = house.opening.get(day).ok_or(NoHours::Closed);
    let half = house.rules.half_day;
    let within = |from, to| TimeRange::new(from, to).ok_or(NoHours::ClosedHalf);
    let hours = match plain(cell).trim_end_matches('.') {
        "non" | "no" | "-" | "–" | "0" | "absent" | "absente" => return Ok(None),
        "x" | "oui" | "yes" | "1" | "j" | "journee" | "present" | "presente" | "✓" | "✔" => {
            opening
        }
        "matin" | "morning" => opening.and_then(|open| within(open.start(), half)),
        "apres-midi" | "apres midi" | "afternoon" => {
            opening.and_then(|open| within(half, open.end()))
        }
        text => range(text).ok_or(NoHours::Unreadable),
    };
    hours.map(Some)
}

/// "9h-16h30", "09:00 - 16:30", "de 9 h à 16 h 30", in plain letters.
fn range(text: &str) -> Option<TimeRange> {
    let text: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let (start, rest) = time(text.strip_prefix("de").unwrap_or(&text))?;
    let rest = ["-", "–", "—", "/", "to", "a"]
        .into_iter()
        .find_map(|sign| rest.strip_prefix(sign))?;
    let (end, rest) = time(rest)?;
    if rest.is_empty() {
        TimeRange::new(start, end)
    } else {
        None
    }
}

/// A time of day at the start of a text, and the rest.
fn time(text: &str) -> Option<(Minutes, &str)> {
    let (hour, rest) = number(text)?;
    let Some(rest) = rest.strip_prefix(['h', ':', '.']) else {
        return (hour <= 24).then_some((Minutes::at(hour, 0), rest));
    };
    let (minute, rest) = number(rest).unwrap_or((0, rest));
    let minutes = Minutes::at(hour.min(25), minute);
    (minute < 60 && minutes <= Minutes::at(24, 0)).then_some((minutes, rest))
}

/// One or two digits at the start of a text, and the rest.
fn number(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    Some((number.parse().ok()?, rest))
}

/// "lundi, mardi et jeudi", "lun-ven", "lundi au vendredi".
pub fn days(cell: &str) -> Option<Vec<Weekday>> {
    let text = plain(cell).replace(['-', '–'], " au ");
    let mut days: Vec<Weekday> = Vec::new();
    let mut is_range = false;
    for word in text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        match word {
            "et" | "and" | "le" | "du" | "les" => {}
            "au" | "a" | "to" => is_range = true,
            _ => {
                let day = weekday(word.strip_suffix('s').unwrap_or(word))?;
                if is_range {
                    let first = days.pop()?.num_days_from_monday();
                    let wanted = first..=day.num_days_from_monday();
                    days.extend(
                        WEEKDAYS
                            .into_iter()
                            .filter(|one| wanted.contains(&one.num_days_from_monday())),
                    );
                    is_range = false;
                } else {
                    days.push(day);
                }
            }
        }
    }
    (!days.is_empty() && !is_range).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let nine_to_half_past_four = TimeRange::new(Minutes::at(9, 0), Minutes::at(16, 30));
        for text in [
            "9h-16h30",
            "09:00-16:30",
            "9 h a 16 h 30",
            "de 9h a 16h30",
            "9.00 - 16.30",
            "9h/16h30",
        ] {
            assert_eq!(range(text), nine_to_half_past_four, "{text}");
        }
        for text in [
            "",
            "9h",
            "16h-9h",
            "9h-25h",
            "9h-12h / 14h-17h",
            "9:75-10",
            "a-b",
        ] {
            assert_eq!(range(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_day_first_or_year_first_and_exist() {
        let expected = NaiveDate::from_ymd_opt(1940, 3, 2);
        for text in ["02/03/1940", "2/3/1940", "02.03.1940", "1940-03-02"] {
            assert_eq!(date(text), expected, "{text}");
        }
        for text in ["31/02/1940", "02/03/40", "hier", "1940", "2/3/19400"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_listed_or_spanned() {
        use Weekday::{Fri, Mon, Thu, Tue, Wed};
        let check = |text: &str, expected: &[Weekday]| {
            assert_eq!(days(text).as_deref(), Some(expected), "{text}");
        };
        check("lundi, mardi et jeudi", &[Mon, Tue, Thu]);
        check("Lun-Ven", &[Mon, Tue, Wed, Thu, Fri]);
        check("du lundi au mercredi", &[Mon, Tue, Wed]);
        check("ma/je", &[Tue, Thu]);
        check("mardis", &[Tue]);
        for text in ["", "toujours", "au lundi", "lundi au", "m"] {
            assert_eq!(days(text), None, "{text}");
        }
    }
}
