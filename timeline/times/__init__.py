"""The time engine: words to meanings, meanings to intervals; no language in it."""
