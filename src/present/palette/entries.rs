//! Everything that can be opened or done in a house, in the order shown before anything is typed.

use super::{Deed, Entry, Kind};
use crate::{
    domain::document::Document,
    i18n::{
        Locale, OfName,
        text::{import_calendar, kiosk, learn, palette as t, settings_frame as s, shell},
    },
    present::{
        absences::Subject,
        activity_words, day,
        house_words::HouseWords,
        names, person_words,
        route::{Chosen, FollowPage, LearnPage, PrintModel, Route, SettingsPage},
    },
};
use chrono::NaiveDate;

/// All entries of a house on a day.
pub fn entries(locale: Locale, document: &Document, today: NaiveDate) -> Vec<Entry> {
    let mut entries = actions(locale, document);
    entries.extend(screens(locale, HouseWords::of(locale, &document.house)));
    entries.extend(persons(locale, document));
    entries.extend(absences(locale, document, today));
    entries.extend(things(locale, document));
    entries
}

fn action(icon: &'static str, name: &str, deed: Deed) -> Entry {
    Entry::new(Kind::Action, icon, name, deed)
}

fn actions(locale: Locale, document: &Document) -> Vec<Entry> {
    let (new_person, new_activity) = (Route::Persons(Chosen::New), Route::Activities(Chosen::New));
    vec![
        action("wand-sparkles", t::propose(locale), Deed::Propose)
            .with_key("P")
            .found_by(t::propose_words(locale)),
        action("badge-check", t::validate(locale), Deed::Validate)
            .with_key("V")
            .found_by(t::validate_words(locale)),
        action(
            "calendar-plus",
            t::new_appointment(locale),
            Deed::Go(Route::Appointments(Chosen::New)),
        )
        .found_by(t::new_appointment_words(locale)),
        action(
            "printer",
            t::print_all(locale),
            print(PrintModel::AllSheets),
        )
        .found_by(t::print_words(locale)),
        action("printer", t::print_wall(locale), print(PrintModel::Wall))
            .found_by(t::print_words(locale)),
        action(
            "cloud-rain",
            t::bad_weather(locale),
            Deed::Absent(Subject::Weather),
        )
        .found_by(t::bad_weather_words(locale)),
        action("download", t::backup(locale), Deed::Backup)
            .with_key("Ctrl S")
            .found_by(t::backup_words(locale)),
        action("keyboard", t::keys(locale), Deed::Keys)
            .with_key("?")
            .found_by(t::keys_words(locale)),
        action(
            "user",
            person_words::new(locale, document.house.person_word),
            Deed::Go(new_person),
        ),
        action("blocks", t::new_activity(locale), Deed::Go(new_activity)),
        action("undo-2", t::undo(locale), Deed::Undo).with_key("Ctrl Z"),
        action("redo-2", t::redo(locale), Deed::Redo),
        action(
            "upload",
            t::restore(locale),
            Deed::Go(Route::Settings(SettingsPage::Data)),
        )
        .found_by(t::restore_words(locale)),
        action("languages", "English", Deed::Speak(Locale::En)).found_by("language langue anglais"),
        action("languages", "Français", Deed::Speak(Locale::Fr)).found_by("language langue french"),
    ]
}

const fn print(model: PrintModel) -> Deed {
    Deed::Go(Route::Print(model, None))
}

