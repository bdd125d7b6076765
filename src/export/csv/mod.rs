//! Tables for spreadsheets: the sessions of weeks, the follow-up, the people.
//!
//! A text that a spreadsheet would take for a formula is defused with an apostrophe, since names and notes are
//! typed by many hands.

mod table;

use crate::domain::occurrence::{self, What, in_week};
use crate::{
    domain::{
        attendance::{Attendance, Engagement, Presence, Smiley},
        document::Document,
        person::{AbsenceCause, Person, Title},
        time::{Minutes, TimeRange, WEEKDAYS, WeekId},
    },
    i18n::{Locale, format, plain::plain, text::files as t},
    present::{activity_words, domains, names, sites},
};
use chrono::NaiveDate;

pub use table::Flavour;
use table::Table;

/// Sessions and appointments of these weeks, one a line.
pub fn week(document: &Document, weeks: &[WeekId], flavour: Flavour, locale: Locale) -> String {
    week_table(document, weeks, locale).text(flavour)
}

/// The same as a table.
pub(super) fn week_table(document: &Document, weeks: &[WeekId], locale: Locale) -> Table {
    let mut table = Table::new(&[
        t::column_day(locale),
        t::column_date(locale),
        t::column_start(locale),
        t::column_end(locale),
        t::column_what(locale),
        t::column_domain(locale),
        t::column_place(locale),
        t::column_staff(locale),
        t::column_people(locale),
        t::column_number(locale),
        t::column_state(locale),
        t::column_note(locale),
    ]);
    for occurrence in weeks.iter().flat_map(|week| in_week(document, *week)) {
        let (what, domain, note) = match occurrence.what {
            What::Session(session) => {
                let activity = occurrence::activity(document, session);
                let name = activity.map_or(t::activity(locale), |activity| {
                    activity_words::name(locale, activity)
                });
                let domain = activity.map_or("", |activity| domains::name(locale, activity.domain));
                (name, domain, &session.note)
            }
            What::Appointment(appointment, _) => (
                appointment.title.as_str(),
                t::appointment(locale),
                &appointment.note,
            ),
        };
        let staff = occurrence::staff(document, &occurrence.staff());
        let mut staff: Vec<_> = staff.into_iter().map(names::staff).collect();
        if let What::Appointment(appointment, _) = occurrence.what {
            let outside = occurrence::from_outside(document, &appointment.with);
            staff.extend(outside.map(str::to_owned));
        }
        let people = occurrence::persons(document, occurrence.persons());
        let people: Vec<_> = people.into_iter().map(names::full).collect();
        let room = occurrence::room(document, occurrence.room());
        let state = if occurrence.is_draft {
            t::draft(locale)
        } else {
            t::confirmed(locale)
        };
        table.row(&[
            &format::weekday(locale, chrono::Datelike::weekday(&occurrence.date)),
            &date(locale, occurrence.date),
            &time(occurrence.start),
            &time(occurrence.start.plus(occurrence.duration)),
            &what,
            &domain,
            &room.map_or_else(String::new, |room| sites::room_name(document, room, None)),
            &staff.join(", "),
            &people.join(", "),
            &occurrence.persons().len().to_string(),
            &state,
            note,
        ]);
    }
    table
}

/// The follow-up of these weeks, one record a line, by date.
pub fn attendance(
    document: &Document,
    weeks: &[WeekId],
    flavour: Flavour,
    locale: Locale,
) -> String {
    attendance_table(document, weeks, locale).text(flavour)
}

/// The same as a table.
pub(super) fn attendance_table(document: &Document, weeks: &[WeekId], locale: Locale) -> Table {
    let mut table = Table::new(&[
        t::column_date(locale),
        t::column_start(locale),
        t::activity(locale),
        t::column_first_name(locale),
        t::column_last_name(locale),
        t::column_presence(locale),
        t::column_engagement(locale),
        t::column_smiley(locale),
        t::column_note(locale),
        t::column_noted_by(locale),
        t::column_noted_at(locale),
    ]);
    for week in weeks {
        let records = document
            .attendance
            .get(week)
            .map_or(&[][..], |records| records);
        let mut rows: Vec<_> = records
            .iter()
            .map(|record| attendance_row(document, *week, record, locale))
            .collect();
        rows.sort();
        for (_, row) in &rows {
            table.row(&row.each_ref().map(|cell| cell as &dyn AsRef<str>));
        }
    }
    table
}

/// A row, and what it is sorted by.
type AttendanceRow = ((Option<(NaiveDate, Minutes)>, String), [String; 11]);

fn attendance_row(
    document: &Document,
    week: WeekId,
    record: &Attendance,
    locale: Locale,
) -> AttendanceRow {
    let plan = document.weeks.get(&week);
    let session = plan.and_then(|plan| plan.placements.session(record.session));
    let when = session.map(|session| (week.date(session.day), session.start));
    let activity = session.and_then(|session| occurrence::activity(document, session));
    let person = document.persons.get(record.person);
    let (first, last) = person.map_or(("", ""), |person| (&person.first_name, &person.last_name));
    let (presence, engagement) = presence(locale, record.presence);
    let row = [
        when.map_or_else(String::new, |(day, _)| date(locale, day)),
        when.map_or_else(String::new, |(_, start)| time(start)),
        activity.map_or_else(String::new, |activity| {
            activity_words::name(locale, activity).to_owned()
        }),
        first.to_owned(),
        last.to_owned(),
        presence.to_owned(),
        engagement.to_owned(),
        record
            .smiley
            .map_or("", |smiley| smiley_word(locale, smiley))
            .to_owned(),
        record.note.clone(),
        record.by.clone(),
        format!(
            "{} {}",
            date(locale, record.at.date()),
            record.at.format("%H:%M")
        ),
    ];
    ((when, plain(&format!("{last} {first}"))), row)
}

