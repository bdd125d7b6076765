//! The names behind the short ids of a problem, in one language.

use super::Case;
use crate::{
    catalogue::serafin_label,
    domain::{
        activity::Domain,
        id::{AppointmentId, PersonId, SessionId},
        project::GoalTarget,
    },
    i18n::{Locale, format, text::planner as t},
    planner::plan::SessionKey,
    present::{activity_words, domains, names},
    translate::Runs,
};
use chrono::Weekday;

/// Names things of a case.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub case: &'a Case,
    pub locale: Locale,
}

impl Words<'_> {
    /// "Mme Petit".
    pub fn person(&self, id: &str) -> String {
        self.case
            .translation
            .person(id)
            .map_or_else(String::new, |id| self.person_of(id))
    }

    pub fn person_of(&self, id: PersonId) -> String {
        self.case
            .document
            .persons
            .get(id)
            .map_or_else(String::new, |person| {
                names::person(self.locale, &self.case.document, person)
            })
    }

    /// "Karim Saïdi".
    pub fn staff(&self, id: &str) -> String {
        let member = self.case.translation.staff_member(id);
        member
            .and_then(|id| self.case.document.staff.get(id))
            .map_or_else(String::new, |member| names::staff(member))
    }

    /// "Cuisine"; outside the house there is no room.
    pub fn room(&self, id: &str) -> String {
        let room = self.case.translation.room(id);
        room.and_then(|id| self.case.document.rooms.get(id))
            .map_or_else(
                || t::outside(self.locale).to_owned(),
                |room| room.name.clone(),
            )
    }

    /// The name of a visiting professional.
    pub fn professional(&self, id: &str) -> String {
        let visitor = self.case.translation.visitor(id);
        visitor
            .and_then(|id| self.case.document.visitors.get(id))
            .map_or_else(String::new, |visitor| visitor.name.clone())
    }

    /// The name of an activity, or of the appointment that runs as one.
    pub fn activity(&self, id: &str) -> String {
        match self.case.translation.runs(id) {
            Some(Runs::Activity { activity, .. }) => self
                .case
                .document
                .activities
                .get(activity)
                .map_or_else(String::new, |activity| {
                    activity_words::name(self.locale, activity).to_owned()
                }),
            Some(Runs::Appointment(id)) => self.appointment_of(id),
            None => String::new(),
        }
    }

    /// "« Chorale »".
    pub fn quoted(&self, activity: &str) -> String {
        t::quoted(self.locale, &self.activity(activity))
    }

    /// The domain of an activity.
    pub fn domain(&self, id: &str) -> Option<Domain> {
        match self.case.translation.runs(id)? {
            Runs::Activity { activity, .. } => {
                Some(self.case.document.activities.get(activity)?.domain)
            }
            Runs::Appointment(_) => Some(Domain::Care),
        }
    }

    /// "Kinésithérapie, Mme Blanc".
    pub fn appointment(&self, id: &str) -> String {
        self.case
            .translation
            .appointment(id)
            .map_or_else(String::new, |id| self.appointment_of(id))
    }

    pub fn appointment_of(&self, id: AppointmentId) -> String {
        let Some(appointment) = self.case.document.appointments.get(id) else {
            return String::new();
        };
        let person = appointment.persons.first().map(|id| self.person_of(*id));
        match person.filter(|person| !appointment.title.contains(person.as_str())) {
            Some(person) => format!("{}, {person}", appointment.title),
            None => appointment.title.clone(),
        }
    }

    /// A person's goal in the person's own words, or what it aims at.
    pub fn goal_of(&self, person: &str, goal: &str) -> String {
        let target = self.case.translation.goal(goal);
        let person = self.case.translation.person(person);
        let person = person.and_then(|id| self.case.document.persons.get(id));
        let goals = person.map_or(&[][..], |person| &person.project.goals);
        goals
            .iter()
            .find(|own| Some(&own.target) == target.as_ref() && !own.words.trim().is_empty())
            .map_or_else(|| self.goal(goal), |own| own.words.clone())
    }

    /// What a goal aims at: "Mémoire", or the need's label.
    pub fn goal(&self, id: &str) -> String {
        match self.case.translation.goal(id) {
            Some(GoalTarget::Domain(domain)) => domains::name(self.locale, domain).to_owned(),
            Some(GoalTarget::Need(code)) => {
                serafin_label(self.locale, &code).map_or_else(|| code.to_string(), short_need)
            }
            None => String::new(),
        }
    }

    /// "mardi".
    pub fn day(&self, day: i32) -> &'static str {
        format::weekday(self.locale, self.case.translation.frame.weekday(day))
    }

    /// "14 h 15".
    pub fn time(&self, slot: i32) -> String {
        format::time(self.locale, self.case.translation.frame.time(slot).0)
    }

    /// "mardi à 14 h 15".
    pub fn when(&self, day: i32, slot: i32) -> String {
        t::day_at(self.locale, self.day(day), &self.time(slot))
    }

    /// "Atelier pâtisserie, mardi à 14 h 15".
    pub fn session(&self, key: &SessionKey) -> String {
        format!(
            "{}, {}",
            self.activity(&key.activity),
            self.when(key.day, key.start)
        )
    }

    /// The same for a session of the week.
    pub fn session_of(&self, id: SessionId) -> String {
        let Some(session) = self.case.week.placements.session(id) else {
            return String::new();
        };
        let activity = self.case.document.activities.get(session.activity);
        let name = activity.map_or("", |activity| activity_words::name(self.locale, activity));
        format!("{name}, {}", self.at(session.day, session.start.0))
    }

    fn at(&self, day: Weekday, minutes: u16) -> String {
        let time = format::time(self.locale, minutes);
        t::day_at(self.locale, format::weekday(self.locale, day), &time)
    }
}

/// "Fonctions locomotrices" for "Besoins en matière de fonctions locomotrices".
fn short_need(label: &str) -> String {
    const OPENINGS: [&str; 5] = [
        "Besoins en matière de ",
        "Besoins en matière d’",
        "Besoins en lien avec ",
        "Besoins pour ",
        "Needs relating to ",
    ];
    let rest = OPENINGS
        .iter()
        .find_map(|opening| label.strip_prefix(opening));
    rest.map_or_else(|| label.to_owned(), format::capitalized)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::serafin::SerafinCode;

    #[test]
    fn a_need_is_told_without_the_words_that_open_every_label() {
        let told =
            |locale, code| short_need(serafin_label(locale, &SerafinCode::new(code)).unwrap());
        assert_eq!(told(Locale::Fr, "1.1.8"), "Fonctions locomotrices");
        assert_eq!(told(Locale::Fr, "1.2"), "Autonomie");
        assert_eq!(told(Locale::En, "1.1.8"), "Movement functions");
        assert_eq!(told(Locale::En, "1.2"), "Independence");
    }
}
