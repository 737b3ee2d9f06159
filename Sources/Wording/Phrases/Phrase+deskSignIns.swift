/// One's own sign-ins, on the account page.
extension Phrase {
    public static let deskSessions = Phrase("Sessions", "Sessions")
    public static let deskSignInsText = Phrase(
        "Vos sessions ouvertes. Vous n'en reconnaissez pas une? Mettez-y fin, puis retirez la clé d'accès ou changez le mot de passe qui l'a ouverte.",
        "Your open sessions. One that you do not know? End it, then remove the passkey or change the password that opened it."
    )
    public static let deskSignInThis = Phrase("cette session", "this session")
    public static let deskSignInThisBrowser = Phrase("ce navigateur", "this browser")
    public static let deskSignInUnknownBrowser = Phrase("Navigateur inconnu", "Unknown browser")
    /// Before a date with its article.
    public static let deskSignInBegan = Phrase("Ouverte", "Begun")
    public static let deskSignInUsed = Phrase("Dernière utilisation", "Last used")
    public static let deskSignInEnrolment = Phrase("pour mettre en place l'accès", "to set up access")
    public static let deskSignInByPasskey = Phrase("avec une clé d'accès", "with a passkey")
    public static let deskSignInByPassword = Phrase("avec un mot de passe et un code", "with a password and a code")
    public static let deskSignInByRecovery = Phrase("avec un code de secours", "with a recovery code")
    public static let deskSignInByLink = Phrase("par un lien qui sert une fois", "by a link that works once")
    public static let deskSignInEnd = Phrase("Y mettre fin", "End it")
    public static let deskSignInsEndOthers = Phrase("Mettre fin à toutes les autres", "End all others")
    public static let deskSignInGone = Phrase("Cette session avait déjà pris fin.", "That session had ended already.")
    public static let deskSessionsText = Phrase(
        "Un appareil perdu? Quittez partout : ce que vos appareils gardent de la journée s'efface aussi.",
        "Lost a device? Sign out everywhere: what your devices keep of the day is erased as well."
    )
    public static let deskSignOutEverywhere = Phrase("Quitter partout", "Sign out everywhere")
}
