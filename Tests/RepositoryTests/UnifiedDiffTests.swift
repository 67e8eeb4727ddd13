import Testing

@testable import fieldscribe

/// `|` stands for a line break, so that a case is one line.
@Test(arguments: [
  ("", "", ""),
  ("a|b|", "a|b|", ""),
  ("a|", "b|", "@@ -1 +1 @@|-a|+b|"),
  ("", "a|b|", "@@ -0,0 +1,2 @@|+a|+b|"),
  ("a|b|", "", "@@ -1,2 +0,0 @@|-a|-b|"),
  ("a|b|c|", "a|c|", "@@ -1,3 +1,2 @@| a|-b| c|"),
  ("a|c|", "a|b|c|", "@@ -1,2 +1,3 @@| a|+b| c|"),
  ("1|2|3|4|5|6|7|8|9|", "1|2|3|4|x|6|7|8|9|", "@@ -2,7 +2,7 @@| 2| 3| 4|-5|+x| 6| 7| 8|"),
  // Six equal lines between two changes join them; seven do not.
  ("a|1|2|3|4|5|6|b|", "x|1|2|3|4|5|6|y|", "@@ -1,8 +1,8 @@|-a|+x| 1| 2| 3| 4| 5| 6|-b|+y|"),
  (
    "a|1|2|3|4|5|6|7|b|", "x|1|2|3|4|5|6|7|y|",
    "@@ -1,4 +1,4 @@|-a|+x| 1| 2| 3|@@ -6,4 +6,4 @@| 5| 6| 7|-b|+y|"
  ),
  // A line that only moved is removed in one place and added in the other.
  ("a|b|c|", "b|c|a|", "@@ -1,3 +1,3 @@|-a| b| c|+a|"),
  // A last line without a line break is another line.
  ("a", "a|", "@@ -1 +1 @@|-a|\\ No newline at end of file|+a|"),
  ("a|", "a", "@@ -1 +1 @@|-a|+a|\\ No newline at end of file|"),
  // Nothing that a file holds reaches the terminal as a command.
  ("a\r|", "\tb\u{1B}[2J\u{202E}é|", "@@ -1 +1 @@|-a\\u{D}|+\tb\\u{1B}[2J\\u{202E}é|"),
])
func diffsShowWhatDiffers(old: String, new: String, hunks: String) {
  func lines(_ text: String) -> String { text.replacing("|", with: "\n") }
  let diff = unifiedDiff(old: ("old", Array(lines(old).utf8)), new: ("new", Array(lines(new).utf8)))
  #expect(diff == (hunks.isEmpty ? "" : "--- old\n+++ new\n" + lines(hunks)))
}

@Test func largeTextsThatHaveNothingInCommonAreComparedQuickly() {
  func text(_ letter: String) -> [UInt8] { Array((0..<20_000).map { "\(letter)\($0)\n" }.joined().utf8) }
  let start = ContinuousClock.now
  let diff = unifiedDiff(old: ("old", text("a")), new: ("new", text("b")))
  let seconds = start.duration(to: .now) / .seconds(1)
  #expect(seconds < 10, "by the square it would be minutes")
  let counts = (diff.utf8.count { $0 == UInt8(ascii: "-") }, diff.utf8.count { $0 == UInt8(ascii: "+") })
  #expect(counts.0 == 20_004 && counts.1 == 20_004, "each line once, and the heads")
}
