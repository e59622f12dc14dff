"""Join: rules that make facts of linked mentions, each in one visible ordered list."""
