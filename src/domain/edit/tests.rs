use super::*;
use crate::demo;
use crate::domain::{
    activity::{Activity, Domain, Setting, Tag},
    check::{IssueKind, Referent},
    house::{HouseKind, PersonWord, PlanningRules, Site},
    id::{SessionId, SiteId},
    plan::{PlanState, Session},
    time::{Minutes, TimeRange, WEEKDAYS, WeekHours},
};
use chrono::{NaiveDate, Weekday};

fn stamp() -> Stamp {
    Stamp {
        at: NaiveDate::from_ymd_opt(2026, 11, 24)
            .unwrap()
            .and_hms_opt(9, 0, 0)
            .unwrap(),
        by: "Nadia Ferrand".into(),
    }
}

fn week() -> WeekId {
    WeekId::new(2026, 48).unwrap()
}

fn activity() -> Activity {
    Activity {
        id: ActivityId(1),
        catalogue: None,
        name: "Peinture".into(),
        easy_name: "Je peins".into(),
        domain: Domain::Creative,
        needs: vec![],
        service: None,
        duration: 60,
        preparation: 0,
        tidying: 0,
        min_group: 1,
        max_group: 8,
        ideal_group: 6,
        leaders: 1,
        people_per_leader: 6,
        skills: vec![],
        room_feature: Tag::new("atelier_creatif"),
        material: String::new(),
        setting: Setting::Indoors,
        needs_good_weather: false,
        fallback: None,
        physical: 1,
        cognitive: 2,
        noise: 1,
        best_half: None,
        windows: vec![],
        restrictions: vec![],
        cautions: String::new(),
        adaptations: String::new(),
        pictogram: String::new(),
        min_week: 0,
        max_week: 2,
        max_day: 1,
        is_offered: true,
    }
}

fn room(id: u128) -> Room {
    Room {
        id: RoomId(id),
        name: "Atelier".into(),
        capacity: 10,
        features: vec![Tag::new("atelier_creatif")],
        step_free: true,
        outdoors: false,
        site: None,
        closed: vec![],
        closures: vec![],
        archived: false,
    }
}

fn session() -> Session {
    Session {
        id: SessionId(1),
        activity: ActivityId(1),
        day: Weekday::Tue,
        start: Minutes::at(10, 0),
        duration: 60,
        room: RoomId(1),
        leaders: vec![],
        participants: vec![],
        is_pinned: false,
        held: vec![],
        note: String::new(),
        series: None,
    }
}

fn document() -> Document {
    let house = House {
        name: "Les Tilleuls".into(),
        kind: HouseKind::DayCare,
        is_demo: true,
        person_word: PersonWord::Welcomed,
        project_word: "PAP".into(),
        sites: vec![],
        opening: WeekHours::on(
            &WEEKDAYS[..5],
            TimeRange::new(Minutes::at(9, 0), Minutes::at(17, 0)),
        ),
        moments: vec![],
        closures: vec![],
        imported: Vec::new(),
        opens_on_holidays: false,
        rules: PlanningRules::default(),
        user: String::new(),
        bad_weather: Vec::new(),
        exchanged: None,
    };
    [
        Command::Put(Box::new(Entry::Activity(activity()))),
        Command::Put(Box::new(Entry::Room(room(1)))),
        Command::Put(Box::new(Entry::Room(room(2)))),
        Command::Week(week(), WeekCommand::PutSession(session())),
    ]
    .iter()
    .fold(Document::new(house), |document, command| {
        apply(&document, command, &stamp()).unwrap()
    })
}

fn week_after(document: &Document, command: WeekCommand) -> Arc<crate::domain::plan::WeekPlan> {
    apply(document, &Command::Week(week(), command), &stamp())
        .unwrap()
        .week(week())
}

#[test]
fn a_session_moved_by_a_human_is_pinned_where_it_was_put() {
    let moved = WeekCommand::MoveSession {
        session: SessionId(1),
        day: Weekday::Thu,
        start: Minutes::at(14, 0),
        room: RoomId(2),
    };
    let plan = week_after(&document(), moved);
    let session = plan.placements.session(SessionId(1)).unwrap();
    assert_eq!(
        (session.day, session.start, session.room),
        (Weekday::Thu, Minutes::at(14, 0), RoomId(2))
    );
    assert!(session.is_pinned);
}

