func checkVectors(_ options: Options, _ tally: Tally) throws {}
