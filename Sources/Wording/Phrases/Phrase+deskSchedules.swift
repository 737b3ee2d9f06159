/// What the desk says about schedules and what changing them does.
extension Phrase {
    public static let deskSchedules = Phrase("Horaires", "Schedules")
    public static let deskScheduleNew = Phrase("Nouvel horaire", "New schedule")
    public static let deskScheduleEdit = Phrase("Modifier l'horaire", "Edit the schedule")
    public static let deskScheduleNone = Phrase("Aucun horaire encore.", "No schedule yet.")
    public static let deskScheduleSaved = Phrase(
        "C'est enregistré : le public voit les nouvelles places.", "Saved: the public sees the new slots.")
    public static let deskScheduleFrom = Phrase("Depuis le", "From")
    public static let deskScheduleThrough = Phrase("jusqu'au", "through")
    public static let deskScheduleDates = Phrase("Dates à part :", "Dates that differ:")
    public static let deskScheduleElsewhere = Phrase("Reçoit aussi à :", "Also receives at:")
    public static let deskScheduleFirst = Phrase("En vigueur le", "In effect from")
    public static let deskScheduleLast = Phrase("Dernier jour", "Last day")
    public static let deskScheduleDateProblem = Phrase(
        "Choisissez une date, la dernière après la première.", "Choose a date, the last after the first.")

    public static let deskHours = Phrase("La semaine", "The week")
    public static let deskClockFrom = Phrase("8 h 30", "8:30")
    public static let deskClockTo = Phrase("12 h", "12:00")
    public static let deskHoursHint = Phrase(
        "Une ligne par plage d'heures; cochez les jours qu'elle concerne. Sur le dessin, glissez pour tracer une plage.",
        "One line for each stretch of hours; tick its days. On the drawing, drag to trace one."
    )
    public static let deskWeekEmpty = Phrase("Aucune heure : ajoutez au moins une ligne.", "No hours: add one line at least.")
    public static let deskWeekdays = Phrase("Jours", "Days")
    public static let deskFromTime = Phrase("De", "From")
    public static let deskToTime = Phrase("À", "To")
    public static let deskSlotLength = Phrase("Durée d'une place", "Length of a slot")
    public static let deskForWhom = Phrase("Pour qui", "For whom")
    public static let deskMoreRows = Phrase("Plus de lignes", "More lines")
    public static let deskAllReasons = Phrase("tous les motifs", "all reasons")
    public static let deskDates = Phrase("Dates à part", "Dates that differ")
    public static let deskDatesHint = Phrase(
        "Sans heures, la date est fermée. Sinon, comme 8 h 30-12 h, 13 h-16 h. Effacez la date pour retirer la ligne.",
        "Without hours the date is closed. Otherwise, like 8:30-12:00, 13:00-16:00. Clear the date to remove the line."
    )
    public static let deskDateHours = Phrase("Heures ce jour-là", "Hours that day")
    public static let deskClosedDate = Phrase("fermé", "closed")
    public static let deskHolidays = Phrase("Fermé les jours fériés du Québec", "Closed on Québec's public holidays")
    public static let deskOpens = Phrase("Quand les places s'ouvrent au public", "When slots open to the public")
    public static let deskOpensDays = Phrase("Jour", "Day")
    public static let deskOpensWhenMade = Phrase("dès que l'horaire les crée", "as soon as the schedule makes them")
    public static let deskOpensSameDay = Phrase("ouvrent le jour même à", "open the same day at")
    public static let deskOpensToday = Phrase("le jour même", "the same day")
    public static let deskOpensBefore = Phrase("avant :", "before:")
    public static let deskOpensAt = Phrase("à", "at")
    public static let deskOpensHint = Phrase(
        "Par exemple la veille à 18 h. La clinique, elle, peut réserver dès maintenant.",
        "For example the day before at 6:00 p.m. The clinic itself can book right away."
    )
    public static let deskOpensProblem = Phrase(
        "Choisissez l'heure à laquelle les places s'ouvrent.", "Choose the time at which slots open.")
    public static let deskPreview = Phrase("Voir ce que ça change", "See what it changes")
    public static let deskRow = Phrase("Ligne", "Line")
    public static let deskDateRow = Phrase("Date", "Date")
    public static let deskFaultDays = Phrase("cochez un jour ou choisissez une date", "tick a day or choose a date")
    public static let deskFaultHours = Phrase("écrivez les heures comme 8:30 et 12:00", "write the hours like 8:30 and 12:00")
    public static let deskFaultMinutes = Phrase(
        "la durée d'une place doit tenir dans ces heures", "a slot's length must fit in these hours")
    public static let faultEnds = Phrase("L'horaire finit avant de commencer.", "The schedule ends before it begins.")
    public static let faultTooMany = Phrase("Trop de lignes.", "Too many lines.")
    public static let faultRepeatedDate = Phrase("Une date revient deux fois.", "A date comes twice.")
    public static let faultSlotMinutes = Phrase("Une place dure de 5 à 240 minutes.", "A slot lasts from 5 to 240 minutes.")
    public static let faultNoRoom = Phrase("Une plage ne contient pas même une place.", "A stretch holds not even one slot.")
    public static let faultOverlap = Phrase("Deux plages d'un même jour se chevauchent.", "Two stretches of one day overlap.")
    public static let audienceEveryone = Phrase("tout le monde", "everyone")
    public static let audienceEnrolled = Phrase("personnes inscrites", "enrolled persons")
    public static let audienceReferral = Phrase("sur référence", "by referral")
    public static let audienceClinic = Phrase("réserve téléphonique", "telephone reserve")

