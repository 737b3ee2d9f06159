/// What the desk says of what a device did without a connection.
extension Phrase {
    public static let deskJournalTitle = Phrase("Ce qui a été fait hors ligne", "What was done offline")
    public static let deskJournalAll = Phrase(
        "C'est inscrit; l'appareil ne le garde plus.", "It is recorded; the device no longer keeps it.")
    public static let deskJournalSome = Phrase(
        "Une partie n'a pas pu être inscrite : l'appareil la garde. Faites-la ici, puis retirez-la de l'appareil.",
        "Part of it could not be recorded: the device keeps that. Do it here, then remove it on the device.")
    public static let deskJournalDevice = Phrase("Retour à l'appareil", "Back to the device")
    public static let deskJournalClockBehind = Phrase("L'horloge de l'appareil retarde de", "The device's clock is slow by")
    public static let deskJournalClockAhead = Phrase("L'horloge de l'appareil avance de", "The device's clock is fast by")
    public static let deskJournalClockMended = Phrase(
        "Les heures ci-dessous sont corrigées; mettez l'appareil à l'heure.", "The times below are corrected; set the device's clock.")
    public static let deskJournalMissing = Phrase(
        "Des gestes plus anciens de cet appareil ne sont jamais arrivés :", "Earlier acts on this device never arrived:")
    public static let deskJournalCollisions = Phrase("À démêler", "To sort out")
    public static let deskJournalCollisionsText = Phrase(
        "Deux personnes ont la même heure. Les deux rendez-vous tiennent; déplacez ou annulez l'un d'eux.",
        "Two people have the same time. Both appointments stand; move or cancel one of them.")
    public static let deskJournalPromised = Phrase("Promis hors ligne", "Promised offline")
    public static let deskJournalAlreadyThere = Phrase("Déjà à l'horaire", "Already on the schedule")
    public static let deskJournalTimeGone = Phrase("Cette heure n'est plus à l'horaire.", "This time is no longer on the schedule.")
    public static let deskJournalEntries = Phrase("Arrivées et réservations", "Arrivals and bookings")
    public static let deskJournalArrival = Phrase("Arrivée", "Arrival")
    public static let deskJournalBooking = Phrase("Réservation", "Booking")
    public static let deskJournalUndone = Phrase("Retiré sur l'appareil", "Taken back on the device")
    public static let deskJournalArrivalDone = Phrase("Arrivée inscrite", "Arrival recorded")
    public static let deskJournalBookingDone = Phrase("Réservé", "Booked")
    public static let deskJournalAlready = Phrase("Déjà inscrit", "Recorded already")
    public static let deskJournalOvertaken = Phrase(
        "Annulé, déplacé, ou d'un autre jour : rien d'inscrit", "Cancelled, moved, or of another day: nothing recorded")
    public static let deskJournalTooOld = Phrase("Plus vieux que 7 jours : à faire ici", "Over 7 days old: do it here")
    public static let deskJournalUnknown = Phrase("Introuvable à cette clinique : à faire ici", "Not found at this clinic: do it here")
    public static let deskJournalIncomplete = Phrase("Incomplet : à faire ici", "Incomplete: do it here")
    public static let deskJournalContradicted = Phrase(
        "Un autre geste porte ce numéro : à vérifier et à faire ici", "Another act bears this number: check, and do it here")
    public static let deskJournalRefused = Phrase(
        "Cet appareil n'est plus reconnu : rien de ce qu'il apporte n'est inscrit. Voici ce qu'il apportait; faites-le ici si c'est bien de vous.",
        "This device is no longer recognised: nothing it brings is recorded. This is what it brought; do it here if it was really you.")
}
