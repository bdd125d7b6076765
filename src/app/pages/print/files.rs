//! Files out: calendars, tables, the backup. Each is told by its name and noted in the journal.

use super::Desk;
use crate::{
    components::{
        banners::download_backup,
        choose::{Choose, Radios},
        fields::CheckField,
        icon::Icon,
    },
    platform::clock,
    state::{use_house_words, use_locale, use_notices, use_outgoing, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{document::Document, id::SiteId, time::WeekId},
    export::{
        csv::{self, Flavour},
        file_name,
        ics::{self, Whose},
        xlsx,
    },
    i18n::{
        Locale,
        text::{common, print as t},
    },
    present::{house_words::HouseWords, names, print_choices::Choices, sites},
};

/// For how many weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Span {
    One,
    Four,
}

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    Sessions,
    Attendance,
    Persons,
}

/// The section of the files.
#[component]
pub fn Files(desk: Desk) -> impl IntoView {
    let locale = use_locale();
    let span = RwSignal::new(Span::One);
    let weeks = Signal::derive(move || {
        let first = desk.week.get();
        match span.get() {
            Span::One => vec![first],
            Span::Four => std::iter::successors(Some(first), |week| Some(week.next()))
                .take(4)
                .collect(),
        }
    });
    view! {
        <div class="stack">
            <Radios
                id="files-span"
                legend=t::files_week(locale)
                options=vec![
                    (Span::One, t::this_week(locale).to_owned()),
                    (Span::Four, t::four_weeks(locale).to_owned()),
                ]
                value=span.into()
                on_change=move |chosen| span.set(chosen)
            />
            <ul class="printcards">
                <li class="card">
                    <CalendarFile desk weeks />
                </li>
                <li class="card">
                    <TableFile weeks />
                </li>
                <li class="card">
                    <BackupFile />
                </li>
            </ul>
        </div>
    }
}

fn whose(
    locale: Locale,
    words: HouseWords,
    document: &Document,
    choices: &Choices,
) -> Vec<(Whose, String)> {
    let house = t::whole_house(locale);
    let covered = sites::covered(locale, document, None);
    let house = covered.map_or_else(
        || house.to_owned(),
        |all| common::labelled(locale, house, &all),
    );
    let mut all = vec![(Whose::House, house)];
    let of_sites = sites::several(document).iter();
    all.extend(of_sites.map(|site| {
        let name = common::labelled(locale, t::group_sites(locale), &site.name);
        (Whose::Site(site.id), name)
    }));
    let mut add = |group: &str, rows: Vec<(Whose, &String)>| {
        all.extend(
            rows.into_iter()
                .map(|(whose, name)| (whose, common::labelled(locale, group, name))),
        );
    };
    add(
        words.label_many(),
        choices
            .persons
            .iter()
            .map(|(id, name)| (Whose::Person(*id), name))
            .collect(),
    );
    add(
        t::group_staff(locale),
        choices
            .staff
            .iter()
            .map(|(id, name)| (Whose::Staff(*id), name))
            .collect(),
    );
    add(
        t::group_visitors(locale),
        choices
            .visitors
            .iter()
            .map(|(id, name)| (Whose::Visitor(*id), name))
            .collect(),
    );
    add(
        t::group_rooms(locale),
        choices
            .rooms
            .iter()
            .map(|(id, name)| (Whose::Room(*id), name))
            .collect(),
    );
    all
}

fn named<Id: PartialEq>(all: &[(Id, String)], wanted: Id) -> String {
    let mut all = all.iter();
    all.find(|(id, _)| *id == wanted)
        .map_or_else(String::new, |(_, name)| name.clone())
}

/// The house and which of its sites, where there are several.
fn with_sites(locale: Locale, document: &Document, site: Option<SiteId>) -> String {
    let covered = sites::covered(locale, document, site).unwrap_or_default();
    format!("{} {covered}", document.house.name)
}

/// Whose calendar, for the name of its file.
fn owner(locale: Locale, document: &Document, choices: &Choices, whose_file: Whose) -> String {
    match whose_file {
        Whose::House => with_sites(locale, document, None),
        Whose::Site(id) => with_sites(locale, document, Some(id)),
        // The name as it may leave.
        Whose::Person(id) => {
            let person = document.persons.get(id);
            person.map_or_else(String::new, |person| {
                names::person(locale, document, person)
            })
        }
        Whose::Staff(id) => named(&choices.staff, id),
        Whose::Visitor(id) => named(&choices.visitors, id),
        Whose::Room(id) => named(&choices.rooms, id),
    }
}

