//! Addresses: what stands after `#` says which page, week and record is shown, so that reload, back and bookmarks
//! work on any static server.

use crate::domain::{
    id::{ActivityId, AppointmentId, PersonId, RoomId, SessionId, StaffId, VisitorId},
    time::WeekId,
};
use chrono::NaiveDate;
use std::fmt;

mod follow_up;
mod learn;
mod profile;

pub use follow_up::{FollowPage, Period};
pub use learn::LearnPage;
pub use profile::ProfileTab;

/// What the rows of the week are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WeekView {
    /// Days, the drawers.
    #[default]
    Days,
    /// People.
    Persons,
    /// Staff.
    Staff,
    /// Rooms.
    Rooms,
    /// Activities.
    Activities,
}

/// A drawn grid or a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WeekForm {
    /// Drawn.
    #[default]
    Grid,
    /// A table with headers.
    List,
}

/// A page of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsPage {
    /// Name, kind, hours, common moments, closures.
    House,
    /// Staff.
    Staff,
    /// Visitors.
    Visitors,
    /// Rooms.
    Rooms,
    /// Rules and weights.
    Rules,
    /// Backups, storage, journal.
    Data,
    /// Theme, text size, language and words.
    Display,
    /// Version, licences, transparency.
    About,
}

/// A record in a list of the settings: none chosen, a new one, or this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen<Id> {
    /// The list alone.
    None,
    /// A new record.
    New,
    /// This record.
    One(Id),
}

/// What can be printed or exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintModel {
    /// The list of all sheets and files.
    Desk,
    /// The wall week.
    Wall,
    /// The easy-to-read week of one person.
    Sheet(PersonId),
    /// The easy-to-read weeks of all, one after the other.
    AllSheets,
    /// The week of one member of staff.
    Staff(StaffId),
    /// The week of one room, for its door.
    Room(RoomId),
    /// The day's list.
    Day(NaiveDate),
}

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// First run.
    Welcome,
    /// Today, or another day.
    Day(Option<NaiveDate>),
    /// The week board.
    Week {
        /// This week, or the current one.
        week: Option<WeekId>,
        /// Rows.
        view: WeekView,
        /// Grid or list.
        form: WeekForm,
        /// Session shown in the panel.
        session: Option<SessionId>,
    },
    /// People: the list, a new person.
    Persons(Chosen<PersonId>),
    /// A tab of a person's profile other than the first.
    PersonTab(PersonId, ProfileTab),
    /// The form of a person.
    PersonEdit(PersonId),
    /// People from a table.
    PersonImport,
    /// Appointments and absences from a calendar.
    CalendarImport,
    /// Activities: the list, a new one, one.
    Activities(Chosen<ActivityId>),
    /// Appointments: the list, a new one, one.
    Appointments(Chosen<AppointmentId>),
    /// Follow-up.
    FollowUp(FollowPage),
    /// Sheets and files.
    Print(PrintModel, Option<WeekId>),
    /// The day of one person, on a screen for the person; without one, the choice of who it is.
    Kiosk(Option<PersonId>),
    /// Missions, lessons, transparency, help.
    Learn(LearnPage),
    /// Settings.
    Settings(SettingsPage),
    /// A record in the settings' lists.
    StaffMember(Chosen<StaffId>),
    /// A visitor.
    Visitor(Chosen<VisitorId>),
    /// A room.
    Room(Chosen<RoomId>),
    /// The rest of the navigation, on small screens.
    More,
    /// No such page.
    NotFound,
}

impl Route {
    /// The current week, by days.
    pub const WEEK: Self = Self::Week {
        week: None,
        view: WeekView::Days,
        form: WeekForm::Grid,
        session: None,
    };

