/// What the desk says about signing in, accounts and colleagues, and when it stops.
extension Phrase {
    public static let deskSignInTitle = Phrase("Entrer au comptoir", "Sign in to the desk")
    public static let deskSignInPassword = Phrase("Avec un mot de passe", "With a password")
    public static let deskSignInButton = Phrase("Entrer", "Sign in")
    public static let deskSignInFailed = Phrase(
        "Ces renseignements n'ouvrent rien ici. Vérifiez-les et réessayez.", "These details open nothing here. Check them and try again.")
    public static let deskTooManyTries = Phrase(
        "Trop d'essais à partir d'un navigateur inconnu. Une clé d'accès fonctionne toujours; sinon, réessayez dans",
        "Too many tries from an unknown browser. A passkey still works; otherwise, try again in"
    )
    public static let deskSignedOut = Phrase("Votre session est finie : entrez de nouveau.", "Your session has ended: sign in again.")
    public static let deskFormKept = Phrase("Ce que vous avez écrit est gardé.", "What you typed is kept.")
    public static let deskPasskeyButton = Phrase("Entrer avec une clé d'accès", "Sign in with a passkey")
    public static let deskPasskeyHint = Phrase(
        "Empreinte, visage, code de l'appareil ou clé de sécurité.", "Fingerprint, face, device PIN or security key.")
    public static let deskPasskeyFailed = Phrase(
        "L'appareil n'a pas donné de clé. Réessayez, ou entrez autrement.", "The device gave no key. Try again, or sign in another way.")
    public static let deskPassword = Phrase("Mot de passe", "Password")
    public static let deskTimeCode = Phrase("Code de l'application (6 chiffres)", "Code from the app (6 digits)")
    public static let deskRecoverySummary = Phrase("Clé et téléphone perdus?", "Lost your key and phone?")
    public static let deskRecoveryCode = Phrase("Code de secours", "Recovery code")
    public static let deskRecoveryHelp = Phrase(
        "Plus de code non plus? La personne qui administre le service peut vous donner un lien.",
        "No code either? Whoever runs the service can give you a link."
    )

    public static let deskProofTitle = Phrase("Confirmez que c'est vous", "Confirm it is you")
    public static let deskProofText = Phrase(
        "Ce que vous demandez touche aux accès : on vérifie de nouveau qui vous êtes.",
        "What you ask for changes access: we check again who you are.")
    public static let deskProofButton = Phrase("Confirmer", "Confirm")
    public static let deskProofNoWay = Phrase(
        "Ajoutez d'abord une clé d'accès ou un mot de passe.", "First add a passkey or a password.")
    public static let deskResumeTitle = Phrase("C'est bien vous", "It is you")
    public static let deskResumeText = Phrase("Votre formulaire est comme vous l'avez laissé.", "Your form is as you left it.")
    public static let deskResumeButton = Phrase("Continuer", "Continue")
    public static let deskResumeNot = Phrase("Laisser tomber", "Drop it")

    public static let deskLinkText = Phrase(
        "Ce lien vous fait entrer une fois, sans mot de passe.", "This link signs you in once, without a password.")
    public static let deskLinkOnce = Phrase(
        "Il ne sert qu'une fois. Ajoutez ensuite une clé d'accès.", "It works only once. Then add a passkey.")
    public static let deskInvitationTitle = Phrase("Bienvenue au comptoir", "Welcome to the desk")
    public static let deskInvitationText = Phrase("On vous invite à rejoindre une clinique.", "You are invited to join a clinic.")
    public static let deskInvitationButton = Phrase("Accepter", "Accept")
    public static let deskInvitationNext = Phrase(
        "Vous choisirez ensuite comment entrer : une clé d'accès, ou un mot de passe.",
        "Next, you choose how to sign in: a passkey, or a password.")

