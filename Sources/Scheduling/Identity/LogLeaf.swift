/// Tag of the ids of log leaves (their shape belongs to the notary).
public enum LogLeaf {}
