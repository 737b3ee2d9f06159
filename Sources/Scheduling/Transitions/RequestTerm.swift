public enum RequestTerm: String, StateTerm {
    case inWindow = "its window is not over"
    case unasked = "it is asked about no place"
    case silent = "nobody answered often enough"
}
