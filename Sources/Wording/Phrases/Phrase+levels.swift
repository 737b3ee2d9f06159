/// What people are told while the service is limited by an order.
extension Phrase {
    // MARK: a line at the top of each page

    public static let levelNotice = Phrase("État du service", "State of the service")
    public static let guardedNotice = Phrase(
        "Beaucoup de demandes arrivent en ce moment. Tout fonctionne; une vérification de quelques secondes précède chaque réservation.",
        "Many requests are coming in right now. Everything works; a check of a few seconds comes before each booking.")
    public static let restrictedNotice = Phrase(
        "Par prudence, une nouvelle réservation se confirme en ce moment par un code, envoyé à votre courriel ou par texto. Vos rendez-vous déjà pris ne changent pas.",
        "As a precaution, a new booking is confirmed for now by a code, sent to your e-mail address or by text. Appointments you already have do not change."
    )
    public static let frozenNotice = Phrase(
        "Les réservations en ligne sont suspendues pour le moment. Vos rendez-vous tiennent.",
        "Online booking is suspended for now. Your appointments stand.")
    public static let darkNotice = Phrase(
        "Le service en ligne est fermé pour le moment. Vos rendez-vous tiennent.",
        "The online service is closed for now. Your appointments stand.")
    public static let levelMore = Phrase("Ce qui fonctionne, et qui appeler", "What works, and whom to call")

    // MARK: frozen

    public static let frozenTitle = Phrase("Réservations suspendues", "Booking suspended")
    public static let frozenHeading = Phrase("Les réservations en ligne sont suspendues", "Online booking is suspended")
    public static let frozenLead = Phrase(
        "Par prudence, le service ne prend pas de nouvelle réservation pour le moment. Vos rendez-vous déjà pris tiennent : présentez-vous comme prévu.",
        "As a precaution, the service takes no new booking for now. Appointments you already have stand: come as planned.")
    public static let frozenClinicHeading = Phrase(
        "Cette clinique ne prend pas de réservation en ligne pour le moment", "This clinic takes no booking online for now")
    public static let frozenClinicLead = Phrase(
        "C'est une mesure de prudence. Les rendez-vous déjà pris tiennent, et la clinique reçoit comme d'habitude : appelez-la.",
        "This is a precaution. Appointments already made stand, and the clinic receives people as usual: call it.")
    public static let worksTitle = Phrase("Ce qui fonctionne", "What works")
    public static let worksPhone = Phrase(
        "Téléphoner à la clinique : son équipe donne des rendez-vous pour aujourd'hui et demain.",
        "Calling the clinic: its staff give appointments for today and tomorrow.")
    public static let worksOwn = Phrase(
        "Voir votre rendez-vous, par le lien de votre message de confirmation.",
        "Seeing your appointment, by the link in your confirmation message.")
    public static let worksCancel = Phrase(
        "L'annuler : la clinique le voit tout de suite, et l'annulation se fait d'elle-même à la réouverture.",
        "Cancelling it: the clinic sees it at once, and the cancellation happens by itself when the service reopens.")
    public static let worksMessage = Phrase(
        "Laisser un message à une clinique, qui vous rappelle : son bouton est sur la page de la clinique.",
        "Leaving a message for a clinic, which calls you back: its button is on the clinic's page.")
    public static let waitsTitle = Phrase("Ce qui attend la réouverture", "What waits for the reopening")
    public static let waitsBooking = Phrase(
        "Chercher une heure, la retenir, déplacer un rendez-vous, s'inscrire à l'attente.",
        "Looking for a time, holding it, moving an appointment, joining the wait list.")
    public static let waitsHeld = Phrase(
        "L'heure que vous reteniez, ou qu'on vous a offerte : son délai est arrêté et reprendra.",
        "The time you were holding, or that was offered to you: its deadline is stopped and will go on.")
    public static let searchElsewhere = Phrase("Chercher dans d'autres cliniques", "Look at other clinics")

    public static let changesWait = Phrase(
        "Par prudence, déplacer le rendez-vous attend la réouverture du service. L'annuler est possible : la clinique le voit tout de suite. Pour le reste, téléphonez-lui.",
        "As a precaution, moving the appointment waits until the service reopens. Cancelling it is possible: the clinic sees it at once. For anything else, call it."
    )

    // MARK: dark

    public static let darkTitle = Phrase("Service fermé pour le moment", "Service closed for now")
    public static let darkHeading = Phrase("Le service en ligne est fermé pour le moment", "The online service is closed for now")
    public static let darkLead = Phrase(
        "Par prudence, tout est arrêté, aussi les pages de vos rendez-vous. Ils tiennent : présentez-vous comme prévu. Pour toute autre chose, téléphonez à la clinique, qui reçoit comme d'habitude.",
        "As a precaution, everything is stopped, the pages of your appointments as well. They stand: come as planned. For anything else, call the clinic, which receives people as usual."
    )

