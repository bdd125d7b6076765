//! Rules of houses that have several sites.

use super::*;

#[test]
fn a_session_of_a_site_has_only_its_rooms_its_staff_and_its_people() {
    let document = demo::large(day());
    let translation = to_problem(&document, week());
    let instance = &translation.instance;
    let mut seen = 0;
    for activity in &instance.activities {
        let Some(Runs::Activity {
            site: Some(site), ..
        }) = translation.runs(&activity.id)
        else {
            panic!("{} has no site", activity.name);
        };
        seen += 1;
        for room in instance
            .rooms
            .iter()
            .filter(|r| r.features.contains(&activity.feature))
        {
            let room = translation.room(&room.id).unwrap();
            assert_eq!(document.rooms.get(room).unwrap().site, Some(site));
        }
        for member in instance
            .staff
            .iter()
            .filter(|m| m.skills.contains(&activity.skill))
        {
            let member = translation.staff_member(&member.id).unwrap();
            assert_eq!(document.staff.get(member).unwrap().site, Some(site));
        }
        for person in instance
            .persons
            .iter()
            .filter(|p| !p.contra.contains(&activity.id))
        {
            let person = translation.person(&person.id).unwrap();
            assert_eq!(document.persons.get(person).unwrap().site, Some(site));
        }
    }
    assert!(seen > 200);
}

#[test]
fn a_week_of_several_sites_is_the_same_after_a_way_through_the_plan() {
    let mut document = demo::large(day());
    with_last_week(&mut document);
    let translation = to_problem(&document, week());
    let before = &document.week(week()).placements;
    let current = plan_of(&translation, before);
    assert_eq!(current.unfit, []);
    let after = to_placements(&translation, &current.plan, before, &mut || 0);
    assert_eq!(after.sessions, before.sessions);
}
