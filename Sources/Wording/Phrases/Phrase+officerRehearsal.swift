/// The officers' page: what a rehearsal counted.
extension Phrase {
    public static let officerRehearsals = Phrase("Répétitions", "Rehearsals")
    public static let rehearsalLive = Phrase("En cours, jusqu'à {time}.", "Under way, until {time}.")
    public static let rehearsalOver = Phrase("Terminée le {date}.", "Over on {date}.")
    public static let rehearsalNothing = Phrase(
        "Personne n'aurait rien remarqué jusqu'ici.", "So far nobody would have noticed anything.")
    public static let rehearsalMet = Phrase(
        "À sa portée : {clinics} cliniques, {appointments} rendez-vous à venir, {waiting} personnes en attente, {staff} au travail au comptoir.",
        "Within its reach: {clinics} clinics, {appointments} appointments to come, {waiting} people waiting, {staff} at work at the desk.")
    public static let rehearsalWho = Phrase("Qui", "Who")
    public static let rehearsalWhat = Phrase("Pour", "For")
    public static let rehearsalRefused = Phrase("Refusé", "Refused")
    public static let rehearsalDelayed = Phrase("Retardé", "Delayed")
    public static let rehearsalQueued = Phrase("En attente", "Queued")
    public static let audiencePatient = Phrase("Patients", "Patients")
    public static let audienceStaff = Phrase("Personnel", "Staff")
    public static let audienceIntegrator = Phrase("Programmes", "Programs")
    public static let audienceOfficer = Phrase("Responsables", "Officers")
    public static let audienceSystem = Phrase("Le service", "The service")
}
