/// Reasons for a visit and their advice. A clinician reviews these before use.
extension Phrase {
    public static let reasonCold = Phrase("Rhume, toux, gorge", "Cold, cough, throat")
    public static let reasonFever = Phrase("Fièvre", "Fever")
    public static let reasonEarache = Phrase("Mal d'oreille", "Earache")
    public static let reasonSinus = Phrase("Sinus", "Sinus pain")
    public static let reasonUrinary = Phrase("Symptômes urinaires", "Urinary symptoms")
    public static let reasonRash = Phrase("Éruption cutanée", "Rash")
    public static let reasonWound = Phrase("Plaie mineure", "Minor wound")
    public static let reasonSprain = Phrase("Entorse, blessure", "Sprain, injury")
    public static let reasonBack = Phrase("Mal de dos", "Back pain")
    public static let reasonEye = Phrase("Œil rouge", "Red eye")
    public static let reasonStomach = Phrase("Vomissements, diarrhée", "Vomiting, diarrhoea")
    public static let reasonAbdomen = Phrase("Douleur au ventre", "Abdominal pain")
    public static let reasonHeadache = Phrase("Mal de tête", "Headache")
    public static let reasonAllergy = Phrase("Réaction allergique légère", "Mild allergic reaction")
    public static let reasonAsthma = Phrase("Asthme ou MPOC", "Asthma or COPD")
    public static let reasonSexualHealth = Phrase("Santé sexuelle, contraception", "Sexual health, contraception")
    public static let reasonMood = Phrase("Anxiété, humeur", "Anxiety, mood")
    public static let reasonChild = Phrase("Enfant de 0 à 5 ans malade", "Sick child, 0 to 5")
    public static let reasonRenewal = Phrase("Renouvellement d'ordonnance", "Prescription renewal")
    public static let reasonOther = Phrase("Autre problème récent", "Other recent problem")

    public static let adviceCold = Phrase(
        "Une infirmière d'Info-Santé répond au 811, jour et nuit. Si respirer devient difficile, appelez le 911.",
        "An Info-Santé nurse answers at 811, day and night. If breathing becomes difficult, call 911."
    )
    public static let adviceFever = Phrase(
        "Un bébé de moins de 3\u{A0}mois qui fait de la fièvre doit être vu à l'urgence tout de suite. Pour un conseil, appelez le 811.",
        "A baby under 3 months with a fever must be seen at an emergency room right away. For advice, call 811."
    )
    public static let adviceUrinary = Phrase(
        "Avec de la fièvre et un mal de dos, n'attendez pas un rendez-vous : allez à l'urgence.",
        "With fever and back pain, do not wait for an appointment: go to an emergency room."
    )
    public static let adviceRash = Phrase(
        "Si le visage ou la gorge enfle, appelez le 911.",
        "If the face or throat swells, call 911."
    )
    public static let adviceWound = Phrase(
        "Si le saignement est abondant ou ne s'arrête pas, appelez le 911.",
        "If the bleeding is heavy or does not stop, call 911."
    )
    public static let adviceSprain = Phrase(
        "Si le membre est déformé, n'attendez pas un rendez-vous : allez à l'urgence.",
        "If the limb is out of shape, do not wait for an appointment: go to an emergency room."
    )
    public static let adviceBack = Phrase(
        "Avec un engourdissement ou une perte de contrôle de la vessie ou des selles, allez à l'urgence.",
        "With numbness or loss of bladder or bowel control, go to an emergency room."
    )
    public static let adviceEye = Phrase(
        "Si la vue baisse ou disparaît, n'attendez pas un rendez-vous : allez à l'urgence.",
        "If sight fades or is lost, do not wait for an appointment: go to an emergency room."
    )
    public static let adviceInfoSante = Phrase(
        "Une infirmière d'Info-Santé répond au 811, jour et nuit : elle peut dire si une visite est nécessaire.",
        "An Info-Santé nurse answers at 811, day and night, and can say whether a visit is needed."
    )
    public static let adviceAbdomen = Phrase(
        "Si la douleur est très forte, n'attendez pas un rendez-vous : allez à l'urgence.",
        "If the pain is severe, do not wait for an appointment: go to an emergency room."
    )
    public static let adviceHeadache = Phrase(
        "Si le mal est apparu d'un coup, ou avec une faiblesse d'un côté du corps, appelez le 911.",
        "If it came on suddenly, or with weakness on one side of the body, call 911."
    )
    public static let adviceAllergy = Phrase(
        "Si respirer ou avaler devient difficile, ou si la personne se sent partir, appelez le 911.",
        "If breathing or swallowing becomes difficult, or the person feels faint, call 911."
    )
    public static let adviceAsthma = Phrase(
        "Si la pompe ne soulage pas ou si parler essouffle, appelez le 911.",
        "If the inhaler does not help, or talking leaves you breathless, call 911."
    )
    public static let adviceSexualHealth = Phrase(
        "Une pharmacie peut donner la contraception d'urgence sans rendez-vous. Pour un conseil, appelez le 811.",
        "A pharmacy can give emergency contraception without an appointment. For advice, call 811."
    )
    public static let adviceMood = Phrase(
        "Pour parler à quelqu'un maintenant : 811, option\u{A0}2, jour et nuit. En cas de pensées suicidaires, appelez ou textez le 988.",
        "To talk to someone now: 811, option\u{A0}2, day and night. For thoughts of suicide, call or text 988."
    )
    public static let adviceChild = Phrase(
        "Fièvre avant 3 mois, enfant très endormi ou qui respire mal : allez à l'urgence. Pour un conseil, appelez le 811.",
        "Fever before 3 months, a child hard to wake or breathing badly: go to an emergency room. For advice, call 811."
    )
    public static let adviceRenewal = Phrase(
        "Une pharmacie peut souvent prolonger une ordonnance sans que vous voyiez personne d'autre.",
        "A pharmacy can often extend a prescription without your seeing anyone else."
    )
}
