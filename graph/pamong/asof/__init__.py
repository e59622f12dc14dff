"""The graph as it was on a day: days as texts give them, what held on one, the slice of a store."""
