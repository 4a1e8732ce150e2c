"""What a person or unit can be proposed for: from the record to a case of the law, and the judgements on it."""
