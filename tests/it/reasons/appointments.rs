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
