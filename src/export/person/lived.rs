//! What plans, follow-up and journal hold of the person, in words.

use super::{
    facts::{self, Place, State},
    html::Page,
    record::line,
};
use crate::{
    domain::{
        appointment::{Appointment, Place as Where, Recurrence, Timing},
        attendance::Attendance,
        document::Document,
        id::PersonId,
        occurrence::{self, Occurrence, What},
        plan::{Forced, Session},
        texts::Mention,
        time::{Half, Minutes, WeekId},
    },
    export::csv,
    i18n::{
        Locale, format,
        text::{extract as t, files as f},
    },
    present::{appointments, journal, mentions, names, person_words},
};
use chrono::NaiveDateTime;

/// All of it. The document has the names of others hidden already.
pub(super) fn write(
    page: &mut Page,
    locale: Locale,
    document: &Document,
    id: PersonId,
    elsewhere: &[Mention],
) {
    let asked = facts::appointments(document, id);
    page.title(f::appointment(locale));
    page.list(
        t::appointments(locale),
        asked.iter().map(|one| appointment(locale, document, one)),
    );
    let placed = facts::placed(document, id);
    page.list(
        t::placed(locale),
        placed.iter().map(|one| occurrence(locale, document, one)),
    );

    let (sessions, earlier) = facts::sessions(document, id);
    page.title(t::places(locale));
    page.list(
        t::sessions(locale),
        sessions.iter().map(|one| place(locale, document, id, one)),
    );
    page.list(
        t::earlier(locale),
        earlier.iter().map(|one| place(locale, document, id, one)),
    );
    let usual = facts::usual(document, id).into_iter();
    page.list(
        t::usual(locale),
        usual.map(|session| {
            let day = format::capitalized(format::weekday(locale, session.day));
            line([
                format!("{day} {}", hours(locale, session)),
                what(locale, document, session),
            ])
        }),
    );
    let forced = facts::forced(document, id).into_iter();
    page.list(
        t::forced(locale),
        forced.map(
            |(
                week,
                session,
                Forced {
                    session: _,
                    reason,
                    by,
                    at,
                },
            )| {
                let by = t::by_on(locale, by, &moment(locale, *at));
                line([
                    dated(locale, week, session),
                    facts::activity(locale, document, session).to_owned(),
                    reason.clone(),
                    by,
                ])
            },
        ),
    );

    page.title(f::sheet_attendance(locale));
    let records = facts::records(document, id).into_iter();
    page.list(
        t::follow_up(locale),
        records.map(|(week, session, one)| record(locale, document, week, session, one)),
    );
    page.title(t::texts(locale));
    let entries = facts::journal(document, id).into_iter();
    page.list(
        t::journal(locale),
        entries.map(|entry| {
            let when = journal::when(locale, entry);
            line([
                when,
                journal::what(locale, document, &entry.kind),
                entry.by.clone(),
            ])
        }),
    );
    page.list(
        t::elsewhere(locale),
        elsewhere.iter().map(|mention| {
            format!(
                "«\u{202f}{}\u{202f}» ({})",
                mention.text,
                mentions::kinds(locale, &mention.places)
            )
        }),
    );
}

fn moment(locale: Locale, at: NaiveDateTime) -> String {
    let time = format::time(locale, Minutes::of(at.time()).0);
    t::at(locale, &format::date(locale, at.date()), &time)
}

fn hours(locale: Locale, session: &Session) -> String {
    format::time_range(
        locale,
        session.start.0,
        session.start.plus(session.duration).0,
    )
}

fn dated(locale: Locale, week: WeekId, session: &Session) -> String {
    let date = format::date(locale, week.date(session.day));
    line([date, hours(locale, session)])
}

/// Activity, room and leaders.
fn what(locale: Locale, document: &Document, session: &Session) -> String {
    let room = occurrence::room(document, Some(session.room));
    let leaders = occurrence::staff(document, &session.leaders);
    let leaders: Vec<String> = leaders.into_iter().map(names::staff).collect();
    let led = (!leaders.is_empty()).then(|| t::led_by(locale, &format::list(locale, &leaders)));
    line([
        facts::activity(locale, document, session).to_owned(),
        room.map(|room| room.name.clone()).unwrap_or_default(),
        led.unwrap_or_default(),
    ])
}

fn place(locale: Locale, document: &Document, id: PersonId, place: &Place<'_>) -> String {
    let state = match place.state {
        State::Draft => f::draft(locale),
        State::Validated => f::confirmed(locale),
        State::Published | State::WasPublished => t::published(locale),
        State::WasBefore => t::before_proposal(locale),
    };
    let held = place
        .session
        .held
        .contains(&id)
        .then(|| t::held(locale).to_owned());
    line([
        dated(locale, place.week, place.session),
        what(locale, document, place.session),
        state.to_lowercase(),
        held.unwrap_or_default(),
    ])
}

