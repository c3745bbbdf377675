import CivilCalendar
import ExactNumbers
import Expressions
import Facts
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: Catalogue.allCases) func namesAreUnique(_ catalogue: Catalogue) {
    let names = catalogue.entries.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Catalogue.allCases) func examplesFitTypes(_ catalogue: Catalogue) {
    for entry in catalogue.entries {
      let example = "\(entry.name): \(entry.example)"
      switch (entry.type, entry.example) {
      case (.bool, .bool), (.date, .date), (.list, .list), (.string, .string): break
      case (.choice(let set), .string(let text)):
        #expect(set.contains(text.text), "\(example)")
      case (.int, .int(let number)):
        #expect(entry.range?.contains(Int(number)) == true, "\(example)")
      case (.decimal, .decimal(let number)):
        if let range = entry.range {
          #expect(range.contains(Int(number.units / 1_000_000)), "\(example)")
        }
      default: Issue.record("\(example) is no \(entry.type.name)")
      }
    }
  }

  @Test(arguments: Catalogue.allCases) func eachHasAMeaning(_ catalogue: Catalogue) {
    for entry in catalogue.entries {
      #expect(!entry.meaning.vi.isEmpty && !entry.meaning.en.isEmpty, "\(entry.name)")
    }
  }

  @Test(arguments: Catalogue.allCases) func slotsAreThoseOfTheEntries(_ catalogue: Catalogue) {
    for (slot, entry) in catalogue.entries.enumerated() {
      let fact = catalogue.declarations.fact(named: entry.name)
      #expect(fact?.slot == slot, "\(entry.name)")
      #expect(fact?.presence == entry.presence && fact?.type == entry.type, "\(entry.name)")
    }
  }

  @Test(arguments: Catalogue.allCases) func closedSetsAreListed(_ catalogue: Catalogue) {
    for entry in catalogue.entries {
      if let choices = entry.choices {
        #expect(choices.count >= 2 && Set(choices).count == choices.count, "\(entry.name)")
      }
    }
  }

  @Test func kindsOfPeriodAreThoseOfTheCalendar() {
    let kinds: [PeriodKind] = [.once, .week, .month, .quarter, .half, .nineMonths, .year]
    #expect(ChoiceSet.periodKind.values == kinds.map(\.rawValue))
  }

  /// The names that the manual lists.
  @Test(arguments: [
    ("task", "id,title,index,group,weight,tags,report"),
    ("unit", "id,name,kind,parent,silent,hasSuccessor"),
    ("period", "id,kind,start,end,cutoff"),
    (
      "due",
      "stated,effective,original,beyondCalendar,lastWorkingDay,aspirational,extended,daysLeft,"
        + "workingDaysLeft,daysLate,workingDaysLate"
    ),
    (
      "progress",
      "exists,status,percent,previousPercent,reported,completed,value,target,note,ageDays,"
        + "ageWorkingDays,stale,rejectedNewer,reopened,beforePeriod,beforePlan,groupRow,document"
    ),
    ("evidence", "required,accepted,rejected,complete,reused,items"),
    ("extension", "count,granted,afterDue,grantedAfterDue,overLimit,documented"),
    ("handover", "from,date"), ("appraisal", "decision,date,note"),
  ]) func obligationsHave(_ group: String, _ names: String) {
    for name in names.split(separator: ",") {
      #expect(Catalogue.obligation.declarations.fact(named: "\(group).\(name)") != nil)
    }
  }
}
