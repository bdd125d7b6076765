//! Which site is shown, in a house that has several.

use crate::state::{site, use_locale, use_preferences, use_site, use_store};
use leptos::prelude::*;
use semainier::{domain::id::SiteId, i18n::text::week as t, present::sites::several};

/// The choice; nothing in a house without sites.
#[component]
pub fn SiteSelect(
    /// What else follows the choice.
    #[prop(into, optional)]
    on_choose: Option<Callback<Option<SiteId>>>,
) -> impl IntoView {
    let (locale, store, preferences) = (use_locale(), use_store(), use_preferences());
    let sites = Memo::new(move |_| store.with(|document| several(document).to_vec()));
    let shown = use_site();
    move || {
        let sites = sites.get();
        let option = |id: Option<SiteId>, name: String| {
            view! {
                <option value=id.map(|id| id.to_string()).unwrap_or_default() prop:selected=move || shown.get() == id>
                    {name}
                </option>
            }
        };
        (!sites.is_empty()).then(|| {
            view! {
                <select
                    class="select"
                    aria-label=t::site(locale)
                    on:change:target=move |event| {
                        let chosen = event.target().value().parse::<SiteId>().ok();
                        site::choose(preferences, chosen);
                        if let Some(on_choose) = on_choose {
                            on_choose.run(chosen);
                        }
                    }
                >
                    {option(None, t::all_sites(locale).to_owned())}
                    {sites.into_iter().map(|site| option(Some(site.id), site.name)).collect_view()}
                </select>
            }
        })
    }
}
