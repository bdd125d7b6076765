//! The options beside the sheet: which, for whom, which week, on what paper.

use super::{Desk, easy::EasyChecks, wall_options::WallOptions};
use crate::{
    components::{
        choose::{Choose, Radios},
        icon::Icon,
        site_select::SiteSelect,
    },
    platform::{clock, sight},
    state::{
        outgoing::Outgoing, use_house_words, use_locale, use_outgoing, use_store, voice::use_voice,
    },
};
use leptos::prelude::*;
use semainier::{
    domain::id::SiteId,
    i18n::{Locale, format, text::print as t},
    present::{
        house_words::HouseWords,
        print_choices,
        route::{PrintModel, Route},
        sheet::{Layout, is_draft, sheet},
        sites,
    },
};

/// The side panel.
#[component]
pub fn Side(desk: Desk) -> impl IntoView {
    let locale = use_locale();
    let is_sheet = Memo::new(move |_| {
        matches!(
            desk.model.get(),
            PrintModel::Sheet(_) | PrintModel::AllSheets
        )
    });
    let is_wall = Memo::new(move |_| desk.model.get() == PrintModel::Wall);
    view! {
        <aside class="preview__side" aria-label=t::options(locale)>
            <h1 tabindex="-1">{t::title(locale)}</h1>
            <WeekChoice desk />
            <ModelChoice desk />
            {move || follows_site(desk.model.get()).then(|| view! { <SiteSelect /> })}
            <WhomChoice desk />
            {move || {
                is_sheet
                    .get()
                    .then(|| {
                        view! {
                            <Radios
                                id="print-layout"
                                legend=t::layout(locale)
                                options=vec![
                                    (Layout::Week, t::layout_week(locale).to_owned()),
                                    (Layout::DayByDay, t::layout_day(locale).to_owned()),
                                ]
                                value=desk.layout.into()
                                on_change=move |layout| desk.layout.set(layout)
                            />
                        }
                    })
            }}
            {move || is_wall.get().then(|| view! { <WallOptions desk /> })}
            <EasyChecks desk />
            <Listen desk />
            <Actions desk />
        </aside>
    }
}

#[component]
fn WeekChoice(desk: Desk) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let to = move |week| Route::Print(moved(desk.model.get(), week), Some(week)).href();
    let span = move || {
        let span = store.with(|document| print_choices::span(locale, document, desk.week.get()));
        format::capitalized(&span)
    };
    view! {
        <div class="printweek" role="group" aria-label=t::week(locale)>
            <a
                class="btn btn--quiet btn--icon"
                href=move || to(desk.week.get().previous())
                aria-label=t::previous_week(locale)
            >
                <Icon name="chevron-left" />
            </a>
            <span>{span}</span>
            <a
                class="btn btn--quiet btn--icon"
                href=move || to(desk.week.get().next())
                aria-label=t::next_week(locale)
            >
                <Icon name="chevron-right" />
            </a>
        </div>
    }
}

/// The same sheet in another week: the list of a day keeps its weekday.
fn moved(model: PrintModel, week: semainier::domain::time::WeekId) -> PrintModel {
    match model {
        PrintModel::Day(date) => PrintModel::Day(week.date(chrono::Datelike::weekday(&date))),
        other => other,
    }
}

/// The kinds of sheets, without whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Desk,
    Sheet,
    All,
    Wall,
    Staff,
    Room,
    Day,
}

const fn kind(model: PrintModel) -> Kind {
    match model {
        PrintModel::Desk => Kind::Desk,
        PrintModel::Sheet(_) => Kind::Sheet,
        PrintModel::AllSheets => Kind::All,
        PrintModel::Wall => Kind::Wall,
        PrintModel::Staff(_) => Kind::Staff,
        PrintModel::Room(_) => Kind::Room,
        PrintModel::Day(_) => Kind::Day,
    }
}

fn kinds(locale: Locale, words: HouseWords) -> Vec<(Kind, String)> {
    let named = |(kind, name): (Kind, &str)| (kind, name.to_owned());
    let mut kinds = [
        (Kind::Desk, t::model_desk(locale)),
        (Kind::All, t::model_all(locale)),
        (Kind::Wall, t::model_wall(locale)),
        (Kind::Staff, t::model_staff(locale)),
        (Kind::Room, t::model_room(locale)),
        (Kind::Day, t::model_day(locale)),
    ]
    .map(named)
    .to_vec();
    kinds.insert(1, (Kind::Sheet, words.week_of()));
    kinds
}

#[component]
fn ModelChoice(desk: Desk) -> impl IntoView {
    let locale = use_locale();
    let choose = move |kind: Kind| {
        let first = desk.choices.with_untracked(|all| match kind {
            Kind::Desk => Some(PrintModel::Desk),
            Kind::All => Some(PrintModel::AllSheets),
            Kind::Wall => Some(PrintModel::Wall),
            Kind::Sheet => all.persons.first().map(|(id, _)| PrintModel::Sheet(*id)),
            Kind::Staff => all.staff.first().map(|(id, _)| PrintModel::Staff(*id)),
            Kind::Room => all.rooms.first().map(|(id, _)| PrintModel::Room(*id)),
            Kind::Day => all.day_at_hand(clock::today()).map(PrintModel::Day),
        });
        desk.go(first.unwrap_or(PrintModel::Desk));
    };
    view! {
        <Choose
            id="print-model"
            label=t::which(locale)
            options=kinds(locale, use_house_words())
            value=Memo::new(move |_| kind(desk.model.get())).into()
            on_change=choose
        />
    }
}

