//! Names for invented people, in families of origin so that first and last names go together.

use super::seed::Seed;
use std::collections::BTreeSet;

/// Names of one origin; the older generation and the younger have names of their time.
struct Origin {
    share: usize,
    older_women: &'static [&'static str],
    older_men: &'static [&'static str],
    women: &'static [&'static str],
    men: &'static [&'static str],
    last: &'static [&'static str],
}

#[rustfmt::skip]
const ORIGINS: &[Origin] = &[
    Origin {
        share: 80,
        older_women: &["Jacqueline", "Monique", "Yvonne", "Simone", "Paulette", "Suzanne", "Lucienne", "Huguette", "Ginette", "Marcelle",
            "Renée", "Andrée", "Thérèse", "Colette", "Germaine", "Raymonde", "Micheline", "Arlette", "Odette", "Madeleine", "Josette",
            "Solange", "Gisèle", "Geneviève", "Bernadette", "Françoise", "Nicole", "Annick", "Liliane", "Marie-Thérèse"],
        older_men: &["Marcel", "André", "René", "Roger", "Robert", "Georges", "Maurice", "Henri", "Lucien", "Raymond", "Jean", "Pierre",
            "Gilbert", "Guy", "Claude", "Michel", "Bernard", "Jacques", "Émile", "Fernand", "Gaston", "Serge", "Gérard", "Yves"],
        women: &["Sandrine", "Céline", "Élodie", "Aurélie", "Julie", "Émilie", "Laëtitia", "Mélanie", "Camille", "Laura", "Pauline",
            "Marion", "Manon", "Chloé", "Léa", "Justine", "Audrey", "Virginie", "Nathalie", "Stéphanie", "Lucie", "Mathilde", "Anaïs", "Clara"],
        men: &["Nicolas", "Julien", "Sébastien", "Guillaume", "Romain", "Thomas", "Maxime", "Florian", "Kévin", "Jérémy", "Alexandre",
            "Quentin", "Hugo", "Lucas", "Antoine", "Mathieu", "David", "Christophe", "Stéphane", "Vincent", "Théo", "Nathan", "Clément", "Adrien"],
        last: &["Bernard", "Thomas", "Dubois", "Richard", "Laurent", "Simon", "Michel", "Garnier", "Bertrand", "Roux", "Vincent", "Fontaine",
            "Rousseau", "Chevalier", "Gauthier", "Perrin", "Morin", "Mathieu", "Clément", "Lemaire", "Duval", "Barbier", "Brun", "Renaud",
            "Giraud", "Colin", "Picard", "Hubert", "Aubert", "Guérin", "Boyer", "Gaillard", "Brunet", "Rolland", "Lacroix", "Bonnet",
            "Legrand", "Marchand", "Lefort", "Lambert", "Carpentier", "Baron", "Renard", "Meunier", "Schmitt", "Noël", "Leclerc", "Meyer",
            "Bourgeois", "Pelletier", "Hamon", "Le Gall", "Tanguy", "Guillou", "Prigent", "Cadiou", "Masson", "Besson", "Chauvin", "Texier"],
    },
    Origin {
        share: 7,
        older_women: &["Fatma", "Zohra", "Aïcha", "Khadija", "Yamina"],
        older_men: &["Mohamed", "Ahmed", "Saïd", "Brahim", "Rachid"],
        women: &["Nadia", "Samira", "Leïla", "Inès", "Yasmine", "Sarah"],
        men: &["Karim", "Mehdi", "Sofiane", "Yanis", "Bilal", "Nassim"],
        last: &["Bouzid", "Khelifi", "Amrani", "Cherif", "Mansouri", "Belkacem", "Saadi", "Rahmani"],
    },
    Origin {
        share: 5,
        older_women: &["Maria", "Rosa", "Ana", "Fernanda", "Conceição"],
        older_men: &["José", "António", "Joaquim", "Fernando", "Carlos"],
        women: &["Sofia", "Sandra", "Isabel", "Carla", "Inês"],
        men: &["Bruno", "Paulo", "Tiago", "Filipe", "Ricardo"],
        last: &["Ferreira", "Pereira", "Gonçalves", "Rodrigues", "Lopes", "Alves", "Teixeira"],
    },
    Origin {
        share: 4,
        older_women: &["Giovanna", "Teresa", "Carmen", "Dolores", "Assunta"],
        older_men: &["Giuseppe", "Antonio", "Salvatore", "Manuel", "Francisco"],
        women: &["Laura", "Alicia", "Élisa", "Julia", "Sonia"],
        men: &["Enzo", "Fabio", "Marco", "Diego", "Raphaël"],
        last: &["Rossi", "Martinelli", "Garcia", "Sanchez", "Moretti", "Lopez", "Navarro"],
    },
    Origin {
        share: 4,
        older_women: &["Aminata", "Fatoumata", "Marie-Louise", "Kadiatou"],
        older_men: &["Mamadou", "Moussa", "Ibrahima", "Emmanuel"],
        women: &["Awa", "Mariam", "Aïssatou", "Grâce", "Fanta"],
        men: &["Moussa", "Amadou", "Christian", "Idriss", "Boubacar"],
        last: &["Diallo", "Traoré", "Coulibaly", "Ndiaye", "Mbaye", "Keïta", "Sow"],
    },
];

/// A woman's or man's full name that nobody in the house has yet.
pub(super) fn name(
    seed: &mut Seed,
    is_woman: bool,
    is_older: bool,
    used: &mut BTreeSet<(&'static str, &'static str)>,
) -> (&'static str, &'static str) {
    let shares: Vec<(usize, usize)> = ORIGINS
        .iter()
        .enumerate()
        .map(|(at, origin)| (origin.share, at))
        .collect();
    let mut full = ("", "");
    // Far more names than people: a few tries always find a free one.
    for _ in 0..200 {
        let origin = &ORIGINS[seed.weighted(&shares)];
        let first = match (is_woman, is_older) {
            (true, true) => origin.older_women,
            (false, true) => origin.older_men,
            (true, false) => origin.women,
            (false, false) => origin.men,
        };
        full = (seed.pick(first), seed.pick(origin.last));
        if used.insert(full) {
            break;
        }
    }
    full
}
