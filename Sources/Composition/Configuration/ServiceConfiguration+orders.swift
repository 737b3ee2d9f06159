extension ServiceConfiguration {
    private static let orderAddressesMax = 32

    static func watchURL(_ reader: inout SettingsReader, port: Int) -> PublicURL? {
        reader.parsed(.watchURL, as: "an http or https URL without a path", PublicURL.init) ?? PublicURL("http://localhost:\(port)")
    }

    /// A page hands in over https alone; on one's own machine, where an
    /// exercise is held, http is as safe (W3C Secure Contexts §3.1).
    ///
    /// - Parameter otherwise: this deployment's own surfaces.
    static func orderAddresses(_ reader: inout SettingsReader, otherwise: [PublicURL]) -> [PublicURL] {
        guard let text = reader.text(.orderAddresses) else { return otherwise.filter(\.isTrustworthy) }
        let items = text.split(separator: ",")
        guard items.count <= orderAddressesMax else {
            reader.note(.orderAddresses, "names more than \(orderAddressesMax) addresses")
            return []
        }
        return items.compactMap { item in
            let url = PublicURL(String(item).trimmed)
            guard let url, url.isTrustworthy else {
                reader.note(.orderAddresses, "must be https URLs without a path, with commas between them")
                return nil
            }
            return url
        }
    }
}
