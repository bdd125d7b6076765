//! How a house calls the people it accompanies and their project, in the labels of every screen. Sentences about people in
//! general keep the general word; what names a list, a column, a choice or a count takes the house's.

use crate::{
    domain::house::{House, PersonWord},
    i18n::{
        Locale,
        format::capitalized,
        text::{house_words as t, week},
    },
};

/// The words of one house in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HouseWords {
    locale: Locale,
    word: PersonWord,
}

impl HouseWords {
    /// Those of a house.
    pub fn of(locale: Locale, house: &House) -> Self {
        Self {
            locale,
            word: house.person_word,
        }
    }

    /// "Résident", heading a column or a field.
    pub const fn label_one(self) -> &'static str {
        let l = self.locale;
        match self.word {
            PersonWord::Accompanied | PersonWord::Welcomed => t::ones_person(l),
            PersonWord::Resident => t::ones_resident(l),
            PersonWord::Worker => t::ones_worker(l),
            PersonWord::Youth => t::ones_youth(l),
            PersonWord::ServiceUser => t::ones_service_user(l),
        }
    }

    /// "Résidents", heading a list.
    pub const fn label_many(self) -> &'static str {
        let l = self.locale;
        match self.word {
            PersonWord::Accompanied | PersonWord::Welcomed => t::many_person(l),
            PersonWord::Resident => t::many_resident(l),
            PersonWord::Worker => t::many_worker(l),
            PersonWord::Youth => t::many_youth(l),
            PersonWord::ServiceUser => t::many_service_user(l),
        }
    }

    /// "un résident".
    pub const fn a(self) -> &'static str {
        let l = self.locale;
        match self.word {
            PersonWord::Accompanied | PersonWord::Welcomed => t::a_person(l),
            PersonWord::Resident => t::a_resident(l),
            PersonWord::Worker => t::a_worker(l),
            PersonWord::Youth => t::a_youth(l),
            PersonWord::ServiceUser => t::a_service_user(l),
        }
    }

    /// "résident".
    pub fn one(self) -> String {
        self.label_one().to_lowercase()
    }

    /// "résidents".
    pub fn many(self) -> String {
        self.label_many().to_lowercase()
    }

    /// "Par résident".
    pub fn by(self) -> String {
        t::by(self.locale, &self.one())
    }

    /// "Choisir un résident".
    pub fn choose(self) -> String {
        t::choose(self.locale, self.a())
    }

    /// "Ajouter un résident".
    pub fn add(self) -> String {
        t::add(self.locale, self.a())
    }

    /// "Chercher un résident".
    pub fn search(self) -> String {
        t::search(self.locale, self.a())
    }

    /// The search of the week: its name, and the example in it.
    pub fn search_week(self) -> (String, String) {
        let l = self.locale;
        let hint = t::search_week_hint(l, self.label_one());
        (t::search_week(l, self.a()), hint)
    }

    /// The search of the appointments: its name, and the example in it.
    pub fn search_appointments(self) -> (String, String) {
        let l = self.locale;
        let hint = t::search_appointments_hint(l, self.label_one());
        (t::search_appointments(l, self.a()), hint)
    }

    /// "Idées pour un résident".
    pub fn ideas(self) -> String {
        t::ideas(self.locale, self.a())
    }

    /// "La semaine d’un résident".
    pub fn week_of(self) -> String {
        t::week_of(self.locale, self.a())
    }

    /// "Une feuille par résident, l’une après l’autre."
    pub fn sheet_each(self) -> String {
        t::sheet_each(self.locale, &self.one())
    }

    /// "Résidents et jours de venue".
    pub fn table(self) -> String {
        t::table(self.locale, self.label_many())
    }

    /// "Importer des résidents".
    pub fn import(self) -> String {
        t::import(self.locale, &self.many())
    }

    /// "Un résident en plus".
    pub fn one_more(self) -> String {
        capitalized(&t::one_more(self.locale, self.a()))
    }

    /// "Pourquoi ce résident ?".
    pub fn why_this(self) -> String {
        let (l, one) = (self.locale, self.one());
        match self.word {
            PersonWord::Accompanied | PersonWord::Welcomed => t::why_this_f(l, &one),
            PersonWord::ServiceUser => t::why_this_vowel(l, &one),
            _ => t::why_this_m(l, &one),
        }
    }

    /// "14 résidents attendus".
    pub fn expected(self, n: usize) -> String {
        let (l, one, many) = (self.locale, self.one(), self.many());
        match self.word {
            PersonWord::Accompanied | PersonWord::Welcomed => t::expected_f(l, n, &one, &many),
            _ => t::expected_m(l, n, &one, &many),
        }
    }

    /// "14 résidents attendus, 4 professionnels, 9 séances et rendez-vous."
    pub fn day(self, persons: usize, staff: usize, items: usize) -> String {
        let l = self.locale;
        t::day(
            l,
            &self.expected(persons),
            &week::n_staff(l, staff),
            &t::day_items(l, items),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::blank;

    #[test]
    fn every_word_agrees_with_what_stands_around_it() {
        let words = |word| {
            let mut house = blank::house();
            house.person_word = word;
            HouseWords::of(Locale::Fr, &house)
        };
        let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
        let resident = words(PersonWord::Resident);
        assert_eq!(plain(resident.expected(1)), "1 résident attendu");
        assert_eq!(plain(resident.why_this()), "Pourquoi ce résident ?");
        assert_eq!(resident.one_more(), "Un résident en plus");
        let person = words(PersonWord::Welcomed);
        assert_eq!(plain(person.expected(2)), "2 personnes attendues");
        assert_eq!(plain(person.why_this()), "Pourquoi cette personne ?");
        assert_eq!(person.week_of(), "La semaine d’une personne");
        let user = words(PersonWord::ServiceUser);
        assert_eq!(plain(user.why_this()), "Pourquoi cet usager ?");
        assert_eq!(user.import(), "Importer des usagers");
    }

    #[test]
    fn a_day_with_one_of_each_is_told_in_the_singular() {
        let day = |locale, n| {
            let mut house = blank::house();
            house.person_word = PersonWord::Resident;
            let told = HouseWords::of(locale, &house).day(n, n, n);
            told.replace('\u{a0}', " ")
        };
        assert_eq!(
            day(Locale::Fr, 1),
            "1 résident attendu, 1 professionnel, 1 séance ou rendez-vous."
        );
        assert_eq!(
            day(Locale::Fr, 0),
            "0 résident attendu, 0 professionnel, 0 séance ou rendez-vous."
        );
        assert_eq!(
            day(Locale::Fr, 2),
            "2 résidents attendus, 2 professionnels, 2 séances et rendez-vous."
        );
        assert_eq!(
            day(Locale::En, 1),
            "1 resident expected, 1 member of staff, 1 session or appointment."
        );
    }
}
