import Credentials

extension BrowserKind {
    /// By its `User-Agent` (RFC 9110 §10.1.5). Browsers name those they take
    /// after as well, so the particular ones are looked for first.
    ///
    /// - Returns: `nil` for one that does not say.
    init?(userAgent: String?) {
        guard let text = userAgent?.prefix(Self.lengthMax), !text.isEmpty else { return nil }
        self.init(
            family: Self.families.first { text.contains($0.mark) }?.family ?? .other,
            system: Self.systems.first { text.contains($0.mark) }?.system ?? .other)
    }

    private static let lengthMax = 512

    private static let families: [(mark: String, family: Family)] = [
        ("Edg", .edge), ("OPR/", .opera), ("SamsungBrowser/", .samsung), ("Firefox/", .firefox), ("FxiOS/", .firefox), ("CriOS/", .chrome),
        ("Chrome/", .chrome), ("Chromium/", .chrome), ("Safari/", .safari),
    ]

    private static let systems: [(mark: String, system: System)] = [
        ("iPhone", .iPhone), ("iPad", .iPad), ("Android", .android), ("CrOS", .chromeOS), ("Windows", .windows), ("Macintosh", .mac),
        ("Linux", .linux),
    ]
}