#[test]
fn a_change_after_validation_makes_a_draft_again() {
    let validated = apply(
        &document(),
        &Command::Week(week(), WeekCommand::Validate),
        &stamp(),
    )
    .unwrap();
    assert!(
        matches!(&validated.week(week()).state, PlanState::Validated { by, .. } if by == "Nadia Ferrand")
    );
    assert_eq!(
        week_after(&validated, WeekCommand::RemoveSession(SessionId(1))).state,
        PlanState::Draft
    );
}

#[test]
fn a_published_week_tells_that_it_changed_since() {
    let published = apply(
        &document(),
        &Command::Week(week(), WeekCommand::Publish),
        &stamp(),
    )
    .unwrap();
    assert!(!published.week(week()).is_changed_since_published());
    // Who reads the week on the wall does not see a pin.
    let pinned = week_after(&published, WeekCommand::Pin(SessionId(1), true));
    assert!(!pinned.is_changed_since_published());
    let shorter = week_after(&published, WeekCommand::RemoveSession(SessionId(1)));
    assert_eq!(shorter.changes_since_published(), 1);
}

#[test]
fn a_room_in_use_is_not_removed() {
    let remove = |id| {
        apply(
            &document(),
            &Command::Remove(EntryId::Room(RoomId(id))),
            &stamp(),
        )
    };
    assert_eq!(remove(1).unwrap_err()[0].kind, IssueKind::InUse { uses: 1 });
    assert!(remove(2).is_ok());
}

#[test]
fn forcing_a_rule_needs_a_written_reason() {
    let force = |reason: &str| {
        apply(
            &document(),
            &Command::Week(week(), WeekCommand::Force(SessionId(1), reason.into())),
            &stamp(),
        )
    };
    assert_eq!(force("  ").unwrap_err()[0].kind, IssueKind::Missing);
    assert_eq!(
        force("Accord du médecin").unwrap().week(week()).forced[0].reason,
        "Accord du médecin"
    );
}

#[test]
fn an_edit_shares_what_it_does_not_touch() {
    let before = document();
    let after = apply(
        &before,
        &Command::Week(week(), WeekCommand::Clear),
        &stamp(),
    )
    .unwrap();
    assert!(after.rooms.is_same(&before.rooms) && after.persons.is_same(&before.persons));
}

#[test]
fn edits_of_one_gesture_are_applied_together_or_not_at_all() {
    let pin = Command::Week(week(), WeekCommand::Pin(SessionId(1), true));
    let lost = Command::Week(week(), WeekCommand::Pin(SessionId(9), true));
    let together = |commands: Vec<Command>| {
        apply(
            &document(),
            &Command::Several(Gesture::Pin, commands),
            &stamp(),
        )
    };
    let pinned = together(vec![pin.clone()]).unwrap();
    assert!(pinned.week(week()).placements.sessions[0].is_pinned);
    assert!(together(vec![pin, lost]).is_err());
}

#[test]
fn a_site_to_which_something_belongs_is_not_taken_away() {
    let mut document = document();
    let mut house = House::clone(&document.house);
    for id in [1, 2] {
        house.sites.push(Site {
            id: SiteId(id),
            name: format!("Site {id}"),
            address: String::new(),
        });
    }
    document.house = Arc::new(house.clone());
    document.rooms.put(Room {
        site: Some(SiteId(1)),
        ..room(2)
    });
    let without = |id: u128| {
        let mut next = house.clone();
        next.sites.retain(|site| site.id != SiteId(id));
        apply(&document, &Command::SetHouse(Box::new(next)), &stamp())
    };
    let refused = without(1).unwrap_err();
    assert_eq!(refused[0].kind, IssueKind::SiteInUse { uses: 1 });
    assert!(without(2).is_ok());
}

#[test]
fn nothing_is_noted_of_somebody_who_was_erased() {
    let document = demo::small(stamp().at.date());
    let (week, records) = document.attendance.iter().next().unwrap();
    let record = Command::Record(*week, vec![records[0].clone()]);
    assert!(apply(&document, &record, &stamp()).is_ok());
    let mut erased = document.clone();
    erased.persons.remove(records[0].person);
    let refused = apply(&erased, &record, &stamp()).unwrap_err();
    assert_eq!(refused[0].kind, IssueKind::Unknown(Referent::Person));
}
