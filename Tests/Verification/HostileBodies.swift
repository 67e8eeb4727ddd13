func checkHostileBodies(_ options: Options, _ tally: Tally) throws {}
