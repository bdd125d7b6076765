//! What is to be supposed: what kind of change, of whom or what, when or how many.

use super::{super::desk::use_desk, records::Records};
use crate::{
    components::{choose::Choose, fields::NumberField},
    state::{use_notices, use_store},
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{
        id::{ActivityId, PersonId, RoomId, StaffId, VisitorId},
        suppose::{Part, Supposition},
    },
    i18n::{Locale, text::suppose as t},
};

/// A kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    StaffMore,
    StaffAway,
    StaffHere,
    PersonHere,
    PersonAway,
    RoomSize,
    RoomClosed,
    Group,
    Oftener,
    Visit,
}

const KINDS: [Kind; 10] = [
    Kind::StaffMore,
    Kind::StaffAway,
    Kind::StaffHere,
    Kind::PersonHere,
    Kind::PersonAway,
    Kind::RoomSize,
    Kind::RoomClosed,
    Kind::Group,
    Kind::Oftener,
    Kind::Visit,
];

impl Kind {
    const fn name(self, l: Locale) -> &'static str {
        match self {
            Self::StaffMore => t::kind_staff_more(l),
            Self::StaffAway => t::kind_staff_away(l),
            Self::StaffHere => t::kind_staff_here(l),
            Self::PersonHere => t::kind_person_here(l),
            Self::PersonAway => t::kind_person_away(l),
            Self::RoomSize => t::kind_room_size(l),
            Self::RoomClosed => t::kind_room_closed(l),
            Self::Group => t::kind_group(l),
            Self::Oftener => t::kind_oftener(l),
            Self::Visit => t::kind_visit(l),
        }
    }

    const fn has_day(self) -> bool {
        !matches!(self, Self::RoomSize | Self::Group | Self::Oftener)
    }

    /// An hour more or less is meant of somebody's usual hours.
    const fn has_hours(self) -> bool {
        matches!(self, Self::StaffHere | Self::PersonHere)
    }
}

/// What is chosen; the first of each until somebody chooses.
#[derive(Clone, Copy)]
struct Chosen {
    kind: RwSignal<Kind>,
    staff: RwSignal<Option<StaffId>>,
    person: RwSignal<Option<PersonId>>,
    room: RwSignal<Option<RoomId>>,
    activity: RwSignal<Option<ActivityId>>,
    visitor: RwSignal<Option<VisitorId>>,
    day: RwSignal<Option<Weekday>>,
    part: RwSignal<Part>,
    number: RwSignal<i64>,
}

impl Chosen {
    fn supposition(self) -> Option<Supposition> {
        let (day, part) = (self.day.get_untracked(), self.part.get_untracked());
        let number = u16::try_from(self.number.get_untracked()).ok();
        let (staff, person) = (self.staff.get_untracked(), self.person.get_untracked());
        let (room, activity) = (self.room.get_untracked(), self.activity.get_untracked());
        Some(match self.kind.get_untracked() {
            Kind::StaffMore => Supposition::StaffMore {
                like: staff?,
                day: day?,
                part,
            },
            Kind::StaffAway => Supposition::StaffAway {
                staff: staff?,
                day: day?,
                part,
            },
            Kind::StaffHere => Supposition::StaffHere {
                staff: staff?,
                day: day?,
                part,
            },
            Kind::PersonHere => Supposition::PersonHere {
                person: person?,
                day: day?,
                part,
            },
            Kind::PersonAway => Supposition::PersonAway {
                person: person?,
                day: day?,
                part,
            },
            Kind::RoomSize => Supposition::RoomSize {
                room: room?,
                persons: number?,
            },
            Kind::RoomClosed => Supposition::RoomClosed {
                room: room?,
                day: day?,
                part,
            },
            Kind::Group => Supposition::GroupSize {
                activity: activity?,
                most: number?,
            },
            Kind::Oftener => Supposition::Oftener {
                activity: activity?,
            },
            Kind::Visit => Supposition::Visit {
                visitor: self.visitor.get_untracked()?,
                day: day?,
                part,
            },
        })
    }
}

