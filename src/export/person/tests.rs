mod changed;

use super::*;
use crate::domain::{
    activity::Restriction,
    appointment::{Appointment, Place as Where, Professional, Recurrence, Timing},
    attendance::Attendance,
    edit::{self, Command, Stamp},
    house::Site,
    id::AppointmentId,
    id::{GoalId, SiteId, WishId},
    journal::DecisionKind,
    naming::Naming,
    person::*,
    project::*,
    serafin::SerafinCode,
    time::*,
};
use changed::assert_shows;
use chrono::{NaiveDate, Weekday};
use std::sync::Arc;

fn made_at() -> NaiveDateTime {
    "2026-11-25T10:00:00".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn given<'a>(document: &'a Document, person: PersonId, about: &'a BTreeSet<String>) -> Given<'a> {
    Given {
        document,
        person,
        about,
        made_at: made_at(),
        locale: Locale::Fr,
    }
}

fn both(document: &Document, person: PersonId, about: &BTreeSet<String>) -> [String; 2] {
    let given = given(document, person, about);
    [page(&given).unwrap(), json(&given).unwrap()]
}

/// A house, and a person of it in whose record nothing is empty.
fn house() -> (Document, Person) {
    let mut house = crate::demo::small(made_at().date());
    let sites = [(1, "Bourg"), (2, "Rivage")].map(|(id, name)| Site {
        id: SiteId(id),
        name: name.to_owned(),
        address: String::new(),
    });
    Arc::make_mut(&mut house.house).sites = sites.to_vec();
    let activities: Vec<_> = house
        .activities
        .iter()
        .map(|activity| activity.id)
        .collect();
    let persons: Vec<Person> = house
        .persons
        .iter()
        .map(|person| Person::clone(person))
        .collect();
    let other = persons[1].id;
    let range = TimeRange::lasting(Minutes::at(13, 0), 45).unwrap();
    let refusal = |of| Refusal {
        of,
        since: day("2026-03-02"),
        until: Some(day("2027-03-02")),
        said_by: Voice::Family,
    };
    let person = Person {
        title: Title::Mrs,
        born: Some(day("1940-01-02")),
        arrived: Some(day("2022-05-06")),
        left: Some(day("2028-05-06")),
        site: Some(SiteId(1)),
        support: Some(SupportLevel::Gir(3)),
        in_wheelchair: true,
        restrictions: vec![Restriction::Falls, Restriction::Noise],
        busy: vec![WeeklyRange {
            day: Weekday::Tue,
            range,
            label: "Sieste".to_owned(),
        }],
        absences: vec![Absence {
            span: DateSpan {
                first: day("2026-06-01"),
                last: day("2026-06-03"),
                hours: Some(range),
            },
            cause: AbsenceCause::Family,
            note: "Chez son fils".to_owned(),
        }],
        refusals: vec![
            refusal(RefusalOf::Activity(activities[0])),
            refusal(RefusalOf::Person(other)),
            refusal(RefusalOf::Time {
                day: Weekday::Fri,
                range,
            }),
        ],
        dislikes: vec![Dislike {
            activity: activities[1],
            importance: Importance::Medium,
        }],
        best_half: Some(Half::Morning),
        referent: Some(house.staff.iter().next().unwrap().id),
        friends: vec![other],
        apart_from: vec![other],
        help: vec!["Marche avec une canne <script>".to_owned()],
        documents: vec![PersonDocument {
            label: "Droit à l’image".to_owned(),
            expires: Some(day("2027-08-09")),
        }],
        project: PersonalProject {
            signed_on: Some(day("2026-02-03")),
            review_on: Some(day("2027-02-03")),
            wishes: vec![Wish {
                id: WishId(1),
                words: "Chanter".to_owned(),
                activity: Some(activities[2]),
                per_week: 2,
                importance: Importance::Important,
                said_by: Voice::Person,
                said_on: Some(day("2026-02-01")),
            }],
            needs: vec![Need {
                code: SerafinCode::new("1.1.5"),
                note: "Se lever seule".to_owned(),
            }],
            goals: vec![Goal {
                id: GoalId(1),
                words: "Monter l’escalier".to_owned(),
                target: GoalTarget::Need(SerafinCode::new("1.1.5")),
                per_week: 2,
                priority: 2,
                from: Some(day("2026-02-04")),
                until: Some(day("2026-12-04")),
                opinion: Opinion::AgreesWithHelp,
            }],
        },
        ..persons[0].clone()
    };
    house.persons.put(person.clone());
    (house, person)
}

#[test]
fn every_value_of_the_record_is_on_the_page_and_in_the_file() {
    let (house, person) = house();
    // Which person it is is what was asked; identifiers tell nothing to a reader; who friends are is told by number.
    let hidden = [
        ".id",
        ".friends[]",
        ".apart_from[]",
        ".project.wishes[].id",
        ".project.goals[].id",
    ];
    let shown = Person {
        // Who it is with is the other person's.
        refusals: vec![person.refusals[0].clone(), person.refusals[2].clone()],
        ..person
    };
    assert_shows(&shown, &hidden, |other| {
        let mut house = house.clone();
        house.persons.put(other);
        both(&house, shown.id, &BTreeSet::new())
    });
}

#[test]
fn every_value_of_an_appointment_and_of_the_follow_up_is_on_the_page() {
    let (mut house, person) = house();
    let room = house.rooms.iter().next().unwrap().id;
    let appointment = Appointment {
        id: AppointmentId(9),
        title: "Kinésithérapie".to_owned(),
        persons: vec![person.id],
        with: Professional::Other("Cabinet".to_owned()),
        duration: 30,
        place: Where::Remote {
            link: "https://visio.example".to_owned(),
            room: Some(room),
        },
        timing: Timing::ToPlace {
            from: day("2026-11-02"),
            until: Some(day("2026-12-02")),
            prefer_half: Some(Half::Morning),
            prefer_days: vec![Weekday::Mon, Weekday::Tue],
        },
        repeats: Some(Recurrence {
            every_weeks: 2,
            until: Some(day("2027-01-01")),
            except: vec!["2026-W50".parse().unwrap()],
        }),
        to_confirm: true,
        note: "Apporter la carte".to_owned(),
    };
    // What room is looked for is told by the room found.
    let hidden = [".id", ".persons[]", ".place.on_site.feature"];
    let of_other = Appointment {
        timing: Timing::Fixed {
            date: day("2026-11-24"),
            start: Minutes::at(10, 0),
        },
        place: Where::Outside {
            address: "3 rue Haute".to_owned(),
            travel: 15,
            escort: person.referent,
        },
        ..appointment.clone()
    };
    for one in [appointment, of_other] {
        assert_shows(&one, &hidden, |other| {
            let mut house = house.clone();
            house.appointments.put(other);
            both(&house, person.id, &BTreeSet::new())
        });
    }
    let (week, record) = house
        .attendance
        .iter()
        .find_map(|(week, all)| {
            Some((
                *week,
                all.iter()
                    .find(|record| record.person == person.id)?
                    .clone(),
            ))
        })
        .unwrap();
    let record = Attendance {
        note: "A ri".to_owned(),
        smiley: Some(crate::domain::attendance::Smiley::Neutral),
        ..record
    };
    house.attendance.clear();
    assert_shows(&record, &[], |other| {
        let mut house = house.clone();
        house.attendance.insert(week, Arc::new(vec![other]));
        both(&house, person.id, &BTreeSet::new())
    });
}

#[test]
fn nobody_else_is_named_and_texts_say_so() {
    let (mut house, mut person) = house();
    let other = house
        .persons
        .iter()
        .find(|other| other.id != person.id)
        .unwrap()
        .clone();
    person.help.push(format!(
        "Rit avec {}",
        names::person(Locale::Fr, &house, &other)
    ));
    house.persons.put(person.clone());
    let [page, json] = both(&house, person.id, &BTreeSet::new());
    assert!(
        page.contains("Rit avec une autre personne")
            && json.contains("Rit avec une autre personne")
    );
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
    assert!(page.contains("Les autres personnes accueillies n’y sont pas nommées"));
    let own = Naming::of(&person);
    for other in house.persons.iter().filter(|other| other.id != person.id) {
        assert!(!json.contains(&other.id.to_string()), "{}", other.last_name);
        let naming = Naming::default().and("", &other.last_name).without(&own);
        for text in [&page, &json] {
            assert!(
                !naming.is_written_in(text, crate::domain::naming::Case::Capital),
                "{}",
                other.last_name
            );
        }
    }
}

#[test]
fn places_in_every_plan_earlier_places_and_lines_of_the_journal_are_given() {
    let (mut house, person) = house();
    let id = person.id;
    let has_place = |session: &crate::domain::plan::Session| session.participants.contains(&id);
    let (week, session) = house
        .weeks
        .iter()
        .find_map(|(week, plan)| {
            Some((
                *week,
                plan.placements
                    .sessions
                    .iter()
                    .find(|it| has_place(it))?
                    .clone(),
            ))
        })
        .unwrap();
    let plan = Arc::make_mut(house.weeks.get_mut(&week).unwrap());
    let mut earlier = plan.placements.clone();
    let moved = earlier
        .sessions
        .iter_mut()
        .find(|it| it.id == session.id)
        .unwrap();
    moved.start = Minutes::at(8, 5);
    plan.before_proposal = Some(Arc::new(earlier));
    let stamp = Stamp {
        at: made_at(),
        by: "Nadia".to_owned(),
    };
    let kept = DecisionKind::Kept {
        person: id,
        until: day("2027-11-25"),
        reason: "Réclamation en cours".to_owned(),
    };
    let note = format!("Dispute avec {}", person.last_name);
    for command in [
        Command::Note(None, kept),
        Command::Note(
            None,
            DecisionKind::Forced {
                reason: note.clone(),
            },
        ),
    ] {
        house = edit::apply(&house, &command, &stamp).unwrap();
    }
    let n_places: usize = house
        .weeks
        .values()
        .map(|plan| {
            plan.placements
                .sessions
                .iter()
                .filter(|it| has_place(it))
                .count()
        })
        .sum();
    let [page, json] = both(&house, id, &BTreeSet::new());
    let file: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(file["sessions"].as_array().unwrap().len(), n_places);
    assert_eq!(file["earlier_sessions"][0]["start"], 485);
    assert!(page.contains("8\u{a0}h\u{a0}05"));
    assert!(page.contains("Réclamation en cours") && json.contains("Réclamation en cours"));
    // What others typed is given when a human found it to be about this person, and only then.
    assert!(!page.contains(&note) && !json.contains(&note));
    let about = BTreeSet::from([note.clone()]);
    for text in both(&house, id, &about) {
        assert!(text.contains(&note));
    }
}
