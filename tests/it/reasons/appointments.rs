//! Why an appointment is where it was placed.

use super::*;

#[test]
fn every_placed_appointment_has_its_reasons_in_both_languages() {
    let document = proposed();
    let case = Case::of(&document, week());
    let placed = &case.week.placements.appointments;
    assert!(placed.len() >= 5);
    let mut weighed = 0;
    for locale in Locale::ALL {
        for placed in placed {
            let why = case
                .why_appointment(locale, placed.appointment)
                .unwrap_or_else(|| panic!("{:?} has no reasons", placed.appointment));
            assert!(!why.reasons.is_empty());
            weighed += why.reasons.len() - 1;
            why.reasons
                .iter()
                .for_each(|line| check(locale, &line.text));
        }
    }
    assert!(weighed > 0, "some say what would change without them");
}

#[test]
fn the_rules_that_a_card_fulfils_come_last_and_do_not_say_its_name_again() {
    let document = proposed();
    let case = Case::of(&document, week());
    let placements = &case.week.placements;
    for locale in Locale::ALL {
        let mut told = 0;
        let mut look = |why: &WhyView, name: &str| {
            let is_rule = |at: &usize| {
                let line = &why.reasons[*at];
                line.side == Side::For && line.weight == Weight::Rule
            };
            let rules: Vec<usize> = (0..why.reasons.len()).filter(is_rule).collect();
            let from = why.reasons.len() - rules.len();
            assert!(rules.iter().all(|at| *at >= from), "{why:?}");
            for at in rules {
                let text = &why.reasons[at].text;
                assert!(!text.contains(name), "{text}");
                told += 1;
            }
        };
        for session in &placements.sessions {
            let name = &document.activities.get(session.activity).unwrap().name;
            if let Some(why) = case.why_session(locale, session.id) {
                look(&why, name);
            }
        }
        for placed in &placements.appointments {
            let title = &document.appointments.get(placed.appointment).unwrap().title;
            let why = case.why_appointment(locale, placed.appointment).unwrap();
            look(&why, title);
        }
        assert!(told > placements.appointments.len(), "{told}");
    }
}
