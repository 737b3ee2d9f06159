import Hummingbird
public import HummingbirdCore
import Logging
import NIOCore

extension ListenerSettings {
    /// HTTP/1.1 with this service's limits on heads and idle connections.
    public static var http1: HTTPServerBuilder {
        .http1(
            configuration: .init(
                idleTimeout: .seconds(idleSeconds),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: headBytesMax, maxHeaderListSize: headBytesMax, maxHeaderFieldCount: headFieldsMax)))
    }

    func application(_ router: Router<WebContext>, _ logger: Logger, _ server: HTTPServerBuilder) -> some ApplicationProtocol {
        Application(
            router: router, server: server, configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(ListenerSettings.connectionsMax)),
            logger: logger)
    }
}