#[component]
fn CalendarFile(desk: Desk, weeks: Signal<Vec<WeekId>>) -> impl IntoView {
    let (locale, outgoing, words) = (use_locale(), use_outgoing(), use_house_words());
    let store = use_store();
    // The site that is shown, until another calendar is chosen.
    let own = RwSignal::new(None);
    let chosen = Memo::new(move |_| {
        let of_site = || desk.site.get().map_or(Whose::House, Whose::Site);
        own.get().unwrap_or_else(of_site)
    });
    let save = move |_| {
        let weeks = weeks.get_untracked();
        let document = outgoing.document();
        let whose = chosen.get_untracked();
        let text = ics::calendar(&document, whose, &weeks, clock::now_utc(), locale);
        let owner = desk
            .choices
            .with_untracked(|choices| owner(locale, &document, choices, whose));
        let week = desk.week.get_untracked();
        let name = file_name(&[&owner, &week.to_string()], "ics");
        let kind = "text/calendar;charset=utf-8";
        outgoing.save(Some(week), name, kind, text.as_bytes());
    };
    view! {
        <h3>{t::calendar(locale)}</h3>
        <p class="small muted">{t::calendar_about(locale)}</p>
        {move || {
            let options = store
                .with(|document| desk.choices.with(|choices| whose(locale, words, document, choices)));
            view! {
                <Choose
                    id="files-whose"
                    label=t::whom(locale)
                    options
                    value=chosen.into()
                    on_change=move |whose| own.set(Some(whose))
                />
            }
        }}
        <p class="printcards__end">
            <button class="btn btn--primary" type="button" on:click=save>
                <Icon name="download" />
                {t::download_calendar(locale)}
            </button>
        </p>
    }
}

#[component]
fn TableFile(weeks: Signal<Vec<WeekId>>) -> impl IntoView {
    let (locale, outgoing) = (use_locale(), use_outgoing());
    let table = RwSignal::new(Table::Sessions);
    let for_excel = RwSignal::new(locale == Locale::Fr);
    let save = move |_| {
        let weeks = weeks.get_untracked();
        let document = outgoing.document();
        let flavour = if for_excel.get_untracked() {
            Flavour::FRENCH_EXCEL
        } else {
            Flavour::PLAIN
        };
        let week = weeks.first().copied();
        let dated = week.map(|week| week.to_string()).unwrap_or_default();
        let (text, what, dated) = match table.get_untracked() {
            Table::Sessions => (
                csv::week(&document, &weeks, flavour, locale),
                t::file_sessions(locale),
                dated.as_str(),
            ),
            Table::Attendance => (
                csv::attendance(&document, &weeks, flavour, locale),
                t::file_attendance(locale),
                dated.as_str(),
            ),
            Table::Persons => (
                csv::persons(&document, week, flavour, locale),
                t::file_persons(locale),
                "",
            ),
        };
        let house = with_sites(locale, &document, None);
        let name = file_name(&[&house, what, dated], "csv");
        outgoing.save(week, name, "text/csv;charset=utf-8", text.as_bytes());
    };
    let save_workbook = move |_| {
        let (document, weeks) = (outgoing.document(), weeks.get_untracked());
        let bytes = xlsx::workbook(&document, &weeks, locale);
        let week = weeks.first().copied();
        let dated = week.map(|week| week.to_string()).unwrap_or_default();
        let name = file_name(&[&with_sites(locale, &document, None), &dated], "xlsx");
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        outgoing.save(week, name, kind, &bytes);
    };
    let store = use_store();
    let covered = move || {
        let all = store.with(|document| sites::covered(locale, document, None));
        all.map(|all| format!(" {all}."))
    };
    view! {
        <h3>{t::tables(locale)}</h3>
        <p class="small muted">{t::tables_about(locale)} {covered}</p>
        <Choose
            id="files-table"
            label=t::which_table(locale)
            options=vec![
                (Table::Sessions, t::table_sessions(locale).to_owned()),
                (Table::Attendance, t::table_attendance(locale).to_owned()),
                (Table::Persons, use_house_words().table()),
            ]
            value=table.into()
            on_change=move |chosen| table.set(chosen)
        />
        <CheckField
            label=t::for_french_excel(locale)
            checked=for_excel
            on_change=move |is_excel| for_excel.set(is_excel)
        />
        <p class="row printcards__end">
            <button class="btn btn--primary" type="button" on:click=save>
                <Icon name="file-spreadsheet" />
                {t::download_table(locale)}
            </button>
            <button class="btn" type="button" on:click=save_workbook>
                <Icon name="table-2" />
                {t::download_workbook(locale)}
            </button>
        </p>
    }
}

#[component]
fn BackupFile() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let save = move |_| {
        if let Some(name) = download_backup(store) {
            store.note_backup();
            notices.tell(t::file_made(locale, &name));
        }
    };
    view! {
        <h3>{t::backup(locale)}</h3>
        <p class="small muted">{t::backup_about(locale)}</p>
        <p class="mt-2">
            <button class="btn" type="button" on:click=save>
                <Icon name="hard-drive" />
                {t::download_backup(locale)}
            </button>
        </p>
    }
}
