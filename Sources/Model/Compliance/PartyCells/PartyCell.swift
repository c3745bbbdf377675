/// A cell of a printed plan that names those who lead or support a task, taken apart.
///
/// A cell may name several: joined by `;`, `,`, `và`, `&`, `/`, `+` or a new line, under a head that
/// they share (`Các Cục: A, B`), with notes in brackets. Names hold the same signs (`Bộ Văn hóa, Thể
/// thao và Du lịch`), so a cell is cut only where every piece is a known name, exactly after
/// normalisation. Nothing is matched by likeness.
package struct PartyCell: Hashable, Sendable {
  /// One name of a cell.
  package struct Piece: Hashable, Sendable {
    /// Never `.none`.
    package var match: UnitDirectory.Match
    /// Bytes of the cell's UTF-8, without the separators around; a note in brackets included.
    package var range: Range<Int>
    /// What stood in brackets and is no part of the name.
    package var note: String?
  }

  /// What became of a part of the cell between two `;`, or of the whole.
  package enum Reading: Hashable, Sendable {
    case names([Piece])
    /// No cut makes every piece a known name. `part` holds the words that stand in the way, where the
    /// names before and after them are known; else everything.
    case unmatched(part: Range<Int>)
    /// Two cuts, neither of which only cuts the other's names further.
    case ambiguous([Piece], [Piece])
  }

  package struct Clause: Hashable, Sendable {
    package var range: Range<Int>
    package var reading: Reading
  }

  /// In the order of the cell; at least one where the cell is not blank.
  package var clauses: [Clause]
}

extension UnitDirectory {
  /// Takes a printed cell apart.
  ///
  /// A name that is known whole is never cut: of two ways to cut, the one whose pieces are made of
  /// the other's pieces holds. `;` always ends a name, unless the whole cell is one.
  ///
  /// - Complexity: O(parts × 12) look-ups; a cell of more than 400 parts is not cut.
  package func read(cell text: String) -> PartyCell {
    let whole = match(text)
    let words = CellWords(text)
    guard whole == .none else {
      let piece = PartyCell.Piece(match: whole, range: words.inked, note: nil)
      return PartyCell(clauses: [.init(range: words.inked, reading: .names([piece]))])
    }
    var head: [String] = []
    var clauses: [PartyCell.Clause] = []
    for atoms in words.clauses {
      let split = CellSplit(words: words, atoms: atoms, directory: self, head: head)
      let reading = split.reading()
      if let range = split.range {
        clauses.append(PartyCell.Clause(range: range, reading: reading))
      }
      head = split.lastHead
    }
    return PartyCell(clauses: clauses)
  }
}
