//! What takes place in a week, as the cards that every view of it shows.

use super::{activity_words, names, sites};
use crate::{
    domain::{
        activity::Domain,
        appointment::{Appointment, Place, Professional, Timing},
        difference::{ById, is_other_place, is_other_session},
        document::Document,
        id::{
            ActivityId, AppointmentId, BadId, PersonId, RoomId, SessionId, SiteId, StaffId,
            VisitorId,
        },
        occurrence::occurs_in,
        plan::{PlacedAppointment, Placements, Session, WeekPlan},
        time::{Minutes, TimeRange, WeekId},
    },
    i18n::{Locale, format, text::week as t},
};
use chrono::{Datelike, Weekday};
use std::{fmt, str::FromStr, sync::Arc};

/// What a card stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardKey {
    /// A session.
    Session(SessionId),
    /// An appointment.
    Appointment(AppointmentId),
}

impl fmt::Display for CardKey {
    /// A name for the card's element in the page.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Session(id) => write!(f, "card-s-{id}"),
            Self::Appointment(id) => write!(f, "card-a-{id}"),
        }
    }
}

impl FromStr for CardKey {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        match (text.strip_prefix("card-s-"), text.strip_prefix("card-a-")) {
            (Some(id), _) => id.parse().map(Self::Session),
            (_, Some(id)) => id.parse().map(Self::Appointment),
            _ => Err(BadId),
        }
    }
}

/// A session or an appointment of the week.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own on the card"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it stands for.
    pub key: CardKey,
    /// Day.
    pub day: Weekday,
    /// When.
    pub range: TimeRange,
    /// Name on the card.
    pub title: String,
    /// Domain; care for appointments.
    pub domain: Domain,
    /// Second line: the room, or for whom the appointment is.
    pub detail: String,
    /// People in it.
    pub persons: Vec<PersonId>,
    /// Staff leading or attending.
    pub staff: Vec<StaffId>,
    /// Outside professional, of an appointment.
    pub visitor: Option<VisitorId>,
    /// Room, if in the house.
    pub room: Option<RoomId>,
    /// Activity, of a session.
    pub activity: Option<ActivityId>,
    /// Most people, of a session.
    pub places: Option<usize>,
    /// Whether a human holds it.
    pub is_pinned: bool,
    /// Whether it comes again in other weeks.
    pub is_repeated: bool,
    /// Whether people alone move it: a fixed appointment.
    pub is_fixed: bool,
    /// Whether it changed since the last proposal or publication.
    pub is_changed: bool,
    /// Site, in a house that has several.
    pub site: Option<SiteId>,
}

impl Card {
    /// "mardi 14 h 15 à 15 h 30".
    pub fn when(&self, locale: Locale) -> String {
        t::when(
            locale,
            format::weekday(locale, self.day),
            &format::time(locale, self.range.start().0),
            &format::time(locale, self.range.end().0),
        )
    }

    /// Whether it is an appointment.
    pub const fn is_appointment(&self) -> bool {
        matches!(self.key, CardKey::Appointment(_))
    }
}

/// Everything that takes place in the week, by day, start and name.
pub fn cards(locale: Locale, document: &Document, week: WeekId) -> Vec<Arc<Card>> {
    let plan = document.week(week);
    let now = ById::of(&plan.placements);
    let before = reference(&plan).map(ById::of);
    let before = before.as_ref();
    let sessions = plan
        .placements
        .sessions
        .iter()
        .filter_map(|session| session_card(locale, document, session, before));
    let appointments = document
        .appointments
        .iter()
        .filter(|appointment| occurs_in(document, week, appointment))
        .filter_map(|appointment| {
            let placed = now.appointments.get(&appointment.id).copied();
            appointment_card(locale, document, week, appointment, placed, before)
        });
    let mut cards: Vec<Arc<Card>> = sessions.chain(appointments).map(Arc::new).collect();
    cards.sort_by(|a, b| {
        (a.day.num_days_from_monday(), a.range, &a.title, a.key).cmp(&(
            b.day.num_days_from_monday(),
            b.range,
            &b.title,
            b.key,
        ))
    });
    cards
}

/// What changes are counted against: what was published, else what stood before the last proposal. A first proposal
/// changes nothing worth marking.
pub fn reference(plan: &WeekPlan) -> Option<&Placements> {
    let before = plan
        .before_proposal
        .as_deref()
        .filter(|before| before.sessions.iter().any(|session| !session.is_pinned));
    plan.published.as_deref().or(before)
}

