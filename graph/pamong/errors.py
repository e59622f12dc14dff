"""The one base of every error a user can mend."""


class PamongError(Exception):
    """Something a user can mend. The message says where, what, and how to mend it."""
