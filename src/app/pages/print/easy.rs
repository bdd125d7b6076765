//! Whether the sheet shown is easy to read, rule by rule, as far as a program can tell.

use super::Desk;
use crate::{
    components::icon::Icon,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, text::print as t},
    present::{
        route::PrintModel,
        sheet,
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

/// The list of the rules; only for the sheet of one person.
#[component]
pub fn EasyChecks(desk: Desk) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let checks = Memo::new(move |_| {
        let PrintModel::Sheet(person) = desk.model.get() else {
            return Vec::new();
        };
        let (week, layout) = (desk.week.get(), desk.layout.get());
        store
            .with(|document| sheet::sheet(locale, document, person, week, layout))
            .filter(|sheet| !sheet.pages.is_empty())
            .map(|sheet| sheet_checks::check(&sheet))
            .unwrap_or_default()
    });
    move || {
        let checks = checks.get();
        (!checks.is_empty()).then(|| {
            view! {
                <section class="falc" aria-labelledby="h-falc">
                    <h2 id="h-falc">{t::easy_title(locale)}</h2>
                    <ul class="reasons">
                        {checks.into_iter().map(|check| view! { <CheckRow check /> }).collect_view()}
                        <li class="is-minus">
                            <Icon name="user" />
                            <span>{t::read_again(locale)}</span>
                        </li>
                    </ul>
                </section>
            }
        })
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