    public static let deskAccountFirst = Phrase(
        "Choisissez comment entrer la prochaine fois. La clé d'accès est la plus simple et la plus sûre.",
        "Choose how to sign in next time. A passkey is the simplest and the safest."
    )
    public static let deskProveToChange = Phrase(
        "Pour changer vos accès, confirmez d'abord que c'est vous.", "To change your access, first confirm it is you.")
    public static let deskPasskeys = Phrase("Clés d'accès", "Passkeys")
    public static let deskPasskeysText = Phrase(
        "Une clé d'accès reste dans votre appareil : rien à retenir, rien à voler par courriel.",
        "A passkey stays in your device: nothing to remember, nothing to steal by e-mail."
    )
    public static let deskPasskeysNeedScript = Phrase(
        "Ce navigateur ne connaît pas les clés d'accès, ou ses scripts sont désactivés.",
        "This browser does not know passkeys, or its scripts are off."
    )
    public static let deskPasskeyName = Phrase("Nom de la clé", "Name of the key")
    public static let deskPasskeyNameHint = Phrase("Par exemple : ordinateur de la réception.", "For example: front desk computer.")
    public static let deskPasskeyAdd = Phrase("Ajouter une clé d'accès", "Add a passkey")
    public static let deskPasskeyUnnamed = Phrase("Clé sans nom", "Unnamed key")
    public static let deskPasskeyRefused = Phrase(
        "Cette clé n'a pas été acceptée. Réessayez; un appareil ne donne qu'une clé par personne.",
        "This key was not accepted. Try again; a device gives one key a person."
    )
    public static let deskRemove = Phrase("Retirer", "Remove")
    public static let deskLastMethod = Phrase(
        "C'est votre seule façon d'entrer : ajoutez-en une autre d'abord.", "It is your only way to sign in: add another first.")
    public static let deskPasswordSection = Phrase("Mot de passe et application", "Password and app")
    public static let deskPasswordText = Phrase(
        "À défaut de clé : un mot de passe, et le code d'une application.", "Failing a key: a password, and the code of an app.")
    public static let deskPasswordStands = Phrase("Un mot de passe est en place.", "A password is set.")
    public static let deskPasswordSet = Phrase("Choisir un mot de passe", "Choose a password")
    public static let deskPasswordChange = Phrase("Changer le mot de passe", "Change the password")
    public static let deskAppTitle = Phrase("L'application de codes", "The code app")
    public static let deskAppText = Phrase(
        "Avec une application de codes (Aegis, 2FAS, Google Authenticator…), lisez cette image. La clé reste la même jusqu'à ce qu'elle serve, et n'est plus montrée ensuite.",
        "With a code app (Aegis, 2FAS, Google Authenticator…), scan this picture. The key stays the same until it is used, and is not shown afterwards."
    )
    public static let deskAppCode = Phrase(
        "Code QR de la clé, écrite en toutes lettres dessous", "QR code of the key, which is written out below")
    public static let deskAppTyped = Phrase("Ou tapez la clé :", "Or type the key:")
    public static let deskAppAnother = Phrase("Une autre clé", "Another key")
    public static let deskAppOpen = Phrase("Ouvrir l'application sur cet appareil", "Open the app on this device")
    public static let deskPasswordChoose = Phrase("Le mot de passe", "The password")
    public static let deskPasswordHint = Phrase(
        "Douze caractères ou plus. Quatre mots au hasard font l'affaire.", "Twelve characters or more. Four random words will do.")
    public static let deskPasswordSave = Phrase("Enregistrer", "Save")
    public static let deskPasswordTooShort = Phrase("Douze caractères au moins.", "At least twelve characters.")
    public static let deskPasswordTooLong = Phrase("Ce mot de passe est trop long.", "This password is too long.")
    public static let deskPasswordUnusable = Phrase("Un caractère ne peut pas servir.", "One character cannot be used.")
    public static let deskPasswordNamesYou = Phrase(
        "Il ressemble trop à votre nom ou à votre adresse.", "It is too much like your name or address.")
    public static let deskPasswordTooCommon = Phrase(
        "Il est parmi les premiers qu'on essaierait.", "It is among the first anyone would try.")
    public static let deskCodeWrong = Phrase(
        "Ce n'est pas le code affiché pour la clé ci-dessus. La clé a changé : ajoutez-la de nouveau.",
        "This is not the code shown for the key above. The key has changed: add it again."
    )
    public static let deskRecoveryTitle = Phrase("Codes de secours", "Recovery codes")
    public static let deskRecoveryText = Phrase(
        "À garder sur papier. Chacun fait entrer une fois quand tout le reste est perdu.",
        "To keep on paper. Each signs you in once when everything else is lost."
    )
    public static let deskRecoveryNew = Phrase("Créer de nouveaux codes", "Make new codes")
    public static let deskRecoveryShown = Phrase("Vos nouveaux codes de secours", "Your new recovery codes")
    public static let deskRecoveryKeep = Phrase(
        "Notez-les maintenant : ils ne seront plus montrés, et les anciens ne servent plus.",
        "Write them down now: they will not be shown again, and the old ones no longer work."
    )

