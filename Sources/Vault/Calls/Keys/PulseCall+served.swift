internal import VaultCalls

extension PulseCall: ServedCall {
    var work: VaultWork { .pulse }
}