fn session_card(
    locale: Locale,
    document: &Document,
    session: &Session,
    before: Option<&ById<'_>>,
) -> Option<Card> {
    let activity = document.activities.get(session.activity)?;
    let room = document.rooms.get(session.room);
    let capacity = room.map_or(u16::MAX, |room| room.capacity);
    Some(Card {
        key: CardKey::Session(session.id),
        day: session.day,
        range: session.range()?,
        title: activity_words::name(locale, activity).to_owned(),
        domain: activity.domain,
        detail: room.map(|room| room.name.clone()).unwrap_or_default(),
        persons: session.participants.clone(),
        staff: session.leaders.clone(),
        visitor: None,
        room: Some(session.room),
        activity: Some(session.activity),
        places: Some(activity.max_group.min(capacity).into()),
        is_pinned: session.is_pinned,
        is_repeated: session.series.is_some(),
        is_fixed: false,
        is_changed: before.is_some_and(|before| {
            let before = before.sessions.get(&session.id);
            before.is_none_or(|before| is_other_session(before, session))
        }),
        site: room.and_then(|room| room.site),
    })
}

/// The card of an appointment that waits to be placed, as if it stood at the beginning of the week.
pub fn waiting(
    locale: Locale,
    document: &Document,
    week: WeekId,
    id: AppointmentId,
) -> Option<Card> {
    let appointment = document.appointments.get(id)?;
    let placed = PlacedAppointment {
        appointment: id,
        day: Weekday::Mon,
        start: Minutes(0),
        room: None,
        is_pinned: false,
    };
    appointment_card(locale, document, week, appointment, Some(&placed), None)
}

fn appointment_card(
    locale: Locale,
    document: &Document,
    week: WeekId,
    appointment: &Appointment,
    placed: Option<&PlacedAppointment>,
    before: Option<&ById<'_>>,
) -> Option<Card> {
    let (day, start, is_fixed) = place_in_week(week, appointment, placed)?;
    let room = placed
        .and_then(|placed| placed.room)
        .or(match appointment.place {
            Place::OnSite { room, .. } | Place::Remote { room, .. } => room,
            Place::Outside { .. } => None,
        });
    let mut staff: Vec<StaffId> = Vec::new();
    if let Professional::Staff(id) = appointment.with {
        staff.push(id);
    }
    if let Place::Outside {
        escort: Some(id), ..
    } = appointment.place
    {
        staff.push(id);
    }
    let stood = before.and_then(|before| before.appointments.get(&appointment.id).copied());
    let is_elsewhere = match (stood, placed) {
        (Some(stood), Some(placed)) => is_other_place(stood, placed),
        (stood, placed) => stood.is_some() != placed.is_some(),
    };
    Some(Card {
        key: CardKey::Appointment(appointment.id),
        day,
        range: TimeRange::lasting(start, appointment.duration)?,
        title: short_title(document, appointment),
        domain: Domain::Care,
        detail: who(locale, document, appointment),
        persons: appointment.persons.clone(),
        staff,
        visitor: match appointment.with {
            Professional::Visitor(id) => Some(id),
            _ => None,
        },
        room,
        activity: None,
        places: None,
        is_repeated: appointment.repeats.is_some(),
        is_pinned: is_fixed || placed.is_some_and(|placed| placed.is_pinned),
        is_fixed,
        is_changed: !is_fixed && before.is_some() && is_elsewhere,
        site: sites::of_appointment(document, room, &appointment.persons),
    })
}

/// Day, start and whether it is fixed; nothing while it waits to be placed.
pub fn place_in_week(
    week: WeekId,
    appointment: &Appointment,
    placed: Option<&PlacedAppointment>,
) -> Option<(Weekday, Minutes, bool)> {
    match appointment.timing {
        Timing::Fixed { start, .. } => Some((appointment.fixed_date(week)?.weekday(), start, true)),
        Timing::ToPlace { .. } => placed.map(|placed| (placed.day, placed.start, false)),
    }
}

/// "Kiné" where the visitor has a short word, else the title.
pub fn short_title(document: &Document, appointment: &Appointment) -> String {
    let short = match appointment.with {
        Professional::Visitor(id) => document
            .visitors
            .get(id)
            .map(|visitor| visitor.short_trade.clone())
            .filter(|short| !short.is_empty()),
        _ => None,
    };
    short.unwrap_or_else(|| appointment.title.clone())
}

fn who(locale: Locale, document: &Document, appointment: &Appointment) -> String {
    let mut names = appointment
        .persons
        .iter()
        .filter_map(|id| document.persons.get(*id))
        .map(|person| names::person(locale, document, person));
    let first = names.next().unwrap_or_default();
    match names.count() {
        0 => first,
        others => t::and_others(locale, others, &first),
    }
}
