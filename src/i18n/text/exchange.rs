//! Several devices of one house: exchange files, merging, conflicts.

texts! {
    card { fr: "Plusieurs appareils", en: "Several devices" }
    card_text {
        fr: "Deux appareils travaillent chacun de leur côté. Un fichier d’échange, passé par clé ou dossier partagé, les met d’accord sans rien perdre.",
        en: "Two devices work each on their own. An exchange file, carried by a stick or a shared folder, brings them together without loss.",
    }
    card_start {
        fr: "Nouvel appareil\u{a0}: restaurez-y une sauvegarde d’ici et fusionnez aussitôt un fichier d’échange d’ici, avant d’y travailler.",
        en: "A new device: restore a backup of this one there and merge an exchange file of this one at once, before working there.",
    }
    save { fr: "Enregistrer un fichier d’échange", en: "Save an exchange file" }
    save_encrypted { fr: "Fichier d’échange chiffré…", en: "Encrypted exchange file…" }
    merge { fr: "Fusionner un fichier d’échange…", en: "Merge an exchange file…" }
    working { fr: "Calcul en cours…", en: "Working…" }
    saved(file: &str) { fr: "Fichier d’échange enregistré\u{a0}: {file}", en: "Exchange file saved: {file}" }
    not_loaded {
        fr: "La fusion s’est arrêtée ou n’a pas pu être chargée. Rien n’a changé ici.",
        en: "Merging stopped or could not be loaded. Nothing changed here.",
    }
    open_conflicts(n: usize) {
        fr: one "{n}\u{a0}différence attend votre choix." many "{n}\u{a0}différences attendent votre choix.",
        en: one "{n} difference waits for your choice." many "{n} differences wait for your choice.",
    }
    decide { fr: "Choisir", en: "Choose" }
    title(file: &str) { fr: "Fusionner {file}", en: "Merge {file}" }
    title_decide { fr: "Choisir entre les appareils", en: "Choose between the devices" }
    from(who: &str) { fr: "Fichier de {who}.", en: "File of {who}." }
    counts(changes: &str, conflicts: &str) { fr: "{changes}, {conflicts}.", en: "{changes}, {conflicts}." }
    n_changes(n: usize) { fr: one "{n}\u{a0}changement" many "{n}\u{a0}changements", en: one "{n} change" many "{n} changes" }
    n_conflicts(n: usize) { fr: one "{n}\u{a0}conflit" many "{n}\u{a0}conflits", en: one "{n} conflict" many "{n} conflicts" }
    would_change { fr: "Ce qui change ici", en: "What changes here" }
    nothing_changes { fr: "Rien ne change ici.", en: "Nothing changes here." }
    apart {
        fr: "Ces appareils n’ont pas encore d’échange en commun\u{a0}: ce qui manque d’un côté est ajouté, ce qui diffère est à choisir.",
        en: "These devices have no exchange in common yet: what is missing on one side is added, what differs is for you to choose.",
    }
    conflicts { fr: "Changé des deux côtés", en: "Changed on both sides" }
    conflicts_text {
        fr: "Choisissez ce qui doit rester. Sans choix, les deux valeurs sont gardées et la première sert en attendant.",
        en: "Choose what is to stay. Without a choice both values are kept, and the first one serves meanwhile.",
    }
    later { fr: "Choisir plus tard", en: "Choose later" }
    here { fr: "sur cet appareil", en: "on this device" }
    for_now { fr: "sert en attendant", en: "serves meanwhile" }
    all_here { fr: "Tout garder d’ici", en: "Keep all of this device" }
    all_there { fr: "Tout prendre de l’autre", en: "Take all of the other" }
    revived(names: &str) {
        fr: "Supprimé sur un appareil, mais l’autre s’en sert encore\u{a0}: {names}. C’est gardé, archivé.",
        en: "Removed on one device, but the other still needs it: {names}. It is kept, archived.",
    }
    left_out(n: usize) {
        fr: one "{n}\u{a0}mention d’une fiche supprimée est laissée de côté." many "{n}\u{a0}mentions de fiches supprimées sont laissées de côté.",
        en: one "{n} mention of a removed record is left out." many "{n} mentions of removed records are left out.",
    }
    erased(names: &str) {
        fr: "Effacé sur l’autre appareil\u{a0}: {names}. Ces données seront effacées ici aussi, pour toujours.",
        en: "Erased on the other device: {names}. These data will be erased here too, for good.",
    }
    apply { fr: "Fusionner", en: "Merge" }
    apply_choices { fr: "Enregistrer ces choix", en: "Keep these choices" }
    merged { fr: "Les deux appareils sont fusionnés ici.", en: "The two devices are merged here." }
    decided { fr: "Choix enregistrés.", en: "Choices kept." }
    hand_back {
        fr: "Pour que l’autre appareil ait la même chose, enregistrez maintenant un fichier d’échange et fusionnez-le là-bas.",
        en: "To give the other device the same, save an exchange file now and merge it there.",
    }
    label { fr: "fusionner un fichier d’échange", en: "merge an exchange file" }
    by_at(who: &str, at: &str) { fr: "{who}, le {at}", en: "{who}, {at}" }
    encrypted { fr: "Ce fichier est chiffré. Donnez sa phrase secrète.", en: "This file is encrypted. Give its passphrase." }
    foreign {
        fr: "Ce n’est ni un fichier d’échange ni une sauvegarde de Semainier. Cherchez un fichier «\u{202f}.smx\u{202f}».",
        en: "This is neither an exchange file nor a backup of Semainier. Look for a “.smx” file.",
    }
    newer {
        fr: "Ce fichier vient d’une version plus récente. Rechargez d’abord Semainier.",
        en: "This file comes from a newer version. Load Semainier again first.",
    }
    damaged {
        fr: "Ce fichier est coupé ou abîmé. Rien n’a changé ici. Copiez-le à nouveau depuis l’autre appareil.",
        en: "This file is cut or damaged. Nothing changed here. Copy it again from the other device.",
    }
    other_house(name: &str) {
        fr: "Ce fichier est d’une autre maison\u{a0}: {name}. Rien n’a changé ici.",
        en: "This file is of another house: {name}. Nothing changed here.",
    }
    own_fault { fr: "Les données d’ici n’ont pas pu être préparées. Rien n’a changé.", en: "The data here could not be prepared. Nothing changed." }

    // What records hold.
    added(what: &str) { fr: "{what}\u{a0}: en plus", en: "{what}: added" }
    changed(what: &str) { fr: "{what}\u{a0}: modifié", en: "{what}: changed" }
    removed(what: &str) { fr: "{what}\u{a0}: supprimé", en: "{what}: removed" }
    in_week(week: &str, what: &str) { fr: "{week}, {what}", en: "{week}, {what}" }
    more_changes(n: usize) { fr: one "{n}\u{a0}autre changement" many "{n}\u{a0}autres changements", en: one "{n} more change" many "{n} more changes" }
    attendances(n: usize, week: usize) {
        fr: one "Semaine {week}\u{a0}: {n}\u{a0}participation notée" many "Semaine {week}\u{a0}: {n}\u{a0}participations notées",
        en: one "Week {week}: {n} attendance recorded" many "Week {week}: {n} attendances recorded",
    }
    pair(what: &str, said: &str) { fr: "{what}\u{a0}: {said}", en: "{what}: {said}" }
    quoted(text: &str) { fr: "«\u{202f}{text}\u{202f}»", en: "“{text}”" }
    house { fr: "Réglages de la maison", en: "Settings of the house" }
    template { fr: "Semaine type", en: "Usual week" }
    week(number: usize) { fr: "Semaine {number}", en: "Week {number}" }
    attendance(number: usize) { fr: "Suivi de la semaine {number}", en: "Follow-up of week {number}" }
    record { fr: "Une fiche", en: "A record" }
    detail { fr: "un détail", en: "a detail" }
    taken_out { fr: "retiré", en: "taken out" }
    kept { fr: "gardé", en: "kept" }
    nothing { fr: "rien", en: "nothing" }
    yes { fr: "oui", en: "yes" }
    no { fr: "non", en: "no" }
    draft { fr: "brouillon", en: "draft" }
    validated(who: &str) { fr: "validée par {who}", en: "validated by {who}" }
    published(who: &str) { fr: "publiée par {who}", en: "published by {who}" }
    order { fr: "ordre", en: "order" }
    name { fr: "nom", en: "name" }
    first_name { fr: "prénom", en: "first name" }
    last_name { fr: "nom", en: "last name" }
    easy_name { fr: "nom facile", en: "easy name" }
    title_field { fr: "titre", en: "title" }
    born { fr: "date de naissance", en: "date of birth" }
    stay { fr: "arrivée et départ", en: "arrival and leaving" }
    presence { fr: "présence", en: "presence" }
    site { fr: "site", en: "site" }
    support { fr: "niveau d’aide", en: "support level" }
    in_wheelchair { fr: "en fauteuil roulant", en: "in a wheelchair" }
    restrictions { fr: "restrictions", en: "restrictions" }
    busy { fr: "temps pris", en: "times taken" }
    absences { fr: "absences", en: "absences" }
    refusals { fr: "refus", en: "refusals" }
    dislikes { fr: "n’aime pas", en: "dislikes" }
    tolerance { fr: "fatigue supportée", en: "effort borne" }
    best_half { fr: "meilleur moment", en: "best half-day" }
    referent { fr: "référent", en: "key worker" }
    friends { fr: "aime être avec", en: "likes to be with" }
    apart_from { fr: "à séparer de", en: "apart from" }
    help { fr: "comment bien aider", en: "how to help well" }
    documents { fr: "documents", en: "documents" }
    wishes { fr: "attentes", en: "wishes" }
    needs { fr: "besoins", en: "needs" }
    goals { fr: "objectifs", en: "goals" }
    dates { fr: "dates", en: "dates" }
    words { fr: "paroles", en: "words" }
    per_week { fr: "fois par semaine", en: "times a week" }
    importance { fr: "importance", en: "importance" }
    said_by { fr: "dit par", en: "said by" }
    priority { fr: "priorité", en: "priority" }
    opinion { fr: "avis", en: "opinion" }
    role { fr: "métier", en: "role" }
    hours { fr: "horaires", en: "hours" }
    skills { fr: "compétences", en: "skills" }
    trade { fr: "métier", en: "trade" }
    visits { fr: "passages", en: "visits" }
    contact { fr: "contact", en: "contact" }
    capacity { fr: "places", en: "places" }
    features { fr: "équipement", en: "equipment" }
    archived { fr: "archivé", en: "archived" }
    duration { fr: "durée", en: "length" }
    group { fr: "taille du groupe", en: "size of the group" }
    material { fr: "matériel", en: "material" }
    offered { fr: "proposée", en: "offered" }
    note { fr: "note", en: "note" }
    persons { fr: "personnes", en: "people" }
    with { fr: "avec", en: "with" }
    place { fr: "lieu", en: "place" }
    repeats { fr: "répétition", en: "repetition" }
    to_confirm { fr: "à confirmer", en: "to confirm" }
    leaders { fr: "animateurs", en: "leaders" }
    participants { fr: "participation", en: "attendance" }
    held { fr: "place tenue", en: "place held" }
    activity { fr: "activité", en: "activity" }
    pinned { fr: "tenue en place", en: "held in place" }
    proposal { fr: "proposition de la semaine", en: "proposed week" }
    proposal_of(n: usize) { fr: one "celle qui a {n}\u{a0}séance" many "celle qui a {n}\u{a0}séances", en: one "the one with {n} session" many "the one with {n} sessions" }
    state { fr: "état", en: "state" }
    locked_days { fr: "jours verrouillés", en: "locked days" }
    opening { fr: "ouverture", en: "opening hours" }
    moments { fr: "moments communs", en: "common moments" }
    closures { fr: "fermetures", en: "closures" }
    bad_weather { fr: "jours de mauvais temps", en: "days of bad weather" }
    fallback { fr: "repli par mauvais temps", en: "bad-weather alternative" }
    rules { fr: "règles", en: "rules" }
}
