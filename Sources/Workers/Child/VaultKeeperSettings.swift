/// How the vault's process is started and kept.
public struct VaultKeeperSettings: Sendable, Hashable {
    /// Absolute path of the program, this one as a rule.
    public var executable: String
    /// What follows the program's name: `vault --socket … --dir … --master-key-file …`.
    public var arguments: [String]
    /// The child's whole environment.
    public var environment: [String: String]
    /// How long the child may take to stop after its input has ended.
    public var stopSecondsMax: Int
    /// The pause before the first restart; doubled each time.
    public var restartPauseMilliseconds: Int
    public var restartPauseMillisecondsMax: Int
    /// A child that lived this long ends the doubling.
    public var healthySeconds: Int
    /// How often it is looked after whether the child still works.
    public var lookMilliseconds = 1_000
    /// Looks without an answer and without any use of the processor after
    /// which it is ended and started again.
    public var stillLooksMax = 4
    /// The same, whatever processor it uses; also for its start.
    public var silentLooksMax = 60
    /// Looks that find work waiting and none done: longer than the slowest
    /// disk takes for one write.
    public var stalledLooksMax = 60

    public init(
        executable: String, arguments: [String], environment: [String: String] = [:], stopSecondsMax: Int = 10,
        restartPauseMilliseconds: Int = 200, restartPauseMillisecondsMax: Int = 10_000, healthySeconds: Int = 30
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.stopSecondsMax = stopSecondsMax
        self.restartPauseMilliseconds = restartPauseMilliseconds
        self.restartPauseMillisecondsMax = restartPauseMillisecondsMax
        self.healthySeconds = healthySeconds
    }
}
