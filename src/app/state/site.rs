//! Which site of the house is shown: one choice for all screens, kept on this device, since it is the device that stands on a site.

use super::{
    preferences::{Preferences, use_preferences},
    store::{Store, use_store},
};
use leptos::prelude::*;
use semainier::{domain::id::SiteId, present::sites::SiteChoice};

/// The site that is shown; nothing where all are, or where there are none.
pub fn use_site() -> Memo<Option<SiteId>> {
    let (store, preferences) = (use_store(), use_preferences());
    let choice = Memo::new(move |_| preferences.get().site);
    Memo::new(move |_| store.with(|document| choice.get().shown(document)))
}

/// The same, not tracked.
pub fn site_untracked(store: Store, preferences: Preferences) -> Option<SiteId> {
    let choice = preferences.get_untracked().site;
    choice.shown(&store.document_untracked())
}

/// Shows a site, or all, from now on.
pub fn choose(preferences: Preferences, site: Option<SiteId>) {
    preferences.update(|choices| choices.site = SiteChoice::of(site));
}
