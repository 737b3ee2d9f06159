/// What may be asked at once, and how long things last.
public enum StaffLimits {
    public static let sealsPerCallMax = 1_000
    public static let linkSeconds: Int64 = 7 * 86_400
    public static let signInLinkSeconds: Int64 = 86_400
    public static let enrolmentSeconds: Int64 = 3_600
}
