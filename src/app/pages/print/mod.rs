//! The print desk: which sheet, for whom, which week; its preview as it will stand on paper; the files.

mod door;
mod easy;
mod files;
mod overview;
mod papers;
mod preview;
mod sheets;
mod side;
mod wall_options;
mod wall_paper;

use crate::{
    components::main::Main,
    platform::clock,
    state::{navigation, use_locale, use_outgoing, use_route, use_site, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::SiteId, time::WeekId},
    i18n::text::print as t,
    present::{
        print_choices::{self, Choices},
        route::{PrintModel, Route},
        sheet::Layout,
        wall::{self, Paper, Sheet, Wall},
    },
};

/// What the parts of the desk share.
#[derive(Debug, Clone, Copy)]
struct Desk {
    /// The sheet shown.
    model: Memo<PrintModel>,
    /// The week shown.
    week: Memo<WeekId>,
    /// The site shown; nothing where all are.
    site: Memo<Option<SiteId>>,
    /// Whose sheets there are.
    choices: Memo<Choices>,
    /// How the days stand on the easy-to-read pages.
    layout: RwSignal<Layout>,
    /// Paper of the wall.
    wall: RwSignal<Paper>,
    /// The walls on their sheets, where they are shown.
    walls: Memo<Vec<(Wall, Vec<Sheet>)>>,
    /// Whether all sheets are drawn, and not only the first ones.
    is_whole: RwSignal<bool>,
}

impl Desk {
    /// Goes to another sheet of the same week.
    fn go(self, model: PrintModel) {
        navigation::go(Route::Print(model, Some(self.week.get_untracked())));
    }
}

/// The page.
#[component]
pub fn Print() -> impl IntoView {
    let (locale, store, route) = (use_locale(), use_store(), use_route());
    let model = Memo::new(move |last: Option<&PrintModel>| match route.get() {
        Route::Print(model, _) => model,
        _ => last.copied().unwrap_or(PrintModel::Desk),
    });
    let week = Memo::new(move |_| match route.get() {
        Route::Print(PrintModel::Day(date), None) => WeekId::of(date),
        Route::Print(_, Some(week)) => week,
        _ => store.with(|document| document.house.week_at_hand(clock::today())),
    });
    let site = use_site();
    let (outgoing, paper) = (use_outgoing(), RwSignal::new(Paper::A3));
    let walls = Memo::new(move |_| {
        if model.get() != PrintModel::Wall {
            return Vec::new();
        }
        let document = outgoing.as_it_may_leave(store.document());
        let walls = wall::walls(locale, &document, week.get(), site.get()).into_iter();
        let on_sheets = |one| {
            let sheets = wall::sheets(locale, &one, paper.get());
            (one, sheets)
        };
        walls.map(on_sheets).collect()
    });
    let desk = Desk {
        model,
        week,
        site,
        choices: Memo::new(move |_| {
            let (week, site) = (week.get(), site.get());
            store.with(|document| print_choices::choices(locale, document, week, site))
        }),
        layout: RwSignal::new(Layout::Week),
        wall: paper,
        walls,
        is_whole: RwSignal::new(false),
    };
    let is_desk = Memo::new(move |_| model.get() == PrintModel::Desk);
    view! {
        <Main title=t::title(locale) class="preview">
            <side::Side desk />
            {move || {
                if is_desk.get() {
                    view! { <overview::Overview desk /> }.into_any()
                } else {
                    view! { <preview::Preview desk /> }.into_any()
                }
            }}
        </Main>
    }
}