    public static let deskCollisionsTitle = Phrase("Des heures qui se chevauchent", "Hours that overlap")
    public static let deskCollisionsText = Phrase(
        "Une personne ne reçoit qu'à un endroit à la fois : ces places n'ont pas été créées. Changez l'un des deux horaires, et elles viennent d'elles-mêmes dans l'heure. L'autre clinique voit la même chose.",
        "A person receives at one place at a time: these slots were not made. Change one of the two schedules, and they come by themselves within the hour. The other clinic sees the same."
    )
    public static let deskCollisionHere = Phrase("manquent ici, car cette personne reçoit à", "missing here, for this person receives at")
    public static let deskCollisionThere = Phrase("à cause de l'horaire d'ici, manquent à", "because of the schedule here, missing at")
    public static let deskCollisionOwn = Phrase(
        "manquent, car un autre horaire d'ici prend ce temps", "missing, for another schedule here takes this time")
    public static let deskCollisionElsewhere = Phrase("prises, car cette personne reçoit à", "taken, for this person receives at")
    public static let deskCollisionTaken = Phrase("prises par un autre horaire d'ici", "taken by another schedule here")
    public static let deskCollisionsMore = Phrase("Autres dates :", "Other dates:")
    public static let deskPlanLeftOut = Phrase(
        "places que la personne ne peut tenir : elle reçoit ailleurs", "slots the person cannot keep: they receive elsewhere")

    public static let deskCloseDay = Phrase("Fermer un jour", "Close a day")
    public static let deskCloseText = Phrase(
        "Vous verrez d'abord qui a rendez-vous ce jour-là.", "You first see who has an appointment that day.")
    public static let deskCloseWhose = Phrase("Pour", "For")
    public static let deskCloseEverybody = Phrase("Toute la clinique", "The whole clinic")
    public static let deskClosePreview = Phrase("Fermer…", "Close…")
    public static let deskReopenPreview = Phrase("Rouvrir…", "Reopen…")
    public static let deskCloseDate = Phrase("Choisissez une date à venir.", "Choose a date to come.")
    public static let deskCloseNothing = Phrase("Aucun horaire n'est en vigueur ce jour-là.", "No schedule is in effect that day.")
    public static let deskBlock = Phrase("Bloquer", "Block")
    public static let deskUnblock = Phrase("Rouvrir", "Reopen")

    public static let deskPlanTitle = Phrase("Ce que ça change", "What it changes")
    public static let deskPlanNothing = Phrase("Rien ne change.", "Nothing changes.")
    public static let deskPlanAdded = Phrase("places ajoutées", "slots added")
    public static let deskPlanRemoved = Phrase("places retirées", "slots removed")
    public static let deskPlanAdjusted = Phrase("places à d'autres conditions", "slots on other terms")
    public static let deskPlanDisplaced = Phrase("rendez-vous à décider", "appointments to decide on")
    public static let deskPlanHeld = Phrase(
        "Des personnes remplissent en ce moment le formulaire de places qui partent :",
        "People are filling in the form of slots that go:"
    )
    public static let deskPlanHolidays = Phrase("Jours fériés fermés :", "Holidays closed:")
    public static let deskPlanClock = Phrase("Le changement d'heure touche cet horaire :", "The change of clocks affects this schedule:")
    public static let clockSkipped = Phrase("cette heure n'existe pas, aucune place", "this time does not exist, no slot")
    public static let clockFirstOfTwo = Phrase(
        "cette heure revient deux fois, la place est à la première", "this time comes twice, the slot is at the first")
    public static let clockRunInto = Phrase("la place précédente déborde, aucune place", "the slot before runs over, no slot")
    public static let deskPlanSave = Phrase("Enregistrer", "Save")
    public static let deskPlanNot = Phrase("Ne rien changer", "Change nothing")
    public static let deskPlanChanged = Phrase(
        "Quelque chose a changé depuis l'aperçu : le voici à jour. Rien n'a été enregistré.",
        "Something changed since the preview: here it is anew. Nothing was saved."
    )
    public static let deskPlanCollides = Phrase(
        "Une personne ne reçoit qu'à un endroit à la fois. Rien n'est enregistré tant que ces heures se chevauchent : revenez à l'horaire et changez-les.",
        "A person receives at one place at a time. Nothing is saved while these hours overlap: go back to the schedule and change them."
    )
    public static let deskPlanChoices = Phrase(
        "Décidez du sort de chaque rendez-vous. Rien n'a été enregistré.", "Decide about each appointment. Nothing was saved.")
    public static let deskDisplacedTitle = Phrase("Ces personnes ont rendez-vous", "These people have appointments")
    public static let deskDisplacedText = Phrase(
        "Leur heure n'est plus à l'horaire. Rien n'est fait sans votre décision.",
        "Their time is no longer on the schedule. Nothing is done without your decision.")
    public static let deskForAll = Phrase("Pour tout le monde", "For everyone")
    public static let deskAsForAll = Phrase("Comme pour tout le monde", "As for everyone")
    public static let choiceKeep = Phrase("Garder l'heure, en surnombre", "Keep the time, overbooked")
    public static let choiceMove = Phrase("Déplacer à", "Move to")
    public static let choiceOffer = Phrase(
        "Garder pour l'instant, et demander de choisir une autre heure", "Keep for now, and ask to choose another time")
    public static let choiceCancel = Phrase("Annuler avec un message", "Cancel with a message")
}
