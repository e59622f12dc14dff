"""Link: who and what each mention is, inside one document."""
