import Columns
import Testing

@Test(arguments: [1, 2, 3, 7, 64]) func eachElementIsChangedOnce(threads: Int) {
  for count in [0, 1, 2, 5, 100] {
    var numbers = Array(0..<count)
    parallelUpdate(&numbers, threads: threads) { number, place in number = number * 10 + place }
    #expect(numbers == (0..<count).map { $0 * 11 })
  }
}