#[component]
fn WhomChoice(desk: Desk) -> impl IntoView {
    let locale = use_locale();
    let kind = Memo::new(move |_| kind(desk.model.get()));
    let options = move || {
        desk.choices.with(|all| match kind.get() {
            Kind::Sheet => named(&all.persons, PrintModel::Sheet),
            Kind::Staff => named(&all.staff, PrintModel::Staff),
            Kind::Room => named(&all.rooms, PrintModel::Room),
            Kind::Day => named(&all.days, PrintModel::Day),
            Kind::Desk | Kind::All | Kind::Wall => Vec::new(),
        })
    };
    move || {
        let options = options();
        let label = match kind.get() {
            Kind::Room => t::which_room(locale),
            Kind::Day => t::which_day(locale),
            _ => t::whom(locale),
        };
        (!options.is_empty()).then(|| {
            view! {
                <Choose
                    id="print-whom"
                    label
                    options
                    value=desk.model.into()
                    on_change=move |model| desk.go(model)
                />
            }
        })
    }
}

fn named<Id: Copy>(
    all: &[(Id, String)],
    model: impl Fn(Id) -> PrintModel,
) -> Vec<(PrintModel, String)> {
    all.iter()
        .map(|(id, name)| (model(*id), name.clone()))
        .collect()
}

/// The button that prints the sheet shown.
const PRINT: &str = "print-sheet";

/// Whether a sheet is of the site shown, and not of somebody or something.
const fn follows_site(model: PrintModel) -> bool {
    matches!(
        model,
        PrintModel::Desk | PrintModel::AllSheets | PrintModel::Wall | PrintModel::Day(_)
    )
}

/// What is printed, for the journal.
fn what(
    locale: Locale,
    outgoing: Outgoing,
    words: HouseWords,
    (model, site): (PrintModel, Option<SiteId>),
) -> String {
    let of = kind(model);
    let kinds = kinds(locale, words).into_iter();
    let name = kinds.filter(|(kind, _)| *kind == of).map(|(_, name)| name);
    let document = outgoing.document();
    let whose = print_choices::whose(locale, &document, model);
    let site = follows_site(model).then(|| sites::covered(locale, &document, site));
    name.chain(whose)
        .chain(site.flatten())
        .collect::<Vec<_>>()
        .join(", ")
}

#[component]
fn Actions(desk: Desk) -> impl IntoView {
    let (locale, store, words) = (use_locale(), use_store(), use_house_words());
    let outgoing = use_outgoing();
    let has_paper = Memo::new(move |_| desk.model.get() != PrintModel::Desk);
    let is_unfinished =
        Memo::new(move |_| store.with(|document| is_draft(document, desk.week.get())));
    let all = Memo::new(move |_| {
        let is_one = matches!(desk.model.get(), PrintModel::Sheet(_) | PrintModel::Desk);
        desk.choices
            .with(|all| all.coming)
            .min(if is_one { usize::MAX } else { 0 })
    });
    let print = move |_| {
        desk.is_whole.set(true);
        let (model, week) = (desk.model.get_untracked(), desk.week.get_untracked());
        let what = what(locale, outgoing, words, (model, desk.site.get_untracked()));
        outgoing.print_when_drawn(Some(week), what, || true);
    };
    let print_all = move |_| {
        desk.is_whole.set(true);
        desk.go(PrintModel::AllSheets);
        let week = desk.week.get_untracked();
        let what = what(
            locale,
            outgoing,
            words,
            (PrintModel::AllSheets, desk.site.get_untracked()),
        );
        let model = desk.model;
        // The page may be left before.
        let has_come = move || {
            model
                .try_get_untracked()
                .is_none_or(|shown| shown == PrintModel::AllSheets)
        };
        outgoing.print_when_drawn(Some(week), what, has_come);
        // This button goes with the sheet that was shown.
        sight::focus_soon(PRINT.to_owned());
    };
    view! {
        <div class="stack-2">
            {move || {
                (has_paper.get() && is_unfinished.get())
                    .then(|| {
                        view! {
                            <p class="notice notice--warn">
                                <Icon name="triangle-alert" />
                                <span>{t::is_draft(locale)}</span>
                            </p>
                        }
                    })
            }}
            {move || {
                has_paper
                    .get()
                    .then(|| {
                        view! {
                            <button class="btn btn--primary btn--block" id=PRINT type="button" on:click=print>
                                <Icon name="printer" />
                                {t::print(locale)}
                            </button>
                        }
                    })
            }}
            {move || {
                (all.get() > 0)
                    .then(|| {
                        view! {
                            <button class="btn btn--block" type="button" on:click=print_all>
                                <Icon name="printer" />
                                {t::print_all(locale, all.get())}
                            </button>
                        }
                    })
            }}
        </div>
    }
}

/// Reads the sheet of one person aloud; nothing where the device has no voice.
#[component]
fn Listen(desk: Desk) -> impl IntoView {
    let (locale, store, voice) = (use_locale(), use_store(), use_voice());
    let text = Memo::new(move |_| match desk.model.get() {
        PrintModel::Sheet(id) => store.with(|document| {
            let sheet = sheet(locale, document, id, desk.week.get(), Layout::Week)?;
            Some(sheet.aloud())
        }),
        _ => None,
    });
    let is_shown = Memo::new(move |_| voice.is_there() && text.with(Option::is_some));
    let read = move |_| {
        if let Some(text) = text.get_untracked() {
            voice.say(&text);
        }
    };
    move || {
        is_shown.get().then(|| {
            view! {
                <div class="row">
                    <button class="btn" type="button" on:click=read>
                        <Icon name="volume-2" />
                        {t::listen(locale)}
                    </button>
                    <button class="btn btn--quiet" type="button" on:click=move |_| voice.hush()>
                        {t::hush(locale)}
                    </button>
                </div>
            }
        })
    }
}
