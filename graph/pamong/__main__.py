"""``python -m pamong`` is the ``pamong`` command."""

from pamong.cli import cli

if __name__ == "__main__":
    cli(prog_name="pamong")
