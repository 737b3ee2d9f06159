/// Which SQL a few statements must be spelled in.
public enum Dialect: String, Sendable {
    case sqlite, postgres
}