fn half(locale: Locale, half: Half) -> String {
    let all = person_words::halves(locale);
    let found = all.into_iter().find(|(known, _)| *known == Some(half));
    found
        .map(|(_, name)| name.to_lowercase())
        .unwrap_or_default()
}

fn appointment(locale: Locale, document: &Document, appointment: &Appointment) -> String {
    let Appointment {
        id: _,
        title,
        persons,
        with,
        duration,
        place,
        timing,
        repeats,
        to_confirm,
        note,
    } = appointment;
    let with = appointments::professional(document, with);
    let when = match timing {
        Timing::Fixed { date, start } => t::on_at(
            locale,
            &format::date(locale, *date),
            &format::time(locale, start.0),
        ),
        Timing::ToPlace {
            from,
            until,
            prefer_half,
            prefer_days,
        } => {
            let days: Vec<&str> = prefer_days
                .iter()
                .map(|day| format::weekday(locale, *day))
                .collect();
            let preferred = prefer_half.map(|it| half(locale, it)).into_iter();
            let preferred: Vec<String> = preferred
                .chain(days.into_iter().map(str::to_owned))
                .collect();
            let preferred = (!preferred.is_empty())
                .then(|| t::prefers(locale, &format::list(locale, &preferred)));
            line([
                t::to_place(locale).to_owned(),
                t::from(locale, &format::date(locale, *from)),
                until
                    .map(|date| t::until(locale, &format::date(locale, date)))
                    .unwrap_or_default(),
                preferred.unwrap_or_default(),
            ])
        }
    };
    let others = persons.len().saturating_sub(1);
    line([
        title.clone(),
        format::duration(locale, *duration),
        if with.is_empty() {
            with
        } else {
            t::with(locale, &with)
        },
        when,
        repeats
            .as_ref()
            .map(|it| repeated(locale, it))
            .unwrap_or_default(),
        whereabouts(locale, document, place),
        if others > 0 {
            t::and_others(locale, others)
        } else {
            String::new()
        },
        if *to_confirm {
            t::to_confirm(locale).to_owned()
        } else {
            String::new()
        },
        note.clone(),
    ])
}

fn repeated(locale: Locale, recurrence: &Recurrence) -> String {
    let Recurrence {
        every_weeks,
        until,
        except,
    } = recurrence;
    let except: Vec<String> = except.iter().map(ToString::to_string).collect();
    line([
        t::every(locale, *every_weeks),
        until
            .map(|date| t::until(locale, &format::date(locale, date)))
            .unwrap_or_default(),
        if except.is_empty() {
            String::new()
        } else {
            t::except(locale, &format::list(locale, &except))
        },
    ])
}

fn whereabouts(locale: Locale, document: &Document, place: &Where) -> String {
    let room = |id| {
        occurrence::room(document, id)
            .map(|room| room.name.clone())
            .unwrap_or_default()
    };
    match place {
        Where::OnSite {
            room: id,
            feature: _,
        } => room(*id),
        Where::Outside {
            address,
            travel,
            escort,
        } => {
            let escort = escort.and_then(|id| document.staff.get(id));
            line([
                address.clone(),
                t::travel(locale, &format::duration(locale, *travel)),
                escort
                    .map(|member| t::escorted(locale, &names::staff(member)))
                    .unwrap_or_default(),
            ])
        }
        Where::Remote { link, room: id } => {
            line([f::by_video(locale).to_owned(), link.clone(), room(*id)])
        }
    }
}

fn occurrence(locale: Locale, document: &Document, one: &Occurrence<'_>) -> String {
    let What::Appointment(appointment, _) = one.what else {
        return String::new();
    };
    let end = one.start.plus(one.duration);
    let room = occurrence::room(document, one.room());
    line([
        format::date(locale, one.date),
        format::time_range(locale, one.start.0, end.0),
        appointment.title.clone(),
        room.map(|room| room.name.clone()).unwrap_or_default(),
    ])
}

fn record(
    locale: Locale,
    document: &Document,
    week: WeekId,
    session: Option<&Session>,
    record: &Attendance,
) -> String {
    let Attendance {
        session: _,
        person: _,
        presence,
        smiley,
        note,
        is_ad_hoc,
        by,
        at,
    } = record;
    let when = session.map_or_else(
        || format::date_span(locale, week.monday(), week.date(chrono::Weekday::Sun)),
        |session| dated(locale, week, session),
    );
    let (presence, engagement) = csv::presence(locale, *presence);
    let smiley =
        smiley.map(|smiley| t::view(locale, &csv::smiley_word(locale, smiley).to_lowercase()));
    line([
        when,
        session
            .map(|session| facts::activity(locale, document, session).to_owned())
            .unwrap_or_default(),
        presence.to_owned(),
        engagement.to_owned(),
        smiley.unwrap_or_default(),
        if *is_ad_hoc {
            t::ad_hoc(locale).to_owned()
        } else {
            String::new()
        },
        note.clone(),
        t::noted(locale, by, &moment(locale, *at)),
    ])
}
