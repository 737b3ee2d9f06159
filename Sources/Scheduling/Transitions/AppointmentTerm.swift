public enum AppointmentTerm: String, StateTerm {
    case ahead = "it has not begun"
    case running = "it is not over"
    case due = "its time has come"
    case unconfirmed = "the person has not said so yet"
    case notBegun = "no consultation was begun"
}
