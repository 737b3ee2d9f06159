/// A day key as the service has published it: visits of that clinic and date
/// are sealed to it.
public struct PublishedDayKey: Hashable, Sendable {
    public let name: DayKeyName
    public let id: SealKeyID

    public init(name: DayKeyName, id: SealKeyID) {
        self.name = name
        self.id = id
    }
}
