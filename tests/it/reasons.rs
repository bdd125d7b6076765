//! What the planner's worker tells of a week: whole sentences in both languages, and the truth.

mod appointments;
mod archived;
mod hours;

use semainier::{
    demo,
    domain::{
        document::Document,
        edit::{self, Command, Stamp, WeekCommand},
        plan::Placements,
        time::WeekId,
    },
    i18n::Locale,
    planner::search::{Options, Solver},
    present::{
        reasons::{Case, Side, UnplacedView, Verdict, WayOut, Weight, WhyView, move_command, sort},
        week_cards::CardKey,
    },
    translate,
};
use std::collections::VecDeque;

pub(crate) fn week() -> WeekId {
    WeekId::new(2026, 48).expect("a week of that year")
}

fn stamp() -> Stamp {
    Stamp {
        at: week().monday().and_hms_opt(9, 0, 0).expect("a time of day"),
        by: "Nadia Ferrand".into(),
    }
}

pub(crate) fn edited(document: &Document, command: &Command) -> Document {
    edit::apply(document, command, &stamp()).expect("a sound edit")
}

/// The invented small house with a proposed week.
pub(crate) fn proposed() -> Document {
    let document = demo::small(week().monday());
    let case = Case::of(&document, week());
    let mut solver = Solver::new(case.instance(), 7, &Options::default()).expect("a sound problem");
    for elapsed in 0..10 {
        solver.step(3_000, elapsed * 100);
    }
    let mut next = 1_u128 << 100;
    let placements = translate::to_placements(
        &case.translation,
        &solver.best().1,
        &case.week.placements,
        &mut || {
            next += 1;
            next
        },
    );
    edited(
        &document,
        &Command::Week(week(), WeekCommand::TakeProposal(placements)),
    )
}

/// A sentence that can be shown: whole, short, and in the typography of its language.
pub(crate) fn check(locale: Locale, sentence: &str) {
    let trimmed = sentence.trim();
    assert_eq!(trimmed, sentence);
    assert!(!trimmed.is_empty());
    for wrong in [
        "{",
        "}",
        "  ",
        "!",
        "« »",
        "«\u{202f}\u{202f}»",
        " ,",
        ", ,",
        "..",
        "erreur",
        "invalide",
    ] {
        assert!(!sentence.contains(wrong), "{wrong:?} in {sentence:?}");
    }
    if locale == Locale::Fr {
        for mark in [":", "?", "»"] {
            assert!(!sentence.contains(&format!(" {mark}")), "{sentence:?}");
        }
    }
    assert!(!sentence.starts_with([',', ':']), "{sentence:?}");
}

fn times(
    case: &Case,
    locale: Locale,
    placements: &Placements,
    at: usize,
) -> Vec<semainier::present::reasons::PlaceView> {
    let id = placements.sessions[at].id;
    let mut todo = case.other_times(id).unwrap_or_default();
    let mut places = case.look_at(locale, id, &mut todo, || true);
    sort(&mut places);
    places
}

#[test]
fn every_session_and_person_has_its_reasons_in_both_languages() {
    let document = proposed();
    let case = Case::of(&document, week());
    for locale in Locale::ALL {
        for session in &case.week.placements.sessions {
            if case.key(session.id).is_none() {
                continue;
            }
            let why = case.why_session(locale, session.id).expect("it runs");
            assert!(why.reasons.len() >= 3, "{why:?}");
            why.reasons
                .iter()
                .for_each(|line| check(locale, &line.text));
            for person in document.persons.iter() {
                let why = if session.participants.contains(&person.id) {
                    case.why_person(locale, session.id, person.id)
                } else {
                    case.why_not_person(locale, session.id, person.id)
                };
                if let Some(why) = why {
                    assert!(!why.reasons.is_empty());
                    why.reasons
                        .iter()
                        .for_each(|line| check(locale, &line.text));
                }
            }
        }
    }
}

