//! From the cautions of the catalogue, in words, to the restrictions that the planner compares.

use super::folded;
use crate::domain::activity::Restriction;

/// Words of a caution, and the restriction they mean. On the safe side: a house unticks what it does not want.
const WORDS: &[(&str, Restriction)] = &[
    ("effort", Restriction::Effort),
    ("cardiaque", Restriction::Effort),
    ("essoufflement", Restriction::Effort),
    ("du dos", Restriction::Effort),
    ("etat de sante instable", Restriction::Effort),
    ("chute", Restriction::Falls),
    ("vertige", Restriction::Falls),
    ("dysphagie", Restriction::Swallowing),
    ("fausse route", Restriction::Swallowing),
    ("allergie", Restriction::Allergy),
    ("asthme", Restriction::Allergy),
    ("immunodepression", Restriction::Allergy),
    ("hyperacousie", Restriction::Noise),
    ("bruit", Restriction::Noise),
    ("photosensible", Restriction::FlashingLight),
    ("retinienne", Restriction::FlashingLight),
    ("vision binoculaire", Restriction::FlashingLight),
    ("piscine", Restriction::Water),
    ("tracheotomie", Restriction::Water),
    ("bord de l'eau", Restriction::Water),
    ("plaie", Restriction::Wound),
    ("mycose", Restriction::Wound),
    ("infection cutanee", Restriction::Wound),
    ("canicule", Restriction::Heat),
    ("photosensibilisant", Restriction::Heat),
    ("foule", Restriction::Crowd),
    ("contact", Restriction::Touch),
    ("phobie du noir", Restriction::Darkness),
    ("machines", Restriction::SharpTools),
    ("coupants", Restriction::SharpTools),
    ("fer chaud", Restriction::SharpTools),
    ("mise a la bouche", Restriction::Mouthing),
    ("ingestion", Restriction::Mouthing),
    ("deuil", Restriction::Memories),
    ("souvenirs traumatiques", Restriction::Memories),
    ("fugue", Restriction::Outings),
    ("diabete", Restriction::Sugar),
];

/// The restrictions that a caution names, in the order of the screens.
pub(super) fn restrictions_in(caution: &str, is_outing: bool) -> Vec<Restriction> {
    let caution = folded(caution);
    let says = |wanted: Restriction| {
        WORDS
            .iter()
            .any(|(word, restriction)| *restriction == wanted && caution.contains(word))
    };
    Restriction::ALL
        .into_iter()
        .filter(|restriction| match restriction {
            // The other phobias of the catalogue are those of animals.
            Restriction::Animals => caution.replace("phobie du noir", "").contains("phobie"),
            Restriction::Outings => is_outing || says(Restriction::Outings),
            other => says(*other),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caution_in_words_becomes_restrictions() {
        assert_eq!(
            restrictions_in("épilepsie photosensible, phobie du noir", false),
            [Restriction::FlashingLight, Restriction::Darkness]
        );
        assert_eq!(
            restrictions_in("allergie, luxation de hanche, phobie", true),
            [
                Restriction::Allergy,
                Restriction::Animals,
                Restriction::Outings
            ]
        );
        assert!(restrictions_in("selon prescription", false).is_empty());
    }
}
