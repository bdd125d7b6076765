//! Words inside exported files: calendars and tables.

use crate::i18n::format::OfName;

texts! {
    week_of(of: OfName<'_>) { fr: "Semaine {of}", en: "{of}’s week" }
    activity { fr: "Activité", en: "Activity" }
    appointment { fr: "Rendez-vous", en: "Appointment" }
    with(names: &str) { fr: "Avec {names}", en: "With {names}" }
    leaves_at(time: &str) { fr: "Départ à {time}", en: "Departure at {time}" }
    appointment_at(time: &str) { fr: "Rendez-vous à {time}", en: "Appointment at {time}" }
    back_at(time: &str) { fr: "Retour vers {time}", en: "Back around {time}" }
    by_video { fr: "Par vidéo", en: "By video" }
    to_confirm { fr: "À confirmer", en: "To be confirmed" }
    draft { fr: "Brouillon", en: "Draft" }
    confirmed { fr: "Confirmé", en: "Confirmed" }

    column_day { fr: "Jour", en: "Day" }
    column_date { fr: "Date", en: "Date" }
    column_start { fr: "Début", en: "Start" }
    column_end { fr: "Fin", en: "End" }
    column_what { fr: "Activité ou rendez-vous", en: "Activity or appointment" }
    column_domain { fr: "Domaine", en: "Domain" }
    column_place { fr: "Lieu", en: "Place" }
    column_staff { fr: "Professionnels", en: "Staff" }
    column_people { fr: "Participants", en: "Participants" }
    column_number { fr: "Nombre", en: "Number" }
    column_state { fr: "État", en: "State" }
    column_note { fr: "Note", en: "Note" }
    column_first_name { fr: "Prénom", en: "First name" }
    column_last_name { fr: "Nom", en: "Last name" }
    column_title { fr: "Civilité", en: "Title" }
    column_born { fr: "Date de naissance", en: "Date of birth" }
    column_arrived { fr: "Date d’arrivée", en: "Arrival date" }
    column_left { fr: "Date de départ", en: "Leaving date" }
    column_presence { fr: "Présence", en: "Attendance" }
    column_engagement { fr: "Participation", en: "Engagement" }
    column_smiley { fr: "Avis de la personne", en: "The person’s view" }
    column_noted_by { fr: "Noté par", en: "Recorded by" }
    column_noted_at { fr: "Noté le", en: "Recorded on" }

    title_mrs { fr: "Mme", en: "Mrs" }
    title_mr { fr: "M.", en: "Mr" }
    title_first_name { fr: "Prénom seul", en: "First name only" }

    came { fr: "Présent", en: "Came" }
    refused { fr: "Refus", en: "Refused" }
    absent_ill { fr: "Absence\u{a0}: maladie", en: "Absent: ill" }
    absent_asleep { fr: "Absence\u{a0}: fatigue", en: "Absent: tired" }
    absent_appointment { fr: "Absence\u{a0}: rendez-vous", en: "Absent: appointment" }
    absent_family { fr: "Absence\u{a0}: famille", en: "Absent: family" }
    absent_transport { fr: "Absence\u{a0}: transport", en: "Absent: transport" }
    absent_holidays { fr: "Absence\u{a0}: vacances", en: "Absent: holidays" }
    absent_staff { fr: "Séance annulée\u{a0}: professionnel absent", en: "Cancelled: staff absent" }
    absent_weather { fr: "Séance annulée\u{a0}: météo", en: "Cancelled: weather" }
    absent_unknown { fr: "Absence\u{a0}: sans motif noté", en: "Absent: no reason recorded" }
    very_active { fr: "Très actif", en: "Very active" }
    active { fr: "Actif", en: "Active" }
    observer { fr: "Observateur", en: "Observer" }
    withdrawn { fr: "Peu présent", en: "Withdrawn" }
    happy { fr: "Content", en: "Happy" }
    neutral { fr: "Moyen", en: "So-so" }
    unhappy { fr: "Pas content", en: "Unhappy" }
    template_first_name { fr: "Jeanne", en: "Jane" }
    template_last_name { fr: "Exemple", en: "Example" }
    template_born { fr: "31/12/1940", en: "1940-12-31" }
    template_arrived { fr: "01/09/2026", en: "2026-09-01" }
    sheet_week { fr: "Semaine", en: "Week" }
    sheet_attendance { fr: "Suivi", en: "Follow-up" }
    sheet_persons { fr: "Personnes", en: "People" }
}