    // MARK: a page that was open when the level changed

    public static let suspendedTitle = Phrase("Suspendu pour le moment", "Suspended for now")
    public static let suspendedText = Phrase(
        "Par prudence, le service a été limité pendant que cette page était ouverte. Ceci n'est pas possible maintenant, et rien n'a été enregistré. Vos rendez-vous déjà pris tiennent.",
        "As a precaution, the service was limited while this page was open. This is not possible now, and nothing was saved. Appointments you already have stand."
    )
    public static let suspendedCall = Phrase("Téléphoner à la clinique", "Call the clinic")

    // MARK: finding a telephone

    public static let finderTitle = Phrase("Trouver le téléphone d'une clinique", "Find a clinic's telephone")
    public static let finderLabel = Phrase("Code postal ou ville", "Postal code or town")
    public static let finderHint = Phrase("Par exemple H2X 1Y4 ou Rimouski", "For example H2X 1Y4 or Rimouski")
    public static let finderButton = Phrase("Voir les plus proches", "See the nearest")
    public static func nearestTo(_ place: String) -> Phrase {
        Phrase("Les plus proches de \(place)", "The nearest to \(place)")
    }
    public static let closedNearTitle = Phrase("Suspendues en ligne, à joindre par téléphone", "Suspended online, reached by telephone")
    public static let closedNearText = Phrase(
        "Ces cliniques proches ne prennent pas de réservation en ligne pour le moment. Elles répondent au téléphone.",
        "These clinics nearby take no booking online for now. They answer the telephone.")

    // MARK: the desk

    public static let deskOnlineGuarded = Phrase(
        "En ligne, une courte vérification précède chaque réservation.", "Online, a short check comes before each booking.")
    public static let deskOnlineRestricted = Phrase(
        "En ligne, une nouvelle réservation se confirme par un code.", "Online, a new booking is confirmed by a code.")
    public static let deskOnlineFrozen = Phrase(
        "En ligne, les réservations sont suspendues : les gens téléphonent ou laissent un message.",
        "Online, booking is suspended: people telephone or leave a message.")
    public static let deskOnlineDark = Phrase(
        "Le site des patients est fermé : les gens téléphonent.", "The patients' site is closed: people telephone.")
    public static let deskHereOpen = Phrase("Ici, rien ne change.", "Here, nothing changes.")
    public static let deskHereRestricted = Phrase(
        "Ici, tout fonctionne, sauf les changements à l'équipe.", "Here, everything works but changes to the team.")
    public static let deskHereFrozen = Phrase(
        "Ici, aujourd'hui et demain seulement : arrivées, rendez-vous au téléphone, annulations.",
        "Here, today and tomorrow only: arrivals, bookings by telephone, cancellations.")
    public static let deskHereDark = Phrase(
        "Ici, tout est fermé : la feuille du jour de l'appareil sert.", "Here, everything is closed: the device's day sheet serves.")
    public static let deskSuspendedRestricted = Phrase(
        "Par prudence, personne n'est ajouté à l'équipe ni retiré pour le moment. Le reste fonctionne.",
        "As a precaution, nobody is added to the team or taken away for now. The rest works.")
    public static let deskSuspendedFrozen = Phrase(
        "Par prudence, le service garde aujourd'hui et demain : les arrivées, les rendez-vous pris au téléphone, les annulations. Le reste attend la réouverture.",
        "As a precaution, the service keeps today and tomorrow: arrivals, bookings by telephone, cancellations. The rest waits for the reopening."
    )
    public static let deskSuspendedDark = Phrase(
        "Par prudence, tout est fermé. Travaillez avec la feuille du jour que l'appareil garde : ce qui y est noté sera repris à la réouverture.",
        "As a precaution, everything is closed. Work with the day sheet that the device keeps: what is noted there is taken over at the reopening."
    )

    public static let deskToSheet = Phrase("Ouvrir la feuille du jour de cet appareil", "Open this device's day sheet")

    // MARK: for programs

    public static let suspendedFrozenDetail = Phrase(
        "Un ordre suspend les réservations. Les rendez-vous pris tiennent, se lisent et s'annulent; pour un nouveau besoin, on téléphone à la clinique.",
        "An order suspends booking. Appointments stand, can be read and cancelled; for a new need, people telephone the clinic.")
    public static let suspendedDarkDetail = Phrase(
        "Un ordre ferme le service. Les rendez-vous pris tiennent; on téléphone à la clinique.",
        "An order closes the service. Appointments stand; people telephone the clinic.")
    public static let notForThemTitle = Phrase("Refusé", "Not allowed")
    public static let notForThemText = Phrase("Ceci n'est pas pour qui le demande.", "This is not for whoever asks.")
}
