//! The preview: the paper as it will be printed, scaled to the width there is.

use super::{Desk, papers, sheets, wall_paper};
use crate::{
    components::icon::Icon,
    state::{use_locale, use_outgoing, use_store},
};
use leptos::{html, prelude::*};
use semainier::{
    i18n::{Locale, text::print as t},
    present::{
        print_day, print_room, print_staff,
        route::PrintModel,
        sheet::{self, Layout},
    },
};

/// Smallest scale of the preview, in percent: an A3 page on a screen of 320 px. Two fingers enlarge it.
const LEAST: i32 = 15;
/// Width of an A3 page in pixels; the other papers are scaled alike.
const A3_WIDTH: i32 = 1588;
/// Width of an A4 page upright.
const A4_UPRIGHT: i32 = 794;
/// Width of an A4 page on its side.
const A4_SIDE: i32 = 1123;

/// The preview.
#[component]
pub fn Preview(desk: Desk) -> impl IntoView {
    let locale = use_locale();
    let node = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0);
    let measure = move || {
        if let Some(node) = node.get_untracked() {
            width.try_set(node.client_width());
        }
    };
    Effect::new(move |_| {
        node.track();
        measure();
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    let printed = window_event_listener(
        leptos::ev::Custom::<web_sys::Event>::new("beforeprint"),
        move |_| desk.is_whole.set(true),
    );
    on_cleanup(move || {
        resized.remove();
        printed.remove();
    });
    let fit = move || {
        let paper = match desk.model.get() {
            PrintModel::Wall => A3_WIDTH,
            PrintModel::Staff(_) | PrintModel::Day(_) => A4_UPRIGHT,
            _ => A4_SIDE,
        };
        let percent = ((width.get() - 48) * 100 / paper).clamp(LEAST, 100);
        format!("{percent}%")
    };
    view! {
        <div
            class="preview__desk"
            tabindex="0"
            role="region"
            aria-label=t::preview(locale)
            node_ref=node
            style=("--fit", fit)
        >
            <Paper desk />
        </div>
    }
}

/// The chosen paper.
#[component]
fn Paper(desk: Desk) -> impl IntoView {
    let (locale, store, outgoing) = (use_locale(), use_store(), use_outgoing());
    move || {
        let (model, week) = (desk.model.get(), desk.week.get());
        let (layout, site): (Layout, _) = (desk.layout.get(), desk.site.get());
        let document = outgoing.as_it_may_leave(store.document());
        match model {
            PrintModel::Desk => ().into_any(),
            PrintModel::Sheet(id) => sheet::sheet(locale, &document, id, week, layout).map_or_else(
                || nothing(locale),
                |sheet| {
                    if sheet.pages.is_empty() {
                        empty(t::nobody_comes(locale))
                    } else {
                        sheets::pages(locale, &sheet)
                    }
                },
            ),
            PrintModel::AllSheets => {
                let sheets = sheet::sheets(locale, &document, week, layout, site);
                view! { <sheets::AllSheets desk sheets /> }.into_any()
            }
            PrintModel::Wall => {
                let (walls, paper) = (desk.walls.get(), desk.wall.get());
                if walls.is_empty() {
                    return empty(t::nothing_placed(locale));
                }
                walls
                    .into_iter()
                    .map(|(wall, sheets)| wall_paper::papers(locale, &wall, sheets, paper))
                    .collect_view()
                    .into_any()
            }
            PrintModel::Staff(id) => print_staff::staff_sheet(locale, &document, id, week)
                .map_or_else(|| nothing(locale), |sheet| papers::staff(locale, sheet)),
            PrintModel::Room(id) => print_room::room_sheet(locale, &document, id, week)
                .map_or_else(|| nothing(locale), |sheet| papers::room(locale, sheet)),
            PrintModel::Day(date) => {
                let lists = print_day::day_lists(locale, &document, date, site).into_iter();
                lists
                    .map(|list| papers::day(locale, list))
                    .collect_view()
                    .into_any()
            }
        }
    }
}

fn nothing(locale: Locale) -> AnyView {
    empty(t::nothing_to_print(locale))
}

fn empty(text: &'static str) -> AnyView {
    view! {
        <div class="empty">
            <Icon name="printer" />
            <p>{text}</p>
        </div>
    }
    .into_any()
}
