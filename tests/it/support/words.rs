//! Small generators shared by the others: texts, dates, times, identifiers.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use proptest::{collection::vec, option, prelude::*, sample::select};
use semainier::domain::{
    activity::{Domain, Restriction, Tag},
    id::{
        ActivityId, AppointmentId, EventId, PersonId, RoomId, SeriesId, SessionId, SiteId, StaffId,
        VisitorId,
    },
    imported::Imported,
    rota::{HoursChange, Rota},
    serafin::SerafinCode,
    time::{DateSpan, Half, Minutes, TimeRange, WEEKDAYS, WeekHours, WeekId, WeeklyRange},
};

/// Any short text, with accents, quotes, line ends and characters beyond Latin-1.
pub fn text() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[A-ZÉÀa-zéèœ’ -]{0,12}",
        1 => "\\PC{0,8}",
        1 => select(vec!["", "=1+1", "Œuvre; \"L’été\"\nsuite", "🌞, \\n", "\u{feff}", "a\tb\rc"]).prop_map(str::to_owned),
    ]
    .boxed()
}

/// A date from 2020 to 2030.
pub fn date() -> impl Strategy<Value = NaiveDate> + Clone {
    (0u64..4000).prop_map(|days| NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(days))
}

/// A moment of such a date, to the second.
pub fn moment() -> impl Strategy<Value = NaiveDateTime> {
    (date(), 0u32..86_400).prop_map(|(date, seconds)| {
        date.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap())
    })
}

/// A weekday.
pub fn weekday() -> impl Strategy<Value = Weekday> + Clone {
    select(WEEKDAYS.to_vec())
}

/// A week.
pub fn week() -> impl Strategy<Value = WeekId> + Clone {
    date().prop_map(WeekId::of)
}

/// A range of a day.
pub fn range() -> impl Strategy<Value = TimeRange> + Clone {
    (0u16..1440, 1u16..600).prop_map(|(start, length)| {
        let end = (start + length).min(1440);
        TimeRange::new(Minutes(start), Minutes(end)).unwrap()
    })
}

/// A start in the day.
pub fn start() -> impl Strategy<Value = Minutes> + Clone {
    (0u16..1440).prop_map(Minutes)
}

/// Hours of a week.
pub fn week_hours() -> BoxedStrategy<WeekHours> {
    proptest::array::uniform7(option::of(range()))
        .prop_map(WeekHours)
        .boxed()
}

/// What differs from the hours of every week.
pub fn rota() -> BoxedStrategy<Rota> {
    let odd = || option::of(week_hours());
    let change = (date(), week_hours(), odd());
    let change = change.prop_map(|(from, hours, odd)| HoursChange { from, hours, odd });
    (odd(), vec(change, 0..3))
        .prop_map(|(odd, changes)| Rota { odd, changes })
        .boxed()
}

/// Weekly ranges.
pub fn weekly_ranges() -> impl Strategy<Value = Vec<WeeklyRange>> {
    vec(
        (weekday(), range(), text()).prop_map(|(day, range, label)| WeeklyRange {
            day,
            range,
            label,
        }),
        0..3,
    )
}

/// Dates from a first to a last one.
pub fn span() -> impl Strategy<Value = DateSpan> {
    (date(), 0u64..20, option::of(range())).prop_map(|(first, days, hours)| DateSpan {
        first,
        last: first + Days::new(days),
        hours,
    })
}

/// Spans that came from events of a calendar.
pub fn imported() -> impl Strategy<Value = Vec<Imported>> {
    let one = (any::<u128>(), span()).prop_map(|(event, span)| Imported {
        event: EventId(event),
        span,
    });
    vec(one, 0..3)
}

/// A half-day.
pub fn half() -> impl Strategy<Value = Half> {
    select(vec![Half::Morning, Half::Afternoon])
}

/// A tag.
pub fn tag() -> impl Strategy<Value = Tag> {
    "[a-z_]{1,10}".prop_map(|word| Tag::new(&word))
}

/// A SERAFIN-PH code.
pub fn code() -> impl Strategy<Value = SerafinCode> {
    "[12]\\.[1-3](\\.[1-9][0-9]?)?".prop_map(|code| SerafinCode::new(&code))
}

/// A domain.
pub fn domain() -> impl Strategy<Value = Domain> {
    select(Domain::ALL.to_vec())
}

/// Restrictions.
pub fn restrictions() -> impl Strategy<Value = Vec<Restriction>> {
    vec(select(Restriction::ALL.to_vec()), 0..3)
}

/// How many records of each kind there are at most; references stay below.
pub const N_RECORDS: u128 = 6;

/// Identifiers of one kind, few enough that references meet their record often and miss it sometimes.
macro_rules! id {
    ($($name:ident: $id:ident),+) => {$(
        /// An identifier.
        pub fn $name() -> impl Strategy<Value = $id> + Clone {
            (0..N_RECORDS).prop_map(|n| $id(0x5eed_0000_0000_0000_0000_0000_0000_0000 + n))
        }
    )+};
}

id! {
    person_id: PersonId,
    staff_id: StaffId,
    visitor_id: VisitorId,
    room_id: RoomId,
    activity_id: ActivityId,
    appointment_id: AppointmentId,
    series_id: SeriesId,
    session_id: SessionId,
    site_id: SiteId
}
