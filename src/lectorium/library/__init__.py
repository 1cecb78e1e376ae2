"""The library: courses, lectures, notes, topics, speakers and people, as rows. Knows no HTTP."""
