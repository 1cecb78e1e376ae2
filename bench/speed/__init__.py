"""Time and memory that the notes of a lecture take."""
