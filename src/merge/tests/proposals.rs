//! Devices that each take a proposal for one week: one plan holds, whole, and a human may take the other, whole.

use super::devices::{Device, common, house, tick, week};
use proptest::{collection::vec, prelude::*};
use semainier::{
    domain::{
        check::check,
        document::Document,
        edit::{Command, WeekCommand},
        id::{PersonId, SessionId},
        plan::{Placements, Session},
        time::Minutes,
    },
    storage::exchange::{Choice, Report},
};
use std::{collections::BTreeSet, sync::Arc};

/// The small house with a week in which nobody holds anything.
fn free_house() -> Document {
    let mut house = house();
    let mut plan = house.week(week()).as_ref().clone();
    for session in &mut plan.placements.sessions {
        session.is_pinned = false;
        session.held.clear();
    }
    house.weeks.insert(week(), Arc::new(plan));
    house
}

/// Devices that have one house in common.
fn devices<const N: usize>(names: [&'static str; N]) -> [Device; N] {
    let mut first = Device::new(names[0], free_house());
    let file = first.export();
    names.map(|name| {
        let mut device = Device::new(name, first.document.clone());
        device.merge(&file);
        device
    })
}

fn pair() -> [Device; 2] {
    devices(["Nadia", "Claire"])
}

/// Takes a proposal made anew; its sessions.
fn propose(device: &mut Device) -> BTreeSet<SessionId> {
    let proposal = anew(&device.document);
    take(device, &proposal);
    ids(&device.document)
}

fn plan(document: &Document) -> Placements {
    document.week(week()).placements.clone()
}

fn ids(document: &Document) -> BTreeSet<SessionId> {
    plan(document).sessions.iter().map(|s| s.id).collect()
}

fn take(device: &mut Device, placements: &Placements) {
    let proposal = WeekCommand::TakeProposal(placements.clone());
    device.edit(&Command::Week(week(), proposal));
}

/// A proposal with new sessions in the place of all that nobody holds.
fn anew(document: &Document) -> Placements {
    let mut placements = plan(document);
    for session in &mut placements.sessions {
        if !session.is_pinned && session.held.is_empty() {
            session.id = SessionId(u128::from(tick()) << 64);
            session.start = Minutes(540 + 15 * (tick() % 20) as u16);
        }
    }
    placements
}

fn exchange([a, b]: &mut [Device; 2]) -> Report {
    let file = a.export();
    b.merge(&file);
    let file = b.export();
    a.merge(&file)
}

fn chosen(report: &Report, at: usize) -> Choice {
    let mut conflicts = report.conflicts.iter();
    let conflict = conflicts
        .find(|conflict| conflict.path == "proposal")
        .unwrap();
    Choice {
        key: conflict.key.clone(),
        path: conflict.path.clone(),
        value: conflict.values[at].value.clone(),
    }
}

#[test]
fn one_of_two_proposals_holds_and_the_other_can_be_taken() {
    let mut pair = pair();
    let proposals = pair.each_mut().map(propose);
    let report = exchange(&mut pair);
    assert_eq!(common(&pair[0].document), common(&pair[1].document));
    assert_eq!(ids(&pair[0].document), proposals[1], "the later one");
    assert_eq!(report.conflicts.len(), 1, "{:?}", report.conflicts);
    let values = &report.conflicts[0].values;
    assert_eq!([values[0].is_here, values[1].is_here], [false, true]);

    pair[0].choose(&[chosen(&report, 1)]);
    assert_eq!(ids(&pair[0].document), proposals[0]);
    let report = exchange(&mut pair);
    assert_eq!(report.conflicts, []);
    for device in &pair {
        assert_eq!(plan(&device.document).sessions.len(), proposals[0].len());
        assert_eq!(ids(&device.document), proposals[0]);
    }

    // A later proposal stands alone again.
    let again = anew(&pair[1].document);
    take(&mut pair[1], &again);
    assert_eq!(exchange(&mut pair).conflicts, []);
    assert_eq!(ids(&pair[0].document), ids(&pair[1].document));
}

#[test]
fn a_proposal_is_chosen_while_merging() {
    for is_here in [true, false] {
        let mut pair = pair();
        let proposals = pair.each_mut().map(propose);
        let file = pair[1].export();
        let report = pair[0].merge_choosing(&file, is_here);
        assert_eq!(report.conflicts, []);
        assert_eq!(ids(&pair[0].document), proposals[usize::from(!is_here)]);
        assert_eq!(exchange(&mut pair).conflicts, []);
        assert_eq!(ids(&pair[1].document), proposals[usize::from(!is_here)]);
    }
}

#[test]
fn proposals_that_move_somebody_to_different_sessions_leave_them_in_one() {
    let mut pair = pair();
    let mut before = plan(&pair[0].document);
    let person: PersonId = pair[0].document.persons.iter().next().unwrap().id;
    let model = before.sessions[0].clone();
    before.sessions = [vec![person], vec![], vec![]]
        .map(|participants| Session {
            id: SessionId(u128::from(tick()) << 64),
            participants,
            ..model.clone()
        })
        .to_vec();
    take(&mut pair[0], &before);
    exchange(&mut pair);
    let from = before.sessions[0].clone();
    let others = [before.sessions[1].id, before.sessions[2].id];
    for (device, to) in pair.iter_mut().zip(&others) {
        let mut next = before.clone();
        for session in &mut next.sessions {
            if session.id == from.id {
                session.participants.retain(|id| *id != person);
            }
            if session.id == *to {
                session.participants.push(person);
            }
        }
        take(device, &next);
    }
    let report = exchange(&mut pair);
    let with = |document: &Document| -> Vec<SessionId> {
        let sessions = plan(document).sessions;
        let with = |session: &&Session| {
            let is_asked = session.id == from.id || others.contains(&session.id);
            is_asked && session.participants.contains(&person)
        };
        sessions.iter().filter(with).map(|s| s.id).collect()
    };
    assert_eq!(with(&pair[0].document), [others[1]]);
    pair[0].choose(&[chosen(&report, 1)]);
    assert_eq!(with(&pair[0].document), [others[0]]);
}

#[test]
fn the_same_proposal_taken_twice_is_no_choice() {
    let mut pair = pair();
    let before = plan(&pair[0].document);
    for device in &mut pair {
        take(device, &before);
    }
    assert_eq!(exchange(&mut pair).conflicts, []);
    assert_eq!(ids(&pair[0].document).len(), before.sessions.len());
}

#[test]
fn a_proposal_that_a_human_chose_is_whole_though_another_device_had_replaced_it() {
    let [mut nadia, mut claire, mut helene] = devices(["Nadia", "Claire", "Hélène"]);
    let of_nadia = propose(&mut nadia);
    propose(&mut helene);
    // Claire knows Nadia's proposal and takes another in its place; later Nadia chooses hers before Hélène's.
    claire.merge(&nadia.export());
    let of_claire = propose(&mut claire);
    let file = claire.export();
    let report = nadia.merge(&helene.export());
    let mut values = report.conflicts[0].values.iter();
    let hers = values.position(|value| value.is_here).unwrap();
    nadia.choose(&[chosen(&report, hers)]);
    assert_eq!(ids(&nadia.document), of_nadia);

    let report = nadia.merge(&file);
    assert_eq!(ids(&nadia.document), of_nadia);
    claire.merge(&nadia.export());
    assert_eq!(ids(&claire.document), of_nadia);
    // Claire's can still be taken.
    let mut values = report.conflicts[0].values.iter();
    let other = values.position(|value| !value.is_here).unwrap();
    claire.choose(&[chosen(&report, other)]);
    nadia.merge(&claire.export());
    for device in [&nadia, &claire] {
        assert_eq!(ids(&device.document), of_claire);
    }
}

#[test]
fn the_same_choice_on_two_devices_is_no_choice() {
    let mut pair = pair();
    for device in &mut pair {
        propose(device);
    }
    exchange(&mut pair);
    for device in &mut pair {
        let open = device.choose(&[]);
        device.choose(&[chosen(&open, 1)]);
    }
    let kept = ids(&pair[0].document);
    assert_eq!(exchange(&mut pair).conflicts, []);
    assert_eq!(exchange(&mut pair).conflicts, []);
    for device in &pair {
        assert_eq!(ids(&device.document), kept);
    }
}

#[test]
fn what_a_human_holds_stays_whichever_proposal_holds() {
    let mut pair = pair();
    let proposal = anew(&pair[0].document);
    take(&mut pair[0], &proposal);
    let free = |session: &&Session| !session.is_pinned && session.held.is_empty();
    let kept = proposal.sessions.iter().find(free).unwrap().id;
    pair[0].edit(&Command::Week(week(), WeekCommand::Pin(kept, true)));
    let other = anew(&pair[1].document);
    take(&mut pair[1], &other);
    exchange(&mut pair);
    for device in &pair {
        let mut expected: BTreeSet<_> = other.sessions.iter().map(|s| s.id).collect();
        expected.insert(kept);
        assert_eq!(ids(&device.document), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(8),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn devices_that_propose_apart_end_with_one_proposal_of_them(
        steps in vec((0usize..3, 0usize..4, 0usize..2), 3..16)
    ) {
        let mut devices = devices(["Nadia", "Claire", "Hélène"]);
        let mut proposals = vec![ids(&devices[0].document)];
        for (who, what, at) in steps {
            match what {
                0 => proposals.push(propose(&mut devices[who])),
                1 => {
                    let open = devices[who].choose(&[]);
                    if open.conflicts.iter().any(|conflict| conflict.path == "proposal") {
                        let choice = chosen(&open, at);
                        devices[who].choose(&[choice]);
                    }
                }
                _ => {
                    let file = devices[who].export();
                    devices[(who + 1 + at) % 3].merge(&file);
                }
            }
        }
        for _ in 0..2 {
            let files: Vec<Vec<u8>> = devices.iter_mut().map(Device::export).collect();
            for (to, device) in devices.iter_mut().enumerate() {
                for (_, file) in files.iter().enumerate().filter(|(from, _)| *from != to) {
                    device.merge(file);
                }
            }
        }
        let ends: Vec<Document> = devices.iter().map(|device| common(&device.document)).collect();
        prop_assert_eq!(&ends[0], &ends[1]);
        prop_assert_eq!(&ends[0], &ends[2]);
        prop_assert_eq!(check(&ends[0]), vec![]);
        prop_assert!(proposals.contains(&ids(&ends[0])), "a mixture of {} proposals", proposals.len());
    }
}
