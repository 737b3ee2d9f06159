/// What the desk says of a device that keeps the day, and on it.
extension Phrase {
    // MARK: The page that sets one up

    public static let deskDevice = Phrase("Journée hors ligne", "Offline day")
    public static let deskDeviceText = Phrase(
        "Cet appareil peut garder la journée d'aujourd'hui et celle de demain, chiffrées, pour les jours sans réseau : on y voit la liste, on inscrit les arrivées, on promet des places au téléphone. La copie s'efface après 48 heures, ou dès qu'on retire l'appareil.",
        "This device can keep today and tomorrow, encrypted, for when there is no network: you see the list, record arrivals, and promise times by telephone. The copy erases itself after 48 hours, or as soon as the device is removed."
    )
    public static let deskDeviceScripts = Phrase(
        "Garder la journée demande les scripts du navigateur.", "Keeping the day needs scripts in the browser.")
    public static let deskDeviceUnable = Phrase(
        "Ce navigateur ne peut rien garder (fenêtre privée, ou trop ancien). Imprimez plutôt la journée.",
        "This browser can keep nothing (a private window, or too old). Print the day instead.")
    public static let deskDeviceHere = Phrase("Sur cet appareil", "On this device")
    public static let deskDeviceName = Phrase("Nom de l'appareil", "Name of the device")
    public static let deskDeviceNameHint = Phrase(
        "Par exemple : Poste 1, ou tablette de l'accueil.", "For example: Desk 1, or front tablet.")
    public static let deskDeviceByPasskey = Phrase("Garder la journée, sous une clé d'accès", "Keep the day, under a passkey")
    public static let deskDeviceByPIN = Phrase("Ou sous un code", "Or under a PIN")
    public static let deskDevicePIN = Phrase("Code ou phrase, 8 caractères ou plus", "PIN or phrase, 8 characters or more")
    public static let deskDevicePINAgain = Phrase("Le même, encore une fois", "The same, once more")
    public static let deskDevicePINHint = Phrase(
        "Il reste sur cet appareil. Court, il protège d'un passant, pas d'un expert : une phrase vaut mieux.",
        "It stays on this device. A short one protects from a passer-by, not from an expert: a phrase is better.")
    public static let deskDeviceKeep = Phrase("Garder la journée, sous ce code", "Keep the day, under this PIN")
    public static let deskDeviceKept = Phrase("Cet appareil garde la journée :", "This device keeps the day:")
    public static let deskDeviceOpen = Phrase("Voir la page hors ligne", "See the offline page")
    public static let deskDeviceUnsent = Phrase("Arrivées et réservations à envoyer :", "Arrivals and bookings to send:")
    public static let deskDeviceSend = Phrase("Envoyer", "Send")
    public static let deskDevicePINShort = Phrase("Votre code", "Your PIN")
    public static let deskDeviceForget = Phrase("Retirer de cet appareil", "Remove from this device")
    public static let deskDeviceForgetSure = Phrase(
        "Des gestes ne sont pas envoyés : ils seront perdus.", "Some acts are not sent: they will be lost.")
    public static let deskDeviceAll = Phrase("Appareils de la clinique", "Devices of the clinic")
    public static let deskDeviceAllText = Phrase(
        "Un appareil retiré s'efface à son prochain contact, et rien de ce qu'il apporte n'est inscrit.",
        "A removed device erases itself at its next contact, and nothing it brings is recorded.")
    public static let deskDeviceNone = Phrase("Aucun appareil ne garde la journée.", "No device keeps the day.")
    public static let deskDeviceSince = Phrase("depuis le", "since")
    public static let deskDeviceTaken = Phrase("dernière copie le", "last copied")
    public static let deskDeviceRemove = Phrase("Retirer", "Remove")
    public static let deskDeviceShort = Phrase(
        "Il faut au moins 8 caractères, dont 4 différents.", "At least 8 characters are needed, 4 of them different.")
    public static let deskDeviceDiffers = Phrase("Les deux ne sont pas pareils.", "The two are not the same.")
    public static let deskDeviceNameless = Phrase("Donnez un nom à l'appareil.", "Give the device a name.")
    public static let deskDeviceRefused = Phrase(
        "Le service n'a pas accepté l'appareil : la clinique en a peut-être déjà 20. Retirez-en un, ou rechargez la page.",
        "The service did not take the device: the clinic may have 20 already. Remove one, or reload the page.")
    public static let deskDevicePasskeyFailed = Phrase(
        "La clé d'accès n'a pas fonctionné, ou ne sait pas garder un secret. Prenez un code.",
        "The passkey gave nothing, or cannot keep a secret. Use a PIN.")
    public static let deskDeviceFailed = Phrase(
        "Cela n'a pas fonctionné. Rechargez la page, et réessayez.", "That did not work. Reload the page, and try again.")
    public static let deskDeviceFull = Phrase(
        "L'appareil n'a plus de place : rien de ceci n'est gardé. Notez-le sur papier.",
        "The device has no room left: none of this is kept. Write it down on paper.")
    public static let deskDeviceWrong = Phrase("Ce n'est pas le bon code.", "That is not the PIN.")
    public static let deskDeviceWaits = Phrase("Trop d'essais. Attendez encore", "Too many tries. Wait another")

