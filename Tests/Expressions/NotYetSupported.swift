/// Tests of the standard that do not pass yet: ids, or `needs:` and a feature.
let notYetSupported: Set<String> = [
  "needs:regex",
  "needs:ext:bindings",
  "needs:ext:encoders",
  "needs:ext:math",
  "needs:ext:quoted_selector",
  "needs:ext:strings",
  "needs:ext:two_var_comprehensions",
  // Names of time zones.
  "timestamps/timestamp_selectors_tz/getDate",
  "timestamps/timestamp_selectors_tz/getDayOfYear",
]
