//! First run: the demo houses, an own house, or a backup. One click opens the demo house.

use crate::{
    components::{
        brand::BrandMark,
        dialog::{Confirm, Dialog},
        icon::Icon,
        main::Main,
        restore::Restore,
    },
    platform::clock,
    state::{
        navigation::go, preferences::Theme, store::Phase, use_locale, use_notices, use_preferences,
        use_store,
    },
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    demo,
    domain::{
        document::Document,
        house::{HouseKind, MomentKind},
    },
    i18n::{Locale, format, text::welcome as t},
    present::{
        route::{Route, SettingsPage},
        settings_words,
    },
};

/// What the user chose to open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    Small,
    Pasa,
    Large,
    Own(HouseKind),
    /// One's own, with the people of a table.
    Table(HouseKind),
}

impl Opening {
    fn document(self, locale: Locale) -> Document {
        let today = clock::today();
        match self {
            Self::Small => demo::small(today),
            Self::Pasa => demo::pasa(today),
            Self::Large => demo::large(today),
            Self::Own(kind) | Self::Table(kind) => {
                let mut house = demo::blank::house_of(kind);
                t::house_name(locale).clone_into(&mut house.name);
                t::project_word(locale).clone_into(&mut house.project_word);
                for moment in &mut house.moments {
                    let label = match moment.kind {
                        MomentKind::Welcome => t::moment_welcome(locale),
                        MomentKind::Meal => t::moment_meal(locale),
                        MomentKind::Snack => t::moment_snack(locale),
                        MomentKind::Other => continue,
                    };
                    label.clone_into(&mut moment.label);
                }
                demo::blank::document(house)
            }
        }
    }
}

/// A house of one's own, once its kind is known.
type Beginning = fn(HouseKind) -> Opening;

/// The first run.
#[component]
pub fn Welcome() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let asked = RwSignal::new(None::<Opening>);
    let is_restoring = RwSignal::new(false);
    let begins = RwSignal::new(None::<Beginning>);
    let open = move |opening: Opening| {
        store.open_over(opening.document(locale), t::new_house(locale).to_owned());
        match opening {
            Opening::Own(_) => go(Route::Settings(SettingsPage::House)),
            Opening::Table(_) => go(Route::PersonImport),
            Opening::Small | Opening::Pasa | Opening::Large => {
                notices.tell(t::opened_demo(locale));
                go(Route::WEEK);
            }
        }
    };
    let choose = move |opening: Opening| {
        if matches!(store.phase().get_untracked(), Phase::Open) {
            asked.set(Some(opening));
        } else {
            open(opening);
        }
    };
    view! {
        <WelcomeBar />
        <Main title=t::title(locale) class="welcome__main" body_class="welcome">
            <Pitch />
            <div class="choices">
                <h2>{t::where_to_start(locale)}</h2>
                <Choice
                    is_main=true
                    icon="compass"
                    name=t::demo(locale)
                    text=t::demo_text(locale)
                    time=t::demo_time(locale)
                    on_choose=move |()| choose(Opening::Small)
                />
                <Choice
                    icon="house"
                    name=t::create(locale)
                    text=t::create_text(locale)
                    time=t::create_time(locale)
                    on_choose=move |()| begins.set(Some(Opening::Own))
                />
                <Choice
                    icon="file-spreadsheet"
                    name=t::table(locale)
                    text=t::table_text(locale)
                    time=t::table_time(locale)
                    on_choose=move |()| begins.set(Some(Opening::Table))
                />
                <Choice
                    icon="users"
                    name=t::demo_pasa(locale)
                    text=t::demo_pasa_text(locale)
                    on_choose=move |()| choose(Opening::Pasa)
                />
                <Choice
                    icon="blocks"
                    name=t::demo_large(locale)
                    text=t::demo_large_text(locale)
                    on_choose=move |()| choose(Opening::Large)
                />
                <Choice
                    icon="history"
                    name=t::restore(locale)
                    text=t::restore_text(locale)
                    on_choose=move |()| is_restoring.set(true)
                />
                <p class="small muted">
                    <Icon name="wifi-off" class="inl" />
                    " "
                    {t::offline(locale)}
                </p>
            </div>
            {move || {
                asked
                    .get()
                    .map(|opening| {
                        view! {
                            <Confirm
                                title=t::replace_title(locale)
                                text=t::replace_text(locale)
                                action=t::replace(locale)
                                on_confirm=move |()| open(opening)
                                on_close=move |()| asked.set(None)
                            />
                        }
                    })
            }}
            {move || {
                begins
                    .get()
                    .map(|beginning| {
                        view! {
                            <KindDialog
                                on_choose=move |kind| {
                                    begins.set(None);
                                    choose(beginning(kind));
                                }
                                on_close=move |()| begins.set(None)
                            />
                        }
                    })
            }}
            {move || {
                is_restoring
                    .get()
                    .then(|| {
                        view! {
                            <Dialog title=t::restore(locale) on_close=move |()| is_restoring.set(false)>
                                <Restore />
                            </Dialog>
                        }
                    })
            }}
        </Main>
    }
}

