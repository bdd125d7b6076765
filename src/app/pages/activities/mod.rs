//! Activities: the catalogue, one sheet, the form, and ideas for one person.

mod card;
mod demands;
mod filters;
mod form;
mod ideas;
mod list;
mod picking;
mod served;
mod session;
mod sheet;

use crate::state::use_route;
use form::ActivityForm;
use leptos::prelude::*;
use list::List;
use picking::Picking;
use semainier::present::{
    activities::Filters,
    route::{Chosen, Route},
};
use sheet::SheetPage;

/// The page; it follows the address itself, so that the filters and the choice outlive a look at one sheet.
#[component]
pub fn Activities() -> impl IntoView {
    let route = use_route();
    let filters = RwSignal::new(Filters::default());
    provide_context(Picking::new());
    let chosen = Memo::new(move |_| match route.get() {
        Route::Activities(chosen) => chosen,
        _ => Chosen::None,
    });
    move || match chosen.get() {
        Chosen::None => view! { <List filters /> }.into_any(),
        Chosen::New => view! { <ActivityForm id=None on_done=|()| () /> }.into_any(),
        Chosen::One(id) => view! { <SheetPage id /> }.into_any(),
    }
}
