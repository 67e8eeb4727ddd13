import Testing

@testable import fieldscribe

/// `|` is a line break.
@Test(arguments: [
  ("", "", ""),
  ("a|b|", "a|b|", ""),
  ("a|", "b|", "@@ -1 +1 @@|-a|+b|"),
  ("", "a|b|", "@@ -0,0 +1,2 @@|+a|+b|"),
  ("a|b|", "", "@@ -1,2 +0,0 @@|-a|-b|"),
  ("a|b|c|", "a|c|", "@@ -1,3 +1,2 @@| a|-b| c|"),
  ("a|c|", "a|b|c|", "@@ -1,2 +1,3 @@| a|+b| c|"),
  ("1|2|3|4|5|6|7|8|9|", "1|2|3|4|x|6|7|8|9|", "@@ -2,7 +2,7 @@| 2| 3| 4|-5|+x| 6| 7| 8|"),
  // Two changes are in one hunk if at most six equal lines separate them.
  ("a|1|2|3|4|5|6|b|", "x|1|2|3|4|5|6|y|", "@@ -1,8 +1,8 @@|-a|+x| 1| 2| 3| 4| 5| 6|-b|+y|"),
  (
    "a|1|2|3|4|5|6|7|b|", "x|1|2|3|4|5|6|7|y|",
    "@@ -1,4 +1,4 @@|-a|+x| 1| 2| 3|@@ -6,4 +6,4 @@| 5| 6| 7|-b|+y|"
  ),
  // A moved line is removed at its old position and added at the new one.
  ("a|b|c|", "b|c|a|", "@@ -1,3 +1,3 @@|-a| b| c|+a|"),
  // A last line without a line break differs from one with a line break.
  ("a", "a|", "@@ -1 +1 @@|-a|\\ No newline at end of file|+a|"),
  ("a|", "a", "@@ -1 +1 @@|-a|+a|\\ No newline at end of file|"),
  // Control characters are escaped, so that they do not affect the terminal.
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
  #expect(seconds < 10, "a quadratic comparison would take minutes")
  let counts = (diff.utf8.count { $0 == UInt8(ascii: "-") }, diff.utf8.count { $0 == UInt8(ascii: "+") })
  #expect(counts.0 == 20_004 && counts.1 == 20_004, "each line once, and the header")
}
