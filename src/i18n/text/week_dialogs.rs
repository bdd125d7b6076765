//! What is done to a whole week.

texts! {
    see_week { fr: "Voir la semaine", en: "See the week" }
    jump { fr: "Aller à une date", en: "Go to a date" }
    date { fr: "Date", en: "Date" }
    open { fr: "Ouvrir", en: "Open" }
    this_week { fr: "Cette semaine", en: "This week" }
    lock_days { fr: "Verrouiller des jours", en: "Lock days" }
    lock_hint { fr: "Le calcul ne touche pas aux jours cochés.", en: "The planner does not touch the days ticked." }
    done { fr: "Terminé", en: "Done" }
    copy_last { fr: "Copier la semaine précédente\u{202f}?", en: "Copy last week?" }
    copy_template { fr: "Copier la semaine type\u{202f}?", en: "Copy the usual week?" }
    copy_text { fr: "Elle remplace ce qui est posé ici. Vous pouvez annuler.", en: "It replaces what stands here. You can undo." }
    copy { fr: "Copier", en: "Copy" }
    copied { fr: "Semaine copiée. À relire par vous.", en: "Week copied. For you to read over." }
    nothing_to_copy { fr: "Il n’y a rien à copier.", en: "There is nothing to copy." }
    save_template { fr: "En faire la semaine type", en: "Make it the usual week" }
    save_text { fr: "Cette semaine remplace la semaine type.", en: "This week replaces the template." }
    save { fr: "Enregistrer", en: "Save" }
    saved { fr: "Semaine type enregistrée.", en: "Usual week saved." }
    clear { fr: "Vider ce qui n’est pas tenu", en: "Clear what is not held" }
    clear_text { fr: "Ce qui est épinglé ou tenu par vous reste.", en: "What is pinned or held by you stays." }
    clear_now { fr: "Vider", en: "Clear" }
    cleared { fr: "Semaine vidée. Ce qui est épinglé est resté.", en: "Week cleared. What is pinned stayed." }
}
