//! The person's own record in words. It is taken apart field by field: a new field does not compile before it is said here.

use super::{facts, html::Page};
use crate::{
    domain::{
        document::Document,
        person::{Absence, Dislike, Person, PersonDocument, Refusal, RefusalOf},
        project::{Goal, GoalTarget, Need, PersonalProject, Wish},
        time::{DateSpan, WeeklyRange},
    },
    i18n::{
        Locale, format,
        text::{common, extract as t, persons as p, project as g},
    },
    present::{
        activity_words, names, person_goals, person_words, restrictions,
        usual_hours::{self, Part},
    },
};
use chrono::NaiveDate;

/// What a choice is called in the list of all choices.
fn named<T: PartialEq>(choices: Vec<(T, String)>, value: &T) -> String {
    let found = choices.into_iter().find(|(choice, _)| choice == value);
    found.map(|(_, name)| name).unwrap_or_default()
}

fn date(locale: Locale, date: Option<NaiveDate>) -> String {
    date.map(|date| format::date(locale, date))
        .unwrap_or_default()
}

/// Parts of a line, without the empty ones.
pub(super) fn line(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The whole record.
pub(super) fn write(page: &mut Page, locale: Locale, document: &Document, person: &Person) {
    let Person {
        id,
        title,
        first_name,
        last_name,
        born,
        arrived,
        left,
        presence: _,
        rota: _,
        site,
        support,
        in_wheelchair,
        restrictions: limits,
        busy,
        absences,
        // A number beside the absence that it came from.
        imported: _,
        refusals,
        dislikes,
        tolerance,
        best_half,
        referent,
        // Who they are is told by number only: their names are their data.
        friends: _,
        apart_from: _,
        help,
        documents,
        project,
    } = person;
    let site = document
        .house
        .sites
        .iter()
        .find(|known| Some(known.id) == *site);
    let referent = referent.and_then(|id| document.staff.get(id));
    page.title(p::identity(locale));
    page.facts([
        (p::title(locale), named(person_words::titles(locale), title)),
        (p::first_name(locale), first_name.clone()),
        (p::last_name(locale), last_name.clone()),
        (p::born(locale), date(locale, *born)),
        (p::arrived(locale), date(locale, *arrived)),
        (p::left(locale), date(locale, *left)),
        (
            p::referent(locale),
            referent
                .map(|member| names::staff(member))
                .unwrap_or_default(),
        ),
        (
            t::site(locale),
            site.map(|site| site.name.clone()).unwrap_or_default(),
        ),
        (t::identifier(locale), id.to_string()),
    ]);
    page.title(t::coming(locale));
    for Part { title, lines } in usual_hours::parts(locale, person.usual(), None) {
        let title = [p::presence_hours(locale), &title];
        let hours = lines
            .into_iter()
            .map(|(day, hours)| format!("{day} {hours}"));
        page.list(&line(title.map(str::to_owned)), hours);
    }
    page.list(
        p::busy(locale),
        busy.iter().map(|range| weekly(locale, range)),
    );
    page.list(
        p::absences(locale),
        absences.iter().map(|one| absence(locale, one)),
    );

    page.title(p::support(locale));
    page.facts([
        (
            p::support_level(locale),
            named(person_words::support_levels(locale), support),
        ),
        (
            p::in_wheelchair(locale),
            if *in_wheelchair {
                common::yes(locale).to_owned()
            } else {
                String::new()
            },
        ),
        (p::tolerance(locale), tolerance.to_string()),
        (
            p::best_half(locale),
            named(person_words::halves(locale), best_half),
        ),
    ]);
    page.list(p::help(locale), help.iter().cloned());
    let limits = limits
        .iter()
        .map(|limit| restrictions::name(locale, *limit).to_owned());
    page.list(p::restrictions(locale), limits);

    page.title(p::choices(locale));
    page.list(
        p::refusals(locale),
        refusals.iter().map(|one| refusal(locale, document, one)),
    );
    page.list(
        p::dislikes(locale),
        dislikes.iter().map(|one| dislike(locale, document, one)),
    );
    let others = facts::others(document, person);
    let people = |n: usize| match n {
        0 => t::nobody(locale).to_owned(),
        n => t::people(locale, n),
    };
    page.facts([
        (p::friends(locale), people(others.friends)),
        (p::apart_from(locale), people(others.apart_from)),
        (t::in_other_records(locale), people(others.in_other_records)),
    ]);
    page.list(
        p::documents(locale),
        documents
            .iter()
            .map(|PersonDocument { label, expires }| match expires {
                Some(date) => t::valid_until(locale, label, &format::date(locale, *date)),
                None => label.clone(),
            }),
    );
    write_project(page, locale, document, project);
}

fn write_project(page: &mut Page, locale: Locale, document: &Document, project: &PersonalProject) {
    let PersonalProject {
        signed_on,
        review_on,
        wishes,
        needs,
        goals,
    } = project;
    page.title(&g::project(locale, &document.house.project_word));
    page.facts([
        (g::signed_on(locale), date(locale, *signed_on)),
        (g::review_on(locale), date(locale, *review_on)),
    ]);
    page.list(
        g::wishes(locale),
        wishes.iter().map(|one| wish(locale, document, one)),
    );
    page.list(g::needs(locale), needs.iter().map(|one| need(locale, one)));
    page.list(g::goals(locale), goals.iter().map(|one| goal(locale, one)));
}

fn weekly(locale: Locale, range: &WeeklyRange) -> String {
    let WeeklyRange { day, range, label } = range;
    let time = format::time_range(locale, range.start().0, range.end().0);
    let day = format::capitalized(format::weekday(locale, *day));
    line([format!("{day} {time}"), label.clone()])
}

fn absence(locale: Locale, absence: &Absence) -> String {
    let Absence { span, cause, note } = absence;
    let DateSpan { first, last, hours } = span;
    let days = if first == last {
        format::date(locale, *first)
    } else {
        format!(
            "{} – {}",
            format::date(locale, *first),
            format::date(locale, *last)
        )
    };
    let hours = hours.map(|range| format::time_range(locale, range.start().0, range.end().0));
    let span = line([days, hours.unwrap_or_default()]);
    let cause = person_words::cause_name(locale, *cause);
    format!("{} {note}", t::absence(locale, &span, cause))
        .trim_end()
        .to_owned()
}

fn activity(locale: Locale, document: &Document, id: crate::domain::id::ActivityId) -> String {
    let activity = document.activities.get(id);
    activity
        .map(|activity| activity_words::name(locale, activity).to_owned())
        .unwrap_or_default()
}

fn refusal(locale: Locale, document: &Document, refusal: &Refusal) -> String {
    let Refusal {
        of,
        since,
        until,
        said_by,
    } = refusal;
    let of = match of {
        RefusalOf::Activity(id) => activity(locale, document, *id),
        RefusalOf::Person(_) => t::being_with(locale).to_owned(),
        RefusalOf::Time { day, range } => {
            let day = format::capitalized(format::weekday(locale, *day));
            format!(
                "{day} {}",
                format::time_range(locale, range.start().0, range.end().0)
            )
        }
    };
    line([
        of,
        t::since(locale, &format::date(locale, *since)),
        until
            .map(|until| t::until(locale, &format::date(locale, until)))
            .unwrap_or_default(),
        t::said_by(locale, person_words::voice_name(locale, *said_by)),
    ])
}

fn dislike(locale: Locale, document: &Document, dislike: &Dislike) -> String {
    let Dislike {
        activity: id,
        importance,
    } = dislike;
    let importance = person_words::importance_name(locale, *importance);
    line([
        activity(locale, document, *id),
        t::importance(locale, importance),
    ])
}

fn wish(locale: Locale, document: &Document, wish: &Wish) -> String {
    let Wish {
        id: _,
        words,
        activity: granted_by,
        per_week,
        importance,
        said_by,
        said_on,
    } = wish;
    line([
        words.clone(),
        granted_by
            .map(|id| activity(locale, document, id))
            .unwrap_or_default(),
        t::per_week(locale, *per_week),
        t::importance(locale, person_words::importance_name(locale, *importance)),
        t::said_by(locale, person_words::voice_name(locale, *said_by)),
        said_on
            .map(|date| t::said_on(locale, &format::date(locale, date)))
            .unwrap_or_default(),
    ])
}

/// "Mobilité (1.1.5)".
fn target(locale: Locale, target: &GoalTarget) -> String {
    match person_goals::target_name(locale, target) {
        (name, Some(code)) => format!("{name} ({code})"),
        (name, None) => name,
    }
}

fn need(locale: Locale, need: &Need) -> String {
    let Need { code, note } = need;
    line([
        target(locale, &GoalTarget::Need(code.clone())),
        note.clone(),
    ])
}

fn goal(locale: Locale, goal: &Goal) -> String {
    let Goal {
        id: _,
        words,
        target: served_by,
        per_week,
        priority,
        from,
        until,
        opinion,
    } = goal;
    line([
        words.clone(),
        target(locale, served_by),
        t::per_week(locale, *per_week),
        t::priority(locale, &named(person_words::priorities(locale), priority)),
        from.map(|date| t::from(locale, &format::date(locale, date)))
            .unwrap_or_default(),
        until
            .map(|date| t::until(locale, &format::date(locale, date)))
            .unwrap_or_default(),
        t::opinion(locale, person_words::opinion_name(locale, *opinion)),
    ])
}
