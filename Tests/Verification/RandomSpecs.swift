func checkRandomSpecs(_ options: Options, _ tally: Tally) throws {}
