//! A person about whom nothing is known yet but the house's hours.

use crate::domain::{
    id::PersonId,
    person::{Person, Title},
    project::PersonalProject,
    rota::Rota,
    time::WeekHours,
};

/// Effort a new person is expected to bear in a day: the middle of the scale.
const USUAL_TOLERANCE: u8 = 10;

/// A new person; first name and days are still to be given.
pub fn person(id: PersonId) -> Person {
    Person {
        id,
        title: Title::Mrs,
        first_name: String::new(),
        last_name: String::new(),
        born: None,
        arrived: None,
        left: None,
        presence: WeekHours::default(),
        rota: Rota::default(),
        imported: Vec::new(),
        site: None,
        support: None,
        in_wheelchair: false,
        restrictions: Vec::new(),
        busy: Vec::new(),
        absences: Vec::new(),
        refusals: Vec::new(),
        dislikes: Vec::new(),
        tolerance: USUAL_TOLERANCE,
        best_half: None,
        referent: None,
        friends: Vec::new(),
        apart_from: Vec::new(),
        help: Vec::new(),
        documents: Vec::new(),
        project: PersonalProject::default(),
    }
}
