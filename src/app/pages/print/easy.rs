//! Whether the sheet shown is easy to read, rule by rule, as far as a program can tell, and who read it again.

use super::Desk;
use crate::{
    components::{dialog::Dialog, draft_found::DraftFound, fields::TextField, icon::Icon},
    state::{draft::Draft, store::Store, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{edit::Command, journal::DecisionKind},
    i18n::{Locale, format, text::print as t},
    present::{
        route::PrintModel,
        sheet::{self, Sheet},
        sheet_checks::{self, Check, POINTS, Rule},
    },
};

fn name(locale: Locale, rule: Rule) -> String {
    match rule {
        Rule::TextSize => t::rule_text_size(locale, POINTS),
        Rule::ImageEach => t::rule_image_each(locale).to_owned(),
        Rule::ImageOnce => t::rule_image_once(locale).to_owned(),
        Rule::TimesInWords => t::rule_times(locale).to_owned(),
        Rule::ShortSentences => t::rule_short(locale).to_owned(),
        Rule::OneSentence => t::rule_one_sentence(locale).to_owned(),
        Rule::FirstPerson => t::rule_first_person(locale).to_owned(),
        Rule::PlainWords => t::rule_plain(locale).to_owned(),
        Rule::InOrder => t::rule_in_order(locale).to_owned(),
    }
}

/// The sheet of the one person chosen, tracked; nothing if the person does not come.
fn shown(desk: Desk, locale: Locale, store: Store) -> Option<Sheet> {
    let PrintModel::Sheet(person) = desk.model.get() else {
        return None;
    };
    let (week, layout) = (desk.week.get(), desk.layout.get());
    store
        .with(|document| sheet::sheet(locale, document, person, week, layout))
        .filter(|sheet| !sheet.pages.is_empty())
}

/// The list of the rules; only for the sheet of one person.
#[component]
pub fn EasyChecks(desk: Desk) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let checks = Memo::new(move |_| {
        let sheet = shown(desk, locale, store);
        sheet.map_or_else(Vec::new, |sheet| sheet_checks::check(&sheet))
    });
    move || {
        let checks = checks.get();
        (!checks.is_empty()).then(|| {
            view! {
                <section class="falc" aria-labelledby="h-falc">
                    <h2 id="h-falc">{t::easy_title(locale)}</h2>
                    <ul class="reasons">
                        {checks.into_iter().map(|check| view! { <CheckRow check /> }).collect_view()}
                        <Reading desk />
                    </ul>
                </section>
            }
        })
    }
}

/// Who read the sheet again, as it stands, or that somebody should: no program can tell understanding.
#[component]
fn Reading(desk: Desk) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let sheet = Memo::new(move |_| shown(desk, locale, store));
    let is_asked = RwSignal::new(false);
    let row = move |sheet: Sheet| match sheet.reread {
        Some((reader, date)) => view! {
            <li class="is-rule">
                <Icon name="circle-check" />
                <span>{t::reread(locale, &reader, &format::date(locale, date))}</span>
            </li>
        }
        .into_any(),
        None => view! {
            <li class="is-minus">
                <Icon name="user" />
                <span>
                    <b>{t::not_reread(locale, &sheet.name)}</b>
                    " "
                    {t::read_again(locale)}
                    " "
                    <button class="link" type="button" on:click=move |_| is_asked.set(true)>
                        {t::note_reread(locale)}
                    </button>
                </span>
            </li>
        }
        .into_any(),
    };
    view! {
        {move || sheet.get().map(row)}
        {move || {
            let sheet = sheet.get().filter(|_| is_asked.get());
            sheet.map(|sheet| view! { <NoteReading desk sheet on_close=move |()| is_asked.set(false) /> })
        }}
    }
}

/// Asks who read it.
#[component]
fn NoteReading(desk: Desk, sheet: Sheet, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let reader = Draft::open(&format!("reread/{}", sheet.person), sheet.name.clone());
    let text = sheet.fingerprint();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = reader.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        let kind = DecisionKind::Reread {
            person: sheet.person,
            reader: name,
            text: text.clone(),
        };
        let command = Command::Note(Some(desk.week.get_untracked()), kind);
        if store.apply_and_tell(&command, t::reread_noted(locale)) {
            reader.forget();
            on_close.run(());
        }
    };
    view! {
        <Dialog title=t::note_reread(locale) on_close>
            <form class="stack" on:submit=submit>
                <DraftFound was_found=reader.was_found() on_reset=move |()| reader.reset() />
                <TextField
                    id="reread-by"
                    label=t::reread_by(locale)
                    hint=t::reread_hint(locale)
                    value=Signal::derive(move || reader.with(String::clone))
                    on_input=move |name| reader.update(|reader| *reader = name)
                />
                <div class="dialog__foot">
                    <button
                        class="btn btn--primary"
                        type="submit"
                        disabled=move || reader.with(|name| name.trim().is_empty())
                    >
                        {t::note_reread(locale)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn CheckRow(check: Check) -> impl IntoView {
    let locale = use_locale();
    let holds = check.holds();
    let icon = if holds {
        "circle-check"
    } else {
        "triangle-alert"
    };
    view! {
        <li class=if holds { "is-rule" } else { "is-minus" }>
            <Icon name=icon />
            <span>
                {name(locale, check.rule)}
                {(!holds)
                    .then(|| {
                        view! { <b class="falc__mend">{t::to_mend(locale, &check.against.join(" "))}</b> }
                    })}
            </span>
        </li>
    }
}
