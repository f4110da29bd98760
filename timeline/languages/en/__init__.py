"""English: its words of time, rules, what only looks like a time, and other words by what they do."""
