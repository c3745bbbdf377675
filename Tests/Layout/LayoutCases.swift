import Layout

/// Texts before and after.
let layoutCases: [LayoutCase] = [
  LayoutCase("laid out", "a: 1\nb:\n  - c: 2\n    d: 3\n\n  - e\n"),
  LayoutCase("empty file", ""),
  LayoutCase("comment only", "# nothing\n"),
  LayoutCase("four blanks a level", "a:\n    b:\n        c: 1\n", "a:\n  b:\n    c: 1\n"),
  LayoutCase(
    "list at its key's column", "tasks:\n- id: A\n  title: x\n- id: B\n",
    "tasks:\n  - id: A\n    title: x\n  - id: B\n"),
  LayoutCase("wide dash", "a:\n  -   id: A\n      title: x\n", "a:\n  - id: A\n    title: x\n"),
  LayoutCase("list in list", "- -   a\n  -   b\n-  - c\n", "- - a\n  - b\n- - c\n"),
  LayoutCase("item below its dash", "-\n   a: 1\n   b: 2\n", "-\n  a: 1\n  b: 2\n"),
  LayoutCase("signs", "a  :   1\n\"b\" : 2\n", "a: 1\n\"b\": 2\n"),
  LayoutCase(
    "blanks in braces", "a: { b:   1 ,c: [ x,y ,z ] }\n", "a: {b: 1, c: [x, y, z]}\n"),
  LayoutCase("empty value in braces", "a: {b: , c: }\nd: [x, ]\n", "a: {b: , c: }\nd: [x,]\n"),
  LayoutCase("blanks at line ends", "a: 1  \nb: 2\t\n# c \n", "a: 1\nb: 2\n# c\n"),
  LayoutCase("blank lines", "\n\na: 1\n\n\n\nb: 2\n  \nc: 3\n\n\n", "a: 1\n\nb: 2\n\nc: 3\n"),
  LayoutCase("no line end", "a: 1", "a: 1\n"),
  LayoutCase("windows", "\u{FEFF}a: 1\r\nb: |\r\n  x\r\n  y\r\n", "a: 1\nb: |\n  x\n  y\n"),
  LayoutCase("aligned comments", "a: 1      # one\nbb: 22    # two\n"),
  LayoutCase("tab before a comment", "a: 1\t# one\n", "a: 1  # one\n"),
  LayoutCase(
    "comments above what they speak of",
    "a:\n # first\n      # second\n    - x\n    # third\n    - y\n",
    "a:\n  # first\n  # second\n  - x\n  # third\n  - y\n"),
  LayoutCase(
    "comment behind the last item",
    "a:\n    - x: 1\n      y: 2\n      # in the item\n    # in the list\n# of b\nb: 1\n",
    "a:\n  - x: 1\n    y: 2\n    # in the item\n  # in the list\n# of b\nb: 1\n"),
  LayoutCase(
    "comment at the end", "a:\n    b: 1\n    # in a\n# of the file\n",
    "a:\n  b: 1\n  # in a\n# of the file\n"),
  LayoutCase(
    "literal", "a:\n    b: |\n        first\n          second\n\n        third\n    c: 1\n",
    "a:\n  b: |\n    first\n      second\n\n    third\n  c: 1\n"),
  LayoutCase(
    "folded in a list", "a:\n- >-\n      x\n      y\n- z\n", "a:\n  - >-\n    x\n    y\n  - z\n"),
  LayoutCase(
    "blanks in a literal stay", "a: |\n    x  \n      \n    y\n", "a: |\n  x  \n    \n  y\n"),
  LayoutCase("literal that keeps its end", "a: |+\n  x\n\n\nb: 1\n"),
  LayoutCase("blank lines behind a literal", "a: |\n  x\n\n\n\nb: 1\n", "a: |\n  x\n\nb: 1\n"),
  LayoutCase(
    "stated indentation", "a:\n    b: |2\n         x\n        y\n",
    "a:\n  b: |2\n       x\n      y\n"),
  LayoutCase(
    "stated indentation in a list at its key's column", "a:\n- |2\n    x\n",
    left: .statedIndent),
  LayoutCase("literal without a line end", "a: |\n  x", left: .otherMeaning),
  LayoutCase(
    "text of several lines", "a:\n    b: one\n        two\n    c: \"three\n\n      four\"\n",
    "a:\n  b: one\n      two\n  c: \"three\n\n    four\"\n"),
  LayoutCase("text below its key", "a:\n      some words\nb: 1\n", "a:\n  some words\nb: 1\n"),
  LayoutCase(
    "braces of several lines",
    "a:\n    - {b: 1,\n       c: 2}\n    - [\n        x, # first\n        y\n    ]\n",
    "a:\n  - {b: 1,\n     c: 2}\n  - [\n      x, # first\n      y\n  ]\n"),
  LayoutCase("quotes stay", "a: 'x'\nb: \"y\"\n'c': z\n"),
  LayoutCase("signs inside texts", "a: b#c\nd: '# no comment'\ne: x:y, [z]\n"),
  LayoutCase(
    "anchors and aliases", "a:   &x\n    b: 1\nc:  *x\nd:   &y  text\n*y  : e\n",
    "a: &x\n  b: 1\nc: *x\nd: &y text\n*y : e\n"),
  LayoutCase("tag", "a:   !!str   1\n", "a: !!str 1\n"),
  LayoutCase("document start", "---\na:\n    b: 1\n...\n", "---\na:\n  b: 1\n...\n"),
  LayoutCase("explicit key", "? a\n: b\n", left: .explicitKey),
  LayoutCase("directive", "%YAML 1.1\n---\na: 1\n", left: .directive),
  LayoutCase("line separator", "a: \"x\u{2028}y\"\n", left: .lineSeparator),
  LayoutCase("old line ends", "a: 1\rb: 2\r", left: .lineSeparator),
  LayoutCase("root text", "|\n   x\n"),
  LayoutCase("composed and decomposed letters stay", "a: e\u{301}\nb: \u{e9}\n"),
]
