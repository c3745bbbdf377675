/// Tests of the standard that do not pass yet: ids, or `needs:` and a feature, each with the reason.
let notYetSupported: [String: String] = [:]
