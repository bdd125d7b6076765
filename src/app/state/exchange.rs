//! Several devices: exchange files out, files merged in, choices about what was changed on both sides.

use super::{draft, notices::Notices, outgoing, store::Store};
use crate::platform::{
    clock, exchange as platform, ids,
    vault::{self, Answer as VaultAnswer, Request as VaultRequest},
};
use semainier::{
    domain::{
        document::Document,
        edit::{self, Command, Erasure},
        id::{ExchangeId, PersonId},
        journal::DecisionKind,
    },
    export::file_name,
    i18n::text::{exchange as t, privacy},
    storage::{
        backup,
        exchange::{Answer, Choice, Fault, Report, Request, Stamp, Writing},
    },
};
use std::sync::Arc;

/// Why nothing came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The file is not taken.
    File(Fault),
    /// A part of the program could not be loaded, or stopped over the file.
    Program,
}

/// A file that was looked at, or, without a file, the choices that wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// Its name; nothing for choices that wait.
    pub name: Option<String>,
    /// Its bytes.
    bytes: Arc<Vec<u8>>,
    /// What merging it does.
    pub report: Report,
    /// Who looked: taking it is the same writing, since choices may name it.
    stamp: Stamp,
}

/// How often a merge is made again on what changed meanwhile before giving up.
const MOST_TIMES: usize = 3;

fn stamp(store: Store) -> Stamp {
    let stamp = store.stamp();
    Stamp {
        writing: Writing {
            at: stamp.at,
            by: stamp.by,
        },
        // What the engine takes of a name is the low end; those of the page follow one another.
        clients: [(); 2].map(|()| name()),
        mark: ExchangeId(ids::random()),
        language: store.language().code().to_owned(),
    }
}

/// 53 random bits: the name of a writer, used once.
fn name() -> u64 {
    u64::from_le_bytes(ids::random_bytes()) >> 11
}

async fn kept(store: Store) -> Vec<Vec<u8>> {
    if store.is_sandbox_untracked() {
        return Vec::new();
    }
    platform::kept().await
}

fn text(document: &Document) -> Result<Vec<u8>, Trouble> {
    backup::write(document, clock::now())
        .map(String::into_bytes)
        .map_err(|_| Trouble::File(Fault::Own))
}

/// Saves an exchange file, encrypted in the age format if a passphrase is given. Its name, and how many choices wait.
pub async fn save(store: Store, passphrase: Option<String>) -> Result<(String, u32), Trouble> {
    let document = store.document_untracked();
    let stamp = stamp(store);
    let mut bytes = vec![text(&document)?, Vec::new()];
    bytes.extend(kept(store).await);
    let mark = stamp.mark;
    let answer = platform::ask(&Request::Export(stamp), &bytes).await;
    let (n_open, plain) = match answer {
        Some((Answer::Exported { n_open }, mut bytes)) if bytes.len() == 1 => {
            (n_open, bytes.remove(0))
        }
        Some((Answer::Fault(fault), _)) => return Err(Trouble::File(fault)),
        _ => return Err(Trouble::Program),
    };
    let (extension, sealed) = match passphrase {
        None => ("smx", None),
        Some(passphrase) => {
            let request = VaultRequest::Encrypt {
                passphrase: &passphrase,
            };
            match vault::ask(&request, &plain).await {
                Some((VaultAnswer::Bytes, sealed)) => ("smx.age", Some(sealed)),
                _ => return Err(Trouble::Program),
            }
        }
    };
    let house = &document.house.name;
    let name = file_name(&[house, &clock::today().to_string()], extension);
    if !store.is_sandbox_untracked() {
        platform::keep(mark, &plain, n_open, false).await;
    }
    outgoing::send_exchange(&name, sealed.as_ref().unwrap_or(&plain));
    // Only now: a document that goes on from an exchange that nobody has would show all as new.
    let _ = store.apply(&Command::Exchange(mark, name.clone()));
    Ok((name, n_open))
}

