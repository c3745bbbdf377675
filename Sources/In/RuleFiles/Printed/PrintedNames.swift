package import Compliance
package import Diagnostics

/// A name of a unit or a group where it stands.
package struct PrintedName: Hashable, Sendable {
  package enum Owner: Hashable, Sendable {
    case unit(UnitID)
    case group(UnitGroupID)
  }

  package var text: String
  package var span: SourceSpan
  package var owner: Owner
}

extension PrintedName.Owner {
  /// The id of the unit or group.
  package var id: String {
    switch self {
    case .unit(let id): id.text
    case .group(let id): id.text
    }
  }
}

extension LoadedWorkspace {
  /// Names, short names, phrases and aliases in the order of the files: units, then groups.
  package var printedNames: [PrintedName] {
    let units = draft.units.flatMap { unit in
      unit.names.map {
        PrintedName(text: $0.text, span: $0.span, owner: .unit(unit.unit.id))
      }
    }
    let groups = draft.groups.flatMap { group in
      group.names.map {
        PrintedName(text: $0.text, span: $0.span, owner: .group(group.group.id))
      }
    }
    return units + groups
  }
}
