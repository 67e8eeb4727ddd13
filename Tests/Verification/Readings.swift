func checkReadings(_ options: Options, _ tally: Tally) throws {}
