"""How well each group of questions fits a message: what is indexed, scored and measured."""