    /// Reads what stands after `#`.
    pub fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let value = |name: &str| {
            query
                .split('&')
                .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
        };
        let week = || value("semaine").and_then(|week| week.parse().ok());
        match parts[..] {
            [] | ["jour"] => Self::Day(None),
            ["jour", date] => date
                .parse()
                .map_or(Self::NotFound, |date| Self::Day(Some(date))),
            ["bienvenue"] => Self::Welcome,
            ["semaine"] => Self::week(None, &value),
            ["semaine", week] => week
                .parse()
                .map_or(Self::NotFound, |week| Self::week(Some(week), &value)),
            ["personnes"] => Self::Persons(Chosen::None),
            ["personnes", "importer"] => Self::PersonImport,
            ["personnes", id, "modifier"] => id.parse().map_or(Self::NotFound, Self::PersonEdit),
            ["personnes", id, tab] => match (id.parse(), ProfileTab::parse(tab)) {
                (Ok(id), Some(tab)) => Self::PersonTab(id, tab),
                _ => Self::NotFound,
            },
            ["personnes", id] => chosen(id).map_or(Self::NotFound, Self::Persons),
            ["activites"] => Self::Activities(Chosen::None),
            ["activites", id] => chosen(id).map_or(Self::NotFound, Self::Activities),
            ["rendez-vous"] => Self::Appointments(Chosen::None),
            ["rendez-vous", "importer"] => Self::CalendarImport,
            ["rendez-vous", id] => chosen(id).map_or(Self::NotFound, Self::Appointments),
            ["suivi", ..] => FollowPage::parse(parts.get(1..).unwrap_or_default(), value)
                .map_or(Self::NotFound, Self::FollowUp),
            ["imprimer"] => Self::Print(PrintModel::Desk, week()),
            ["imprimer", "mur"] => Self::Print(PrintModel::Wall, week()),
            ["imprimer", "feuilles"] => Self::Print(PrintModel::AllSheets, week()),
            ["imprimer", model, id] => {
                print(model, id).map_or(Self::NotFound, |model| Self::Print(model, week()))
            }
            ["apprendre", ..] => LearnPage::parse(parts.get(1..).unwrap_or_default())
                .map_or(Self::NotFound, Self::Learn),
            ["ma-journee"] => Self::Kiosk(None),
            ["ma-journee", id] => id
                .parse()
                .map_or(Self::NotFound, |id| Self::Kiosk(Some(id))),
            ["reglages", "equipe", id] => chosen(id).map_or(Self::NotFound, Self::StaffMember),
            ["reglages", "intervenants", id] => chosen(id).map_or(Self::NotFound, Self::Visitor),
            ["reglages", "lieux", id] => chosen(id).map_or(Self::NotFound, Self::Room),
            ["reglages"] => Self::Settings(SettingsPage::House),
            ["reglages", page] => settings(page).map_or(Self::NotFound, Self::Settings),
            ["plus"] => Self::More,
            _ => Self::NotFound,
        }
    }

    /// The address, for a link: `#/semaine/2026-W48`.
    pub fn href(self) -> String {
        format!("#{self}")
    }

    fn week<'a>(week: Option<WeekId>, value: &impl Fn(&str) -> Option<&'a str>) -> Self {
        let view = match value("vue") {
            Some("personnes") => WeekView::Persons,
            Some("equipe") => WeekView::Staff,
            Some("salles") => WeekView::Rooms,
            Some("activites") => WeekView::Activities,
            _ => WeekView::Days,
        };
        let form = if value("forme") == Some("liste") {
            WeekForm::List
        } else {
            WeekForm::Grid
        };
        Self::Week {
            week,
            view,
            form,
            session: value("seance").and_then(|id| id.parse().ok()),
        }
    }
}

fn chosen<Id: std::str::FromStr>(text: &str) -> Option<Chosen<Id>> {
    if text == "nouveau" {
        Some(Chosen::New)
    } else {
        text.parse().ok().map(Chosen::One)
    }
}

fn print(model: &str, id: &str) -> Option<PrintModel> {
    Some(match model {
        "feuille" => PrintModel::Sheet(id.parse().ok()?),
        "equipe" => PrintModel::Staff(id.parse().ok()?),
        "lieu" => PrintModel::Room(id.parse().ok()?),
        "jour" => PrintModel::Day(id.parse().ok()?),
        _ => return None,
    })
}

