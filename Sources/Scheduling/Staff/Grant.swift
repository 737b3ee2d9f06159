/// Tag of the ids of grants: what one sign-in may do until it ends. The id
/// names it in journals; it is not what proves it.
public enum Grant {}
