/// What `dondoc fmt` says of files.
extension Phrasebook {
  static let englishLayout: [String: String] = [
    "fmt.left": "{path} stays as it is: {reason}",
    "fmt.left.directive": "it has a YAML directive",
    "fmt.left.explicit-key": "it has a key with `?` or none at all",
    "fmt.left.line-separator": "it has line ends other than LF and CR LF",
    "fmt.left.other-meaning": "laid out it would not mean the same",
    "fmt.left.stated-indent":
      "a block of text states its indentation in a list that is not indented",
    "fmt.left.tab-indent": "a line begins with a tab",
    "fmt.left.unexpected": "it has a sign that is not understood",
    "fmt.left.unstable": "laid out twice it would change twice",
    "fmt.unreadable": "{path} cannot be read: {reason}",
  ]
}
