extension Asset {
    /// Every file of the site.
    package static let all = [
        stylesheet, script, costScript, deskStylesheet, deskScript, deviceScript, offlineScript, deskWorker, officerStylesheet,
        officerScript,
        officerWorker, icon,
    ]

    package static let stylesheet = Asset("site.css", of: "text/css; charset=utf-8", EmbeddedFiles.siteCSS)
    package static let script = Asset("site.js", of: javaScript, EmbeddedFiles.siteJS)
    package static let costScript = Asset("cost.js", of: javaScript, EmbeddedFiles.costJS)
    package static let deskStylesheet = Asset("desk.css", of: "text/css; charset=utf-8", EmbeddedFiles.deskCSS)
    package static let deskScript = Asset("desk.js", of: javaScript, EmbeddedFiles.deskJS)
    package static let deviceScript = Asset("device.js", of: javaScript, shared + EmbeddedFiles.deviceDeviceJS)
    package static let offlineScript = Asset("offline.js", of: javaScript, shared + EmbeddedFiles.deviceOfflineJS)
    package static let deskWorker = Asset("desk-worker.js", of: javaScript, shared + EmbeddedFiles.deviceDeskWorkerJS)
    package static let officerStylesheet = Asset("officer.css", of: "text/css; charset=utf-8", EmbeddedFiles.officerOfficerCSS)
    package static let officerScript = Asset(
        "officer.js", of: javaScript,
        [
            EmbeddedFiles.officerOrderJS, EmbeddedFiles.officerKnownJS, EmbeddedFiles.officerComposingJS, EmbeddedFiles.officerSendingJS,
            EmbeddedFiles.officerRehearsalsJS, EmbeddedFiles.officerOfficerJS,
        ].joined(separator: "\n"))
    package static let officerWorker = Asset("officer-worker.js", of: javaScript, EmbeddedFiles.officerOfficerWorkerJS)
    package static let icon = Asset("favicon.svg", of: "image/svg+xml", EmbeddedFiles.faviconSVG)

    private static let javaScript = "text/javascript; charset=utf-8"

    /// What each script for a device begins with: named by their hash, they
    /// cannot import each other.
    private static let shared = EmbeddedFiles.deviceStoreJS + "\n"
}