/// The form.
#[component]
pub fn Form(#[prop(into)] on_look: Callback<Supposition>) -> impl IntoView {
    let (store, notices) = (use_store(), use_notices());
    let desk = use_desk();
    let l = desk.locale;
    let records = Records::read(l);
    let first = |days: &[(Weekday, String)]| days.first().map(|(day, _)| *day);
    let chosen = Chosen {
        kind: RwSignal::new(Kind::StaffMore),
        staff: RwSignal::new(records.staff.first().map(|(id, _)| *id)),
        person: RwSignal::new(records.persons.first().map(|(id, _)| *id)),
        room: RwSignal::new(records.rooms.first().map(|(id, _)| *id)),
        activity: RwSignal::new(records.activities.first().map(|(id, _)| *id)),
        visitor: RwSignal::new(records.visitors.first().map(|(id, _)| *id)),
        day: RwSignal::new(first(&records.days)),
        part: RwSignal::new(Part::Morning),
        number: RwSignal::new(0),
    };
    // The number begins at one more than it is.
    Effect::new(move |_| {
        let (room, activity) = (chosen.room.get(), chosen.activity.get());
        let now = store.with(|document| match chosen.kind.get() {
            Kind::RoomSize => Some(document.rooms.get(room?)?.capacity),
            Kind::Group => Some(document.activities.get(activity?)?.max_group),
            _ => None,
        });
        if let Some(now) = now {
            chosen.number.set(i64::from(now) + 1);
        }
    });
    let kinds = KINDS.into_iter().filter(|kind| match kind {
        Kind::StaffMore | Kind::StaffAway | Kind::StaffHere => !records.staff.is_empty(),
        Kind::PersonHere | Kind::PersonAway => !records.persons.is_empty(),
        Kind::RoomSize | Kind::RoomClosed => !records.rooms.is_empty(),
        Kind::Group | Kind::Oftener => !records.activities.is_empty(),
        Kind::Visit => !records.visitors.is_empty(),
    });
    let kinds = kinds.map(|kind| (kind, kind.name(l).to_owned())).collect();
    let set_kind = move |kind: Kind| {
        chosen.kind.set(kind);
        chosen.part.set(if kind.has_hours() {
            Part::Later
        } else {
            Part::Morning
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match chosen.supposition() {
            Some(supposition) => on_look.run(supposition),
            None => notices.tell(t::nothing(l)),
        }
    };
    let records = StoredValue::new(records);
    view! {
        <form class="stack" on:submit=submit>
            <p>{t::lead(l)}</p>
            <Choose
                id="suppose-kind"
                label=t::what(l)
                options=kinds
                value=chosen.kind.into()
                on_change=set_kind
            />
            {move || view! { <About kind=chosen.kind.get() chosen records=records.get_value() /> }}
            <div class="dialog__foot">
                <button class="btn btn--primary" type="submit">
                    {t::look(l)}
                </button>
            </div>
        </form>
    }
}

/// Whom or what it is about, when, how many.
#[component]
fn About(kind: Kind, chosen: Chosen, records: Records) -> impl IntoView {
    let l = use_desk().locale;
    let whom = match kind {
        Kind::StaffMore => pick("suppose-who", t::like(l), records.staff, chosen.staff),
        Kind::StaffAway | Kind::StaffHere => {
            pick("suppose-who", t::who(l), records.staff, chosen.staff)
        }
        Kind::PersonHere | Kind::PersonAway => {
            pick("suppose-who", t::who(l), records.persons, chosen.person)
        }
        Kind::RoomSize | Kind::RoomClosed => {
            pick("suppose-who", t::which_room(l), records.rooms, chosen.room)
        }
        Kind::Group | Kind::Oftener => pick(
            "suppose-who",
            t::which_activity(l),
            records.activities,
            chosen.activity,
        ),
        Kind::Visit => pick("suppose-who", t::who(l), records.visitors, chosen.visitor),
    };
    let mut parts = vec![
        (Part::Morning, t::part_morning(l).to_owned()),
        (Part::Afternoon, t::part_afternoon(l).to_owned()),
        (Part::Day, t::part_day(l).to_owned()),
    ];
    if kind.has_hours() {
        parts.insert(0, (Part::Earlier, t::part_earlier(l).to_owned()));
        parts.insert(0, (Part::Later, t::part_later(l).to_owned()));
    }
    view! {
        {whom}
        {kind
            .has_day()
            .then(|| {
                view! {
                    {pick("suppose-day", t::day(l), records.days, chosen.day)}
                    <Choose
                        id="suppose-part"
                        label=t::part(l)
                        options=parts
                        value=chosen.part.into()
                        on_change=move |part| chosen.part.set(part)
                    />
                }
            })}
        {matches!(kind, Kind::RoomSize | Kind::Group)
            .then(|| {
                view! {
                    <NumberField
                        id="suppose-number"
                        label=t::persons_most(l)
                        value=Signal::derive(move || chosen.number.get())
                        on_input=move |number| chosen.number.set(number)
                        min=1
                        max=500
                    />
                }
            })}
    }
}

fn pick<T>(
    id: &'static str,
    label: &'static str,
    options: Vec<(T, String)>,
    value: RwSignal<Option<T>>,
) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let options = options
        .into_iter()
        .map(|(value, name)| (Some(value), name))
        .collect();
    let set = move |chosen: Option<T>| value.set(chosen);
    view! { <Choose id label options value=value.into() on_change=set /> }.into_any()
}
