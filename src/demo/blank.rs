//! A house with nothing in it but sensible hours and rules: what "Créer notre maison" starts from.

use crate::domain::{
    document::Document,
    house::{CommonMoment, House, HouseKind, MomentKind, PersonWord, PlanningRules},
    time::{Minutes, TimeRange, WEEKDAYS, WeekHours},
};

/// An accueil de jour open on weekdays from 9 to 17, with the usual common moments; its name is still to be given.
pub fn house() -> House {
    let moment = |label: &str, kind, from: Minutes, to: Minutes, is_break| {
        TimeRange::new(from, to).map(|range| CommonMoment {
            label: label.into(),
            kind,
            range,
            is_break,
        })
    };
    House {
        name: String::new(),
        kind: HouseKind::DayCare,
        is_demo: false,
        person_word: PersonWord::Welcomed,
        project_word: "projet personnalisé".into(),
        sites: Vec::new(),
        opening: WeekHours::on(
            &WEEKDAYS[..5],
            TimeRange::new(Minutes::at(9, 0), Minutes::at(17, 0)),
        ),
        moments: [
            moment(
                "Rituel du matin",
                MomentKind::Welcome,
                Minutes::at(9, 0),
                Minutes::at(10, 30),
                true,
            ),
            moment(
                "Repas et repos",
                MomentKind::Meal,
                Minutes::at(12, 0),
                Minutes::at(14, 0),
                true,
            ),
            moment(
                "Goûter, départs",
                MomentKind::Snack,
                Minutes::at(15, 30),
                Minutes::at(17, 0),
                false,
            ),
        ]
        .into_iter()
        .flatten()
        .collect(),
        closures: Vec::new(),
        opens_on_holidays: false,
        rules: PlanningRules::default(),
        user: String::new(),
        exchanged: None,
    }
}

/// A document for a new house, with the catalogue's activities that suit its kind.
pub fn document(house: House) -> Document {
    let mut document = Document::new(house);
    document.activities = crate::catalogue::activities(document.house.kind)
        .into_iter()
        .collect();
    document
}
