//! Words about people: how a house calls them, and the names of what their records hold.

use crate::{
    domain::{
        activity::Restriction,
        house::{House, PersonWord},
        person::{AbsenceCause, SupportLevel, Title},
        project::{Importance, Opinion, Voice},
        time::Half,
    },
    i18n::{
        Locale,
        text::{persons as t, project as p},
    },
};

/// "personne accueillie".
pub const fn one(locale: Locale, word: PersonWord) -> &'static str {
    match word {
        PersonWord::Accompanied => t::one_accompanied(locale),
        PersonWord::Resident => t::one_resident(locale),
        PersonWord::Welcomed => t::one_welcomed(locale),
        PersonWord::Worker => t::one_worker(locale),
        PersonWord::Youth => t::one_youth(locale),
        PersonWord::ServiceUser => t::one_service_user(locale),
    }
}

/// "personnes accueillies".
pub const fn many(locale: Locale, word: PersonWord) -> &'static str {
    match word {
        PersonWord::Accompanied => t::many_accompanied(locale),
        PersonWord::Resident => t::many_resident(locale),
        PersonWord::Welcomed => t::many_welcomed(locale),
        PersonWord::Worker => t::many_worker(locale),
        PersonWord::Youth => t::many_youth(locale),
        PersonWord::ServiceUser => t::many_service_user(locale),
    }
}

/// "Nouvelle personne accueillie".
pub const fn new(locale: Locale, word: PersonWord) -> &'static str {
    match word {
        PersonWord::Accompanied => t::new_accompanied(locale),
        PersonWord::Resident => t::new_resident(locale),
        PersonWord::Welcomed => t::new_welcomed(locale),
        PersonWord::Worker => t::new_worker(locale),
        PersonWord::Youth => t::new_youth(locale),
        PersonWord::ServiceUser => t::new_service_user(locale),
    }
}

/// "Les personnes accueillies", the title of the list.
pub fn all(locale: Locale, house: &House) -> String {
    t::all_of(locale, many(locale, house.person_word))
}

/// "14 personnes accueillies".
pub fn counted(locale: Locale, word: PersonWord, number: usize) -> String {
    t::counted(locale, number, one(locale, word), many(locale, word))
}

/// The ways to address a person, with their names.
pub fn titles(locale: Locale) -> Vec<(Title, String)> {
    named(&[
        (Title::Mrs, t::title_mrs(locale)),
        (Title::Mr, t::title_mr(locale)),
        (Title::FirstName, t::title_first_name(locale)),
    ])
}

/// The causes of an absence that a form offers, with their names.
pub fn causes(locale: Locale) -> Vec<(AbsenceCause, String)> {
    [
        AbsenceCause::Unknown,
        AbsenceCause::Ill,
        AbsenceCause::Asleep,
        AbsenceCause::Appointment,
        AbsenceCause::Family,
        AbsenceCause::Transport,
        AbsenceCause::Holidays,
        AbsenceCause::StaffAbsent,
        AbsenceCause::Weather,
    ]
    .into_iter()
    .map(|cause| (cause, cause_name(locale, cause).to_owned()))
    .collect()
}

/// Name of the cause of an absence.
pub const fn cause_name(locale: Locale, cause: AbsenceCause) -> &'static str {
    match cause {
        AbsenceCause::Ill => t::cause_ill(locale),
        AbsenceCause::Asleep => t::cause_asleep(locale),
        AbsenceCause::Appointment => t::cause_appointment(locale),
        AbsenceCause::Family => t::cause_family(locale),
        AbsenceCause::Transport => t::cause_transport(locale),
        AbsenceCause::Holidays => t::cause_holidays(locale),
        AbsenceCause::StaffAbsent => t::cause_staff(locale),
        AbsenceCause::Weather => t::cause_weather(locale),
        AbsenceCause::Unknown => t::cause_unknown(locale),
    }
}

/// The voices, with their names.
pub fn voices(locale: Locale) -> Vec<(Voice, String)> {
    [Voice::Person, Voice::Family, Voice::Guardian, Voice::Staff]
        .into_iter()
        .map(|voice| (voice, voice_name(locale, voice).to_owned()))
        .collect()
}

/// Name of who said something.
pub const fn voice_name(locale: Locale, voice: Voice) -> &'static str {
    match voice {
        Voice::Person => t::voice_person(locale),
        Voice::Family => t::voice_family(locale),
        Voice::Guardian => t::voice_guardian(locale),
        Voice::Staff => t::voice_staff(locale),
    }
}

