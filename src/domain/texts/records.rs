//! The free texts of each kind of record, field by field.

use super::{Place, Visit, shared};
use crate::domain::{
    activity::Activity,
    appointment::{Appointment, Place as Where, Professional},
    house::House,
    id::SessionId,
    journal::{Decision, DecisionKind},
    person::{Absence, Person, PersonDocument},
    plan::{Placements, WeekPlan},
    project::{Goal, Need, PersonalProject, Wish},
    room::Room,
    staff::StaffMember,
    time::WeeklyRange,
    visitor::Visitor,
};

pub(super) fn house(house: &mut House, visit: &mut Visit<'_>) {
    let House {
        moments,
        closures,
        name: _,
        kind: _,
        is_demo: _,
        person_word: _,
        project_word: _,
        sites: _,
        opening: _,
        imported: _,
        bad_weather: _,
        opens_on_holidays: _,
        rules: _,
        user: _,
        exchanged: _,
    } = house;
    for moment in moments {
        visit(Place::House, &mut moment.label);
    }
    for closure in closures {
        visit(Place::House, &mut closure.label);
    }
}

pub(super) fn person(person: &mut Person, visit: &mut Visit<'_>) {
    let Person {
        id,
        busy,
        absences,
        imported: _,
        help,
        documents,
        project,
        title: _,
        first_name: _,
        last_name: _,
        born: _,
        arrived: _,
        left: _,
        presence: _,
        rota: _,
        site: _,
        support: _,
        in_wheelchair: _,
        restrictions: _,
        refusals: _,
        dislikes: _,
        tolerance: _,
        best_half: _,
        referent: _,
        friends: _,
        apart_from: _,
    } = person;
    let PersonalProject {
        wishes,
        needs,
        goals,
        signed_on: _,
        review_on: _,
    } = project;
    let place = Place::Person(*id);
    let busy = busy.iter_mut().map(
        |WeeklyRange {
             label,
             day: _,
             range: _,
         }| label,
    );
    let absences = absences.iter_mut().map(
        |Absence {
             note,
             span: _,
             cause: _,
         }| note,
    );
    let documents = documents
        .iter_mut()
        .map(|PersonDocument { label, expires: _ }| label);
    let wishes = wishes.iter_mut().map(|wish| {
        let Wish {
            words,
            id: _,
            activity: _,
            per_week: _,
            importance: _,
            said_by: _,
            said_on: _,
        } = wish;
        words
    });
    let needs = needs.iter_mut().map(|Need { note, code: _ }| note);
    let goals = goals.iter_mut().map(|goal| {
        let Goal {
            words,
            id: _,
            target: _,
            per_week: _,
            priority: _,
            from: _,
            until: _,
            opinion: _,
        } = goal;
        words
    });
    let all = busy.chain(absences).chain(help).chain(documents);
    for text in all.chain(wishes).chain(needs).chain(goals) {
        visit(place.clone(), text);
    }
}

pub(super) fn staff(member: &mut StaffMember, visit: &mut Visit<'_>) {
    let StaffMember {
        id,
        role,
        busy,
        first_name: _,
        last_name: _,
        hours: _,
        rota: _,
        absences: _,
        imported: _,
        skills: _,
        max_day_minutes: _,
        max_week_minutes: _,
        target_week_minutes: _,
        counts_on_floor: _,
        site: _,
        archived: _,
    } = member;
    visit(Place::Staff(*id), role);
    for range in busy {
        visit(Place::Staff(*id), &mut range.label);
    }
}

pub(super) fn visitor(visitor: &mut Visitor, visit: &mut Visit<'_>) {
    let Visitor {
        id,
        name,
        trade,
        short_trade,
        visits,
        contact,
        absences: _,
        imported: _,
        room_feature: _,
        archived: _,
    } = visitor;
    visit(Place::VisitorName(*id), name);
    let visits = visits.iter_mut().map(|range| &mut range.label);
    for text in [trade, short_trade, contact].into_iter().chain(visits) {
        visit(Place::Visitor(*id), text);
    }
}

pub(super) fn room(room: &mut Room, visit: &mut Visit<'_>) {
    let Room {
        id,
        name,
        closed,
        capacity: _,
        features: _,
        step_free: _,
        outdoors: _,
        site: _,
        closures: _,
        archived: _,
    } = room;
    let closed = closed.iter_mut().map(|range| &mut range.label);
    for text in std::iter::once(name).chain(closed) {
        visit(Place::Room(*id), text);
    }
}

pub(super) fn activity(activity: &mut Activity, visit: &mut Visit<'_>) {
    let Activity {
        id,
        name,
        easy_name,
        material,
        cautions,
        adaptations,
        catalogue: _,
        domain: _,
        needs: _,
        service: _,
        duration: _,
        preparation: _,
        tidying: _,
        min_group: _,
        max_group: _,
        ideal_group: _,
        leaders: _,
        people_per_leader: _,
        skills: _,
        room_feature: _,
        setting: _,
        needs_good_weather: _,
        fallback: _,
        physical: _,
        cognitive: _,
        noise: _,
        best_half: _,
        windows: _,
        restrictions: _,
        pictogram: _,
        min_week: _,
        max_week: _,
        max_day: _,
        is_offered: _,
    } = activity;
    for text in [name, easy_name, material, cautions, adaptations] {
        visit(Place::Activity(*id), text);
    }
}

pub(super) fn appointment(appointment: &mut Appointment, visit: &mut Visit<'_>) {
    let Appointment {
        id,
        title,
        with,
        place,
        note,
        persons: _,
        duration: _,
        timing: _,
        repeats: _,
        to_confirm: _,
    } = appointment;
    if let Professional::Other(name) = with {
        visit(Place::Professional(*id), name);
    }
    let at = match place {
        Where::OnSite { .. } => None,
        Where::Outside { address, .. } => Some(address),
        Where::Remote { link, .. } => Some(link),
    };
    for text in [title, note].into_iter().chain(at) {
        visit(Place::Appointment(*id), text);
    }
}

pub(super) fn week(plan: &mut WeekPlan, visit: &mut Visit<'_>) {
    let WeekPlan {
        week,
        placements: own,
        forced,
        published,
        before_proposal,
        state: _,
        locked_days: _,
    } = plan;
    let of = |session| Place::Session(*week, session);
    placements(own, visit, &of);
    for earlier in [published, before_proposal].into_iter().flatten() {
        shared(earlier, |earlier| placements(earlier, visit, &of));
    }
    for forced in forced {
        visit(Place::Forced(*week, forced.session), &mut forced.reason);
    }
}

pub(super) fn placements(
    all: &mut Placements,
    visit: &mut Visit<'_>,
    of: &dyn Fn(SessionId) -> Place,
) {
    for session in &mut all.sessions {
        visit(of(session.id), &mut session.note);
    }
}

pub(super) fn line(entry: &mut Decision, visit: &mut Visit<'_>) {
    let text = match &mut entry.kind {
        DecisionKind::Forced { reason } | DecisionKind::Kept { reason, .. } => reason,
        DecisionKind::Exported { file } | DecisionKind::Restored { file } => file,
        DecisionKind::Printed { what } => what,
        DecisionKind::Reread { reader, .. } => reader,
        DecisionKind::ProposalTaken { .. }
        | DecisionKind::Validated
        | DecisionKind::Published
        | DecisionKind::Reopened
        | DecisionKind::Erased
        | DecisionKind::Corrected { .. } => return,
    };
    visit(Place::Journal(entry.at), text);
}
