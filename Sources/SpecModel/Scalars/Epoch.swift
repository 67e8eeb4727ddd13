extension Scalar {
  /// A point in time as a number of seconds.
  package static let epochSeconds = Scalar(
    "epoch-seconds", .integer, swift: "EpochSeconds", property: "rawValue",
    unit: Unit(
      "seconds since 1970",
      aliases: [
        "seconds", "s", "sec", "secs", "second", "epoch", "epoch seconds", "unix time", "unix timestamp",
        "unix seconds", "unix epoch", "unix epoch seconds", "epoch time", "epoch timestamp",
      ]),
    note: "A point in time, in seconds since 1970-01-01T00:00:00Z.", samples: .init("946684800"))

  /// A point in time as a number of milliseconds.
  package static let epochMilliseconds = Scalar(
    "epoch-milliseconds", .integer, swift: "EpochMilliseconds", property: "rawValue",
    unit: Unit(
      "milliseconds since 1970",
      aliases: [
        "milliseconds", "ms", "msec", "millis", "millisecond", "epoch", "epoch ms", "epoch milliseconds", "unix time",
        "unix timestamp", "unix milliseconds", "unix epoch", "unix epoch milliseconds", "epoch time", "epoch timestamp",
      ]),
    note: "A point in time, in milliseconds since 1970-01-01T00:00:00Z.", samples: .init("946684800000"))
}
