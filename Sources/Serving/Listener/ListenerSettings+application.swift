package import Hummingbird
import HummingbirdCore
package import Logging

extension ListenerSettings {
    /// A surface's listener: its gate, its gauges, and what it serves.
    ///
    /// - Parameter name: as the metrics name the surface.
    package func application(
        _ name: String, _ router: Router<WebContext>, _ metrics: Metrics, _ logger: Logger, _ securing: Securing
    ) -> some ApplicationProtocol {
        let gate = ConnectionGate(self, logger: logger)
        metrics.gauge("\(name)_connections", "Open connections.") { Double(gate.reading.open) }
        metrics.gauge("\(name)_connections_refused", "Refused since the start: their network had too many.") {
            Double(gate.reading.refused)
        }
        return Application(
            router: router, server: gate.server(securing),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), availableConnectionsDelegate: MaximumAvailableConnections(limits.connectionsMax)),
            logger: logger)
    }
}
