/// The known name that an unknown one was probably meant to be, for `did you mean`.
///
/// The two differ in at most two letters and in less than half of the name. Of equally near names, the first in byte
/// order is taken.
package func nearest(_ name: String, among known: some Sequence<String>) -> String? {
  let letters = Array(name.unicodeScalars)
  let farthest = min(2, (letters.count - 1) / 2)
  var best: (distance: Int, name: ByteKey)?
  for candidate in known {
    let distance = editDistance(letters, Array(candidate.unicodeScalars), atMost: farthest)
    guard let distance, distance > 0 else { continue }
    let key = ByteKey(candidate)
    if let best, (best.distance, best.name) <= (distance, key) { continue }
    best = (distance, key)
  }
  return best?.name.text
}

/// How many letters have to be added, removed or replaced, or nil when there are more than `limit`.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
  if abs(left.count - right.count) > limit { return nil }
  var row = Array(0...right.count)
  for (leftIndex, leftLetter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = leftIndex + 1
    for (rightIndex, rightLetter) in right.enumerated() {
      let replaced = leftLetter == rightLetter ? diagonal : diagonal + 1
      diagonal = row[rightIndex + 1]
      row[rightIndex + 1] = min(replaced, diagonal + 1, row[rightIndex] + 1)
    }
  }
  return row[right.count] <= limit ? row[right.count] : nil
}
