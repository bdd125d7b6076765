//! From the `OpenMoji` code of an activity to the drawing that the program carries.

/// Code of the catalogue and name of its file in `public/pictos`. One image, one meaning: a code without a drawing of
/// its own has none, and the screens show the icon of the domain.
const FILES: [(&str, &str); 38] = [
    ("1F373", "cuisine"),
    ("1F370", "patisserie"),
    ("1F372", "soupe"),
    ("1F37D", "table"),
    ("1F384", "avent"),
    ("1F3A4", "chant"),
    ("1F3A5", "cinema"),
    ("1F3A7", "ecoute"),
    ("1F3A8", "peinture"),
    ("1F3B2", "jeux"),
    ("1F3B5", "musique"),
    ("1F3CB", "apa"),
    ("1F3EB", "ecole"),
    ("1F415", "chien"),
    ("1F426", "oiseaux"),
    ("1F483", "danse"),
    ("1F490", "bouquet"),
    ("1F4C5", "calendrier"),
    ("1F4D6", "lecture"),
    ("1F4DA", "bibliotheque"),
    ("1F4E6", "souvenirs"),
    ("1F4F0", "journal"),
    ("1F522", "loto"),
    ("1F5E3", "parole"),
    ("1F5E8", "orthophonie"),
    ("1F60C", "relaxation"),
    ("1F68C", "minibus"),
    ("1F6B6", "marche"),
    ("1F6CB", "repos"),
    ("1F6D2", "marche-courses"),
    ("1F331", "jardin"),
    ("1F932", "massage"),
    ("1F9B5", "kine"),
    ("1F9D8", "gym"),
    ("1F9E0", "memoire"),
    ("1F9F5", "couture"),
    ("1FA7A", "medecin"),
    ("262F", "tai-chi"),
];

/// The address of the drawing for a code, relative to the page; nothing if the program carries none.
pub fn path(code: &str) -> Option<String> {
    FILES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(code))
        .map(|(_, file)| format!("pictos/{file}.svg"))
}

/// What a drawing shows, from its address: the file's own name, in French as the files are.
pub fn meaning(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.trim_end_matches(".svg").replace('-', " ")
}

/// Every code that has a drawing, with the drawing's address: the choices of a form.
pub fn choices() -> impl Iterator<Item = (&'static str, String)> {
    FILES
        .iter()
        .map(|(code, file)| (*code, format!("pictos/{file}.svg")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_is_among_the_public_files_and_has_one_meaning() {
        let mut files: Vec<&str> = FILES.iter().map(|(_, file)| *file).collect();
        for file in &files {
            let path = format!("{}/public/pictos/{file}.svg", env!("CARGO_MANIFEST_DIR"));
            assert!(std::path::Path::new(&path).exists(), "{file}");
        }
        files.sort_unstable();
        files.dedup();
        assert_eq!(files.len(), FILES.len());
    }

    #[test]
    fn a_code_without_a_drawing_has_none() {
        assert_eq!(path("1F3CA"), None);
        assert_eq!(path("1f9d8").as_deref(), Some("pictos/gym.svg"));
    }
}
