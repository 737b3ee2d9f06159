import Bytes
import Containment
import HTTPTypes
import Hummingbird
package import Scheduling
package import Serving

/// A page of a surface and its address in each language.
package protocol PageRoute: Sendable {
    /// The path with its parameters in braces, as the router takes it.
    func pattern(in language: Language) -> String
}

extension PageRoute {
    /// The address with values in the place of its parameters, encoded.
    package func path(in language: Language, _ values: [String]) -> String {
        var result = ""
        var rest = pattern(in: language)[...]
        for value in values {
            guard let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") else { break }
            result += rest[..<open] + PercentEncoding.encode(value)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension Endpoints {
    /// Stylesheets, scripts and pictures: they never change under their address.
    package mutating func addAssets() {
        add(.get, "/assets/{hash}/{name}", .readPublic, .page(.french), isCounted: false) { try Asset.response(to: $0) }
    }
}
