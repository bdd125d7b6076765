//! Planned and lived, week by week: drawn, and as a table.

use crate::{components::icon::Icon, state::use_locale};
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, format, text::profile as t},
    present::{
        person_coverage::WeekFigures,
        person_history::{Bar, Frame, Part, chart},
    },
};

/// The card of the history of a person or of the house.
#[component]
pub fn HistoryChart(
    /// Latest week last; it is the present one.
    weeks: Vec<WeekFigures>,
    #[prop(default = "card pgrid__chart")] class: &'static str,
    /// How it is drawn where there is room.
    #[prop(default = Frame::MIDDLE)]
    frame: Frame,
) -> impl IntoView {
    let locale = use_locale();
    let is_table = RwSignal::new(false);
    let weeks = StoredValue::new(weeks);
    let other = move || {
        if is_table.get() {
            t::show_chart(locale)
        } else {
            t::show_table(locale)
        }
    };
    view! {
        <section class=class aria-labelledby="h-hist">
            <div class="card__head">
                <h2 id="h-hist">{t::history(locale)}</h2>
                <button type="button" class="link small" on:click=move |_| is_table.update(|is| *is = !*is)>
                    <Icon name="table-2" />
                    {other}
                </button>
            </div>
            {move || {
                let weeks = weeks.get_value();
                if is_table.get() {
                    view! { <Table weeks /> }.into_any()
                } else {
                    view! {
                        <figure>
                            <Patterns />
                            <Drawing class="chart chart--desk" weeks=weeks.clone() frame />
                            <Drawing class="chart chart--phone" weeks frame=Frame::NARROW />
                            <Legend />
                        </figure>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// Height under which a part of a bar is thin.
const THIN: u32 = 4;

const fn class(part: Part) -> &'static str {
    match part {
        Part::Lived => "b-done",
        Part::PersonAbsent => "b-per",
        Part::StaffAbsent => "b-pro",
        Part::Refused => "b-ref",
    }
}

/// One of two drawings of the same; the style shows the one for which there is room.
#[component]
fn Drawing(class: &'static str, weeks: Vec<WeekFigures>, frame: Frame) -> impl IntoView {
    let locale = use_locale();
    let chart = chart(locale, &weeks, frame);
    let (base, right) = (chart.base, chart.right);
    // The last week shown is always the current one.
    let width = chart.bar_width;
    let now = chart.bars.last().map(|bar| bar.x + width / 2);
    let label = format!("{}. {}", t::history(locale), chart.text);
    view! {
        <svg class=class viewBox=chart.view_box role="img" aria-label=label>
            <g class="grid">
                {chart
                    .scale
                    .into_iter()
                    .map(|(y, count)| {
                        view! {
                            <line x1="36" x2=right y1=y y2=y></line>
                            <text x="32" y=y + 4 text-anchor="end">
                                {format::number(locale, count)}
                            </text>
                        }
                    })
                    .collect_view()}
            </g>
            {now.map(|middle| {
                view! {
                    <text class="now-t" x=middle y="52" text-anchor="middle">
                        {t::ongoing(locale)}
                    </text>
                }
            })}
            {chart.bars.into_iter().map(|bar| drawn(bar, width, base)).collect_view()}
        </svg>
    }
}

fn drawn(bar: Bar, width: u32, base: u32) -> impl IntoView {
    let (x, middle, overhang) = (bar.x, bar.x + width / 2, width / 6);
    let planned = |class| {
        view! { <line class=class x1=x - overhang x2=x + width + overhang y1=bar.planned_y y2=bar.planned_y></line> }
    };
    view! {
        {bar
            .segments
            .into_iter()
            .map(|segment| {
                // What is a few pixels high has no room for a pattern or a line around it.
                let is_thin = segment.height < THIN;
                let round = (width / 8).min(segment.height / 2);
                view! {
                    <rect
                        class=class(segment.part)
                        class:is-thin=is_thin
                        x=x
                        y=segment.y
                        width=width
                        height=segment.height
                        rx=round.to_string()
                    ></rect>
                }
            })
            .collect_view()}
        {["b-halo", "b-plan"].map(planned).collect_view()}
        {bar
            .label
            .map(|label| {
                view! {
                    <text x=middle y=base + 18 text-anchor="middle">
                        {label}
                    </text>
                }
            })}
    }
}

/// On a paper of their own: those of a drawing that is not shown would fill nothing.
#[component]
fn Patterns() -> impl IntoView {
    view! {
        <svg class="chart__patterns" width="0" height="0" aria-hidden="true">
            <pattern id="pt-per" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="pf" width="6" height="6"></rect>
                <line class="ps-per" x1="0" x2="0" y2="6"></line>
            </pattern>
            <pattern id="pt-pro" width="6" height="6" patternUnits="userSpaceOnUse">
                <rect class="pf" width="6" height="6"></rect>
                <circle class="pd-pro" cx="3" cy="3" r="1.6"></circle>
            </pattern>
        </svg>
    }
}

/// The columns, each with the class of its sign in the legend.
const fn columns(locale: Locale) -> [(&'static str, &'static str); 5] {
    [
        ("l-plan", t::planned(locale)),
        ("l-done", t::lived(locale)),
        ("l-per", t::person_absent(locale)),
        ("l-pro", t::staff_absent(locale)),
        ("l-ref", t::refused(locale)),
    ]
}

#[component]
fn Legend() -> impl IntoView {
    view! {
        <figcaption class="legend">
            {columns(use_locale())
                .map(|(class, name)| {
                    view! {
                        <span>
                            <i class=class></i>
                            {name}
                        </span>
                    }
                })
                .collect_view()}
        </figcaption>
    }
}

#[component]
fn Table(weeks: Vec<WeekFigures>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=t::history_table(locale)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t::week(locale)}</th>
                        {columns(locale)
                            .map(|(_, name)| {
                                view! {
                                    <th scope="col" class="num">
                                        {name}
                                    </th>
                                }
                            })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {weeks
                        .into_iter()
                        .map(|week| {
                            let counts = [
                                week.planned,
                                week.lived,
                                week.person_absent,
                                week.house_absent,
                                week.refused,
                            ];
                            view! {
                                <tr>
                                    <th scope="row">{t::week_number(locale, week.week.number())}</th>
                                    {counts.map(|count| view! { <td class="num">{count}</td> }).collect_view()}
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}
