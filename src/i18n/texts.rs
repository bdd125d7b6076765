//! The `texts!` macro: one function a text, both languages side by side.

/// Declares texts. Three forms:
///
/// ```text
/// texts! {
///     propose { fr: "Proposer la semaine", en: "Propose the week" }
///     proposed_in(seconds: &str) { fr: "Proposée en {seconds} s.", en: "Proposed in {seconds} s." }
///     persons(n: usize) { fr: one "{n} personne" many "{n} personnes", en: one "{n} person" many "{n} people" }
/// }
/// ```
///
/// Each becomes a function of a `Locale` and its own values; in the third form the first value decides the
/// number. Numbers have their thousands set apart, but for an `i32`, as which years come. A text without values is a `&'static str`, one with values a `String`.
macro_rules! texts {
    ($($name:ident $(($($value:ident : $kind:ty),+ $(,)?))? { $($body:tt)* })*) => {$(
        texts!(@text $name [$($($value : $kind),+)?] $($body)*);
    )*};
    (@text $name:ident [] fr: $fr:literal, en: $en:literal $(,)?) => {
        #[doc = $fr]
        pub const fn $name(locale: $crate::i18n::Locale) -> &'static str {
            match locale {
                $crate::i18n::Locale::Fr => $fr,
                $crate::i18n::Locale::En => $en,
            }
        }
    };
    (@text $name:ident [$($value:ident : $kind:ty),+] fr: $fr:literal, en: $en:literal $(,)?) => {
        #[doc = $fr]
        pub fn $name(locale: $crate::i18n::Locale, $($value: $kind),+) -> String {
            $(let $value = $crate::i18n::format::Shown::shown($value, locale);)+
            match locale {
                $crate::i18n::Locale::Fr => format!($fr),
                $crate::i18n::Locale::En => format!($en),
            }
        }
    };
    (@text $name:ident [$n:ident : $number:ty $(, $value:ident : $kind:ty)*]
        fr: one $fr_one:literal many $fr_many:literal, en: one $en_one:literal many $en_many:literal $(,)?) => {
        #[doc = $fr_many]
        pub fn $name(locale: $crate::i18n::Locale, $n: $number $(, $value: $kind)*) -> String {
            let is_singular = locale.is_singular($n);
            #[allow(unused_variables, reason = "some texts say one or several without the number")]
            let $n = $crate::i18n::format::Shown::shown($n, locale);
            $(let $value = $crate::i18n::format::Shown::shown($value, locale);)*
            match (locale, is_singular) {
                ($crate::i18n::Locale::Fr, true) => format!($fr_one),
                ($crate::i18n::Locale::Fr, false) => format!($fr_many),
                ($crate::i18n::Locale::En, true) => format!($en_one),
                ($crate::i18n::Locale::En, false) => format!($en_many),
            }
        }
    };
}