/// The people of the house with their hours in a week (without one, those before any change): the very
/// columns that `import::persons_csv` reads.
pub fn persons(
    document: &Document,
    week: Option<WeekId>,
    flavour: Flavour,
    locale: Locale,
) -> String {
    persons_table(document, week, locale).text(flavour)
}

/// The same as a table.
pub(super) fn persons_table(document: &Document, week: Option<WeekId>, locale: Locale) -> Table {
    let mut table = Table::new(&person_columns(locale));
    let mut persons: Vec<&Person> = document.persons.iter().map(|person| &**person).collect();
    persons.sort_by_cached_key(|person| {
        (
            plain(&person.last_name),
            plain(&person.first_name),
            person.id,
        )
    });
    for person in persons {
        let title = match person.title {
            Title::Mrs => t::title_mrs(locale),
            Title::Mr => t::title_mr(locale),
            Title::FirstName => t::title_first_name(locale),
        };
        let mut row = vec![
            title.to_owned(),
            person.first_name.clone(),
            person.last_name.clone(),
        ];
        let dates = [person.born, person.arrived, person.left];
        row.extend(dates.map(|day| day.map_or_else(String::new, |day| date(locale, day))));
        let usual = person.usual();
        let hours = week.map_or(person.presence, |week| usual.in_week(week));
        row.extend(WEEKDAYS.map(|day| hours.get(day).map_or_else(String::new, range)));
        let cells: Vec<_> = row.iter().map(|cell| cell as &dyn AsRef<str>).collect();
        table.row(&cells);
    }
    table
}

/// The columns of [`persons`] with one line to write over: what a house fills in to bring its people.
pub fn persons_template(flavour: Flavour, locale: Locale) -> String {
    let mut table = Table::new(&person_columns(locale));
    let hours = "9:00-16:30";
    let row = [
        t::title_mrs(locale),
        t::template_first_name(locale),
        t::template_last_name(locale),
        t::template_born(locale),
        t::template_arrived(locale),
        "",
        hours,
        hours,
        "",
        hours,
        hours,
        "",
        "",
    ];
    table.row(&row.each_ref().map(|cell| cell as &dyn AsRef<str>));
    table.text(flavour)
}

fn person_columns(locale: Locale) -> Vec<&'static str> {
    let mut columns = vec![
        t::column_title(locale),
        t::column_first_name(locale),
        t::column_last_name(locale),
        t::column_born(locale),
        t::column_arrived(locale),
        t::column_left(locale),
    ];
    columns.extend(WEEKDAYS.map(|day| format::weekday(locale, day)));
    columns
}

/// The way a spreadsheet of that language takes for a date.
fn date(locale: Locale, date: NaiveDate) -> String {
    let form = match locale {
        Locale::Fr => "%d/%m/%Y",
        Locale::En => "%Y-%m-%d",
    };
    date.format(form).to_string()
}

fn time(minutes: Minutes) -> String {
    format!("{:02}:{:02}", minutes.hour(), minutes.minute())
}

fn range(range: TimeRange) -> String {
    format!("{}-{}", time(range.start()), time(range.end()))
}

/// What became of a place, and how the person took part.
pub(super) const fn presence(locale: Locale, presence: Presence) -> (&'static str, &'static str) {
    match presence {
        Presence::Came(engagement) => {
            let word = match engagement {
                Engagement::VeryActive => t::very_active(locale),
                Engagement::Active => t::active(locale),
                Engagement::Observer => t::observer(locale),
                Engagement::Withdrawn => t::withdrawn(locale),
            };
            (t::came(locale), word)
        }
        Presence::Refused => (t::refused(locale), ""),
        Presence::Absent(cause) => (absence(locale, cause), ""),
    }
}

const fn absence(locale: Locale, cause: AbsenceCause) -> &'static str {
    match cause {
        AbsenceCause::Ill => t::absent_ill(locale),
        AbsenceCause::Asleep => t::absent_asleep(locale),
        AbsenceCause::Appointment => t::absent_appointment(locale),
        AbsenceCause::Family => t::absent_family(locale),
        AbsenceCause::Transport => t::absent_transport(locale),
        AbsenceCause::Holidays => t::absent_holidays(locale),
        AbsenceCause::StaffAbsent => t::absent_staff(locale),
        AbsenceCause::Weather => t::absent_weather(locale),
        AbsenceCause::Unknown => t::absent_unknown(locale),
    }
}

/// What the person says, in a word.
pub(super) const fn smiley_word(locale: Locale, smiley: Smiley) -> &'static str {
    match smiley {
        Smiley::Happy => t::happy(locale),
        Smiley::Neutral => t::neutral(locale),
        Smiley::Unhappy => t::unhappy(locale),
    }
}