#[test]
fn the_score_adds_up_and_its_sentences_are_whole() {
    for document in [demo::small(week().monday()), proposed()] {
        let case = Case::of(&document, week());
        for locale in Locale::ALL {
            let score = case.score(locale).expect("a sound problem");
            let costs: i64 = score.costs.iter().map(|cost| cost.amount).sum();
            assert_eq!(costs, score.facts.soft);
            let rules: i64 = score.rules.iter().map(|rule| rule.amount).sum();
            assert_eq!(rules, score.facts.hard);
            let facts = &score.facts;
            let counted = facts.rules_kept + facts.rules_broken + facts.rules_waiting;
            assert_eq!(counted, 14);
            let lines = score
                .rules
                .iter()
                .chain(&score.costs)
                .flat_map(|line| &line.sentences);
            lines
                .chain(&score.goals)
                .chain(&score.wishes)
                .for_each(|line| check(locale, line));
        }
    }
}

#[test]
fn a_proposed_week_keeps_every_rule() {
    let document = proposed();
    let score = Case::of(&document, week())
        .score(Locale::Fr)
        .expect("a sound problem");
    assert_eq!(score.facts.hard, 0, "{:?}", score.broken);
    assert_eq!(score.facts.rules_kept, 14);
}

#[test]
fn a_session_moved_to_a_possible_place_breaks_no_rule() {
    let document = proposed();
    let case = Case::of(&document, week());
    let placements = &case.week.placements;
    let mut tried = 0;
    for at in 0..placements.sessions.len() {
        let places = times(&case, Locale::Fr, placements, at);
        let Some(best) = places
            .first()
            .filter(|place| place.verdict != Verdict::Impossible)
        else {
            continue;
        };
        check(Locale::Fr, &best.reason);
        let command =
            move_command(week(), placements, placements.sessions[at].id, best).expect("it stands");
        let moved = edited(&document, &command);
        let after = Case::of(&moved, week());
        let score = after.score(Locale::Fr).expect("a sound problem");
        assert_eq!(score.facts.hard, 0, "{best:?} {:?}", score.broken);
        tried += 1;
    }
    assert!(tried >= 3, "only {tried} sessions can go elsewhere");
}

#[test]
fn a_pin_binds_the_planner_and_not_the_human_who_asks_where_else() {
    let document = proposed();
    let case = Case::of(&document, week());
    let placements = &case.week.placements;
    let verdicts = |case: &Case, at| {
        let places = times(case, Locale::Fr, &case.week.placements, at);
        places
            .iter()
            .map(|place| (place.day, place.start, place.verdict))
            .collect::<Vec<_>>()
    };
    let at = (0..placements.sessions.len())
        .find(|at| {
            !placements.sessions[*at].is_pinned
                && verdicts(&case, *at)
                    .iter()
                    .any(|(.., verdict)| *verdict != Verdict::Impossible)
        })
        .expect("a session that can go elsewhere");
    let pin = WeekCommand::Pin(placements.sessions[at].id, true);
    let pinned = Case::of(&edited(&document, &Command::Week(week(), pin)), week());
    assert_eq!(verdicts(&pinned, at), verdicts(&case, at));
}

#[test]
fn a_forbidden_place_names_its_rule() {
    let document = proposed();
    let case = Case::of(&document, week());
    let places = times(&case, Locale::Fr, &case.week.placements, 0);
    let forbidden = places
        .iter()
        .filter(|place| place.verdict == Verdict::Impossible);
    let mut n = 0;
    for place in forbidden {
        check(Locale::Fr, &place.reason);
        n += 1;
    }
    assert!(n > 0);
}

#[test]
fn what_has_no_place_says_what_stands_in_the_way() {
    let document = demo::small(week().monday());
    let case = Case::of(&document, week());
    for locale in Locale::ALL {
        let mut todo: VecDeque<_> = case.missing().into();
        assert!(!todo.is_empty());
        let lacks = case.look_into(locale, &mut todo, || true);
        assert!(todo.is_empty());
        for lack in &lacks {
            check(locale, &lack.title);
            check(locale, &lack.reason);
            lack.tries.iter().for_each(|line| check(locale, line));
            lack.ways.iter().for_each(|(line, _)| check(locale, line));
        }
        let mut keys: Vec<&str> = lacks.iter().map(|lack| lack.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), lacks.len(), "each has a name of its own");
    }
}

