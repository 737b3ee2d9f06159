public enum WordTerm: String, StateTerm {
    case tried = "they were called, and nobody answered"
}