/// What merging a file would do.
pub async fn look(store: Store, name: String, bytes: Vec<u8>) -> Result<Looked, Trouble> {
    let bytes = Arc::new(bytes);
    let stamp = stamp(store);
    let (_, report, _) = merge(store, &stamp, &bytes, Vec::new()).await?;
    Ok(Looked {
        name: Some(name),
        bytes,
        report,
        stamp,
    })
}

/// How many choices wait, as far as this browser has kept it.
pub async fn n_waiting(store: Store) -> usize {
    if store.is_sandbox_untracked() {
        return 0;
    }
    platform::n_open().await as usize
}

/// The choices that wait.
pub async fn waiting(store: Store) -> Result<Looked, Trouble> {
    let bytes = Arc::new(Vec::new());
    let stamp = stamp(store);
    let (_, report, _) = merge(store, &stamp, &bytes, Vec::new()).await?;
    Ok(Looked {
        name: None,
        bytes,
        report,
        stamp,
    })
}

async fn merge(
    store: Store,
    stamp: &Stamp,
    file: &[u8],
    choices: Vec<Choice>,
) -> Result<(Document, Report, Vec<u8>), Trouble> {
    let mut bytes = vec![text(&store.document_untracked())?, file.to_vec()];
    bytes.extend(kept(store).await);
    match platform::ask(&Request::Merge(stamp.clone(), choices), &bytes).await {
        Some((Answer::Merged(report), mut bytes)) if bytes.len() == 2 => {
            let history = bytes.remove(1);
            let document = backup::read(&bytes[0]).map_err(|_| Trouble::Program)?;
            Ok((document.document, *report, history))
        }
        Some((Answer::Fault(fault), _)) => Err(Trouble::File(fault)),
        _ => Err(Trouble::Program),
    }
}

/// Merges what was looked at, with the choices made, as one step that can be taken back. How many choices still wait.
pub async fn take(
    store: Store,
    notices: Notices,
    looked: &Looked,
    choices: Vec<Choice>,
) -> Result<usize, Trouble> {
    let locale = store.language();
    for _ in 0..MOST_TIMES {
        let before = store.document_untracked();
        let (document, report, history) =
            merge(store, &looked.stamp, &looked.bytes, choices.clone()).await?;
        // Somebody worked on meanwhile, here or in another tab: that must not be written over.
        if !Arc::ptr_eq(&before, &store.document_untracked()) {
            continue;
        }
        let document = match &looked.name {
            Some(name) => {
                let note = Command::Note(None, DecisionKind::Restored { file: name.clone() });
                edit::apply(&document, &note, &store.stamp()).unwrap_or(document)
            }
            None => document,
        };
        let erased: Vec<PersonId> = report
            .erased
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect();
        store.replace(document, t::label(locale).to_owned());
        if !erased.is_empty() {
            store.forget_past(&erased);
            let word = privacy::somebody(locale);
            for person in erased.iter().filter_map(|id| before.persons.get(*id)) {
                draft::mend(&Erasure::of(&before, person, word));
            }
        }
        if !store.is_sandbox_untracked() {
            let n_open = report.conflicts.len() as u32;
            platform::keep(looked.stamp.mark, &history, n_open, !erased.is_empty()).await;
        }
        let said = if looked.name.is_some() {
            t::merged(locale)
        } else {
            t::decided(locale)
        };
        if erased.is_empty() {
            notices.tell_with_undo(said);
        } else {
            notices.tell(said);
        }
        return Ok(report.conflicts.len());
    }
    Err(Trouble::Program)
}

/// Takes erased people out of what is kept for exchanges. It is forgotten first: a page that closes meanwhile leaves
/// nothing of them.
pub async fn purge(erased: Vec<(String, Erasure)>) {
    let all = platform::forget().await;
    if all.is_empty() {
        return;
    }
    let mut bytes = vec![Vec::new(), Vec::new()];
    bytes.extend(all.iter().map(|item| item.bytes.clone()));
    if let Some((Answer::Purged, purged)) = platform::ask(&Request::Purge(erased), &bytes).await
        && purged.len() == all.len()
    {
        let all: Vec<_> = all
            .into_iter()
            .zip(purged)
            .map(|(item, bytes)| item.with(bytes))
            .collect();
        platform::rewrite(&all).await;
    }
}