/// The four words of importance.
pub fn importances(locale: Locale) -> Vec<(Importance, String)> {
    [
        Importance::Little,
        Importance::Medium,
        Importance::Important,
        Importance::VeryImportant,
    ]
    .into_iter()
    .map(|importance| (importance, importance_name(locale, importance).to_owned()))
    .collect()
}

/// Name of an importance.
pub const fn importance_name(locale: Locale, importance: Importance) -> &'static str {
    match importance {
        Importance::Little => p::little(locale),
        Importance::Medium => p::medium(locale),
        Importance::Important => p::important(locale),
        Importance::VeryImportant => p::very_important(locale),
    }
}

/// The opinions of a goal, with their names.
pub fn opinions(locale: Locale) -> Vec<(Opinion, String)> {
    [
        Opinion::NotAsked,
        Opinion::Agrees,
        Opinion::AgreesWithHelp,
        Opinion::Disagrees,
    ]
    .into_iter()
    .map(|opinion| (opinion, opinion_name(locale, opinion).to_owned()))
    .collect()
}

/// Name of an opinion.
pub const fn opinion_name(locale: Locale, opinion: Opinion) -> &'static str {
    match opinion {
        Opinion::Agrees => p::agrees(locale),
        Opinion::AgreesWithHelp => p::agrees_with_help(locale),
        Opinion::NotAsked => p::not_asked(locale),
        Opinion::Disagrees => p::disagrees(locale),
    }
}

/// The support levels that can be noted.
pub fn support_levels(locale: Locale) -> Vec<(Option<SupportLevel>, String)> {
    let gir = (1..=6).map(|level| {
        (
            Some(SupportLevel::Gir(level)),
            t::support_gir(locale, level),
        )
    });
    let local = (1..=4).map(|level| {
        (
            Some(SupportLevel::Local(level)),
            t::support_local(locale, level),
        )
    });
    std::iter::once((None, t::support_unknown(locale).to_owned()))
        .chain(gir)
        .chain(local)
        .collect()
}

/// The half-days.
pub fn halves(locale: Locale) -> Vec<(Option<Half>, String)> {
    named(&[
        (None, t::any_half(locale)),
        (Some(Half::Morning), t::morning(locale)),
        (Some(Half::Afternoon), t::afternoon(locale)),
    ])
}

/// The priorities of a goal.
pub fn priorities(locale: Locale) -> Vec<(u8, String)> {
    named(&[
        (1, p::priority_first(locale)),
        (2, p::priority_then(locale)),
        (3, p::priority_last(locale)),
    ])
}

/// The restrictions in four groups, each with its name.
pub const fn restriction_groups(locale: Locale) -> [(&'static str, &'static [Restriction]); 4] {
    use Restriction as R;
    [
        (
            t::group_body(locale),
            &[R::Effort, R::Falls, R::Wound, R::Heat, R::Water],
        ),
        (
            t::group_senses(locale),
            &[R::Noise, R::FlashingLight, R::Crowd, R::Darkness, R::Touch],
        ),
        (
            t::group_food(locale),
            &[
                R::Swallowing,
                R::Sugar,
                R::Allergy,
                R::Mouthing,
                R::SharpTools,
            ],
        ),
        (
            t::group_mind(locale),
            &[R::Memories, R::Animals, R::Outings],
        ),
    ]
}

fn named<T: Copy>(choices: &[(T, &str)]) -> Vec<(T, String)> {
    choices
        .iter()
        .map(|(value, name)| (*value, (*name).to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_restriction_stands_in_exactly_one_group() {
        let groups = restriction_groups(Locale::Fr);
        for restriction in Restriction::ALL {
            let times = groups
                .iter()
                .filter(|(_, group)| group.contains(&restriction))
                .count();
            assert_eq!(times, 1, "{restriction:?}");
        }
    }

    #[test]
    fn a_house_names_its_people_in_its_own_word() {
        assert_eq!(
            counted(Locale::Fr, PersonWord::Resident, 1),
            "1\u{a0}résident"
        );
        assert_eq!(
            counted(Locale::Fr, PersonWord::Welcomed, 14),
            "14\u{a0}personnes accueillies"
        );
    }
}
