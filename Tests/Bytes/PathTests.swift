import Bytes
import TestSupport
import Testing

@Suite struct PathTests {
  static let normal: [(String, String)] = [
    ("", "."), (".", "."), ("/", "/"), ("a//b/./c", "a/b/c"), ("a/../b", "b"), ("..", ".."),
    ("../../x", "../../x"), ("/../x", "/x"), ("a/..", "."), ("a/b/", "a/b"), ("./xã/é", "xã/é"),
  ]

  @Test(arguments: normal) func normalizes(path: String, expected: String) {
    #expect(Paths.normalized(path) == expected)
  }

  @Test func takesPathsApart() {
    #expect(Paths.parent(of: "a/b/c") == "a/b")
    #expect(Paths.parent(of: "a") == ".")
    #expect(Paths.parent(of: "/a") == "/")
    #expect(Paths.name(of: "a/b.csv") == "b.csv")
    #expect(Paths.pathExtension(of: "a.b/C.XLSX") == "xlsx")
    #expect(Paths.pathExtension(of: "a.b/c") == "")
    #expect(Paths.pathExtension(of: ".hidden") == "")
    #expect(Paths.join("a", "b") == "a/b")
    #expect(Paths.join("a/", "b") == "a/b")
    #expect(Paths.join("a", "/b") == "/b")
    #expect(Paths.join(".", "b") == "b")
  }

  static let inside: [(String, String, Bool)] = [
    ("a/b", "a", true), ("a", "a", true), ("ab", "a", false), ("a/../b", "a", false),
    ("../x", ".", false), ("x", ".", true), ("/x", ".", false), ("/x/y", "/", true),
    ("/w/p/../../etc", "/w", false), ("/w/p", "/w", true),
  ]

  @Test(arguments: inside) func knowsWhatLeavesAFolder(path: String, root: String, expected: Bool) {
    #expect(Paths.isInside(path, root: root) == expected)
  }

  static let relatives: [(String, String, String)] = [
    ("/a/b/c", "/a", "b/c"), ("/a/b", "/a/c/d", "../../b"), ("a/b", "a/b", "."), ("x", ".", "x"),
  ]

  @Test(arguments: relatives) func givesRelativePaths(path: String, folder: String, want: String) {
    #expect(Paths.relative(path, to: folder) == want)
  }

  @Test func matchesPatterns() {
    func captures(_ pattern: String, _ path: String) -> [String: String]? {
      PathPattern(pattern).captures(in: path)
    }
    #expect(captures("progress/*.csv", "progress/a.csv") == [:])
    #expect(captures("progress/*.csv", "progress/x/a.csv") == nil)
    #expect(captures("**/*.yaml", "a.yaml") == [:])
    #expect(captures("**/*.yaml", "x/y/a.yaml") == [:])
    #expect(captures("**/*.yaml", "x/.y/a.yaml") == nil)
    #expect(captures("*", ".hidden") == nil)
    #expect(captures(".*", ".hidden") == [:])
    #expect(captures("a?c", "abc") == [:])
    #expect(captures("a?c", "aéc") == [:])
    #expect(captures("a?c", "ac") == nil)
    #expect(
      captures("progress/{unit}/{period}.xlsx", "progress/xa-hai-an/2024-Q2.xlsx")
        == ["unit": "xa-hai-an", "period": "2024-Q2"])
    #expect(captures("{a}-{b}", "x-y-z") == ["a": "x", "b": "y-z"])
    #expect(captures("{a}.csv", ".csv") == nil)
    #expect(PathPattern("p/{unit}/{period}.csv").captureNames == ["unit", "period"])
    #expect(!PathPattern("a/b.csv").hasWildcards)
    #expect(PathPattern("a/**").hasWildcards)
  }

  @Test func findsFilesInByteOrder() throws {
    let folder = try ScratchFolder()
    for name in ["b.csv", "a.csv", "x/z.csv", "x/y/é.csv", "x/y/e.csv", ".h/a.csv", "c.txt"] {
      _ = try folder.file(name)
    }
    #expect(try FileSystem.glob("*.csv", under: folder.path) == ["a.csv", "b.csv"])
    #expect(
      try FileSystem.glob("**/*.csv", under: folder.path)
        == ["a.csv", "b.csv", "x/y/e.csv", "x/y/é.csv", "x/z.csv"])
    #expect(try FileSystem.glob("x/**", under: folder.path).count == 3)
    #expect(try FileSystem.glob("x/y/e.csv", under: folder.path) == ["x/y/e.csv"])
    #expect(try FileSystem.glob("nothing/*.csv", under: folder.path) == [])
    let found = try PathPattern("x/{folder}/{name}.csv").files(under: folder.path)
    #expect(found.map { $0.captures["name"] } == ["e", "é"])
    #expect(try FileSystem.glob(folder.path + "/*.txt", under: ".") == [folder.path + "/c.txt"])
    #expect(try FileSystem.list(folder.path) == [".h", "a.csv", "b.csv", "c.txt", "x"])
  }
}