#[test]
fn work_in_pieces_gives_the_same_as_work_at_once() {
    let document = proposed();
    let case = Case::of(&document, week());
    let id = case.week.placements.sessions[0].id;
    let mut todo = case.other_times(id).expect("it runs");
    let mut pieces = Vec::new();
    while !todo.is_empty() {
        pieces.extend(case.look_at(Locale::Fr, id, &mut todo, || false));
    }
    let at_once = case.look_at(
        Locale::Fr,
        id,
        &mut case.other_times(id).expect("it runs"),
        || true,
    );
    assert_eq!(pieces, at_once);
}

#[test]
fn a_session_without_its_leader_warns_until_it_is_forced() {
    let document = proposed();
    let case = Case::of(&document, week());
    let sessions = &case.week.placements.sessions;
    let session = sessions
        .iter()
        .find(|session| !session.leaders.is_empty())
        .expect("one is led");
    let mut alone = session.clone();
    alone.leaders.clear();
    let document = edited(
        &document,
        &Command::Week(week(), WeekCommand::PutSession(alone)),
    );
    let score = Case::of(&document, week())
        .score(Locale::Fr)
        .expect("a sound problem");
    assert!(
        score
            .faults_of(CardKey::Session(session.id))
            .next()
            .is_some()
    );
    assert!(score.unforced().next().is_some());

    let reason = "Une bénévole mène la séance.".to_owned();
    let forced = edited(
        &document,
        &Command::Week(week(), WeekCommand::Force(session.id, reason)),
    );
    let score = Case::of(&forced, week())
        .score(Locale::Fr)
        .expect("a sound problem");
    assert_eq!(score.facts.forced, 1);
    assert!(score.unforced().next().is_none(), "{:?}", score.broken);
}

#[test]
fn ways_out_are_tried_told_in_both_languages_and_keep_every_rule() {
    let document = proposed();
    let case = Case::of(&document, week());
    let mut todo: VecDeque<_> = case.missing().into();
    let lacks = case.look_into(Locale::Fr, &mut todo, || true);
    let (mut told, mut taken) = (0, 0);
    for lack in lacks.iter().take(8) {
        let Some(mut tried) = lack.id.and_then(|id| case.try_ways(id)) else {
            continue;
        };
        while !tried.is_done() {
            tried.step();
        }
        for locale in Locale::ALL {
            let mut next = 1_u128 << 90;
            let ways = tried.told(locale, || {
                next += 1;
                next
            });
            for way in &ways {
                check(locale, &way.text);
                check(locale, &way.effect);
                told += 1;
            }
            for placements in ways.into_iter().filter_map(|way| way.placements) {
                let command = WeekCommand::TakeProposal(*placements);
                let after = Case::of(&edited(&document, &Command::Week(week(), command)), week());
                let score = after.score(locale).expect("a sound problem");
                assert_eq!(score.facts.hard, 0, "{:?}", score.broken);
                taken += 1;
            }
        }
    }
    assert!(told > 0, "of {} lacks", lacks.len());
    assert!(taken <= told);
}

#[test]
fn held_choices_that_contradict_are_told_before_any_search() {
    let document = proposed();
    let sound = Case::of(&document, week());
    assert_eq!(sound.contradictions(Locale::Fr), []);
    let sessions = &document.week(week()).placements.sessions;
    let (one, other) = sessions
        .iter()
        .find_map(|one| {
            let other = sessions.iter().find(|other| {
                other.id != one.id
                    && other.activity != one.activity
                    && other.duration == one.duration
            })?;
            Some((one.clone(), other.clone()))
        })
        .expect("two sessions of the same length");
    let mut document = document;
    for mut session in [one.clone(), other] {
        (session.day, session.start, session.room) = (one.day, one.start, one.room);
        session.is_pinned = true;
        let put = WeekCommand::PutSession(session);
        document = edited(&document, &Command::Week(week(), put));
    }
    for locale in Locale::ALL {
        let found = Case::of(&document, week()).contradictions(locale);
        assert!(!found.is_empty());
        for view in &found {
            check(locale, &view.title);
            check(locale, &view.reason);
            view.tries.iter().for_each(|line| check(locale, line));
            view.ways.iter().for_each(|(line, _)| check(locale, line));
        }
        let frees = |view: &UnplacedView| {
            let free = |way: &&(String, WayOut)| matches!(way.1, WayOut::Free(_));
            view.ways.iter().filter(free).count() == 2
        };
        assert!(found.iter().any(frees), "{found:?}");
    }
}