fn screens(locale: Locale, words: HouseWords) -> Vec<Entry> {
    let import = words.import();
    let main = [
        ("sun", shell::nav_today(locale), Route::Day(None)),
        ("calendar-range", shell::nav_week(locale), Route::WEEK),
        ("users", words.label_many(), Route::Persons(Chosen::None)),
        (
            "blocks",
            shell::nav_activities(locale),
            Route::Activities(Chosen::None),
        ),
        (
            "stethoscope",
            shell::nav_appointments(locale),
            Route::Appointments(Chosen::None),
        ),
        (
            "clipboard-check",
            shell::nav_follow_up(locale),
            Route::FollowUp(FollowPage::List(None)),
        ),
        ("upload", import.as_str(), Route::PersonImport),
        (
            "upload",
            import_calendar::title(locale),
            Route::CalendarImport,
        ),
        (
            "printer",
            shell::nav_print(locale),
            Route::Print(PrintModel::Desk, None),
        ),
        ("eye", kiosk::title(locale), Route::Kiosk(None)),
        (
            "graduation-cap",
            learn::nav(locale),
            Route::Learn(LearnPage::Home),
        ),
        (
            "scale",
            learn::transparency(locale),
            Route::Learn(LearnPage::Transparency),
        ),
        (
            "accessibility",
            learn::a11y(locale),
            Route::Learn(LearnPage::Accessibility),
        ),
        ("compass", t::other_house(locale), Route::Welcome),
    ];
    let settings = [
        ("house", s::house(locale), SettingsPage::House),
        ("users", s::staff(locale), SettingsPage::Staff),
        ("stethoscope", s::visitors(locale), SettingsPage::Visitors),
        ("layout-grid", s::rooms(locale), SettingsPage::Rooms),
        ("scale", s::rules(locale), SettingsPage::Rules),
        ("shield-check", s::data(locale), SettingsPage::Data),
        ("accessibility", s::display(locale), SettingsPage::Display),
        ("info", s::about(locale), SettingsPage::About),
    ];
    let main =
        main.map(|(icon, name, route)| Entry::new(Kind::Screen, icon, name, Deed::Go(route)));
    let settings = settings.map(|(icon, name, page)| {
        Entry::new(
            Kind::Screen,
            icon,
            t::setting(locale, name),
            Deed::Go(Route::Settings(page)),
        )
    });
    main.into_iter().chain(settings).collect()
}

/// A person's page, and what is done for one person.
fn persons(locale: Locale, document: &Document) -> Vec<Entry> {
    let mut persons: Vec<_> = document.persons.iter().collect();
    persons.sort_by_cached_key(|person| names::full(person));
    let open = persons.iter().map(|person| {
        Entry::new(
            Kind::Person,
            "user",
            names::full(person),
            Deed::Go(Route::Persons(Chosen::One(person.id))),
        )
        .found_by(&names::person(locale, document, person))
    });
    let print = persons.iter().map(|person| {
        let sheet = print(PrintModel::Sheet(person.id));
        let name = t::print_sheet(locale, OfName(&names::person(locale, document, person)));
        action("printer", &name, sheet).found_by(&format!(
            "{} {}",
            t::print_words(locale),
            person.first_name
        ))
    });
    let days = persons.iter().map(|person| {
        let name = kiosk::palette_of(locale, OfName(&names::person(locale, document, person)));
        action("eye", &name, Deed::Go(Route::Kiosk(Some(person.id))))
            .found_by(kiosk::palette_words(locale))
    });
    open.chain(print).chain(days).collect()
}

/// The people expected today, whose absence can be noted.
fn absences(locale: Locale, document: &Document, today: NaiveDate) -> Vec<Entry> {
    let day = day::day(locale, document, today);
    let expected = day.expected.iter().filter(|person| !person.is_absent);
    expected
        .map(|expected| {
            let first_name = document
                .persons
                .get(expected.id)
                .map_or("", |person| &person.first_name);
            action(
                "user-round-x",
                &t::absent(locale, OfName(&expected.name)),
                Deed::Absent(Subject::Person(expected.id)),
            )
            .found_by(&format!("{} {first_name}", t::absent_words(locale)))
        })
        .collect()
}

/// Activities that the house offers, its staff, its rooms.
fn things(locale: Locale, document: &Document) -> Vec<Entry> {
    let activities = document
        .activities
        .iter()
        .filter(|activity| activity.is_offered)
        .map(|activity| {
            Entry::new(
                Kind::Activity,
                "blocks",
                activity_words::name(locale, activity),
                Deed::Go(Route::Activities(Chosen::One(activity.id))),
            )
            .found_by(activity_words::kept_name(activity))
        });
    let staff = document
        .staff
        .iter()
        .filter(|member| !member.archived)
        .map(|member| {
            Entry::new(
                Kind::Staff,
                "user",
                names::staff(member),
                Deed::Go(Route::StaffMember(Chosen::One(member.id))),
            )
        });
    let rooms = document.rooms.iter().map(|room| {
        Entry::new(
            Kind::Room,
            "layout-grid",
            room.name.as_str(),
            Deed::Go(Route::Room(Chosen::One(room.id))),
        )
    });
    let mut things: Vec<Entry> = activities.chain(staff).chain(rooms).collect();
    things.sort_by_cached_key(|entry| (entry.kind, entry.words.join(" ")));
    things
}