    public static let deskStaffList = Phrase("À cette clinique", "At this clinic")
    public static let deskInvite = Phrase("Inviter quelqu'un", "Invite someone")
    public static let deskInviteButton = Phrase("Créer l'invitation", "Make the invitation")
    public static let deskInviteIncomplete = Phrase(
        "Il manque le nom, l'adresse, le rôle, ou la liste d'un professionnel.",
        "The name, the address, the role or a practitioner's list is missing.")
    public static let deskInviteElsewhere = Phrase(
        "Cette adresse a déjà un accès à une autre clinique. La personne qui administre le service peut y ajouter la vôtre.",
        "This address already has access at another clinic. Whoever runs the service can add yours to it."
    )
    public static let deskInvitedTitle = Phrase("Lien pour", "Link for")
    public static let deskInvitedText = Phrase(
        "Donnez-le à cette personne seulement. Il vaut sept jours et ne sera plus montré.",
        "Give it to this person alone. It is good for seven days and will not be shown again."
    )
    public static let deskInvitedAdded = Phrase("accès ajouté", "access added")
    public static let deskInvitedNotYet = Phrase("invitation en attente", "invitation pending")
    public static let deskRevoke = Phrase("Retirer l'accès", "Take access away")
    public static let deskRole = Phrase("Rôle", "Role")
    public static let deskWhoseList = Phrase("Pour un professionnel : sa liste", "For a practitioner: their list")
    public static let deskNobody = Phrase("Aucune", "None")
    public static let roleReception = Phrase("Réception", "Reception")
    public static let roleManager = Phrase("Gestion", "Manager")
    public static let rolePractitioner = Phrase("Professionnel, lecture seule", "Practitioner, read only")
    public static let roleSupport = Phrase("Soutien de la plateforme, sans noms", "Platform support, without names")

    public static let deskNotFoundTitle = Phrase("Rien à cette adresse", "Nothing at this address")
    public static let deskNotFoundText = Phrase(
        "Cette page n'existe pas, ou elle est d'une clinique où vous n'avez pas de rôle.",
        "This page does not exist, or it is a clinic's where you have no role."
    )
    public static let deskFormExpired = Phrase("Cette page était restée ouverte trop longtemps.", "This page had been open for too long.")
    public static let deskLinkSpentTitle = Phrase("Ce lien ne sert plus", "This link no longer works")
    public static let deskLinkSpentText = Phrase(
        "Il a déjà servi, a été remplacé ou est trop vieux. Demandez-en un autre à la personne qui vous l'a donné.",
        "It was used, replaced, or is too old. Ask whoever gave it to you for another."
    )
    public static let deskNotAllowedTitle = Phrase("Pas avec ce rôle", "Not with this role")
    public static let deskNotAllowedText = Phrase(
        "Votre rôle à cette clinique ne le permet pas. La gestion de la clinique peut le changer.",
        "Your role at this clinic does not allow it. The clinic's manager can change it."
    )
    public static let deskTooManyTitle = Phrase("Limite atteinte", "Limit reached")
    public static let deskTooManyText = Phrase("Retirez-en avant d'en ajouter.", "Remove some before adding more.")
    public static let deskWaitTitle = Phrase("Un moment", "One moment")
    public static let deskWaitText = Phrase("Trop de demandes. Réessayez dans", "Too many requests. Try again in")
    public static let deskBadTitle = Phrase("Demande illisible", "Unreadable request")
    public static let deskBadText = Phrase(
        "Cette demande n'a pas la forme attendue. Rien n'a été fait.", "This request is not of the form expected. Nothing was done.")
    public static let deskFailureText = Phrase(
        "Quelque chose a mal tourné de notre côté. Ce qui n'est pas à l'écran n'a pas été fait.",
        "Something went wrong on our side. What is not on the screen was not done."
    )
    public static let deskStoreTitle = Phrase("Un moment", "One moment")
    public static let deskStoreText = Phrase(
        "La base de données ne répond pas. Rien n'est perdu.", "The database does not answer. Nothing is lost.")
    public static let deskVaultTitle = Phrase("La chambre forte redémarre", "The vault is restarting")
    public static let deskVaultAway = Phrase(
        "La chambre forte ne répond pas : réessayez dans quelques secondes.", "The vault does not answer: try again in a few seconds.")
}
