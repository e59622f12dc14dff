"""What changed between two states of a graph, told in plain language."""
