//! A house with nothing in it but sensible hours and rules: what "Créer notre maison" starts from.

use crate::{
    catalogue,
    domain::{
        activity::Activity,
        document::Document,
        house::{CommonMoment, House, HouseKind, MomentKind, PersonWord, PlanningRules},
        time::{Minutes, TimeRange, WEEKDAYS, WeekHours},
    },
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
        imported: Vec::new(),
        opens_on_holidays: false,
        rules: PlanningRules::default(),
        user: String::new(),
        bad_weather: Vec::new(),
        exchanged: None,
    }
}

/// The same for any kind of house, with the word that such houses have for the people who come.
pub fn house_of(kind: HouseKind) -> House {
    House {
        kind,
        person_word: match kind {
            HouseKind::DayCare => PersonWord::Welcomed,
            HouseKind::Saj | HouseKind::Fam => PersonWord::Accompanied,
            HouseKind::Esat => PersonWord::Worker,
            HouseKind::Ime => PersonWord::Youth,
            HouseKind::Pasa | HouseKind::Ehpad => PersonWord::Resident,
        },
        ..house()
    }
}

/// A document for a new house: the whole catalogue, of which a few activities that suit its kind are offered.
pub fn document(house: House) -> Document {
    let mut document = Document::new(house);
    let kind = document.house.kind;
    let starters = catalogue::starters(kind);
    document.activities = catalogue::activities(kind)
        .into_iter()
        .map(|activity| Activity {
            is_offered: starters.contains(&activity.id),
            ..activity
        })
        .collect();
    document
}
