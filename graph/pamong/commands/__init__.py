"""Commands by what they are about; :mod:`pamong.cli` gathers them."""
