"""The fitted parts of the note-taker, each refitted by one command, on data whose licence allows it."""