const SETTINGS: [(&str, SettingsPage); 8] = [
    ("maison", SettingsPage::House),
    ("equipe", SettingsPage::Staff),
    ("intervenants", SettingsPage::Visitors),
    ("lieux", SettingsPage::Rooms),
    ("regles", SettingsPage::Rules),
    ("donnees", SettingsPage::Data),
    ("affichage", SettingsPage::Display),
    ("a-propos", SettingsPage::About),
];

fn settings(name: &str) -> Option<SettingsPage> {
    SETTINGS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, page)| *page)
}

impl<Id: fmt::Display> fmt::Display for Chosen<Id> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::New => f.write_str("/nouveau"),
            Self::One(id) => write!(f, "/{id}"),
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Welcome => f.write_str("/bienvenue"),
            Self::Day(None) => f.write_str("/jour"),
            Self::Day(Some(date)) => write!(f, "/jour/{date}"),
            Self::Week {
                week,
                view,
                form,
                session,
            } => {
                f.write_str("/semaine")?;
                if let Some(week) = week {
                    write!(f, "/{week}")?;
                }
                let view = match view {
                    WeekView::Days => None,
                    WeekView::Persons => Some("vue=personnes".to_owned()),
                    WeekView::Staff => Some("vue=equipe".to_owned()),
                    WeekView::Rooms => Some("vue=salles".to_owned()),
                    WeekView::Activities => Some("vue=activites".to_owned()),
                };
                let form = (*form == WeekForm::List).then(|| "forme=liste".to_owned());
                let query: Vec<String> = [view, form, session.map(|id| format!("seance={id}"))]
                    .into_iter()
                    .flatten()
                    .collect();
                if query.is_empty() {
                    Ok(())
                } else {
                    write!(f, "?{}", query.join("&"))
                }
            }
            Self::Persons(chosen) => write!(f, "/personnes{chosen}"),
            Self::PersonTab(id, tab) => write!(f, "/personnes/{id}{}", tab.suffix()),
            Self::PersonImport => f.write_str("/personnes/importer"),
            Self::CalendarImport => f.write_str("/rendez-vous/importer"),
            Self::PersonEdit(id) => write!(f, "/personnes/{id}/modifier"),
            Self::Activities(chosen) => write!(f, "/activites{chosen}"),
            Self::Appointments(chosen) => write!(f, "/rendez-vous{chosen}"),
            Self::FollowUp(page) => page.fmt(f),
            Self::Print(model, week) => {
                match model {
                    PrintModel::Desk => f.write_str("/imprimer")?,
                    PrintModel::Wall => f.write_str("/imprimer/mur")?,
                    PrintModel::AllSheets => f.write_str("/imprimer/feuilles")?,
                    PrintModel::Sheet(id) => write!(f, "/imprimer/feuille/{id}")?,
                    PrintModel::Staff(id) => write!(f, "/imprimer/equipe/{id}")?,
                    PrintModel::Room(id) => write!(f, "/imprimer/lieu/{id}")?,
                    PrintModel::Day(date) => write!(f, "/imprimer/jour/{date}")?,
                }
                week.map_or(Ok(()), |week| write!(f, "?semaine={week}"))
            }
            Self::Learn(page) => page.fmt(f),
            Self::Kiosk(None) => f.write_str("/ma-journee"),
            Self::Kiosk(Some(id)) => write!(f, "/ma-journee/{id}"),
            Self::Settings(page) => {
                let name = SETTINGS
                    .iter()
                    .find(|(_, known)| known == page)
                    .map_or("maison", |(name, _)| name);
                write!(f, "/reglages/{name}")
            }
            Self::StaffMember(chosen) => write!(f, "/reglages/equipe{chosen}"),
            Self::Visitor(chosen) => write!(f, "/reglages/intervenants{chosen}"),
            Self::Room(chosen) => write!(f, "/reglages/lieux{chosen}"),
            Self::More => f.write_str("/plus"),
            Self::NotFound => f.write_str("/"),
        }
    }
}

#[cfg(test)]
mod tests;
