//! Names of tags: the catalogue's words have one in each language, a house's own words are shown as they were typed.

use super::lookup::Lookup;
use crate::{
    domain::activity::Tag,
    i18n::{Locale, text::tags as t},
};

/// A word of the catalogue and its name.
type Known = (&'static str, fn(Locale) -> &'static str);

/// Skills that the catalogue's activities ask for.
const SKILLS: [Known; 34] = [
    ("accompagnant", t::skill_accompagnant),
    ("accompagnant_eau", t::skill_accompagnant_eau),
    ("art_therapeute", t::skill_art_therapeute),
    ("assistant_social", t::skill_assistant_social),
    ("chauffeur_habilite", t::skill_chauffeur_habilite),
    ("coiffeur", t::skill_coiffeur),
    ("educateur", t::skill_educateur),
    ("educateur_sportif", t::skill_educateur_sportif),
    ("educateur_technique", t::skill_educateur_technique),
    ("enseignant_APA", t::skill_enseignant_apa),
    ("enseignant_specialise", t::skill_enseignant_specialise),
    ("ergotherapeute", t::skill_ergotherapeute),
    ("formateur_PSC", t::skill_formateur_psc),
    ("forme_CAA", t::skill_forme_caa),
    ("forme_CST", t::skill_forme_cst),
    ("forme_EVRAS", t::skill_forme_evras),
    ("forme_LSF_makaton", t::skill_forme_lsf_makaton),
    ("forme_RV", t::skill_forme_rv),
    ("forme_snoezelen", t::skill_forme_snoezelen),
    ("forme_toucher", t::skill_forme_toucher),
    ("hygiene_alimentaire", t::skill_hygiene_alimentaire),
    ("infirmier", t::skill_infirmier),
    ("intervenant_cirque", t::skill_intervenant_cirque),
    ("intervenant_equestre", t::skill_intervenant_equestre),
    (
        "intervenant_mediation_animale",
        t::skill_intervenant_mediation_animale,
    ),
    ("kinesitherapeute", t::skill_kinesitherapeute),
    ("moniteur_atelier", t::skill_moniteur_atelier),
    ("musicotherapeute", t::skill_musicotherapeute),
    ("orthophoniste", t::skill_orthophoniste),
    ("psychologue", t::skill_psychologue),
    ("psychomotricien", t::skill_psychomotricien),
    ("referent", t::skill_referent),
    ("sophrologue", t::skill_sophrologue),
    ("surveillance_MNS_BNSSA", t::skill_surveillance_mns_bnssa),
];

/// What rooms are and have.
const FEATURES: [Known; 28] = [
    ("atelier_bois", t::room_atelier_bois),
    ("atelier_creatif", t::room_atelier_creatif),
    ("atelier_production", t::room_atelier_production),
    ("balneo", t::room_balneo),
    ("buanderie", t::room_buanderie),
    ("bureau_entretien", t::room_bureau_entretien),
    ("centre_equestre", t::room_centre_equestre),
    ("cuisine_therapeutique", t::room_cuisine_therapeutique),
    ("espace_bien_etre", t::room_espace_bien_etre),
    ("exterieur_proche", t::room_exterieur_proche),
    ("ferme", t::room_ferme),
    ("grande_salle", t::room_grande_salle),
    ("infirmerie", t::room_infirmerie),
    ("jardin", t::room_jardin),
    ("piscine_externe", t::room_piscine_externe),
    ("salle_activite", t::room_salle_activite),
    ("salle_calme", t::room_salle_calme),
    ("salle_classe", t::room_salle_classe),
    ("salle_informatique", t::room_salle_informatique),
    ("salle_motricite", t::room_salle_motricite),
    ("salle_repos", t::room_salle_repos),
    ("salle_restaurant", t::room_salle_restaurant),
    ("salle_soin", t::room_salle_soin),
    ("salon_coiffure", t::room_salon_coiffure),
    ("sanitaire_adapte", t::room_sanitaire_adapte),
    ("serre", t::room_serre),
    ("snoezelen", t::room_snoezelen),
    ("vehicule", t::room_vehicule),
];

/// Name of a skill.
pub fn skill(locale: Locale, tag: &Tag) -> String {
    named(&SKILLS, locale, tag)
}

/// Name of what a room is or has.
pub fn feature(locale: Locale, tag: &Tag) -> String {
    named(&FEATURES, locale, tag)
}

/// The skills to choose from: those of the catalogue, then the house's own.
pub fn skills<'a>(locale: Locale, in_use: impl IntoIterator<Item = &'a Tag>) -> Vec<Lookup> {
    choices(&SKILLS, locale, in_use)
}

/// The features to choose from: those of the catalogue, then the house's own.
pub fn features<'a>(locale: Locale, in_use: impl IntoIterator<Item = &'a Tag>) -> Vec<Lookup> {
    choices(&FEATURES, locale, in_use)
}

fn named(known: &[Known], locale: Locale, tag: &Tag) -> String {
    known
        .iter()
        .find(|(word, _)| *word == tag.as_str())
        .map_or_else(
            || tag.as_str().to_owned(),
            |(_, name)| name(locale).to_owned(),
        )
}

fn choices<'a>(
    known: &[Known],
    locale: Locale,
    in_use: impl IntoIterator<Item = &'a Tag>,
) -> Vec<Lookup> {
    let mut own: Vec<&str> = in_use
        .into_iter()
        .map(Tag::as_str)
        .filter(|tag| known.iter().all(|(word, _)| word != tag))
        .collect();
    own.sort_unstable();
    own.dedup();
    known
        .iter()
        .map(|(word, name)| Lookup::new(*word, name(locale)))
        .chain(own.into_iter().map(|word| Lookup::new(word, word)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_catalogue_has_a_name() {
        for activity in crate::catalogue::activities(crate::domain::house::HouseKind::Saj) {
            for tag in activity.skills.iter().flatten() {
                assert!(
                    SKILLS.iter().any(|(word, _)| *word == tag.as_str()),
                    "{tag}"
                );
            }
            let tag = &activity.room_feature;
            assert!(
                FEATURES.iter().any(|(word, _)| *word == tag.as_str()),
                "{tag}"
            );
        }
    }

    #[test]
    fn a_word_of_the_house_is_shown_as_typed_and_offered_once() {
        let own = Tag::new("Permis D");
        assert_eq!(skill(Locale::Fr, &own), "Permis D");
        let all = skills(Locale::Fr, [&own, &Tag::new("infirmier"), &own]);
        assert_eq!(all.len(), SKILLS.len() + 1);
    }
}
