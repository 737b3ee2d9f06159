import ServiceLifecycle

/// A service under the name of its type alone.
///
/// The group names what it runs by describing it, which writes out all that a
/// service holds: slow, and nothing for a log.
struct NamedService: Service, CustomStringConvertible {
    let service: any Service

    var description: String { String(describing: type(of: service)) }

    func run() async throws { try await service.run() }
}
