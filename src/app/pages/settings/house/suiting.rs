//! After the kind of the house has changed: what the catalogue advises for it, taken in one step or left.

use crate::{
    components::dialog::Dialog,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::settings_house as t,
    present::{activities_offer::Suiting, settings_words as words},
};

/// Tells that the activities have stayed as they were, and what would change. Nothing changes unless it is pressed.
#[component]
pub fn SuitingDialog(found: Suiting, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let kind = store.document_untracked().house.kind;
    let name = words::kinds(locale)
        .into_iter()
        .find(|(other, _)| *other == kind)
        .map(|(_, name)| name)
        .unwrap_or_default();
    let line = |n: usize, text: String| (n > 0).then(|| view! { <li>{text}</li> });
    let lines = view! {
        {line(found.more.len(), t::kind_more(locale, found.more.len()))}
        {line(found.fewer.len(), t::kind_fewer(locale, found.fewer.len()))}
        {line(found.in_use, t::kind_in_use(locale, found.in_use))}
    };
    let take = move |_| {
        let document = store.document_untracked();
        // Another tab may have changed the activities, or the kind again, while the question stood here.
        if let Some(now) = Suiting::of(&document, document.house.kind) {
            store.apply_and_tell(&now.command(&document), t::kind_taken(locale));
        }
        on_close.run(());
    };
    view! {
        <Dialog title=t::kind_title(locale) on_close>
            <p>{t::kind_text(locale, &name)}</p>
            <ul class="suiting">{lines}</ul>
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=move |_| on_close.run(())>
                    {t::kind_keep(locale)}
                </button>
                <button class="btn btn--primary" type="button" on:click=take>
                    {t::kind_take(locale)}
                </button>
            </div>
        </Dialog>
    }
}
