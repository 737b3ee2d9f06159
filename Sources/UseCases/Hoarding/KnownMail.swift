/// Providers and institutions at which a mailbox is one person's: nobody gets
/// a thousand by asking. Elsewhere whoever owns the domain has every address
/// in it, so all others share a cap; nobody is refused for being there.
package enum KnownMail {
    package static let domains: Set<String> = Set(providers + québec)

    private static let providers = [
        "gmail.com", "googlemail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.ca", "hotmail.fr", "live.com", "live.ca",
        "live.fr",
        "msn.com", "yahoo.com", "yahoo.ca", "yahoo.fr", "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com", "aol.com",
        "gmx.com",
        "gmx.net", "gmx.de", "gmx.fr", "web.de", "mail.com", "proton.me", "protonmail.com", "pm.me", "tutanota.com", "fastmail.com",
        "zoho.com",
        "hushmail.com", "orange.fr", "free.fr", "laposte.net", "wanadoo.fr", "sfr.fr",
    ]

    private static let québec = [
        "videotron.ca", "videotron.qc.ca", "sympatico.ca", "bell.net", "bellnet.ca", "globetrotter.net", "telus.net", "cgocable.ca",
        "cogeco.ca",
        "cogeco.net", "rogers.com", "shaw.ca", "oricom.ca", "ebox.ca", "distributel.ca", "teksavvy.com", "xplornet.com", "tlb.sympatico.ca",
        "umontreal.ca", "mcgill.ca", "mail.mcgill.ca", "concordia.ca", "mail.concordia.ca", "live.concordia.ca", "uqam.ca",
        "courrier.uqam.ca",
        "ulaval.ca", "usherbrooke.ca", "polymtl.ca", "hec.ca", "etsmtl.ca", "ens.etsmtl.ca", "uqtr.ca", "uqac.ca", "uqar.ca", "uqo.ca",
        "uqat.ca",
        "ubishops.ca", "inrs.ca", "enap.ca", "teluq.ca", "gouv.qc.ca", "ssss.gouv.qc.ca", "hydroquebec.com", "hydro.qc.ca",
        "desjardins.com",
        "montreal.ca", "ville.quebec.qc.ca", "stm.info", "canada.ca",
    ]
}
