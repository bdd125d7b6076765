//! From the `OpenMoji` code of an activity to the drawing that the program carries.

use crate::i18n::{Locale, text::pictograms as t};

/// Code of the catalogue, name of its file in `public/pictos`, and what it shows.
type Drawing = (&'static str, &'static str, fn(Locale) -> &'static str);

/// The drawings. One image, one meaning: a code without a drawing of
/// its own has none, and the screens show the icon of the domain.
const FILES: [Drawing; 38] = [
    ("1F373", "cuisine", t::cuisine),
    ("1F370", "patisserie", t::patisserie),
    ("1F372", "soupe", t::soupe),
    ("1F37D", "table", t::table),
    ("1F384", "avent", t::avent),
    ("1F3A4", "chant", t::chant),
    ("1F3A5", "cinema", t::cinema),
    ("1F3A7", "ecoute", t::ecoute),
    ("1F3A8", "peinture", t::peinture),
    ("1F3B2", "jeux", t::jeux),
    ("1F3B5", "musique", t::musique),
    ("1F3CB", "apa", t::apa),
    ("1F3EB", "ecole", t::ecole),
    ("1F415", "chien", t::chien),
    ("1F426", "oiseaux", t::oiseaux),
    ("1F483", "danse", t::danse),
    ("1F490", "bouquet", t::bouquet),
    ("1F4C5", "calendrier", t::calendrier),
    ("1F4D6", "lecture", t::lecture),
    ("1F4DA", "bibliotheque", t::bibliotheque),
    ("1F4E6", "souvenirs", t::souvenirs),
    ("1F4F0", "journal", t::journal),
    ("1F522", "loto", t::loto),
    ("1F5E3", "parole", t::parole),
    ("1F5E8", "orthophonie", t::orthophonie),
    ("1F60C", "relaxation", t::relaxation),
    ("1F68C", "minibus", t::minibus),
    ("1F6B6", "marche", t::marche),
    ("1F6CB", "repos", t::repos),
    ("1F6D2", "marche-courses", t::marche_courses),
    ("1F331", "jardin", t::jardin),
    ("1F932", "massage", t::massage),
    ("1F9B5", "kine", t::kine),
    ("1F9D8", "gym", t::gym),
    ("1F9E0", "memoire", t::memoire),
    ("1F9F5", "couture", t::couture),
    ("1FA7A", "medecin", t::medecin),
    ("262F", "tai-chi", t::tai_chi),
];

/// The address of the drawing for a code, relative to the page; nothing if the program carries none.
pub fn path(code: &str) -> Option<String> {
    FILES
        .iter()
        .find(|(known, ..)| known.eq_ignore_ascii_case(code))
        .map(|(_, file, _)| format!("pictos/{file}.svg"))
}

/// Every code that has a drawing, with the drawing's address and what it shows: the choices of a form.
pub fn choices(locale: Locale) -> impl Iterator<Item = (&'static str, String, &'static str)> {
    FILES
        .iter()
        .map(move |(code, file, shows)| (*code, format!("pictos/{file}.svg"), shows(locale)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_is_among_the_public_files_and_has_one_meaning() {
        let mut files: Vec<&str> = FILES.iter().map(|(_, file, _)| *file).collect();
        for file in &files {
            let path = format!("{}/public/pictos/{file}.svg", env!("CARGO_MANIFEST_DIR"));
            assert!(std::path::Path::new(&path).exists(), "{file}");
        }
        for locale in Locale::ALL {
            let names = FILES.iter().map(|(.., shows)| shows(locale));
            files.extend(names);
        }
        files.sort_unstable();
        files.dedup();
        // "Minibus" is a word of both languages.
        assert_eq!(files.len(), FILES.len() * 3 - 1);
    }

    #[test]
    fn a_code_without_a_drawing_has_none() {
        assert_eq!(path("1F3CA"), None);
        assert_eq!(path("1f9d8").as_deref(), Some("pictos/gym.svg"));
    }
}
