//! The whole way: this device's changes into its logs, the other device's logs beside them, what holds out again.

use crate::{
    changes,
    history::{History, Reach, UNKNOWN},
    hold, lift,
    records::{self, Records},
};
use semainier::{
    domain::{
        document::Document,
        edit::{self, Command, Erasure},
        house::Exchanged,
        id::PersonId,
        naming::Naming,
        texts,
    },
    i18n::{Locale, text::privacy},
    storage::exchange::{Choice, Fault, Report, Stamp},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// What is merged.
#[derive(Debug, Clone)]
pub enum Incoming {
    /// An exchange file.
    History(History),
    /// A backup: a document without logs.
    Backup(Box<Document>),
    /// Nothing: choices about what was merged before.
    Nothing,
}

/// What merging gives.
#[derive(Debug)]
pub struct Merged {
    /// The document.
    pub document: Document,
    /// What the device keeps.
    pub history: History,
    /// What there is to tell.
    pub report: Report,
}

/// The exchange file of a document. `kept` is what the device keeps of earlier exchanges.
pub fn export(here: &Document, kept: &[History], stamp: &Stamp) -> Result<History, Fault> {
    let base = lift::base(here, kept);
    let records = records::of(here).map_err(|_| Fault::Own)?;
    let records = lift::with_removed(&records, base);
    let mut history = lift::lift(&records, base, stamp, stamp.clients[0])?;
    lift::sign(&mut history, here, &records, stamp);
    Ok(history)
}

/// Merges what another device made into a document.
pub fn merge(
    here: &Document,
    kept: &[History],
    incoming: Incoming,
    choices: &[Choice],
    stamp: &Stamp,
) -> Result<Merged, Fault> {
    let mut report = Report::default();
    let mut theirs = match incoming {
        Incoming::History(history) => {
            report.made = Some(history.made.clone());
            Some(history)
        }
        Incoming::Backup(document) => {
            // A backup that goes on from an exchange we know is exact; another has no history at all.
            let base = lift::base(&document, kept);
            let records = records::of(&document).map_err(|_| Fault::Own)?;
            let records = lift::with_removed(&records, base);
            report.is_apart = base.is_none();
            let mut history = lift::lift(&records, base, stamp, stamp.clients[1])?;
            lift::sign(&mut history, &document, &records, stamp);
            Some(history)
        }
        Incoming::Nothing => None,
    };
    if let Some(theirs) = &theirs
        && !is_same_house(here, theirs)?
    {
        return Err(Fault::OtherHouse {
            name: theirs.house.clone(),
        });
    }
    // A file that goes on from the very exchange that this document goes on from is as good as what the device kept.
    let from_file = theirs.iter().filter(|_| report.made.is_some());
    let bases: Vec<History> = kept.iter().chain(from_file).cloned().collect();
    let mut base = lift::base(here, &bases).cloned();

    let mut here = here.clone();
    let erased = erased_after(&here, base.as_ref(), theirs.as_ref(), stamp)?;
    let there = theirs.as_ref();
    let erasures = erase_all(&mut here, there, &erased, stamp, &mut report)?;
    for (id, erasure) in &erasures {
        if let Some(base) = &mut base {
            base.forget(*id, erasure, Reach::All);
        }
        if let Some(theirs) = &mut theirs {
            theirs.forget(*id, erasure, Reach::Prose);
        }
    }

    let records = records::of(&here).map_err(|_| Fault::Own)?;
    let records = lift::with_removed(&records, base.as_ref());
    report.is_apart |= base.is_none() && theirs.is_some();
    let mut history = join(&records, base.as_ref(), theirs.as_ref(), stamp)?;
    let pen = lift::begin_after(&mut history, stamp);
    let chosen = hold::choose(&mut history, choices, &pen)?;
    for id in &erased {
        history.forget(*id, &Erasure::default(), Reach::Prose);
    }
    let mut document = hold::document(&history, &records, &mut report)?;
    // What came with an old file may still name somebody.
    for erasure in erasures.values() {
        erasure.mend_texts(&mut document);
    }
    keep_own(&mut document, &here, erased, stamp);
    let merged = records::of(&document).map_err(|_| Fault::Own)?;
    changes::write(&mut history, &merged, &pen, chosen)?;
    lift::sign(&mut history, &document, &merged, stamp);
    report.conflicts = hold::conflicts(&history, &records)?;
    Ok(Merged {
        document,
        history,
        report,
    })
}

/// This device's logs and the other's as one.
fn join(
    records: &Records,
    base: Option<&History>,
    theirs: Option<&History>,
    stamp: &Stamp,
) -> Result<History, Fault> {
    let client = stamp.clients[0];
    if let (None, Some(theirs)) = (base, theirs) {
        return lift::beside(theirs.clone(), records, stamp);
    }
    let mut history = lift::lift(records, base, stamp, client)?;
    if let Some(theirs) = theirs {
        take_in(&mut history, theirs, client)?;
    }
    Ok(history)
}

/// Takes in what another device knows.
fn take_in(history: &mut History, theirs: &History, client: u64) -> Result<(), Fault> {
    for (name, writing) in &theirs.writings {
        history
            .writings
            .entry(name.clone())
            .or_insert_with(|| writing.clone());
    }
    for (key, other) in &theirs.kept {
        let own = history.kept.get(key);
        if own.is_some_and(|own| own.bytes == other.bytes) {
            continue;
        }
        let mut log = history.log(key, client).map_err(|_| Fault::Damaged)?;
        log.merge(&other.bytes).map_err(|_| Fault::Damaged)?;
        history.keep(key, &log, UNKNOWN);
    }
    Ok(())
}

/// Whether both speak of one house: they share a record that was made by chance, or there is none and the names agree.
fn is_same_house(here: &Document, theirs: &History) -> Result<bool, Fault> {
    // The catalogue's activities are the same in every house.
    let by_chance = |key: &&String| {
        let part = key.split_once('/').map_or("", |(part, _)| part);
        part != "activities" && records::COLLECTIONS.contains(&part)
    };
    if here.house.is_demo != theirs.is_demo {
        return Ok(false);
    }
    let erased = |ids: BTreeSet<PersonId>| ids.into_iter().map(records::person_key);
    let records = records::of(here).map_err(|_| Fault::Own)?;
    let mut own: BTreeSet<String> = records.keys().filter(by_chance).cloned().collect();
    own.extend(erased(erased_of(here)));
    let mut others: BTreeSet<String> = theirs.kept.keys().filter(by_chance).cloned().collect();
    others.extend(erased(theirs.erased()));
    if own.is_empty() || others.is_empty() {
        return Ok(here.house.name == theirs.house);
    }
    Ok(!own.is_disjoint(&others))
}

fn erased_of(document: &Document) -> BTreeSet<PersonId> {
    let exchanged = document.house.exchanged.as_ref();
    exchanged
        .map(|exchanged| exchanged.erased.clone())
        .unwrap_or_default()
}

/// Who is erased once both are merged.
fn erased_after(
    here: &Document,
    base: Option<&History>,
    theirs: Option<&History>,
    stamp: &Stamp,
) -> Result<BTreeSet<PersonId>, Fault> {
    let records = records::of(here).map_err(|_| Fault::Own)?;
    let mut only = lift::with_removed(&records, base);
    only.retain(|key, _| key == records::ERASED);
    let list = |history: &History| history.only(records::ERASED);
    let history = join(
        &only,
        base.map(list).as_ref(),
        theirs.map(list).as_ref(),
        stamp,
    )?;
    Ok(history.erased())
}

/// The language of the screen.
pub fn locale(stamp: &Stamp) -> Locale {
    let spoken = |locale: &Locale| locale.code() == stamp.language;
    Locale::ALL.into_iter().find(spoken).unwrap_or_default()
}

/// Erases here whoever was erased elsewhere; gives all who are erased, with what becomes of the texts that name them. A
/// human has decided that where the person was erased: what still names the person there, or here if that was here, stays.
fn erase_all(
    here: &mut Document,
    theirs: Option<&History>,
    erased: &BTreeSet<PersonId>,
    stamp: &Stamp,
    report: &mut Report,
) -> Result<BTreeMap<PersonId, Erasure>, Fault> {
    let word = privacy::somebody(locale(stamp));
    let known = theirs.map(History::erased).unwrap_or_default();
    let mut erasures = BTreeMap::new();
    for id in erased {
        let there = theirs.and_then(|theirs| hold::person(theirs, *id));
        let own = here.persons.get(*id).cloned();
        let names = Naming::of_all(there.iter().chain(own.as_deref()));
        let mut erasure = match &own {
            Some(person) => Erasure::of(here, person, word),
            None => Erasure {
                word: word.to_owned(),
                kept: mentioned(here, &names),
                ..Erasure::default()
            },
        };
        if let Some(theirs) = theirs.filter(|_| known.contains(id) && !names.is_empty()) {
            erasure.kept.extend(theirs.naming(&names));
        }
        erasure.names = names;
        if own.is_some() {
            let writer = edit::Stamp {
                at: stamp.writing.at,
                by: stamp.writing.by.clone(),
            };
            let command = Command::Erase(*id, erasure.clone());
            let mut next = edit::apply(here, &command, &writer).map_err(|_| Fault::Own)?;
            // The device that erased has noted it; its journal comes with the file.
            Arc::make_mut(&mut next.journal).pop();
            *here = next;
            report.erased.push(id.to_string());
        }
        erasures.insert(*id, erasure);
    }
    Ok(erasures)
}

/// The texts of a house that name somebody.
fn mentioned(document: &Document, names: &Naming) -> BTreeSet<String> {
    if names.is_empty() {
        return BTreeSet::new();
    }
    let mentions = texts::mentions(document, names).into_iter();
    mentions.map(|mention| mention.text).collect()
}

/// Puts back what stays on its device.
fn keep_own(document: &mut Document, here: &Document, erased: BTreeSet<PersonId>, stamp: &Stamp) {
    let house = Arc::make_mut(&mut document.house);
    house.user.clone_from(&here.house.user);
    house.exchanged = Some(Exchanged {
        mark: stamp.mark,
        erased,
    });
    for (week, plan) in &mut document.weeks {
        let own = here.weeks.get(week);
        let own = own.and_then(|own| own.before_proposal.clone());
        if plan.before_proposal != own {
            Arc::make_mut(plan).before_proposal = own;
        }
    }
}