/// Asks for the kind before the house is made: its activities come from it, and would not follow a later change unasked.
#[component]
fn KindDialog(
    #[prop(into)] on_choose: Callback<HouseKind>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Dialog title=t::which_kind(locale) on_close>
            <p>{t::which_kind_text(locale)}</p>
            <ul class="kinds">
                {settings_words::kinds(locale)
                    .into_iter()
                    .map(|(kind, name)| {
                        view! {
                            <li>
                                <button class="btn" type="button" on:click=move |_| on_choose.run(kind)>
                                    {name}
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </Dialog>
    }
}

#[component]
fn WelcomeBar() -> impl IntoView {
    let (locale, preferences) = (use_locale(), use_preferences());
    let bigger = move |_| {
        preferences.update(|choices| {
            choices.text_percent = match choices.text_percent {
                100 => 115,
                115 => 130,
                130 => 150,
                _ => 100,
            };
        });
    };
    let is_contrasted = move || preferences.get().theme == Theme::Contrast;
    let contrast = move |_| {
        preferences.update(|choices| {
            choices.theme = if choices.theme == Theme::Contrast {
                Theme::System
            } else {
                Theme::Contrast
            };
        });
    };
    view! {
        <header class="welcome__bar">
            <span class="brand">
                <BrandMark />
                <span class="brand__name">"Semainier"</span>
            </span>
            <span class="row push">
                <button class="btn btn--quiet btn--sm" type="button" on:click=bigger>
                    <Icon name="type" />
                    {t::bigger(locale)}
                </button>
                <button
                    class="btn btn--quiet btn--sm"
                    type="button"
                    aria-pressed=move || is_contrasted().to_string()
                    on:click=contrast
                >
                    <Icon name="contrast" />
                    {t::contrast(locale)}
                </button>
                <span class="seg">
                    {Locale::ALL
                        .map(|other| {
                            view! {
                                <button
                                    type="button"
                                    lang=other.code()
                                    aria-pressed=(other == locale).to_string()
                                    on:click=move |_| preferences.update(|choices| choices.locale = other)
                                >
                                    {other.own_name()}
                                </button>
                            }
                        })
                        .collect_view()}
                </span>
            </span>
        </header>
    }
}

/// What the program promises, and a small picture of a week.
#[component]
fn Pitch() -> impl IntoView {
    let locale = use_locale();
    let promises = [
        (
            "hard-drive",
            t::promise_stay(locale),
            t::promise_stay_text(locale),
        ),
        (
            "circle-help",
            t::promise_explain(locale),
            t::promise_explain_text(locale),
        ),
        (
            "hand-heart",
            t::promise_no(locale),
            t::promise_no_text(locale),
        ),
    ];
    view! {
        <div class="welcome__text">
            <h1 tabindex="-1">{t::headline(locale)}</h1>
            <p class="lead">{t::lead(locale)}</p>
            <ul class="promises">
                {promises
                    .map(|(icon, promise, text)| {
                        view! {
                            <li>
                                <Icon name=icon />
                                <span>
                                    <b>{promise}</b>
                                    " "
                                    {text}
                                </span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <MiniWeek />
        </div>
    }
}

/// Days, each with two bars: class, first and last column.
const MINI: [(Weekday, [(&str, &str); 2]); 5] = [
    (Weekday::Mon, [("d-physique", "1/5"), ("d-musical", "8/11")]),
    (Weekday::Tue, [("d-cognitif", "1/4"), ("d-cuisine", "7/12")]),
    (Weekday::Wed, [("d-social", "2/6"), ("d-sensoriel", "8/10")]),
    (Weekday::Thu, [("d-cuisine", "1/6"), ("d-social", "7/11")]),
    (Weekday::Fri, [("d-nature", "1/5"), ("d-creatif", "8/12")]),
];

#[component]
fn MiniWeek() -> impl IntoView {
    let locale = use_locale();
    // "Lun", "Mon".
    let short = |day| {
        format::capitalized(format::weekday(locale, day))
            .chars()
            .take(3)
            .collect::<String>()
    };
    view! {
        <div class="mini" aria-hidden="true">
            {MINI
                .map(|(day, bars)| {
                    view! {
                        <div class="mini__row" class:is-open=day == Weekday::Tue>
                            <b>{short(day)}</b>
                            <span class="mini__track">
                                {bars
                                    .map(|(class, columns)| view! { <i class=class style:grid-column=columns></i> })
                                    .collect_view()}
                            </span>
                        </div>
                    }
                })
                .collect_view()}
        </div>
    }
}

#[component]
fn Choice(
    #[prop(optional)] is_main: bool,
    icon: &'static str,
    name: &'static str,
    text: &'static str,
    #[prop(optional)] time: &'static str,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    view! {
        <button class="choice" class:choice--main=is_main type="button" on:click=move |_| on_choose.run(())>
            <span class="choice__i">
                <Icon name=icon />
            </span>
            <span>
                <b>{name}</b>
                <span>{text}</span>
            </span>
            {(!time.is_empty()).then(|| view! { <span class="tag" class:tag--primary=is_main>{time}</span> })}
        </button>
    }
}
