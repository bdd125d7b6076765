//! The rules of the planning problem in the words of the house. Each hard rule has a name, a sentence when it is kept
//! and one that says how to ease it; [`broken`] says who breaks it, [`blocks`] what it keeps from happening, [`ways`] what would help. Each soft
//! rule has a name and a way to ease it; [`soft`] says what it gives, takes and lacks.

pub mod blocks;
pub mod broken;
pub mod pins;
pub mod soft;
pub mod ways;
pub mod without;

texts! {
    // The five words, for how much a reason weighs.
    rule { fr: "règle", en: "rule" }
    very_important { fr: "très important", en: "very important" }
    important { fr: "important", en: "important" }
    medium { fr: "moyen", en: "medium" }
    little { fr: "un peu", en: "a little" }
    // Hard rules, H0 to H14: name, kept, eased.
    hard_0 { fr: "Séances complètes", en: "Complete sessions" }
    kept_0 { fr: "Chaque séance a un lieu, un jour et une heure.", en: "Each session has a room, a day and a time." }
    eased_0 { fr: "Ouvrez la séance et complétez-la.", en: "Open the session and complete it." }
    hard_1 { fr: "Présence des personnes", en: "People’s presence" }
    kept_1 { fr: "Chaque personne est là à ses séances et rendez-vous.", en: "Each person is there for their sessions and appointments." }
    eased_1 { fr: "Changez l’heure, ou les jours de présence.", en: "Change the time, or the days of presence." }
    hard_2 { fr: "Une chose à la fois", en: "One thing at a time" }
    kept_2 { fr: "Personne n’est attendu à deux endroits.", en: "Nobody is expected in two places." }
    eased_2 { fr: "Gardez l’une des deux, ou déplacez l’autre.", en: "Keep one of the two, or move the other." }
    hard_3 { fr: "Lieux", en: "Rooms" }
    kept_3 { fr: "Chaque lieu est libre, ouvert, équipé et assez grand.", en: "Each room is free, open, equipped and large enough." }
    eased_3 { fr: "Choisissez un autre lieu ou une autre heure.", en: "Choose another room or another time." }
    hard_4 { fr: "Horaires des professionnels", en: "Staff hours" }
    kept_4 { fr: "Chaque professionnel est là et mène une séance à la fois.", en: "Each member of staff is there and leads one session at a time." }
    eased_4 { fr: "Demandez à un collègue, ou changez l’heure.", en: "Ask a colleague, or change the time." }
    hard_5 { fr: "Encadrement", en: "Leaders" }
    kept_5 { fr: "Chaque séance a ses professionnels, formés pour elle.", en: "Each session has its leaders, trained for it." }
    eased_5 { fr: "Ajoutez un professionnel formé, ou notez sa formation.", en: "Add a trained leader, or record their training." }
    hard_6 { fr: "Taille des groupes", en: "Group size" }
    kept_6 { fr: "Chaque groupe a la taille prévue.", en: "Each group has the intended size." }
    eased_6 { fr: "Ajoutez ou retirez des personnes.", en: "Add people or take some out." }
    hard_7 { fr: "Aide pendant les séances", en: "Help during sessions" }
    kept_7 { fr: "Chaque groupe a assez de professionnels pour l’aider.", en: "Each group has enough staff to help." }
    eased_7 { fr: "Retirez une personne, ou ajoutez un professionnel.", en: "Take one person out, or add a member of staff." }
    hard_8 { fr: "Personnes à séparer", en: "People kept apart" }
    kept_8 { fr: "Les personnes à séparer ne sont pas ensemble.", en: "People to be kept apart are not together." }
    eased_8 { fr: "Mettez l’une des deux dans un autre groupe.", en: "Put one of the two in another group." }
    hard_9 { fr: "Contre-indications", en: "Contraindications" }
    kept_9 { fr: "Aucune contre-indication. Une activité au plus une fois par jour.", en: "No contraindication. The same activity at most once a day." }
    eased_9 { fr: "Retirez la personne, ou adaptez l’activité.", en: "Take the person out, or adapt the activity." }
    hard_10 { fr: "Rythme des activités", en: "Rhythm of activities" }
    kept_10 { fr: "Chaque activité a lieu à ses heures, ni trop ni trop peu.", en: "Each activity runs at its hours, neither too often nor too seldom." }
    eased_10 { fr: "Déplacez la séance, ou changez le rythme de l’activité.", en: "Move the session, or change the activity’s rhythm." }
    hard_11 { fr: "Rendez-vous", en: "Appointments" }
    kept_11 { fr: "Chaque rendez-vous a sa place.", en: "Each appointment has its place." }
    eased_11 { fr: "Demandez un autre passage, ou placez-le à la main.", en: "Ask for another visit, or place it by hand." }
    hard_12 { fr: "Présence auprès des personnes", en: "Staff beside the people" }
    kept_12 { fr: "Il reste toujours assez de professionnels hors des séances.", en: "Enough staff always stay outside sessions." }
    eased_12 { fr: "Fermez une séance à cette heure, ou faites venir un collègue.", en: "Close a session at that time, or call a colleague." }
    hard_13 { fr: "Temps d’animation", en: "Time spent leading" }
    kept_13 { fr: "Personne n’anime plus que son maximum.", en: "Nobody leads more than their limit." }
    eased_13 { fr: "Confiez une séance à un collègue.", en: "Give one session to a colleague." }
    hard_14 { fr: "Épingles et refus", en: "Pins and refusals" }
    kept_14 { fr: "Ce qui est épinglé n’a pas bougé. Les refus sont tenus.", en: "What is pinned has stayed. Refusals are kept." }
    eased_14 { fr: "Libérez l’épingle si elle ne sert plus.", en: "Remove the pin if it no longer serves." }
    // Soft rules, S1 to S14: name, eased.
    soft_1 { fr: "Objectifs", en: "Goals" }
    soft_eased_1 { fr: "Ouvrez une séance de plus, ou revoyez la dose.", en: "Open one more session, or review the dose." }
    soft_2 { fr: "Souhaits", en: "Wishes" }
    soft_eased_2 { fr: "Agrandissez le groupe, ou ouvrez une deuxième séance.", en: "Enlarge the group, or open a second session." }
    soft_3 { fr: "Ce qui plaît peu", en: "What is not liked" }
    soft_eased_3 { fr: "Proposez autre chose à la même heure.", en: "Offer something else at the same time." }
    soft_4 { fr: "Temps sans activité", en: "Time without activity" }
    soft_eased_4 { fr: "Ouvrez une séance courte dans la journée.", en: "Open a short session that day." }
    soft_5 { fr: "Fatigue", en: "Fatigue" }
    soft_eased_5 { fr: "Remplacez une séance par un moment calme.", en: "Replace a session with a quiet one." }
    soft_6 { fr: "Variété", en: "Variety" }
    soft_eased_6 { fr: "Proposez une autre activité du même domaine.", en: "Offer another activity of the same domain." }
    soft_7 { fr: "Équité entre les personnes", en: "Fairness between people" }
    soft_eased_7 { fr: "Donnez d’abord une place à qui en a le moins.", en: "Give a place first to whoever has fewest." }
    soft_8 { fr: "Partage de l’animation", en: "Sharing of leading" }
    soft_eased_8 { fr: "Répartissez les séances entre collègues.", en: "Share the sessions between colleagues." }
    soft_9 { fr: "Habitudes", en: "Habits" }
    soft_eased_9 { fr: "Épinglez les séances qui ne doivent pas bouger.", en: "Pin the sessions that should not move." }
    soft_10 { fr: "Référents", en: "Key workers" }
    soft_eased_10 { fr: "Confiez au référent une séance de cette personne.", en: "Give the key worker one of the person’s sessions." }
    soft_11 { fr: "Amitiés", en: "Friendships" }
    soft_eased_11 { fr: "Inscrivez les deux à la même séance.", en: "Put both in the same session." }
    soft_12 { fr: "Confort des groupes", en: "Comfort of groups" }
    soft_eased_12 { fr: "Ouvrez une deuxième séance.", en: "Open a second session." }
    soft_13 { fr: "Bon moment de la journée", en: "Right time of day" }
    soft_eased_13 { fr: "Échangez matin et après-midi.", en: "Swap morning and afternoon." }
    soft_14 { fr: "Stabilité de la semaine", en: "Stability of the week" }
    soft_eased_14 { fr: "Annulez les changements qui ne servent pas.", en: "Undo changes that serve nobody." }
}
