"""How the desk writes numbers and dates, where Django has it wrong or not at all."""