    // MARK: The page without a connection

    public static let deskOffline = Phrase("Hors ligne", "Offline")
    public static let deskOfflineUnsent = Phrase(
        "Ce que vous venez d'envoyer n'est peut-être pas parti. Revenez en arrière pour le retrouver; vérifiez la journée avant de l'envoyer de nouveau.",
        "What you just sent may not have got through. Go back to find it; check the day before you send it again.")
    public static let deskOfflineNothing = Phrase("Pas de réseau, et rien n'est gardé ici", "No network, and nothing is kept here")
    public static let deskOfflineNothingText = Phrase(
        "Cet appareil ne garde pas la journée. Prenez la feuille imprimée, ou téléphonez d'un autre poste. Quand le réseau revient, « Journée hors ligne » prépare l'appareil pour la prochaine fois.",
        "This device does not keep the day. Use the printed sheet, or another desk. When the network is back, “Offline day” prepares the device for next time."
    )
    public static let deskOfflineScripts = Phrase(
        "Sans scripts, cette page ne peut rien ouvrir. Prenez la feuille imprimée.",
        "Without scripts this page can open nothing. Use the printed sheet.")
    public static let deskOfflineLocked = Phrase("La journée est sous clé", "The day is locked")
    public static let deskOfflineWhich = Phrase("Clinique", "Clinic")
    public static let deskOfflineUnlock = Phrase("Ouvrir", "Open")
    public static let deskOfflineUnlockPasskey = Phrase("Ouvrir avec la clé d'accès", "Open with the passkey")
    public static let deskOfflineOpening = Phrase("On ouvre…", "Opening…")
    public static let deskOfflineAge = Phrase("Copie d'il y a {}", "Copied {} ago")
    public static let deskOfflineTooOld = Phrase(
        "La copie avait plus de 48 heures : elle est effacée.", "The copy was over 48 hours old: it is erased.")
    public static let deskOfflineClockWrong = Phrase(
        "L'horloge de l'appareil a reculé : l'âge de la copie est inconnu, et on ne l'ouvre pas. Remettez l'appareil à l'heure.",
        "The device's clock went back: the copy's age is unknown, and it is not opened. Set the device's clock.")
    public static let deskOfflineNoCopy = Phrase("Aucune copie n'a encore été prise.", "No copy was taken yet.")
    public static let deskOfflineOther = Phrase(
        "L'heure choisie n'est plus libre : voici la prochaine.", "The time chosen is no longer free: this is the next.")
    public static let deskDeviceCopied = Phrase("Copie du {}.", "Copied {}.")
    public static let deskDeviceNoCopy = Phrase(
        "Aucune copie n'est encore prise : ouvrez la journée une fois.", "No copy is taken yet: open the day once.")
    public static let deskDeviceNotSent = Phrase(
        "Le service n'a pas pris l'envoi. L'appareil garde tout; réessayez dans une minute.",
        "The service did not take it. The device keeps all of it; try again in a minute.")
    public static let deskOfflineOnline = Phrase("En ligne", "Online")
    public static let deskOfflineOffline = Phrase("Hors ligne : le service ne répond pas", "Offline: the service does not answer")
    public static let deskOfflineCount = Phrase("À envoyer :", "To send:")
    public static let deskOfflineSend = Phrase("Envoyer maintenant", "Send now")
    public static let deskOfflineToSend = Phrase("à envoyer", "to send")
    public static let deskOfflineUndo = Phrase("Défaire", "Undo")
    public static let deskOfflineLock = Phrase("Mettre sous clé", "Lock")
    public static let deskOfflineBookTitle = Phrase("Promettre une place", "Promise a time")
    public static let deskOfflineBookText = Phrase(
        "La place est promise sur cet appareil. Si quelqu'un l'a prise ailleurs, les deux rendez-vous tiendront et la clinique choisira.",
        "The time is promised on this device. If somebody took it elsewhere, both appointments will stand and the clinic will choose.")
}
