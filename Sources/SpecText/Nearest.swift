/// The known name that is most similar to an unknown one, for `did you mean`.
///
/// The names differ in at most two letters and in less than half of the name. If several names are equally similar, the
/// result is the first one in byte order.
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

/// How many letters must be added, removed or replaced; nil if more than `limit`.
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
