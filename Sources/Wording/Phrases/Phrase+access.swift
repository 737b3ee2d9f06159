/// What somebody of the staff is told of a change of their access.
extension Phrase {
    public static let mailAccessSubject = Phrase("Vos accès au comptoir ont changé", "Your access to the desk has changed")
    public static let mailAccessPasskeyAdded = Phrase(
        "Une clé d'accès a été ajoutée à votre compte.", "A passkey was added to your account.")
    public static let mailAccessPasskeyRemoved = Phrase(
        "Une clé d'accès a été retirée de votre compte.", "A passkey was removed from your account.")
    public static let mailAccessPassword = Phrase(
        "Le mot de passe de votre compte et son application de codes ont été choisis ou changés. Vos autres sessions sont finies.",
        "The password of your account and its code app were set or changed. Your other sessions have ended."
    )
    public static let mailAccessRecovery = Phrase(
        "De nouveaux codes de secours ont été créés pour votre compte. Les anciens ne servent plus.",
        "New recovery codes were made for your account. Earlier ones no longer work."
    )
    public static let mailAccessLink = Phrase(
        "La personne qui administre le service a créé un lien qui permet d'entrer une fois avec votre compte, d'ici 24 heures.",
        "Whoever runs the service has made a link that signs in once with your account, within 24 hours."
    )
    public static let mailAccessWhen = Phrase("Quand", "When")
    public static let mailAccessYou = Phrase(
        "C'était vous, ou vous l'aviez demandé? Il n'y a rien à faire.", "Was it you, or did you ask for it? There is nothing to do.")
    public static let mailAccessNotYou = Phrase(
        "Sinon, ouvrez le comptoir comme d'habitude, puis la page de votre compte : mettez fin aux sessions que vous ne reconnaissez pas, retirez les clés qui ne sont pas à vous et changez le mot de passe. Prévenez tout de suite la gestion de la clinique, ou la personne qui administre le service : elle peut mettre fin à toutes vos sessions.",
        "If not, open the desk as you always do, then your account page: end the sessions that you do not know, remove the keys that are not yours and change the password. Tell the clinic's manager at once, or whoever runs the service: they can end all your sessions."
    )
    public static let mailAccessNoLink = Phrase(
        "Ce message ne contient aucun lien et ne demande aucun code : méfiez-vous de ceux qui le font.",
        "This message holds no link and asks for no code: beware of those that do."
    )
}
